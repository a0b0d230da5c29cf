"""Channels share a ledger: what came before there were several is kept, and none counts for others.

A ledger of the version before is filled with what a bot leaves, and brought up to date.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import Connection, text

from knowledge.ledger.database import Database
from knowledge.ledger.delivery.chat import Chat
from knowledge.ledger.delivery.inbox import Received
from knowledge.ledger.delivery.outbox import Draft
from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.migration import bring_up
from knowledge.ledger.schema import metadata
from tests.knowledge.ledger.conftest import UNLIMITED, Clock, OpenLedger
from tests.knowledge.ledger.moves import chat_of, claim, count, put, rows, send
from tests.postgres import PostgresServer

pytestmark = pytest.mark.asyncio

ANN, TOWN = 70_007, -1_099_511_627_776  # a person's chat and a group's
BEFORE = (
    "INSERT INTO seen VALUES (5, 1.0), (9007199254740993, 2.0)",
    "INSERT INTO inbox VALUES (9007199254740993, 70007, 'b', 2.0, 1),"
    " (5, -1099511627776, 'a', 1.0, 0)",
    "INSERT INTO chat_leases VALUES (70007, 'one:7', 9.0)",
    "INSERT INTO pace VALUES (70007, 3.0), (-1099511627776, 4.0)",
    "INSERT INTO set_aside VALUES (4, 'ann', '{}', 'KeyError', 1.0)",
    "INSERT INTO outbox (id, chat_id, payload, made_at, due_at, attempts, leased_until, put_off,"
    " owner, error) VALUES (7, -1099511627776, 'x', 1.0, 2.0, 3, 0, 1.5, 'one', NULL),"
    " (9, 70007, 'y', 1.0, 2.0, 0, 0, 0, NULL, 'gone')",
    "INSERT INTO deferred (id, chat_id, payload, until, person, ground)"
    " VALUES (3, 70007, 'z', 8.0, 'ann', '{}')",
    "INSERT INTO contacts VALUES ('ann', 70007, 'abc'), ('bob', -1099511627776, NULL)",
)
ANNS = {"channel": "telegram", "chat_id": str(ANN), "is_group": False}
TOWNS = {"channel": "telegram", "chat_id": str(TOWN), "is_group": True}
AFTER: dict[str, list[dict[str, object]]] = {
    "seen": [
        {"channel": "telegram", "key": "5", "seen_at": 1.0},
        {"channel": "telegram", "key": "9007199254740993", "seen_at": 2.0},
    ],
    "inbox": [
        {"id": 1, **TOWNS, "key": "5", "place": 5}
        | {"payload": "a", "received_at": 1.0, "failures": 0},
        {"id": 2, **ANNS, "key": "9007199254740993", "place": 9007199254740993}
        | {"payload": "b", "received_at": 2.0, "failures": 1},
    ],
    "chat_leases": [{"channel": "telegram", "chat_id": str(ANN), "owner": "one:7", "until": 9.0}],
    "pace": [
        {"channel": "telegram", "chat_id": "", "next_at": 0.0},
        {"channel": "telegram", "chat_id": str(TOWN), "next_at": 4.0},
        {"channel": "telegram", "chat_id": str(ANN), "next_at": 3.0},
    ],
    "set_aside": [
        {"id": 1, "channel": "telegram", "key": "4", "person": "ann"}
        | {"payload": "{}", "error": "KeyError", "at": 1.0}
    ],
    "outbox": [
        {"id": 7, **TOWNS, "payload": "x", "made_at": 1.0, "due_at": 2.0, "attempts": 3}
        | {"owner": "one", "leased_until": 0.0, "error": None, "put_off": 1.5},
        {"id": 9, **ANNS, "payload": "y", "made_at": 1.0, "due_at": 2.0, "attempts": 0}
        | {"owner": None, "leased_until": 0.0, "error": "gone", "put_off": 0.0},
    ],
    "deferred": [{"id": 3, **ANNS, "payload": "z", "until": 8.0, "person": "ann", "ground": "{}"}],
    "contacts": [
        {"person": "ann", **ANNS, "menu": "abc"},
        {"person": "bob", **TOWNS, "menu": None},
    ],
}


@pytest_asyncio.fixture
async def older(
    database_url: str | None, postgres: PostgresServer, tmp_path: Path
) -> AsyncIterator[Ledger]:
    """A ledger as the version before has left it."""
    url = postgres.create() if database_url else None
    database = Database(url, tmp_path / "older")
    (tmp_path / "older").mkdir()

    def make(connection: Connection) -> None:
        bring_up(connection, "0011")
        for statement in BEFORE:
            connection.execute(text(statement))

    async with database.transaction() as connection:
        await connection.run_sync(make)
    await database.close()
    async with Ledger.open(url, tmp_path / "older", UNLIMITED) as ledger:
        yield ledger


async def test_what_came_before_there_were_several_is_moved_over(older: Ledger) -> None:
    for name, table in AFTER.items():
        assert await rows(older, metadata.tables[name]) == table, name
    await put(older, "文")
    assert [row["id"] for row in await rows(older, metadata.tables["outbox"])] == [7, 9, 10]
    assert await older.inbox.store([Received("5", chat_of(TOWN), "a", place=5)]) == 0


async def test_a_number_of_one_channel_is_another_in_another(ledger: Ledger) -> None:
    here, there = Chat("telegram", "1"), Chat("paper", "1")
    assert await ledger.inbox.store([Received("7", here, "a"), Received("7", there, "b")]) == 2
    assert await ledger.inbox.store([Received("7", there, "b")]) == 0
    claimed = await claim(ledger)
    assert sorted((one.chat.channel, one.payload) for [one] in claimed) == [
        ("paper", "b"),
        ("telegram", "a"),
    ]
    async with ledger.database.transaction() as connection:
        assert await ledger.inbox.release(connection, "one", [there]) == {there}
    assert await claim(ledger, "two") == [[one] for [one] in claimed if one.chat == there]


async def test_each_channel_has_a_pace_of_its_own(open_ledger: OpenLedger, clock: Clock) -> None:
    ledger = await open_ledger(Limits.of(1, 0))
    async with ledger.database.transaction() as connection:
        drafts = [Draft(Chat(name, str(n)), name) for name in ("telegram", "paper") for n in (1, 2)]
        await ledger.outbox.put(connection, drafts)
    assert [one.payload for one in await send(ledger)] == ["telegram"]
    async with ledger.database.transaction() as connection:
        claimed = await ledger.outbox.claim(connection, "paper", "one", 9)
    assert [one.payload for one in claimed] == ["paper"]
    clock.shift(1)
    assert [one.chat.id for one in await send(ledger)] == ["2"]
    assert await count(ledger, metadata.tables["pace"]) == 2
