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

from bot import texts
from bot.delivery.exchange import Exchange
from bot.delivery.faults import Faults
from bot.delivery.guard import Admission
from bot.delivery.outcome import Claimed, Outcome
from bot.delivery.signal import Signal
from bot.delivery.told import Teller
from bot.delivery.watch import LedgerWatch
from knowledge.errors import HungError, LedgerAwayError
from knowledge.ledger.database import Transaction
from knowledge.ledger.delivery.chat import Chat
from knowledge.ledger.delivery.inbox import Received
from knowledge.ledger.delivery.outbox import Draft
from knowledge.ledger.ledger import Ledger

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
        exchange: Exchange,
        watch: LedgerWatch,
        *,
        owner: str,
        operators: Sequence[Chat],
        arrived: Signal,
        teller: Teller,
    ) -> None:
        self._ledger = ledger
        self._exchange = exchange
        self.busy = True  # until a turn finds that nobody waits
        self._watch = watch
        self._owner = owner
        self._operators = operators
        self._arrived = arrived
        self._teller = teller
        self._faults = Faults()
        self._in_hand: dict[asyncio.Task[Outcome], Chat] = {}  # with the chat of each
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
            await self._exchange.catch_up()
            for chat in claimed:
                task = asyncio.create_task(self._handle(chat))
                self._in_hand[task] = chat.conversation.chat
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
                failure = Outcome.of(outcome.conversation)
                self._fail(outcome.answered[0], error, failure)
                failures.append(failure)
        self._teller.tell()
        return failures

    async def _turn(self, outcomes: Sequence[Outcome], *, claiming: bool) -> list[Claimed]:
        """Commit the outcomes of the last turn, and claim what is next."""
        inbox = self._ledger.inbox
        async with self._ledger.database.transaction() as connection:
            ours = await inbox.release(
                connection, self._owner, [one.conversation.chat for one in outcomes]
            )
            counting = [one for one in outcomes if one.conversation.chat in ours]
            await self._exchange.commit.all(connection, counting)
            await inbox.renew(connection, self._owner, list(self._in_hand.values()))
            claimed = await inbox.claim(connection, self._owner) if claiming else []
            return await self._opened(connection, claimed)

    async def _opened(
        self, connection: Transaction, claimed: Sequence[Sequence[Received]]
    ) -> list[Claimed]:
        """Return the claimed updates with the topics of their conversations."""
        if not claimed:
            return []
        chats = [updates[0].chat for updates in claimed]
        opened = await self._exchange.opened(connection, chats)
        return [Claimed(*pair) for pair in zip(claimed, opened, strict=True)]

    async def _handle(self, chat: Claimed) -> Outcome:
        """Answer the updates one after another; the first that fails ends the turn."""
        outcome = Outcome.of(chat.conversation)
        outcome.answered = chat.updates
        began = time.monotonic()
        for received in chat.updates:
            try:
                await self._answer(received, outcome)
            except LedgerAwayError:
                break  # it is answered when the ledger is back
            except Exception as error:
                self._fail(received, error, outcome)
                break
            outcome.done.append(received.id)
            if outcome.effects or time.monotonic() > began + _LONG:
                break  # the next one sees what has changed; what is answered must not wait on
            await asyncio.sleep(0)  # lets what was sent meanwhile be noted
        return outcome

    async def _answer(self, received: Received, outcome: Outcome) -> None:
        if received.failures >= _MOST_FAILURES:
            raise HungError(received.key, "the process that answered it had to be ended")
        asked = self._exchange.channels[received.chat.channel].asked(received)
        told = await self._exchange.answered(
            asked, outcome, begins=lambda: self._teller.works_on(received.id)
        )
        if not isinstance(told, Admission):
            self._draft(received, asked.payloads(told), outcome)
            self._teller.answered(told.intent.value)
            return
        self._teller.told.refused += 1
        if told is Admission.WARNED:
            sentence = await self._exchange.slower(asked)
            self._draft(received, [asked.notice(sentence)], outcome)

    def _draft(self, received: Received, payloads: Sequence[str], outcome: Outcome) -> None:
        outcome.drafts += [
            Draft(received.chat, payload, received.received_at) for payload in payloads
        ]

    def _told(self, chats: Sequence[Chat], sentence: str) -> list[Draft]:
        """Return a bare sentence for each chat whose channel is served."""
        channels = self._exchange.channels
        return [
            Draft(chat, channels[chat.channel].notice(sentence))
            for chat in chats
            if chat.channel in channels
        ]

    def _notice(self, received: Received, sentence: str) -> str:
        """Return a sentence where it was asked; in its chat, where what came can't be read."""
        channel = self._exchange.channels[received.chat.channel]
        try:
            return channel.asked(received).notice(sentence)
        except Exception:  # that may be what failed
            return channel.notice(sentence)

    def _fail(self, received: Received, error: Exception, outcome: Outcome) -> None:
        """Have the update tried again; after too many times set it aside, and tell people."""
        self._teller.told.failures += 1
        self._faults.log(f"update {received.key}", error)
        if received.failures + 1 < _MOST_FAILURES:
            outcome.failed = received
            return
        kind = type(error).__name__
        outcome.given_up = (received, outcome.conversation.key, kind)
        self._draft(received, [self._notice(received, texts.APOLOGY)], outcome)
        more = self._faults.worth_a_notice(error)
        if more is None:
            return
        sentence = texts.SET_ASIDE.format(number=received.key, error=kind)
        sentence += texts.SET_ASIDE_MORE.format(more=more) if more else ""
        outcome.drafts += self._told(self._operators, sentence)
