"""The intake: updates become durable, many in one transaction, before they are confirmed."""

import asyncio
from collections.abc import Sequence

from bot.delivery.answerer import Answerer
from bot.delivery.faults import Faults
from bot.delivery.watch import LedgerWatch
from bot.metrics import Metrics
from knowledge.errors import LedgerAwayError
from knowledge.ledger.delivery.inbox import Inbox, Received

_Waiting = tuple[Sequence[Received], "asyncio.Future[None]"]


class Intake:
    """Stores what a channel brings, and wakes who answers it."""

    def __init__(
        self, inbox: Inbox, watch: LedgerWatch, answerer: Answerer, metrics: Metrics
    ) -> None:
        self._inbox = inbox
        self._watch = watch
        self._answerer = answerer
        self._metrics = metrics
        self._faults = Faults()
        self._waiting: list[_Waiting] = []
        self._storing: asyncio.Task[None] | None = None

    async def take(self, updates: Sequence[Received]) -> None:
        """Return when the updates are stored; raises LedgerAwayError when they can't be."""
        if not updates:
            return
        stored: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((updates, stored))
        if self._storing is None or self._storing.done():
            self._storing = asyncio.create_task(self._store())
        await stored

    async def take_surely(self, updates: Sequence[Received], stopping: asyncio.Event) -> None:
        """Return when the updates are stored, however long the ledger is away.

        Raises LedgerAwayError once it is to stop: what can't be stored will be brought again.
        """
        while True:
            try:
                return await self.take(updates)
            except LedgerAwayError as error:
                if stopping.is_set():
                    raise
                await self._watch.lost(error)

    async def _store(self) -> None:
        """Store what waits; what comes meanwhile goes into the next transaction."""
        while self._waiting:
            batch, self._waiting = self._waiting, []
            updates = [one for waiting, _ in batch for one in waiting]
            try:
                new = await self._stored(updates)
            except LedgerAwayError as error:
                self._watch.note(error)
                for _, stored in batch:
                    if not stored.done():
                        stored.set_exception(error)
                continue
            self._metrics.updates.inc(new)
            self._answerer.wake()
            for _, stored in batch:
                if not stored.done():
                    stored.set_result(None)
            await self._watch.found()

    async def _stored(self, updates: Sequence[Received]) -> int:
        """Store the updates and return how many are new; raises LedgerAwayError.

        One that can't be stored for an error of our own is left out: brought again and again, it
        would keep all others from coming.
        """
        try:
            return await self._inbox.store(updates)
        except LedgerAwayError:
            raise
        except Exception as error:
            if len(updates) == 1:
                self._faults.log(f"storing update {updates[0].key}", error)
                return 0
        return sum([await self._stored([one]) for one in updates])
