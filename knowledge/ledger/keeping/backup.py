"""Backing a ledger up into one file and restoring it, also while the bot runs."""

import hashlib
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import func, inspect, select, text

from knowledge.errors import (
    BackupError,
    ForeignBackupError,
    MissingLedgerError,
    NewerLedgerError,
    NoBackupError,
)
from knowledge.ledger.database import Database, Transaction
from knowledge.ledger.keeping import archive, dump
from knowledge.ledger.keeping.archive import Manifest
from knowledge.ledger.migration import migrate, revisions
from knowledge.ledger.schema import conversations, outbox, seen

_PROGRAM = "policybot"
_CLOCKS = (seen.c.seen_at, conversations.c.changed_at, outbox.c.made_at)


async def backup(database: Database, file: Path) -> None:
    """Write the ledger into `file`, which is either whole or not there.

    An older back-up is replaced. Raises NoBackupError where any other file stands there, such as
    the ledger itself, MissingLedgerError where there is no ledger, MissingToolError without
    pg_dump, and BackupError for a file that can't be written.
    """
    if database.file is not None and not database.file.exists():
        raise MissingLedgerError(database.name, "no ledger")
    if not archive.may_be_replaced(file):
        raise NoBackupError(file, "another file stands there")
    revision, newest = await _state(database)
    kind = "postgresql" if database.is_postgresql else "sqlite"
    try:
        with _scratch(file.parent) as content, _scratch(file.parent) as whole:
            dump.dump(database, content)
            hash_ = hashlib.sha256(content.read_bytes()).hexdigest()
            manifest = Manifest(_PROGRAM, kind, revision, newest, time.time(), hash_)
            archive.pack(manifest, content, whole)
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
        manifest = archive.unpack(file, content)
        _check_kind(database, manifest, file)
        if not force and await _newest(database) > manifest.newest:
            raise NewerLedgerError(file, "the ledger has gone on since")
        await dump.restore(database, content, file)
    await migrate(database)
    return manifest


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


def _check_kind(database: Database, manifest: Manifest, file: Path) -> None:
    kind = "postgresql" if database.is_postgresql else "sqlite"
    if manifest.program != _PROGRAM or manifest.database != kind:
        raise ForeignBackupError(file, f"a back-up of {manifest.program} on {manifest.database}")
    if manifest.revision not in revisions():
        raise ForeignBackupError(file, f"of a newer version: {manifest.revision}")


@contextmanager
def _scratch(folder: Path | None) -> Iterator[Path]:
    """Give a file that only this user can read, and that is gone at the end."""
    handle, name = tempfile.mkstemp(dir=folder, prefix=".policybot-")
    os.close(handle)
    try:
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)
