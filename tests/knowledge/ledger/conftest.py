"""Each test gets an empty ledger, once on SQLite and once on a real PostgreSQL server."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TypeAlias

import pytest
import pytest_asyncio
import time_machine
from sqlalchemy import insert, text

from knowledge.ledger.database import Database
from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.migration import migrate
from knowledge.ledger.schema import metadata, pace
from tests.ledgers import put_ledger
from tests.postgres import PostgresServer

OpenLedger: TypeAlias = Callable[..., Awaitable[Ledger]]
Clock: TypeAlias = time_machine.Traveller
UNLIMITED = Limits.of(0, 0)
START = 1_800_000_000.0


@pytest_asyncio.fixture(scope="session")
async def shared_database(
    postgres: PostgresServer, tmp_path_factory: pytest.TempPathFactory
) -> str:
    """One database for all tests: emptying it is quicker than making another."""
    url = postgres.create()
    database = Database(url, tmp_path_factory.mktemp("data"))
    await migrate(database)
    await database.close()
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str | None:
    """DATABASE_URL; None stands for SQLite in the test's own folder."""
    if request.param == "sqlite":
        return None
    url: str = request.getfixturevalue("shared_database")
    return url


@pytest_asyncio.fixture
async def open_ledger(database_url: str | None, tmp_path: Path) -> AsyncIterator[OpenLedger]:
    """Opens the test's ledger, each time as another machine would."""
    if database_url:
        await _empty(database_url, tmp_path)
    else:
        put_ledger(tmp_path)
    async with AsyncExitStack() as opened:

        async def open_(limits: Limits = UNLIMITED) -> Ledger:
            return await opened.enter_async_context(Ledger.open(database_url, tmp_path, limits))

        yield open_


@pytest_asyncio.fixture
async def ledger(open_ledger: OpenLedger) -> Ledger:
    return await open_ledger()


@pytest.fixture
def postgres_tools(monkeypatch: pytest.MonkeyPatch) -> None:
    """pg_dump and pg_restore of the server's own version come first."""
    monkeypatch.setenv("PATH", f"{PostgresServer.bin}{os.pathsep}{os.environ['PATH']}")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a back-up goes: alone in its folder."""
    folder = tmp_path / "backups"
    folder.mkdir()
    return folder / "ledger.zip"


@pytest.fixture
def clock() -> Iterator[Clock]:
    """Time that stands still until the test moves it."""
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


async def _empty(url: str, data_dir: Path) -> None:
    database = Database(url, data_dir)
    names = ", ".join(table.name for table in metadata.sorted_tables)
    async with database.transaction() as connection:
        await connection.execute(text(f"TRUNCATE {names}"))
        await connection.execute(insert(pace).values(channel="telegram", chat_id="", next_at=0.0))
    await database.close()
