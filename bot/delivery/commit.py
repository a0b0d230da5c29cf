"""Committing what a turn brought: messages, effects and the note that updates are done."""

import logging
from collections.abc import Sequence

from bot.delivery import notices
from bot.delivery.channel import Channels
from bot.delivery.outcome import Outcome
from knowledge.errors import ConflictError
from knowledge.ledger import conversations, questions
from knowledge.ledger.database import Transaction
from knowledge.ledger.delivery import contacts
from knowledge.ledger.keeping import retention
from knowledge.ledger.ledger import Ledger

logger = logging.getLogger(__name__)


class Commit:
    """Writes outcomes in a transaction of the caller's."""

    def __init__(self, ledger: Ledger, channels: Channels) -> None:
        self._ledger = ledger
        self._channels = channels

    async def all(self, transaction: Transaction, outcomes: Sequence[Outcome]) -> bool:
        """Write the outcomes: those without effects together, each of the others for itself.

        Return whether all are written; what is not, because something else has changed meanwhile,
        is to be answered anew.
        """
        await self._write(transaction, [one for one in outcomes if not one.effects])
        with_effects = [one for one in outcomes if one.effects]
        return all([await self._with_effects(transaction, one) for one in with_effects])

    async def _with_effects(self, transaction: Transaction, outcome: Outcome) -> bool:
        """Write an outcome if its effects can be made, and return whether they could."""
        try:
            async with transaction.begin_nested():
                for effect in outcome.effects:
                    await effect.apply(transaction)
                await self._write(transaction, [outcome])
        except ConflictError as error:
            logger.info("an answer is made anew: %s", error)
            return False
        return True

    async def _write(self, transaction: Transaction, outcomes: Sequence[Outcome]) -> None:
        inbox = self._ledger.inbox
        await inbox.done(transaction, [number for one in outcomes for number in one.done])
        topics = {
            one.conversation.key: one.topic
            for one in outcomes
            if one.topic and (one.forgotten or one.topic != one.conversation.topic)
        }
        for one in outcomes:
            if one.forgotten:  # first: what was said after it is kept
                await retention.forget(transaction, sorted(one.forgotten), one.conversation.chat)
        await conversations.save(transaction, topics)
        await questions.count(transaction, [pair for one in outcomes for pair in one.asked])
        drafts = [draft for one in outcomes for draft in one.drafts]
        for one in outcomes:
            if one.failed:
                await inbox.failed(transaction, one.failed.id)
            if one.given_up:
                await inbox.put_aside(transaction, *one.given_up)
            if one.contacts:
                await contacts.save(transaction, one.contacts)
        await self._ledger.outbox.put(transaction, drafts)
        noticed = [notice for one in outcomes for notice in one.notices]
        await notices.put(transaction, self._ledger.outbox, self._channels, noticed)
