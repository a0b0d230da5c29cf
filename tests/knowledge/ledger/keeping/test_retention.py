"""What is old is deleted, and what a person asks to be forgotten; nothing else is."""

from dataclasses import replace

import pytest
from sqlalchemy import Table

from knowledge.ledger import conversations
from knowledge.ledger.delivery import contacts
from knowledge.ledger.delivery.outbox import Settled
from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.delivery.wordings import Wording
from knowledge.ledger.keeping import retention
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.office.follows import LedgerFollows
from knowledge.ledger.schema import conversations as topics
from knowledge.ledger.schema import inbox, metadata, outbox, pace, seen, set_aside
from knowledge.office.follow import Subject
from tests.knowledge.ledger.conftest import START, Clock, OpenLedger
from tests.knowledge.ledger.moves import (
    chat_of,
    claim,
    count,
    everything,
    put,
    rows,
    send,
    settle,
    update,
)

pytestmark = pytest.mark.asyncio
DAY = 86_400.0


async def fill(ledger: Ledger, number: int) -> None:
    """Leaves a row in every table, as a person's question does that nobody finishes."""
    person = f"person {number}"
    await ledger.inbox.store([update(number, chat=number)])
    await claim(ledger, "dead")
    await put(ledger, "文", chat=number)
    [message] = await send(ledger)
    await settle(ledger, Settled(message, error="gone"))
    async with ledger.database.transaction() as connection:
        await conversations.save(connection, {person: f"topic {number}"})
        aside = update(number + 100, chat=number)
        await ledger.inbox.put_aside(connection, aside, person, "KeyError")


async def purge(ledger: Ledger, keep_days: float = 30) -> None:
    async with ledger.database.transaction() as connection:
        await retention.purge(connection, keep_days)


async def counts(ledger: Ledger) -> dict[str, int]:
    return {table.name: await count(ledger, table) for table in metadata.sorted_tables}


async def keys(ledger: Ledger, table: Table) -> list[object]:
    column = next(one for one in ("key", "chat_id", "person") if one in table.c)
    return [row[column] for row in await rows(ledger, table)]


async def test_what_is_old_is_deleted_and_what_is_new_is_kept(
    open_ledger: OpenLedger, clock: Clock
) -> None:
    ledger = await open_ledger(Limits.of(30, 1))
    await fill(ledger, 1)
    clock.shift(31 * DAY)
    await fill(ledger, 2)
    await purge(ledger)
    assert await keys(ledger, seen) == ["2"]
    assert await keys(ledger, inbox) == ["2"]
    assert await keys(ledger, set_aside) == ["102"]
    assert await keys(ledger, topics) == ["person 2"]
    assert {row["chat_id"] for row in await rows(ledger, outbox)} == {"2"}
    assert await keys(ledger, pace) == ["", "2"]


async def test_nothing_of_a_person_is_left_after_a_long_rest(
    open_ledger: OpenLedger, clock: Clock
) -> None:
    ledger = await open_ledger(Limits.of(30, 1))
    await fill(ledger, 1)
    clock.shift(31 * DAY)
    await purge(ledger)
    left = {name: number for name, number in (await counts(ledger)).items() if number}
    assert left == {"pace": 1}


async def test_what_is_new_is_all_kept(ledger: Ledger, clock: Clock) -> None:
    await fill(ledger, 1)
    before = await counts(ledger)
    clock.shift(29 * DAY)
    await ledger.inbox.store([update(2)])
    await purge(ledger)
    assert await counts(ledger) == {**before, "inbox": 2}


async def test_what_a_clock_wrote_that_was_ahead_is_deleted_in_its_time(
    open_ledger: OpenLedger, clock: Clock
) -> None:
    ledger = await open_ledger(Limits.of(30, 1))
    clock.shift(400 * DAY)
    await fill(ledger, 1)
    await ledger.inbox.store([replace(update(2), wording=Wording("m", "w"))])
    clock.shift(-400 * DAY)
    await purge(ledger)
    assert await keys(ledger, seen) == ["1", "2"], "it is not old yet"
    clock.shift(31 * DAY)
    await purge(ledger)
    left = {name: number for name, number in (await counts(ledger)).items() if number}
    assert left == {"pace": 1}


@pytest.mark.parametrize("keep_days", [0.01, 30])
async def test_an_update_repeated_within_a_week_is_still_known(
    ledger: Ledger, clock: Clock, keep_days: float
) -> None:
    await ledger.inbox.store([update(1)])
    clock.shift(6.9 * DAY)
    await purge(ledger, keep_days)
    assert await ledger.inbox.store([update(1)]) == 0


async def test_a_conversation_that_goes_on_is_kept(ledger: Ledger, clock: Clock) -> None:
    for topic in ("old", "new"):
        async with ledger.database.transaction() as connection:
            await conversations.save(connection, {"person": topic})
        clock.shift(20 * DAY)
    await purge(ledger)
    async with ledger.database.transaction() as connection:
        assert await conversations.load(connection, ["person", "other"]) == {"person": "new"}


async def test_forgetting_deletes_a_person_and_nobody_else(ledger: Ledger) -> None:
    subject = Subject("policy", "8.1")
    for number in (1, 2):
        await fill(ledger, number)
        async with ledger.database.transaction() as connection:
            await contacts.save(connection, {f"person {number}": chat_of(number)})
            await (
                LedgerFollows(ledger.database).follow(f"person {number}", subject).apply(connection)
            )
    before = await everything(ledger)
    async with ledger.database.transaction() as connection:
        await retention.forget(connection, ["person 1", "unknown"], chat_of(1))
    after = await everything(ledger)
    for name in ("conversations", "set_aside", "contacts", "follows", "outbox"):
        assert after[name] == before[name][1:], name
    for name in ("seen", "inbox", "chat_leases"):
        assert after[name] == before[name], name


async def test_forgetting_leaves_what_is_still_to_be_sent(ledger: Ledger) -> None:
    await put(ledger, "答", chat=1)
    async with ledger.database.transaction() as connection:
        await retention.forget(connection, ["person 1"], chat_of(1))
    assert [message.payload for message in await send(ledger)] == ["答"]


async def test_forgetting_nobody_deletes_nothing(ledger: Ledger) -> None:
    await fill(ledger, 1)
    before = await everything(ledger)
    async with ledger.database.transaction() as connection:
        await retention.forget(connection, [], chat_of(99))
        await conversations.save(connection, {})
        assert await conversations.load(connection, []) == {}
    assert await everything(ledger) == before


async def test_purging_leaves_the_pace_of_all_chats(open_ledger: OpenLedger, clock: Clock) -> None:
    ledger = await open_ledger(Limits.of(30, 1))
    await put(ledger, "文")
    await send(ledger)
    clock.move_to(START + 100 * DAY)
    await purge(ledger)
    assert await keys(ledger, pace) == [""]
