"""The tables are those that the program works with, however many machines start at once."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, event, inspect, text

from knowledge.errors import FutureLedgerError, IncompleteLedgerError, LedgerError
from knowledge.ledger.database import Database
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.migration import lacking as lacking_in
from knowledge.ledger.migration import migrate, revisions
from knowledge.ledger.schema import metadata
from tests.postgres import PostgresServer

from .conftest import UNLIMITED, OpenLedger
from .moves import rows, update

pytestmark = pytest.mark.asyncio


@pytest.fixture
def new_url(database_url: str | None, postgres: PostgresServer) -> str | None:
    """Of a database without any tables."""
    return postgres.create() if database_url else None


async def revision(ledger: Ledger) -> str:
    async with ledger.database.transaction() as connection:
        return str(await connection.scalar(text("SELECT version_num FROM alembic_version")))


async def test_the_migrated_tables_are_those_of_the_schema(ledger: Ledger) -> None:
    def differences(connection: Connection) -> Any:
        return compare_metadata(MigrationContext.configure(connection), metadata)

    def keys(connection: Connection) -> dict[str, list[str]]:
        looker = inspect(connection)
        return {
            name: looker.get_pk_constraint(name)["constrained_columns"] for name in metadata.tables
        }

    async with ledger.database.transaction() as connection:
        assert await connection.run_sync(differences) == []
        assert await connection.run_sync(keys) == {
            name: [column.name for column in table.primary_key]
            for name, table in metadata.tables.items()
        }


async def test_machines_may_start_at_the_same_time(new_url: str | None, tmp_path: Path) -> None:
    async def start() -> str:
        async with Ledger.open(new_url, tmp_path / "new" / "folder", UNLIMITED) as ledger:
            assert [row["chat_id"] for row in await rows(ledger, metadata.tables["pace"])] == [""]
            return await revision(ledger)

    started = set(await asyncio.gather(*(start() for _ in range(4))))
    assert started <= revisions()
    assert len(started) == 1


async def test_opening_a_ledger_again_changes_nothing(open_ledger: OpenLedger) -> None:
    first = await open_ledger()
    await first.inbox.store([update(1)])
    second = await open_ledger()
    assert await revision(second) == await revision(first)
    assert (await second.inbox.depth())[0] == 1


async def test_a_ledger_of_a_newer_version_is_refused_and_left_alone(
    new_url: str | None, tmp_path: Path
) -> None:
    async with Ledger.open(new_url, tmp_path, UNLIMITED) as ledger:
        await ledger.inbox.store([update(1)])
        async with ledger.database.transaction() as connection:
            await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        with pytest.raises(FutureLedgerError, match="9999"):
            await migrate(ledger.database)
        assert await revision(ledger) == "9999"
        assert (await ledger.inbox.depth())[0] == 1


@pytest.mark.parametrize(
    ("statement", "lacking"),
    [
        ("DROP TABLE lessons", "lessons"),
        ("ALTER TABLE contacts DROP COLUMN menu", "contacts.menu"),
        ("DROP INDEX ix_missed_person", "missed.ix_missed_person"),
    ],
)
async def test_a_ledger_without_what_it_should_have_is_refused_by_name(
    new_url: str | None, tmp_path: Path, statement: str, lacking: str
) -> None:
    async with Ledger.open(new_url, tmp_path, UNLIMITED) as ledger:
        async with ledger.database.transaction() as connection:
            await connection.execute(text(statement))
            await connection.execute(text("CREATE TABLE of_somebody_else (x TEXT)"))
        with pytest.raises(IncompleteLedgerError, match=f"{lacking}$"):
            await migrate(ledger.database)


@pytest.mark.parametrize(
    ("statement", "lacking"), [("DROP TABLE contacts", "contacts"), ("SELECT 1", "menu")]
)
async def test_a_ledger_that_a_migration_does_not_fit_is_refused_and_left_alone(
    new_url: str | None, tmp_path: Path, statement: str, lacking: str
) -> None:
    async with Ledger.open(new_url, tmp_path, UNLIMITED) as ledger:
        async with ledger.database.transaction() as connection:
            await connection.execute(text(statement))
            await connection.execute(text("DROP TABLE identity"))
            await connection.execute(text("UPDATE alembic_version SET version_num = '0008'"))
        with pytest.raises(IncompleteLedgerError, match=lacking):
            await migrate(ledger.database)
        assert await revision(ledger) == "0008"


async def test_looking_for_what_is_lacking_takes_a_few_statements(ledger: Ledger) -> None:
    executed: list[str] = []
    async with ledger.database.transaction() as connection:

        def count(_connection: object, _cursor: object, statement: str, *_: object) -> None:
            executed.append(statement)

        event.listen(connection.sync_connection, "before_cursor_execute", count)
        await connection.run_sync(lambda sync: list(lacking_in(sync)))
    if ledger.database.is_postgresql:  # to SQLite a statement is no way
        assert len(executed) <= 10


async def test_a_role_that_may_not_make_tables_is_told_so(
    postgres: PostgresServer, tmp_path: Path
) -> None:
    database = Database(postgres.role(postgres.create(), "guest", owner=False), tmp_path)
    with pytest.raises(LedgerError, match="permission denied") as caught:
        await migrate(database)
    assert postgres.password not in str(caught.value)
    await database.close()


async def test_a_folder_that_cannot_be_made_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    database = Database(None, tmp_path / "file" / "data")
    with pytest.raises(LedgerError, match="file"):
        await migrate(database)
    await database.close()
