"""What Telegram allows is never exceeded, over all machines together, and is made use of."""

import asyncio
from collections import defaultdict
from itertools import pairwise

import pytest
from sqlalchemy import select

from knowledge.ledger.delivery.outbox import Message, Settled
from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.schema import pace
from tests.knowledge.ledger.conftest import START, Clock, OpenLedger
from tests.knowledge.ledger.moves import next_due, put, send, settle

pytestmark = pytest.mark.asyncio
STEP = 0.05


def most_within(seconds: float, moments: list[float]) -> int:
    """The most of the moments that lie in any span of that length, both ends counted."""
    moments = sorted(moments)
    return max(
        sum(first <= moment <= first + seconds + 1e-6 for moment in moments[n:])
        for n, first in enumerate(moments)
    )


async def send_all(clock: Clock, machines: list[Ledger], seconds: float) -> list[Message]:
    """Lets the machines take turns for so long; each message is taken by Telegram at once."""
    sent: list[Message] = []
    for turn in range(int(seconds / STEP)):
        owner = f"owner {turn % len(machines)}"
        claimed = await send(machines[turn % len(machines)], owner)
        await settle(machines[0], *map(Settled, claimed), owner=owner)
        sent += claimed
        clock.shift(STEP)
    return sent


async def test_all_chats_together_get_the_whole_rate_and_no_more_in_the_order_they_came(
    open_ledger: OpenLedger, clock: Clock
) -> None:
    machines = [await open_ledger(Limits.of(30, 1)) for _ in range(2)]
    for chat in range(1, 91):
        await put(machines[0], "文", chat=chat)
    sent = await send_all(clock, machines, 3)
    assert [int(message.chat.id) for message in sent] == list(range(1, 91))
    assert most_within(1, [message.send_at for message in sent]) <= 31
    gaps = [later - one for one, later in pairwise(sorted(m.send_at for m in sent))]
    assert min(gaps) > 1 / 30 - 1e-4


async def test_a_private_chat_gets_three_at_once_and_then_one_a_second(
    open_ledger: OpenLedger, clock: Clock
) -> None:
    machines = [await open_ledger(Limits.of(0, 1)) for _ in range(2)]
    await put(machines[0], *map(str, range(6)))
    sent = await send_all(clock, machines, 4)
    assert [message.payload for message in sent] == list(map(str, range(6)))
    waited = [message.send_at - START for message in sent]
    assert waited == pytest.approx([0, STEP, 2 * STEP, 1, 2, 3], abs=1e-4)


async def test_a_group_never_gets_more_than_twenty_in_a_minute(
    open_ledger: OpenLedger, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(globals(), "STEP", 1.0)
    machines = [await open_ledger(Limits.of(30, 1)) for _ in range(2)]
    await put(machines[0], *map(str, range(30)), chat=-5)
    sent = await send_all(clock, machines, 101)
    assert [message.payload for message in sent] == list(map(str, range(30)))
    assert most_within(60, [message.send_at for message in sent]) <= 20


async def test_one_busy_chat_does_not_slow_the_others_down(
    open_ledger: OpenLedger, clock: Clock
) -> None:
    ledger = await open_ledger(Limits.of(30, 1))
    await put(ledger, *"甲" * 20, chat=1)
    for chat in range(2, 32):
        await put(ledger, "文", chat=chat)
    when = defaultdict(list)
    for message in await send_all(clock, [ledger], 1.3):
        when[int(message.chat.id)].append(message.send_at - START)
    assert len(when) == 31


async def test_without_limits_everything_goes_at_once(
    open_ledger: OpenLedger, clock: Clock
) -> None:
    ledger = await open_ledger(Limits.of(0, 0))
    for chat in (1, -1):
        await put(ledger, *map(str, range(12)), chat=chat)
    sent = await send_all(clock, [ledger], 12 * STEP)
    assert len(sent) == 24
    async with ledger.database.transaction() as connection:
        assert (await connection.execute(select(pace))).all() == [("telegram", "", 0.0)]


async def test_one_limit_can_be_lifted_without_the_other(
    open_ledger: OpenLedger, clock: Clock
) -> None:
    ledger = await open_ledger(Limits.of(30, 0))
    await put(ledger, *map(str, range(20)), chat=1)
    sent = await send_all(clock, [ledger], 20 * STEP)
    assert len(sent) == 20


async def test_machines_that_ask_at_the_same_moment_share_the_rate(
    open_ledger: OpenLedger,
) -> None:
    machines = [await open_ledger(Limits.of(30, 1)) for _ in range(2)]
    for chat in range(1, 41):
        await put(machines[0], "文", chat=chat)
    claimed = await asyncio.gather(*(send(machines[n % 2], f"owner {n}") for n in range(8)))
    moments = sorted(message.send_at for of_owner in claimed for message in of_owner)
    assert len(moments) >= 6
    assert min(later - one for one, later in pairwise(moments)) > 1 / 30 - 1e-4


async def test_a_machine_that_waited_for_the_other_does_not_send_in_the_past(
    open_ledger: OpenLedger, clock: Clock
) -> None:
    machines = [await open_ledger(Limits.of(30, 1)) for _ in range(2)]
    for chat in range(1, 21):
        await put(machines[0], "文", chat=chat)
    async with machines[0].database.transaction() as connection:
        await machines[0].outbox.claim(connection, "telegram", "slow", 1)
        waiting = asyncio.create_task(send(machines[1], "quick"))
        await asyncio.sleep(0.2)
        clock.shift(3)
    assert min(message.send_at for message in await waiting) >= START + 3


async def test_a_message_that_must_wait_is_due_when_it_may_go(
    open_ledger: OpenLedger, clock: Clock
) -> None:
    ledger = await open_ledger(Limits.of(30, 1))
    await put(ledger, *map(str, range(4)))
    assert len(await send_all(clock, [ledger], 0.3)) == 3
    assert await next_due(ledger) == pytest.approx(START + 1, abs=0.01)
