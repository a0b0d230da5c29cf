"""A clock that was ahead and is put right again keeps nobody waiting."""

import time

import pytest

from knowledge.ledger import jobs
from knowledge.ledger.delivery import deferred
from knowledge.ledger.delivery.deferred import Deferred
from knowledge.ledger.delivery.outbox import Draft, Settled
from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.schema import deferred as waiting
from knowledge.ledger.schema import pace
from tests.knowledge.ledger.conftest import START, Clock, OpenLedger
from tests.knowledge.ledger.moves import (
    chat_of,
    claim,
    claimed_ids,
    next_due,
    put,
    rows,
    send,
    settle,
    update,
)

pytestmark = pytest.mark.asyncio
HOUR = 3600.0
AHEAD = [40.0, 2 * HOUR, 8 * HOUR, 400 * 24 * HOUR]
NOON = START - START % (24 * HOUR) + 4 * HOUR  # in Shanghai
NIGHT = NOON + 10 * HOUR


async def seconds_until_sent(ledger: Ledger, clock: Clock, number: int = 1) -> float:
    """Returns how long it takes until so many messages have gone."""
    waited = 0.0
    while True:
        claimed = await send(ledger)
        await settle(ledger, *map(Settled, claimed))
        number -= len(claimed)
        if number <= 0:
            return waited
        clock.shift(0.05)
        waited += 0.05
        assert waited < 60, "nobody waits so long"


@pytest.mark.parametrize("ahead", AHEAD)
@pytest.mark.parametrize("chat", [5, -5])
async def test_messages_wait_no_longer_than_the_burst(
    open_ledger: OpenLedger, clock: Clock, ahead: float, chat: int
) -> None:
    ledger = await open_ledger(Limits.of(30, 1))
    clock.shift(ahead)
    await put(ledger, *"一二三四五六", chat=chat)
    await seconds_until_sent(ledger, clock, 3)  # leaves paces, messages, and one that is put off
    await send(ledger, most=24)
    clock.move_to(START)
    await ledger.outbox.free("one")
    burst = ledger.outbox.limits.of_chat(chat_of(chat))
    assert await seconds_until_sent(ledger, clock) <= burst.interval * burst.burst


@pytest.mark.parametrize("ahead", AHEAD)
async def test_a_retry_waits_as_long_as_it_was_put_off_at_most(
    ledger: Ledger, clock: Clock, ahead: float
) -> None:
    clock.shift(ahead)
    await put(ledger, "文")
    [message] = await send(ledger)
    await settle(ledger, Settled(message, retry_in=30))
    clock.move_to(START)
    assert await seconds_until_sent(ledger, clock) <= 30.1


async def test_a_retry_waits_as_long_as_telegram_wants(ledger: Ledger, clock: Clock) -> None:
    await put(ledger, "文")
    [message] = await send(ledger)
    await settle(ledger, Settled(message, retry_in=5000))
    clock.shift(4999)
    assert not await send(ledger)
    assert await next_due(ledger) == START + 5000
    clock.shift(1)
    assert await send(ledger)


@pytest.mark.parametrize("ahead", [9.0, 12.0, *AHEAD])
async def test_a_lease_of_a_machine_that_died_is_over_in_its_time(
    ledger: Ledger, clock: Clock, ahead: float
) -> None:
    clock.shift(ahead)
    await ledger.inbox.store([update(1)])
    await claim(ledger, "dead")
    await put(ledger, "文")
    await send(ledger, "dead")
    clock.move_to(START)
    answered, sent = await claimed_ids(ledger, "other"), await send(ledger, "other")
    clock.shift(35)
    answered, sent = answered or await claimed_ids(ledger), sent or await send(ledger)
    assert answered == [[1]]
    assert [one.payload for one in sent] == ["文"]


async def test_clocks_that_differ_by_seconds_take_no_lease_from_each_other(
    ledger: Ledger, clock: Clock
) -> None:
    clock.shift(5)
    await ledger.inbox.store([update(1)])
    await claim(ledger, "ahead")
    await put(ledger, "文")
    await send(ledger, "ahead")
    clock.move_to(START)
    assert await claim(ledger, "other") == []
    assert await send(ledger, "other") == []


async def test_the_pace_of_a_chat_is_forgotten_all_the_same(
    open_ledger: OpenLedger, clock: Clock
) -> None:
    ledger = await open_ledger(Limits.of(30, 1))
    clock.shift(2 * HOUR)
    await put(ledger, "文")
    await settle(ledger, *map(Settled, await send(ledger)))
    clock.move_to(START)
    async with ledger.database.transaction() as transaction:
        await ledger.outbox.paces.forget(transaction)
    assert [row["chat_id"] for row in await rows(ledger, pace)] == [""]


async def test_the_age_of_what_waits_is_never_below_none(ledger: Ledger, clock: Clock) -> None:
    clock.shift(HOUR)
    await ledger.inbox.store([update(1)])
    await put(ledger, "文")
    clock.move_to(START)
    assert await ledger.inbox.depth() == (1, 0.0)
    assert await ledger.outbox.depth() == (1, 0.0)


@pytest.mark.parametrize("ahead", [2 * HOUR, 400 * 24 * HOUR])
async def test_a_job_that_is_taken_is_due_again_in_its_time(
    ledger: Ledger, clock: Clock, ahead: float
) -> None:
    async def take() -> bool:
        async with ledger.database.transaction() as transaction:
            return await jobs.take(transaction, "purge", following=time.time() + HOUR)

    clock.shift(ahead)
    assert await take()
    clock.move_to(START)
    assert await take()
    assert not await take()


async def test_a_daily_job_keeps_its_hour(ledger: Ledger, clock: Clock) -> None:
    async def due(first: float, latest: float) -> bool:
        async with ledger.database.transaction() as transaction:
            return await jobs.due(transaction, "remind", first=first, latest=latest)

    tomorrow = START + 20 * HOUR
    assert not await due(START + 400 * 24 * HOUR, START + 400 * 24 * HOUR)  # a clock is ahead
    assert not await due(tomorrow, tomorrow)  # it is put right
    clock.move_to(tomorrow)
    assert await due(tomorrow + 24 * HOUR, tomorrow + 24 * HOUR)


@pytest.mark.parametrize(("now", "goes"), [(NOON, True), (NIGHT, False)])
async def test_what_waits_for_the_morning_goes_out_by_day(
    ledger: Ledger, clock: Clock, now: float, goes: bool
) -> None:
    clock.move_to(now)
    async with ledger.database.transaction() as transaction:
        message = Deferred("ann", Draft(chat_of(1), "文"), None)
        await deferred.put(transaction, [message], now + 400 * 24 * HOUR)
        assert await deferred.release(transaction, ledger.outbox, now, ()) == goes
    assert len(await rows(ledger, waiting)) == (not goes)
