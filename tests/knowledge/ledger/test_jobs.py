"""A timed job is done once when it is due, whichever machine comes first."""

import asyncio
import time

import pytest

from knowledge.ledger import jobs
from knowledge.ledger.ledger import Ledger

from .conftest import START, Clock, OpenLedger

pytestmark = pytest.mark.asyncio


async def take(ledger: Ledger, name: str = "purge") -> bool:
    async with ledger.database.transaction() as connection:
        return await jobs.take(connection, name, following=time.time() + 3600)


async def due(ledger: Ledger, first: float) -> bool:
    async with ledger.database.transaction() as connection:
        return await jobs.due(connection, "purge", first=first, latest=first + 60)


async def test_a_job_is_done_by_one_of_those_who_come_at_once(open_ledger: OpenLedger) -> None:
    machines = [await open_ledger(), await open_ledger()]
    taken = await asyncio.gather(*(take(machines[n % 2]) for n in range(8)))
    assert taken.count(True) == 1


async def test_a_job_is_due_again_later(ledger: Ledger, clock: Clock) -> None:
    assert await take(ledger)
    clock.shift(3599)
    assert not await take(ledger)
    clock.shift(1)
    assert await take(ledger)
    assert not await take(ledger)


async def test_a_job_that_nobody_ever_did_waits_for_its_first_time(
    ledger: Ledger, clock: Clock
) -> None:
    assert not await due(ledger, first=START + 60)
    assert not await take(ledger)
    clock.shift(60)
    assert await due(ledger, first=START + 7200)
    assert await take(ledger)


async def test_jobs_are_due_apart(ledger: Ledger) -> None:
    assert await take(ledger, "purge")
    assert await take(ledger, "report")


async def test_a_job_that_failed_is_still_due(ledger: Ledger) -> None:
    async def fail() -> None:
        async with ledger.database.transaction() as connection:
            assert await jobs.take(connection, "purge", following=time.time() + 3600)
            raise KeyError

    with pytest.raises(KeyError):
        await fail()
    assert await take(ledger)
