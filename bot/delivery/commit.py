"""Committing what a turn brought: messages, effects and the note that updates are done."""

import logging
import time
from collections.abc import Sequence

from bot.delivery.channel import Channel
from bot.delivery.outcome import Outcome
from handlers.message import Notice
from knowledge import daytime
from knowledge.errors import ConflictError
from knowledge.ledger import contacts, conversations, deferred, questions, retention
from knowledge.ledger.database import Transaction
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.outbox import Draft

logger = logging.getLogger(__name__)


class Commit:
    """Writes outcomes in a transaction of the caller's."""

    def __init__(self, ledger: Ledger, channel: Channel) -> None:
        self._ledger = ledger
        self._channel = channel

    async def all(self, transaction: Transaction, outcomes: Sequence[Outcome]) -> None:
        """Write the outcomes: those without effects together, each of the others for itself."""
        await self._write(transaction, [one for one in outcomes if not one.effects])
        for one in outcomes:
            if one.effects:
                await self._with_effects(transaction, one)

    async def _with_effects(self, transaction: Transaction, outcome: Outcome) -> None:
        """Write an outcome if its effects can be made; else its updates are answered anew."""
        try:
            async with transaction.begin_nested():
                for effect in outcome.effects:
                    await effect.apply(transaction)
                await self._write(transaction, [outcome])
        except ConflictError as error:
            logger.info("an answer is made anew: %s", error)

    async def _write(self, transaction: Transaction, outcomes: Sequence[Outcome]) -> None:
        inbox = self._ledger.inbox
        await inbox.done(transaction, [number for one in outcomes for number in one.done])
        topics = {
            one.chat.conversation: one.topic
            for one in outcomes
            if one.topic and (one.forgotten or one.topic != one.chat.topic)
        }
        for one in outcomes:
            if one.forgotten:  # first: what was said after it is kept
                await retention.forget(transaction, sorted(one.forgotten), one.chat_id)
        await conversations.save(transaction, topics)
        await questions.count(transaction, [pair for one in outcomes for pair in one.asked])
        drafts = [draft for one in outcomes for draft in one.drafts]
        for one in outcomes:
            if one.failed:
                await inbox.failed(transaction, one.failed.update_id)
            if one.given_up:
                await inbox.put_aside(transaction, *one.given_up)
            if one.contacts:
                await contacts.save(transaction, one.contacts)
            drafts += await self._noticed(transaction, [n for n in one.notices if not n.by_day])
            await self._by_day(transaction, [n for n in one.notices if n.by_day])
        await self._ledger.outbox.put(transaction, drafts)

    async def _by_day(self, transaction: Transaction, notices: Sequence[Notice]) -> None:
        """Write the messages of notices for the day: now, or in the morning."""
        drafts = await self._noticed(transaction, notices)
        morning = daytime.next_morning(time.time())
        if morning is None:
            await self._ledger.outbox.put(transaction, drafts)
        else:
            await deferred.put(transaction, drafts, morning)

    async def _noticed(self, transaction: Transaction, notices: Sequence[Notice]) -> list[Draft]:
        """Return the messages of the notices, for those who can be reached."""
        persons = sorted({person for notice in notices for person in notice.to})
        chats = await contacts.load(transaction, persons)
        return [
            Draft(chats[person], payload)
            for notice in notices
            for person in notice.to
            if person in chats
            for payload in self._channel.payloads(notice.reply)
        ]
