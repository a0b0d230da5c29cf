"""The sender: from the outbox to the channel, within the limits, until each message is taken."""

import asyncio
import time

from bot.delivery.channel import Outlet
from bot.delivery.faults import Faults
from bot.delivery.sent import Sent
from bot.delivery.signal import Signal
from bot.delivery.watch import LedgerWatch
from bot.metrics import Metrics
from knowledge.errors import LedgerAwayError
from knowledge.ledger.delivery.outbox import Message, Settled
from knowledge.ledger.ledger import Ledger

_AT_ONCE = 24
_IDLE = 1.0  # seconds after which it looks for what another machine has left
_SHORTEST = 0.02
_AFTER_FAULT = 30.0  # seconds


class Sender:
    """Sends what waits for one channel; `written` wakes it."""

    def __init__(
        self,
        ledger: Ledger,
        outlet: Outlet,
        metrics: Metrics,
        watch: LedgerWatch,
        *,
        owner: str,
        written: Signal,
        sent: Sent,
    ) -> None:
        self._ledger = ledger
        self._outlet = outlet
        self._metrics = metrics
        self._watch = watch
        self._owner = owner
        self._written = written
        self._sent = sent
        self._faults = Faults()
        self._settled: list[Settled] = []
        self._sending: set[asyncio.Task[None]] = set()

    async def run(self, stopping: asyncio.Event) -> None:
        """Send until told to stop; what is being sent then is finished and noted."""
        recalled = False
        while self._sending or self._settled or not stopping.is_set():
            try:
                if not recalled:
                    await self._recall()
                    recalled = True
                pause = await self._turn(claiming=not stopping.is_set())
            except LedgerAwayError as error:
                await self._watch.lost(error)
                continue
            await self._watch.found()
            if not self._settled:
                await self._written.wait(pause)
        self._sent.close()

    async def _recall(self) -> None:
        """Note what was sent before a kill and is not noted yet."""
        marked = self._sent.marked()
        if marked:
            async with self._ledger.database.transaction() as connection:
                await self._ledger.outbox.sent(connection, marked)
        self._sent.clear()

    async def _turn(self, *, claiming: bool) -> float:
        """Note what was sent, claim and begin what is next; return how long to wait at most."""
        noted = await self._note()
        room = _AT_ONCE - len(self._sending) if claiming else 0
        outbox = self._ledger.outbox
        async with self._ledger.database.transaction() as connection:
            messages = await outbox.claim(connection, self._outlet.name, self._owner, room)
            if not (messages or noted):  # nothing else to do
                await outbox.paces.forget(connection)
            due = None if messages else await outbox.next_due(connection, self._outlet.name)
        for message in messages:
            sending = asyncio.create_task(self._send(message))
            self._sending.add(sending)
            sending.add_done_callback(self._sending.discard)
        return _IDLE if due is None else min(_IDLE, max(_SHORTEST, due - time.time()))

    async def _note(self) -> int:
        """Note how attempts ended, and return how many did.

        That is a short transaction of its own: what a kill cuts off here was marked as sent.
        """
        settled, self._settled = self._settled, []
        if not settled:
            return 0
        try:
            async with self._ledger.database.transaction() as connection:
                await self._ledger.outbox.settle(connection, self._owner, settled)
        except BaseException:
            self._settled = settled + self._settled
            raise
        if not self._settled:
            self._sent.clear()
        return len(settled)

    async def _send(self, message: Message) -> None:
        await asyncio.sleep(min(_IDLE, max(0.0, message.send_at - time.time())))
        try:
            settled = await self._outlet.send(message)
        except Exception as error:  # what nobody foresaw must not leave the message leased
            self._faults.log(f"sending message {message.id}", error)
            settled = Settled(message, retry_in=_AFTER_FAULT)
        if settled.error is None and settled.retry_in is None:
            self._sent.mark(message)
            self._metrics.sent.inc()
            self._metrics.latency.observe(max(0.0, time.time() - message.made_at))
        self._settled.append(settled)
        self._written.give()
