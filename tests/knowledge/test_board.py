"""Reports, pool and posts as the ledger keeps them, on both databases."""

import asyncio
import datetime
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import select

from knowledge.errors import ConflictError
from knowledge.ledger.database import Database
from knowledge.ledger.office.board import LedgerBoard
from knowledge.ledger.office.pool import LedgerPool
from knowledge.ledger.office.posts import LedgerPosts
from knowledge.ledger.office.posts import load as load_posts
from knowledge.ledger.office.reminders import LedgerReminders
from knowledge.ledger.schema import progress
from knowledge.office.author import Author
from knowledge.office.effect import Effect
from knowledge.office.pool import Stage, Town
from knowledge.office.post import Holder
from knowledge.office.progress import Entry, Lag, Reason, State, lagging
from knowledge.office.reminder import Reminder
from knowledge.office.task import Task
from tests.ledgers import ledger_on, put_ledger
from tests.postgres import PostgresServer

pytestmark = pytest.mark.asyncio
DAY = datetime.date(2026, 11, 25)
OFFICE = Author(None, None)
ENTRY = Entry("p", "4.6", State.RUNNING, 60.0, "已签约2家", DAY, OFFICE)


@pytest_asyncio.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    if request.param == "sqlite":
        put_ledger(tmp_path)
        opened = Database(None, tmp_path)
    else:
        server: PostgresServer = request.getfixturevalue("postgres")
        opened = Database(ledger_on(server), tmp_path)
    yield opened
    await opened.close()


async def apply(database: Database, *effects: Effect) -> None:
    async with database.transaction() as transaction:
        for effect in effects:
            await effect.apply(transaction)


async def test_the_newest_of_each_counts_and_all_are_kept(database: Database) -> None:
    board, pool, posts = LedgerBoard(database), LedgerPool(database), LedgerPosts(database)
    assert await board.newest("p") == {}
    later = replace(ENTRY, percent=None, state=State.STUCK)
    other = replace(ENTRY, clause="4.2")
    await apply(database, *(board.report("x", e) for e in (ENTRY, other, later)))
    await apply(database, board.report("x", replace(ENTRY, policy="q")))
    newest = await board.newest("p")
    assert {clause: entry.state for clause, entry in newest.items()} == {
        "4.2": State.RUNNING,
        "4.6": State.STUCK,
    }
    assert [e.percent for e in await board.history("p", "4.6", 5)] == [None, 60.0]
    assert [e.clause for e in await board.latest("p", 5)] == ["4.6", "4.2", "4.6"]
    assert [e.state for e in await board.latest("p", 1)] == [State.STUCK]
    kept = (await board.latest("p", 5))[-1]
    assert replace(kept, number=0, at=0.0) == ENTRY

    town = Town("p", "古县镇", "铸造", Stage.POOL, DAY, OFFICE)
    raised = replace(town, stage=Stage.CITY)
    await apply(database, pool.enter("x", town), pool.enter("x", raised))
    assert (await pool.newest("p"))["古县镇"].stage is Stage.CITY
    assert [t.stage for t in await pool.history("p", "古县镇", 5)] == [Stage.CITY, Stage.POOL]
    assert len(await pool.entries("p")) == 2

    holder = Holder("p", "某局局长", "李四", DAY, OFFICE)
    successor = replace(holder, name="王五")
    await apply(database, posts.appoint("x", holder), posts.appoint("x", successor))
    async with database.reading() as transaction:
        assert (await load_posts(transaction))["p"]["某局局长"].name == "王五"
    assert len(await posts.entries("p")) == 2


async def test_the_newest_is_of_the_latest_day_and_of_one_day_what_was_entered_last(
    database: Database,
) -> None:
    board, reminders = LedgerBoard(database), LedgerReminders(database)

    def ago(days: int, percent: float, clause: str = "4.6") -> Entry:
        day = DAY - datetime.timedelta(days=days)
        return replace(ENTRY, clause=clause, day=day, percent=percent)

    entered = [ago(2, 50.0), ago(30, 10.0), ago(2, 55.0), ago(9, 40.0), ago(5, 20.0, "4.2")]
    await apply(database, *(board.report("x", entry) for entry in entered))
    assert {c: e.percent for c, e in (await board.newest("p")).items()} == {"4.2": 20, "4.6": 55}
    history = await board.history("p", "4.6", 9)
    assert [entry.percent for entry in history] == [55.0, 50.0, 40.0, 10.0]
    assert await board.history("p", "4.6", 1) == history[:1]
    assert [e.percent for e in await board.latest("p", 9)] == [55.0, 50.0, 20.0, 40.0, 10.0]
    # What was entered late for an earlier day is no answer to a reminder.
    since = history[0].at
    await apply(database, reminders.remind(Reminder("p", "4.6", since, 1)))
    assert (await reminders.sent("p"))["4.6"].silent_since == since


async def test_of_reports_at_once_every_one_is_kept(database: Database) -> None:
    board = LedgerBoard(database)
    reports = [board.report("x", replace(ENTRY, percent=float(n))) for n in range(8)]
    await asyncio.gather(*(apply(database, report) for report in reports))
    entries = await board.latest("p", 10)
    assert sorted(e.percent or 0.0 for e in entries) == [float(n) for n in range(8)]
    assert (await board.newest("p"))["4.6"] == entries[0]


async def test_nothing_is_kept_for_a_role_that_has_ended(database: Database) -> None:
    board = LedgerBoard(database)
    with pytest.raises(ConflictError):
        await apply(database, board.report("x", replace(ENTRY, author=Author("工信局", 1))))
    async with database.transaction() as transaction:
        assert (await transaction.execute(select(progress))).first() is None


@pytest.mark.parametrize(
    ("entry", "as_of", "reason"),
    [
        (None, datetime.date(2025, 12, 31), None),
        (None, datetime.date(2026, 1, 1), Reason.NEVER),
        (ENTRY, DAY + datetime.timedelta(days=44), None),
        (ENTRY, DAY + datetime.timedelta(days=45), Reason.SILENT),
        (replace(ENTRY, state=State.STUCK), DAY, Reason.STUCK),
        (replace(ENTRY, state=State.DONE), DAY + datetime.timedelta(days=400), None),
    ],
)
async def test_a_task_lags_when_stuck_silent_or_never_reported(
    entry: Entry | None, as_of: datetime.date, reason: Reason | None
) -> None:
    task = Task("4.6", ())
    newest = {"4.6": entry} if entry else {}
    expected = [Lag(task, reason, entry)] if reason else []
    assert lagging([task], newest, as_of, 2025) == expected
