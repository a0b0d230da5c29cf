"""The timer: what is to be done from time to time, once over all machines."""

import asyncio
from contextlib import suppress

from knowledge.errors import LedgerAwayError
from knowledge.ledger import jobs, retention
from knowledge.ledger.ledger import Ledger

_LOOK = 30.0
_HOUR = 3600.0


class Timer:
    """Deletes what is old, every hour."""

    def __init__(self, ledger: Ledger, keep_days: float) -> None:
        self._ledger = ledger
        self._keep_days = keep_days

    async def run(self, stopping: asyncio.Event) -> None:
        """Do what is due until told to stop."""
        while not stopping.is_set():
            with suppress(LedgerAwayError):  # those who work with it have said so
                await self._turn()
            with suppress(TimeoutError):
                async with asyncio.timeout(_LOOK):
                    await stopping.wait()

    async def _turn(self) -> None:
        async with self._ledger.database.transaction() as connection:
            if await jobs.take(connection, "purge", _HOUR):
                await retention.purge(connection, self._keep_days)
