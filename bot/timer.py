"""The timer: what is to be done from time to time, once over all machines."""

import asyncio
import time
from contextlib import suppress

from bot.delivery.signal import Signal
from knowledge.errors import LedgerAwayError
from knowledge.ledger import deferred, jobs, retention
from knowledge.ledger.ledger import Ledger

_LOOK = 20.0
_HOUR = 3600.0


class Timer:
    """Deletes what is old, and brings in the morning what came up at night."""

    def __init__(self, ledger: Ledger, keep_days: float, written: Signal) -> None:
        self._ledger = ledger
        self._keep_days = keep_days
        self._written = written

    async def run(self, stopping: asyncio.Event) -> None:
        """Do what is due until told to stop."""
        while not stopping.is_set():
            with suppress(LedgerAwayError):  # those who work with it have said so
                await self._turn()
            with suppress(TimeoutError):
                async with asyncio.timeout(_LOOK):
                    await stopping.wait()

    async def _turn(self) -> None:
        now = time.time()
        async with self._ledger.database.transaction() as transaction:
            purging = await jobs.take(transaction, "purge", following=now + _HOUR)
            if purging:
                await retention.purge(transaction, self._keep_days)
            released = await deferred.release(transaction, self._ledger.outbox, now)
        if released:
            self._written.give()
        if purging:
            await self._ledger.database.sweep()
