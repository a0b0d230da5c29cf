"""A database that is away is told from a mistake, and a transaction happens whole or not at all."""

import asyncio
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import IntegrityError

from knowledge.errors import LedgerAwayError, LedgerError
from knowledge.ledger.database import Database
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.schema import seen
from tests.postgres import PostgresServer

from .conftest import UNLIMITED, OpenLedger
from .moves import claim, count, finish, put, send, update

pytestmark = pytest.mark.asyncio
AWAY = [
    "postgresql://bot:geheim@127.0.0.1:1/bot",
    "postgres://bot:geheim@nowhere.invalid/bot?sslmode=require",
    "postgresql+asyncpg://bot:geheim@127.0.0.1:1/bot?ssl=disable",
]
NO_ADDRESS = [
    "bot:geheim@host/bot",
    "postgresql://bot:geheim@host:port/bot",
    "mysql://b:geheim@h/b",
]


@contextmanager
def full_disk(folder: Path) -> Iterator[None]:
    """No file of this process may become longer than the longest in the folder."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    longest = max(file.stat().st_size for file in folder.iterdir())
    resource.setrlimit(resource.RLIMIT_FSIZE, (longest, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("url", AWAY)
async def test_a_database_that_cannot_be_reached_is_away(url: str, tmp_path: Path) -> None:
    with pytest.raises(LedgerAwayError) as caught:
        async with Ledger.open(url, tmp_path, UNLIMITED):
            pass
    assert "geheim" not in f"{caught.value!r} {caught.value}"
    assert "bot" in str(caught.value)


@pytest.mark.parametrize("url", NO_ADDRESS)
async def test_what_is_no_address_is_refused_without_telling_the_password(
    url: str, tmp_path: Path
) -> None:
    with pytest.raises(LedgerError) as caught:
        Database(url, tmp_path)
    assert "geheim" not in f"{caught.value!r} {caught.value}"


async def test_a_database_that_is_not_there_is_away(
    postgres: PostgresServer, tmp_path: Path
) -> None:
    with pytest.raises(LedgerAwayError, match="nowhere"):
        async with Ledger.open(postgres.url("nowhere"), tmp_path, UNLIMITED):
            pass


@pytest.mark.parametrize("option", ["sslmode=disable", "ssl=prefer"])
async def test_the_options_of_postgresql_addresses_are_understood(
    postgres: PostgresServer, tmp_path: Path, option: str
) -> None:
    async with Ledger.open(f"{postgres.create()}?{option}", tmp_path, UNLIMITED) as ledger:
        assert await ledger.inbox.store([update(1)]) == 1


async def test_a_server_that_restarts_is_found_again(
    postgres: PostgresServer, tmp_path: Path
) -> None:
    async with Ledger.open(postgres.create(), tmp_path, UNLIMITED) as ledger:
        await ledger.inbox.store([update(1)])
        postgres.halt(immediate=False)
        try:
            with pytest.raises(LedgerAwayError):
                await ledger.inbox.store([update(2)])
        finally:
            postgres.resume()
        assert await ledger.inbox.store([update(1), update(2)]) == 1


async def test_a_transaction_that_fails_leaves_nothing(ledger: Ledger) -> None:
    async def fail() -> None:
        async with ledger.database.transaction() as connection:
            await connection.execute(insert(seen).values(channel="telegram", key="1", seen_at=0.0))
            raise KeyError("a mistake of the caller's")

    with pytest.raises(KeyError):
        await fail()
    assert await count(ledger, seen) == 0


async def test_a_mistake_is_not_taken_for_a_database_that_is_away(ledger: Ledger) -> None:
    async def twice() -> None:
        async with ledger.database.transaction() as connection:
            for _ in range(2):
                await connection.execute(
                    insert(seen).values(channel="telegram", key="1", seen_at=0.0)
                )

    with pytest.raises(IntegrityError):
        await twice()
    assert await ledger.inbox.store([update(1)]) == 1


async def test_many_writers_do_not_get_into_each_others_way(open_ledger: OpenLedger) -> None:
    machines = [await open_ledger() for _ in range(3)]

    async def work(number: int) -> None:
        ledger = machines[number % 3]
        await ledger.inbox.store([update(number, chat=number)])
        for updates in await claim(ledger, f"owner {number}"):
            assert await finish(ledger, updates, f"owner {number}")
        await put(ledger, "答", chat=number)
        await send(ledger, f"owner {number}", 1)

    await asyncio.gather(*(work(number) for number in range(60)))
    assert (await machines[0].outbox.depth())[0] == 60


async def test_a_full_disk_counts_as_away_and_loses_nothing(tmp_path: Path) -> None:
    async with Ledger.open(None, tmp_path, UNLIMITED) as ledger:
        await ledger.inbox.store([update(1)])
        long = [update(number, text="长" * 10_000) for number in range(2, 40)]
        with full_disk(tmp_path):
            for _ in range(2):
                with pytest.raises(LedgerAwayError):
                    await ledger.inbox.store(long)
        assert await ledger.inbox.store([update(1), *long]) == 38
        async with ledger.database.transaction() as connection:
            assert await connection.scalar(text("PRAGMA integrity_check")) == "ok"
