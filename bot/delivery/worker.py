"""The worker: from the inbox to answers in the outbox, a chat's updates in their order.

An answer's messages, its effects and the note that the update is done are one transaction:
a kill at any instant leaves either all of them or the update as it was.
"""

import asyncio
import logging
import math
import time
from collections.abc import Sequence
from contextlib import suppress

from bot import texts, topic
from bot.delivery.channel import Asked, Channel
from bot.delivery.commit import Commit
from bot.delivery.faults import Faults
from bot.delivery.follower import Follower
from bot.delivery.guard import Admission, Guard
from bot.delivery.outcome import Claimed, Outcome
from bot.delivery.signal import Signal
from bot.delivery.told import Teller
from bot.delivery.watch import LedgerWatch
from bot.delivery.work import Work
from handlers.message import Reply, Topic
from knowledge.errors import HungError, LedgerAwayError
from knowledge.ledger import conversations
from knowledge.ledger.database import Transaction
from knowledge.ledger.inbox import Received
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.outbox import Draft

logger = logging.getLogger(__name__)

_IDLE = 1.0  # seconds after which it looks for what another machine has left
_TURN = 0.1  # seconds after which those who are answered don't wait for the others
_MOST_IN_HAND = 64  # chats; more are not claimed
_SWEEP_AGAIN = 5.0  # seconds after which it is tried again where a reader was in the way
_LONG = 5.0  # seconds after which the rest of a chat's updates is left to a later turn
_MOST_FAILURES = 3


class Worker:
    """Answers what waits; `arrived` wakes it, `teller` is told what it did."""

    def __init__(
        self,
        ledger: Ledger,
        channel: Channel,
        watch: LedgerWatch,
        *,
        guard: Guard,
        follower: Follower,
        owner: str,
        operators: Sequence[int],
        arrived: Signal,
        teller: Teller,
    ) -> None:
        self._ledger = ledger
        self._commit = Commit(ledger, channel)
        self._channel = channel
        self._guard = guard
        self.busy = True  # until a turn finds that nobody waits
        self._follower = follower
        self._watch = watch
        self._owner = owner
        self._operators = operators
        self._arrived = arrived
        self._teller = teller
        self._faults = Faults()
        self._in_hand: dict[asyncio.Task[Outcome], int] = {}  # with the chat of each
        self._sweeping_at = 0.0  # a kill may have left what was forgotten in the log of changes

    async def run(self, stopping: asyncio.Event) -> None:
        """Work until told to stop; what is in hand then is finished first.

        A turn waits for no chat whose answers take long: it is committed with a later one.
        """
        outcomes: list[Outcome] = []
        while outcomes or self._in_hand or not stopping.is_set():
            try:
                room = len(self._in_hand) < _MOST_IN_HAND and not stopping.is_set()
                claimed = await self._turn(outcomes, claiming=room)
                self.busy = bool(claimed or self._in_hand)
            except LedgerAwayError as error:
                await self._watch.lost(error)
                continue
            except Exception:
                logger.exception("a turn could not be committed")
                await asyncio.sleep(_IDLE)
                outcomes = await self._singly(outcomes)
                continue
            await self._watch.found()
            await self._sweep(outcomes)
            if outcomes:
                self._teller.tell()
            await self._follower.catch_up()
            for chat in claimed:
                task = asyncio.create_task(self._handle(chat))
                self._in_hand[task] = chat.updates[0].chat_id
            if not self._in_hand and not stopping.is_set():
                await self._arrived.wait(_IDLE)
            outcomes = await self._finished()

    async def _finished(self) -> list[Outcome]:
        """Return what has come of the chats in hand: of all of them, or after a while of some."""
        if not self._in_hand:
            return []
        finished, _ = await asyncio.wait(self._in_hand, timeout=_TURN)
        for task in finished:
            del self._in_hand[task]
        return [one.result() for one in finished]

    async def _sweep(self, outcomes: Sequence[Outcome]) -> None:
        """Wipe what was forgotten out of the log of changes, too, right behind its commit."""
        forgotten = any(one.forgotten for one in outcomes)
        if forgotten or time.monotonic() > self._sweeping_at:
            self._sweeping_at = time.monotonic() + _SWEEP_AGAIN
            with suppress(LedgerAwayError):
                if await self._ledger.database.sweep():
                    self._sweeping_at = math.inf

    async def _singly(self, outcomes: Sequence[Outcome]) -> list[Outcome]:
        """Commit one outcome after another; return those that can't be, as failures."""
        failures: list[Outcome] = []
        for outcome in outcomes:
            try:
                await self._turn([outcome], claiming=False)
            except LedgerAwayError:
                return [*failures, *outcomes[outcomes.index(outcome) :]]
            except Exception as error:
                failure = Outcome(outcome.chat, outcome.chat.topic)
                self._fail(outcome.chat.updates[0], error, failure)
                failures.append(failure)
        self._teller.tell()
        return failures

    async def _turn(self, outcomes: Sequence[Outcome], *, claiming: bool) -> list[Claimed]:
        """Commit the outcomes of the last turn, and claim what is next."""
        inbox = self._ledger.inbox
        async with self._ledger.database.transaction() as connection:
            ours = await inbox.release(
                connection, self._owner, [outcome.chat_id for outcome in outcomes]
            )
            await self._commit.all(connection, [one for one in outcomes if one.chat_id in ours])
            await inbox.renew(connection, self._owner, list(self._in_hand.values()))
            claimed = await inbox.claim(connection, self._owner) if claiming else []
            return await self._opened(connection, claimed)

    async def _opened(
        self, connection: Transaction, claimed: Sequence[Sequence[Received]]
    ) -> list[Claimed]:
        """Return the claimed updates with the topics of their conversations."""
        if claimed:
            await self._follower.look(connection)
        ids = [updates[0].chat_id for updates in claimed]
        keys = {chat_id: self._channel.conversation(chat_id) for chat_id in ids}
        topics = await conversations.load(connection, sorted(keys.values()))
        unsent = await self._ledger.outbox.waiting(connection, ids) if self._guard.on else {}
        return [
            Claimed(updates, keys[chat_id], topics.get(keys[chat_id]), unsent.get(chat_id, 0))
            for chat_id, updates in zip(ids, claimed, strict=True)
        ]

    async def _handle(self, chat: Claimed) -> Outcome:
        """Answer the updates one after another; the first that fails ends the turn."""
        outcome = Outcome(chat, chat.topic)
        began = time.monotonic()
        for received in chat.updates:
            try:
                await self._answer(received, outcome)
            except LedgerAwayError:
                break  # it is answered when the ledger is back
            except Exception as error:
                self._fail(received, error, outcome)
                break
            outcome.done.append(received.update_id)
            if outcome.effects or time.monotonic() > began + _LONG:
                break  # the next one sees what has changed; what is answered must not wait on
            await asyncio.sleep(0)  # lets what was sent meanwhile be noted
        return outcome

    async def _answer(self, received: Received, outcome: Outcome) -> None:
        if received.failures >= _MOST_FAILURES:
            raise HungError(received.update_id, "the process that answered it had to be ended")
        asked = self._channel.asked(received)
        # What waits for a group is many people's: none of them is told to slow down for it.
        unsent = outcome.chat.unsent + len(outcome.drafts) if received.chat_id > 0 else 0
        admission = await self._guard.admit(asked.person, unsent)
        if admission is not Admission.ADMITTED:
            self._teller.told.refused += 1
            if admission is Admission.WARNED:
                self._draft(received, [self._channel.notice(texts.SLOWER)], outcome)
            return
        async with await self._guard.lane(asked.person):
            reply = await self._worked(received, asked, topic.load(outcome.topic))
        self._draft(received, asked.payloads(reply), outcome)
        if reply.topic != Topic():
            outcome.topic = topic.dump(reply.topic)
        if reply.forget:
            outcome.topic = None
            outcome.forgotten |= {asked.person, outcome.chat.conversation}
            outcome.contacts.pop(asked.person, None)
        if reply.keep_contact:
            outcome.contacts[asked.person] = received.chat_id
        if reply.asked:
            outcome.asked.append((asked.person, reply.asked))
        outcome.effects += reply.effects
        outcome.notices += reply.notices
        self._teller.answered(reply.intent.value)

    async def _worked(self, received: Received, asked: Asked, about: Topic) -> Reply:
        """Return the reply, and count the work that it made."""
        work = Work(asked.answer(about), lambda: self._teller.works_on(received.update_id))
        try:
            return await work
        finally:
            await self._guard.worked(asked.person, work.seconds)

    def _draft(self, received: Received, payloads: Sequence[str], outcome: Outcome) -> None:
        outcome.drafts += [
            Draft(received.chat_id, payload, received.received_at) for payload in payloads
        ]

    def _fail(self, received: Received, error: Exception, outcome: Outcome) -> None:
        """Have the update tried again; after too many times set it aside, and tell people."""
        self._teller.told.failures += 1
        self._faults.log(f"update {received.update_id}", error)
        if received.failures + 1 < _MOST_FAILURES:
            outcome.failed = received
            return
        kind = type(error).__name__
        outcome.given_up = (received, outcome.chat.conversation, kind)
        self._draft(received, [self._channel.notice(texts.APOLOGY)], outcome)
        more = self._faults.worth_a_notice(error)
        if more is None:
            return
        sentence = texts.SET_ASIDE.format(number=received.update_id, error=kind)
        sentence += texts.SET_ASIDE_MORE.format(more=more) if more else ""
        told = self._channel.notice(sentence)
        outcome.drafts += [Draft(operator, told) for operator in self._operators]
