"""Backing a ledger up into one file and restoring it, also while the bot runs.

The file is a ZIP archive of a manifest and the database's own format: a copy by SQLite's online
back-up, or a dump by PostgreSQL's tools.
"""

import hashlib
import json
import os
import sqlite3
import subprocess
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy import func, inspect, make_url, select, text

from knowledge.errors import (
    BackupError,
    DamagedBackupError,
    ForeignBackupError,
    LedgerAwayError,
    LedgerError,
    MissingLedgerError,
    MissingToolError,
    NewerLedgerError,
)
from knowledge.ledger.database import Database, Transaction
from knowledge.ledger.migration import migrate, revisions
from knowledge.ledger.schema import conversations, outbox, seen

_PROGRAM = "policybot"
_MANIFEST = "manifest.json"
_CONTENT = "ledger"
_CLOCKS = (seen.c.seen_at, conversations.c.changed_at, outbox.c.made_at)


@dataclass(frozen=True)
class Manifest:
    """What a back-up holds: of which database, how new, and the hash of its content."""

    program: str
    database: str
    revision: str
    newest: float  # when the last thing happened in the ledger
    taken_at: float
    sha256: str


async def backup(database: Database, file: Path) -> None:
    """Write the ledger into `file`, which is either whole or not there.

    Raises MissingLedgerError where there is no ledger, MissingToolError without pg_dump, and
    BackupError for a file that can't be written.
    """
    if database.file is not None and not database.file.exists():
        raise MissingLedgerError(database.name, "no ledger")
    revision, newest = await _state(database)
    kind = "postgresql" if database.is_postgresql else "sqlite"
    try:
        with _scratch(file.parent) as content, _scratch(file.parent) as whole:
            _dump(database, content)
            hash_ = hashlib.sha256(content.read_bytes()).hexdigest()
            _pack(Manifest(_PROGRAM, kind, revision, newest, time.time(), hash_), content, whole)
            whole.replace(file)
    except OSError as error:
        raise BackupError(file, str(error)) from error


async def restore(database: Database, file: Path, *, force: bool) -> Manifest:
    """Put the ledger of a back-up in the place of the one there is, and return what it was.

    Raises DamagedBackupError and ForeignBackupError for a file that is no whole back-up of such a
    database, NewerLedgerError where the ledger has gone on since, unless `force`d. Then nothing
    has changed.
    """
    with _scratch(file.parent if os.access(file.parent, os.W_OK) else None) as content:
        manifest = _unpack(file, content)
        _check_kind(database, manifest, file)
        if not force and await _newest(database) > manifest.newest:
            raise NewerLedgerError(file, "the ledger has gone on since")
        if database.file is None:
            await _restore_postgresql(database, content)
        else:
            _restore_sqlite(database.file, content, file)
    await migrate(database)
    return manifest


def _pack(manifest: Manifest, content: Path, whole: Path) -> None:
    """Write the archive and make it durable."""
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_MANIFEST, json.dumps(asdict(manifest)))
        archive.write(content, _CONTENT)
    with whole.open("rb") as written:
        os.fsync(written.fileno())


async def _state(database: Database) -> tuple[str, float]:
    """Return the ledger's revision, and when the last thing happened in it."""
    async with database.transaction() as connection:
        tables = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
        if "alembic_version" not in tables:
            raise MissingLedgerError(database.name, "no ledger")
        revision = await connection.scalar(text("SELECT version_num FROM alembic_version"))
        times = [await _latest(connection, column) for column in _CLOCKS]
    return str(revision), max(times)


async def _latest(connection: Transaction, column: object) -> float:
    return await connection.scalar(select(func.max(column))) or 0.0


async def _newest(database: Database) -> float:
    """Return when the last thing happened in the ledger that is there, 0 where none is."""
    if database.file is not None and not database.file.exists():
        return 0.0
    try:
        return (await _state(database))[1]
    except MissingLedgerError:
        return 0.0


def _dump(database: Database, target: Path) -> None:
    if database.file is None:
        _run(database, "pg_dump", "--format=custom", "--no-owner", f"--file={target}")
        return
    try:
        with closing(sqlite3.connect(database.file)) as source:
            _copy(source, target)
    except sqlite3.Error as error:
        raise LedgerAwayError(database.name, str(error)) from error


def _copy(source: sqlite3.Connection, target: Path) -> None:
    with closing(sqlite3.connect(target)) as to:
        source.backup(to)


def _unpack(file: Path, content: Path) -> Manifest:
    """Write the content of a back-up to `content` and return its manifest."""
    if not file.is_file() or not zipfile.is_zipfile(file):
        raise ForeignBackupError(file, "no back-up of this program")
    try:
        with zipfile.ZipFile(file) as archive:
            names = set(archive.namelist())
            if names != {_MANIFEST, _CONTENT}:
                raise ForeignBackupError(file, "no back-up of this program")
            manifest = Manifest(**json.loads(archive.read(_MANIFEST)))
            body = archive.read(_CONTENT)
    except ForeignBackupError:
        raise
    except Exception as error:  # damage may look like anything: a method or a lock of ZIP's
        raise DamagedBackupError(file, str(error)) from error
    if hashlib.sha256(body).hexdigest() != manifest.sha256:
        raise DamagedBackupError(file, "its content is not what was written")
    content.write_bytes(body)
    return manifest


def _check_kind(database: Database, manifest: Manifest, file: Path) -> None:
    kind = "postgresql" if database.is_postgresql else "sqlite"
    if manifest.program != _PROGRAM or manifest.database != kind:
        raise ForeignBackupError(file, f"a back-up of {manifest.program} on {manifest.database}")
    if manifest.revision not in revisions():
        raise ForeignBackupError(file, f"of a newer version: {manifest.revision}")


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
    query = {"sslmode" if name == "ssl" else name: value for name, value in url.query.items()}
    url = url.set(drivername="postgresql", query=query)
    password = {"PGPASSWORD": str(url.password)} if url.password else {}
    plain = url.set(password=None).render_as_string()
    try:
        done = subprocess.run(
            [tool, f"--dbname={plain}", *arguments],
            env={**os.environ, **password},
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError as error:
        raise MissingToolError(tool, "not found") from error
    if done.returncode:
        raise LedgerError(database.name, (done.stderr.strip().splitlines() or [tool])[-1])


@contextmanager
def _scratch(folder: Path | None) -> Iterator[Path]:
    """Give a file that only this user can read, and that is gone at the end."""
    handle, name = tempfile.mkstemp(dir=folder, prefix=".policybot-")
    os.close(handle)
    try:
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)
