"""Each test gets an empty ledger, once on SQLite and once on a real PostgreSQL server."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TypeAlias

import pytest
import pytest_asyncio
import time_machine

from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.ledger import Ledger
from tests.ledgers import ledger_on, put_ledger
from tests.postgres import PostgresServer

OpenLedger: TypeAlias = Callable[..., Awaitable[Ledger]]
Clock: TypeAlias = time_machine.Traveller
UNLIMITED = Limits.of(0, 0)
START = 1_800_000_000.0


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str | None:
    """DATABASE_URL; None stands for SQLite in the test's own folder."""
    if request.param == "sqlite":
        return None
    return ledger_on(request.getfixturevalue("postgres"))


@pytest_asyncio.fixture
async def open_ledger(database_url: str | None, tmp_path: Path) -> AsyncIterator[OpenLedger]:
    """Opens the test's ledger, each time as another machine would."""
    if database_url is None:
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
