"""Inspection: how a ledger's database is, without a change to it."""

import re
import shutil
import subprocess
from dataclasses import dataclass
from enum import Enum, auto

from sqlalchemy import Connection, bindparam, text
from sqlalchemy import inspect as inspected
from sqlalchemy.exc import ProgrammingError

from knowledge.errors import LedgerError, MissingToolError
from knowledge.ledger.database import Database, Transaction
from knowledge.ledger.migration import head, lacking, revisions
from knowledge.ledger.schema import metadata

_FOREIGN = text(
    "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename IN :names "
    "AND NOT pg_has_role(tableowner, 'MEMBER')"
).bindparams(bindparam("names", expanding=True))


class Age(Enum):
    """How a ledger's tables stand to those of this version."""

    NONE = auto()
    OLDER = auto()
    CURRENT = auto()
    NEWER = auto()


@dataclass(frozen=True)
class Inspection:
    """A ledger that can be used.

    `server` is PostgreSQL's major version, None for a file; `foreign` says that another role owns
    tables of it, which then can't be upgraded; `lacks` is the first thing that tables of this
    version should have and have not.
    """

    age: Age
    revision: str | None
    server: int | None
    foreign: bool
    lacks: str | None


async def inspect(database: Database) -> Inspection:
    """Return how the ledger is.

    Raises LedgerAwayError where it can't be reached or written to, and LedgerError where the role
    may not make tables.
    """
    try:
        async with database.transaction() as connection:
            found = await _found(connection, of_postgresql=database.is_postgresql)
        await _try_a_table(database)
    except ProgrammingError as error:
        raise LedgerError(database.name, str(error.orig)) from error
    return found


async def _found(connection: Transaction, *, of_postgresql: bool) -> Inspection:
    tables = await connection.run_sync(lambda sync: inspected(sync).get_table_names())
    revision, server, foreign = None, None, False
    if "alembic_version" in tables:
        revision = await connection.scalar(text("SELECT version_num FROM alembic_version"))
    if of_postgresql:
        server = int(await connection.scalar(text("SHOW server_version_num"))) // 10_000
        names = [*metadata.tables, "alembic_version"]
        foreign = bool(await connection.scalar(_FOREIGN, {"names": names}))
    age = _age(revision)
    lacks = await connection.run_sync(_lacks) if age is Age.CURRENT else None
    return Inspection(age, revision, server, foreign, lacks)


def _lacks(connection: Connection) -> str | None:
    return next(lacking(connection), None)


def _age(revision: str | None) -> Age:
    if revision is None:
        return Age.NONE
    if revision not in revisions():
        return Age.NEWER
    return Age.CURRENT if revision == head() else Age.OLDER


class _Enough(Exception):  # noqa: N818  # nothing went wrong
    """Takes back what was tried."""


async def _try_a_table(database: Database) -> None:
    """Make a table, and take it back: no list of rights knows all that may hinder it."""
    try:
        async with database.transaction() as connection:
            await connection.execute(text("CREATE TABLE policybot_doctor (tried integer)"))
            raise _Enough
    except _Enough:
        pass


def dump_version() -> int:
    """Return the major version of pg_dump; raises MissingToolError where there is none."""
    tool = shutil.which("pg_dump")
    if tool is None:
        raise MissingToolError("pg_dump", "not found")
    done = subprocess.run([tool, "--version"], capture_output=True, text=True, check=False)
    found = re.search(r"\d+", done.stdout)
    if found is None:
        raise MissingToolError(tool, "tells no version")
    return int(found[0])
