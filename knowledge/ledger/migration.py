"""Bringing a ledger's tables up to date, under a lock: several machines may start at once."""

import re
from collections.abc import Iterator
from pathlib import Path

from filelock import AsyncFileLock
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from knowledge.errors import (
    FutureLedgerError,
    IncompleteLedgerError,
    LedgerError,
    MissingLedgerError,
)
from knowledge.ledger.database import Database
from knowledge.ledger.schema import metadata

_SCRIPTS = Path(__file__).parent / "migrations"
_VERSION = "alembic_version"  # the table with the revision
_LOCK = 0x706F6C  # any number that all machines agree on
# What both databases say of tables that are not as a migration expects them.
_UNEXPECTED = re.compile(r"no such|duplicate column|already exists|does not exist")


async def migrate(database: Database) -> None:
    """Create or upgrade the tables.

    Raises FutureLedgerError for a ledger of a newer version, IncompleteLedgerError for one without
    what it should have, LedgerError where tables or the folder can't be made, and LedgerAwayError
    when it can't be reached. Then nothing has changed.
    """
    if database.file is None:
        async with database.transaction() as connection:
            await connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
            await connection.run_sync(_upgrade, database.name)
        return
    try:
        database.file.parent.mkdir(parents=True, exist_ok=True)
        async with AsyncFileLock(f"{database.file}.lock"), database.transaction() as connection:
            await connection.run_sync(_upgrade, database.name)
    except OSError as error:
        raise LedgerError(database.name, str(error)) from error


async def must_be_there(database: Database) -> None:
    """Raise MissingLedgerError where there is no ledger yet."""
    if database.file is None or database.file.exists():
        async with database.reading() as connection:
            if await connection.run_sync(lambda sync: inspect(sync).has_table(_VERSION)):
                return
    raise MissingLedgerError(database.name, "no ledger")


def revisions() -> set[str]:
    """Return every revision of the tables that this version of the program can upgrade.

    Each script's name begins with its own.
    """
    scripts = (_SCRIPTS / "versions").glob("[0-9]*.py")
    return {script.stem.partition("_")[0] for script in scripts}


def head() -> str:
    """Return the revision that this version of the program brings the tables to."""
    return max(revisions())


def bring_up(connection: Connection, revision: str) -> None:
    """Bring the tables to the revision; raises what the database says against it."""
    from alembic import command  # 13 MB that stay, and most starts find all as it should be
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _upgrade(connection: Connection, name: str) -> None:
    revision = _revision(connection)
    if revision is not None and revision not in revisions():
        raise FutureLedgerError(name, revision)
    try:
        if revision != head():
            bring_up(connection, head())
    except (OperationalError, ProgrammingError) as error:
        reason = str(error.orig).splitlines()[0]
        if _UNEXPECTED.search(reason):
            raise IncompleteLedgerError(name, reason) from error
        if isinstance(error, OperationalError):  # it is away, or the disk is full
            raise
        raise LedgerError(name, reason) from error  # its role may not make tables
    for one in lacking(connection):
        raise IncompleteLedgerError(name, one)


def _revision(connection: Connection) -> str | None:
    """Return the revision of the tables; None where there are none yet."""
    if not inspect(connection).has_table(_VERSION):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def lacking(connection: Connection) -> Iterator[str]:
    """Give the tables, columns and indexes of the schema that are not there, as `table.column`.

    What a table has beside them is nobody's business. A few statements read it all.
    """
    looker = inspect(connection)
    columns = {
        table: {column["name"] for column in found}
        for (_, table), found in looker.get_multi_columns().items()
    }
    indexes = {
        table: {index["name"] for index in found}
        for (_, table), found in looker.get_multi_indexes().items()
    }
    for name, table in metadata.tables.items():
        if name not in columns:
            yield name
            continue
        wanted = [c.name for c in table.columns if c.name not in columns[name]]
        wanted += [str(i.name) for i in table.indexes if i.name not in indexes.get(name, ())]
        yield from (f"{name}.{one}" for one in wanted)
