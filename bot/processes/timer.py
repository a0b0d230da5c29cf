"""The timer: what is to be done from time to time, once over all machines."""

import asyncio
import time
from collections.abc import Collection, Sequence
from contextlib import suppress

from bot.delivery import notices
from bot.delivery.channel import Channels
from bot.delivery.stopping import pause
from bot.delivery.told import Teller
from bot.office import Job
from knowledge.errors import ConflictError, LedgerAwayError
from knowledge.ledger import jobs
from knowledge.ledger.delivery import deferred
from knowledge.ledger.keeping import retention
from knowledge.ledger.ledger import Ledger

_LOOK = 5.0
_HOUR = 3600.0


class Timer:
    """Deletes what is old, brings in the morning what came up at night, and does the jobs.

    `admins` are of the office by the settings.
    """

    def __init__(
        self,
        ledger: Ledger,
        channels: Channels,
        jobs: Sequence[Job],
        keep_days: float,
        admins: Collection[str],
        teller: Teller,
    ) -> None:
        self._ledger = ledger
        self._channels = channels
        self._jobs = jobs
        self._keep_days = keep_days
        self._admins = admins
        self._teller = teller

    async def run(self, stopping: asyncio.Event) -> None:
        """Do what is due until told to stop."""
        while not stopping.is_set():
            with suppress(LedgerAwayError):  # those who work with it have said so
                await self.turn()
            await pause(stopping, _LOOK)

    async def turn(self) -> None:
        """Do what is due now."""
        now = time.time()
        async with self._ledger.database.transaction() as transaction:
            purging = await jobs.take(transaction, "purge", following=now + _HOUR)
            if purging:
                await retention.purge(transaction, self._keep_days)
            outbox = self._ledger.outbox
            released = await deferred.release(transaction, outbox, now, self._admins)
            due = [
                job
                for job in self._jobs
                if await jobs.due(
                    transaction,
                    job.name,
                    first=job.following(now),
                    latest=job.following(now + _HOUR),
                )
            ]
        if released:
            self._teller.tell()
        if purging:
            await self._ledger.database.sweep()
        for job in due:
            with suppress(ConflictError):  # what it read has changed: the next turn does it anew
                await self._do(job, now)

    async def _do(self, job: Job, now: float) -> None:
        """Do a job, unless another machine was quicker."""
        work = await job.prepare(now)
        async with self._ledger.database.transaction() as transaction:
            if not await jobs.take(transaction, job.name, following=job.following(now)):
                return
            for effect in work.effects:
                await effect.apply(transaction)
            outbox = self._ledger.outbox
            await notices.put(transaction, outbox, self._channels, work.notices)
        self._teller.tell()
