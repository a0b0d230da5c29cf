"""Notices on their way: messages to people who have not asked just then."""

import time
from collections.abc import Mapping, Sequence

from bot.delivery.channel import Channels
from handlers.message import Notice
from knowledge import daytime
from knowledge.ledger.database import Transaction
from knowledge.ledger.delivery import contacts, deferred
from knowledge.ledger.delivery.chat import Chat
from knowledge.ledger.delivery.deferred import Deferred
from knowledge.ledger.delivery.outbox import Draft, Outbox


async def put(
    transaction: Transaction, outbox: Outbox, channels: Channels, notices: Sequence[Notice]
) -> None:
    """Write the messages of notices, for those who can be reached: now, or in the morning."""
    persons = sorted({person for notice in notices for person in notice.to})
    chats = await contacts.load(transaction, persons)
    at_once = _messages(channels, [one for one in notices if not one.by_day], chats)
    by_day = _messages(channels, [one for one in notices if one.by_day], chats)
    morning = daytime.next_morning(time.time())
    if morning is None:
        at_once += by_day
    else:
        await deferred.put(transaction, by_day, morning)
    await outbox.put(transaction, [one.draft for one in at_once])


def _messages(
    channels: Channels, notices: Sequence[Notice], chats: Mapping[str, Chat]
) -> list[Deferred]:
    return [
        Deferred(person, Draft(chats[person], payload), notice.ground)
        for notice in notices
        for person in notice.to
        if person in chats and chats[person].channel in channels
        for payload in channels[chats[person].channel].payloads(notice.reply)
    ]
