"""Bringing a ledger's tables up to date, under a lock: several machines may start at once."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from filelock import AsyncFileLock
from sqlalchemy import Connection, text
from sqlalchemy.exc import ProgrammingError

from knowledge.errors import LedgerError
from knowledge.ledger.database import Database

_SCRIPTS = Path(__file__).parent / "migrations"
_LOCK = 0x706F6C  # any number that all machines agree on


async def migrate(database: Database) -> None:
    """Create or upgrade the tables.

    Raises LedgerError for a ledger of a newer version and where tables or the folder can't be
    made, LedgerAwayError when it can't be reached.
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


def revisions() -> set[str]:
    """Return every revision of the tables that this version of the program can upgrade."""
    return {one.revision for one in ScriptDirectory.from_config(_config()).walk_revisions()}


def head() -> str | None:
    """Return the revision that this version of the program brings the tables to."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    return config


def _upgrade(connection: Connection, name: str) -> None:
    config = _config()
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:  # its revision is none of ours
        raise LedgerError(name, str(error)) from error
    except ProgrammingError as error:  # its role may not make tables
        raise LedgerError(name, str(error.orig)) from error
