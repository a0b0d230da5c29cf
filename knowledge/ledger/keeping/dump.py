"""The database's own format: a copy by SQLite's online back-up, a dump by PostgreSQL's tools."""

import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL, make_url, text

from knowledge.errors import (
    DamagedBackupError,
    LedgerAwayError,
    LedgerError,
    MissingToolError,
)
from knowledge.ledger.database import Database


def dump(database: Database, target: Path) -> None:
    """Write all of the database into `target`.

    Raises LedgerAwayError, LedgerError, and MissingToolError without pg_dump.
    """
    if database.file is None:
        _run(database, "pg_dump", "--format=custom", "--no-owner", f"--file={target}")
        return
    try:
        with closing(sqlite3.connect(database.file)) as source:
            _copy(source, target)
    except sqlite3.Error as error:
        raise LedgerAwayError(database.name, str(error)) from error


async def restore(database: Database, content: Path, back_up: Path) -> None:
    """Put a dump in the place of all that the database holds; `back_up` is where it came from.

    Raises DamagedBackupError, LedgerAwayError, LedgerError, and MissingToolError without
    pg_restore.
    """
    if database.file is None:
        await _restore_postgresql(database, content)
    else:
        _restore_sqlite(database.file, content, back_up)


def _restore_sqlite(ledger: Path, content: Path, file: Path) -> None:
    ledger.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(content)) as source:
        try:
            found = source.execute("PRAGMA integrity_check").fetchone()[0]
        except sqlite3.DatabaseError as error:
            raise DamagedBackupError(file, str(error)) from error
        if found != "ok":
            raise DamagedBackupError(file, found)
        try:
            _copy(source, ledger)
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode not in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
                raise LedgerAwayError(ledger, str(error)) from error
            for ending in ("", "-wal", "-shm"):  # of it nothing can be saved
                Path(f"{ledger}{ending}").unlink(missing_ok=True)
            _copy(source, ledger)


def _copy(source: sqlite3.Connection, target: Path) -> None:
    with closing(sqlite3.connect(target)) as to:
        source.backup(to)


async def _restore_postgresql(database: Database, content: Path) -> None:
    options = ("--clean", "--if-exists", "--no-owner", "--single-transaction")
    _run(database, "pg_restore", *options, str(content))
    # Statements that others prepared before are of tables that are gone: they connect anew.
    async with database.transaction() as connection:
        await connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND usename = current_user "
                "AND pid <> pg_backend_pid()"
            )
        )


def _run(database: Database, tool: str, *arguments: str) -> None:
    """Run one of PostgreSQL's tools on the database; the password is in no process list."""
    url = make_url(database.address)
    environment = dict(os.environ)
    if url.password:
        environment["PGPASSWORD"] = _in_utf8(str(url.password))
    try:
        done = subprocess.run(
            # Without a password of ours it is PGPASSWORD's or ~/.pgpass's: nobody is asked for it.
            [tool, f"--dbname={_in_utf8(_conninfo(url))}", "--no-password", *arguments],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    except FileNotFoundError as error:
        raise MissingToolError(tool, "not found") from error
    if done.returncode:
        raise LedgerError(database.name, (done.stderr.strip().splitlines() or [tool])[-1])


def _conninfo(url: URL) -> str:
    """Return the address without the password, as PostgreSQL's own programs read it.

    Its URLs know no blank in a name, and SQLAlchemy's write three stars for a password.
    """
    options = {"sslmode" if name == "ssl" else name: value for name, value in url.query.items()}
    where = {"host": url.host, "port": url.port, "user": url.username, "dbname": url.database}
    said = {name: value for name, value in where.items() if value is not None} | options
    return " ".join(f"{name}={_quoted(value)}" for name, value in said.items())


def _quoted(value: object) -> str:
    text = ",".join(value) if isinstance(value, tuple) else str(value)
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _in_utf8(text: str) -> str:
    """Return what reaches another program as UTF-8, whatever the system's own encoding is."""
    return os.fsdecode(text.encode())
