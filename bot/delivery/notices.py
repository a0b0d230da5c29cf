"""Notices on their way: messages to people who have not asked just then."""

import time
from collections.abc import Sequence

from bot.delivery.channel import Channel
from handlers.message import Notice
from knowledge import daytime
from knowledge.ledger import contacts, deferred
from knowledge.ledger.database import Transaction
from knowledge.ledger.outbox import Draft, Outbox


async def put(
    transaction: Transaction, outbox: Outbox, channel: Channel, notices: Sequence[Notice]
) -> None:
    """Write the messages of notices, for those who can be reached: now, or in the morning."""
    persons = sorted({person for notice in notices for person in notice.to})
    chats = await contacts.load(transaction, persons)
    at_once = _drafts(channel, [one for one in notices if not one.by_day], chats)
    by_day = _drafts(channel, [one for one in notices if one.by_day], chats)
    morning = daytime.next_morning(time.time())
    if morning is None:
        at_once += by_day
    else:
        await deferred.put(transaction, by_day, morning)
    await outbox.put(transaction, at_once)


def _drafts(channel: Channel, notices: Sequence[Notice], chats: dict[str, int]) -> list[Draft]:
    return [
        Draft(chats[person], payload)
        for notice in notices
        for person in notice.to
        if person in chats
        for payload in channel.payloads(notice.reply)
    ]
