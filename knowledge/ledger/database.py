"""The database behind the ledger: SQLite or PostgreSQL, and its transactions."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Row, Select, Table, event, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import (
    ArgumentError,
    DataError,
    DBAPIError,
    IntegrityError,
    NotSupportedError,
    ProgrammingError,
)
from sqlalchemy.exc import (
    TimeoutError as PoolTimeoutError,
)
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from knowledge.errors import LedgerAwayError, LedgerError

Transaction = AsyncConnection  # what everything in the ledger works on

_FILE = "ledger.sqlite3"
_PATIENCE = 5.0  # seconds to wait for a lock or a connection before the database counts as away
_SHORT = 200  # milliseconds to wait for those who read, before what is deleted is wiped out
_OUR_MISTAKES = (DataError, IntegrityError, NotSupportedError, ProgrammingError)
_READING = "policybot_reading"
_DRIVER = "postgresql+asyncpg"
_SCHEMES = ("postgres", "postgresql", _DRIVER)


class Database:
    """A ledger's database; `url` as in DATABASE_URL, or None for the file in `data_dir`.

    Raises LedgerError for a `url` that is no address of a PostgreSQL database.
    """

    def __init__(self, url: str | None, data_dir: Path) -> None:
        self.file = None if url else data_dir / _FILE
        self._engine = _sqlite(data_dir / _FILE) if url is None else _postgresql(url)
        self._readers = self._engine.execution_options(**{_READING: True})
        # SQLite has one writer at a time; waiting here costs less than asking it again and again.
        self._turn = asyncio.Lock() if url is None else nullcontext()

    @property
    def is_postgresql(self) -> bool:
        """Whether several machines may share this ledger."""
        return self._engine.dialect.name == "postgresql"

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Open a transaction that may write; it is committed at the end.

        Raises LedgerAwayError when the database can't be reached or can't write just now; then
        nothing has happened.
        """
        async with self._telling(), self._turn, self._engine.begin() as connection:
            yield connection

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """Open a transaction that only reads, and so waits for nobody who writes.

        Raises LedgerAwayError when the database can't be reached just now.
        """
        async with self._telling(), self._readers.begin() as connection:
            yield connection

    async def rows(self, query: Select[Any]) -> Sequence[Row[Any]]:
        """Return what one query finds; raises LedgerAwayError as `reading` does."""
        async with self.reading() as connection:
            found: Sequence[Row[Any]] = (await connection.execute(query)).all()
        return found

    @asynccontextmanager
    async def _telling(self) -> AsyncIterator[None]:
        """Tell what the database's errors mean."""
        try:
            yield
        except _OUR_MISTAKES:
            raise
        except (DBAPIError, PoolTimeoutError, OSError) as error:
            raise LedgerAwayError(self.name, _reason(error)) from error
        except Exception as error:
            if _of_driver(error):
                raise LedgerAwayError(self.name, _reason(error)) from error
            raise

    @property
    def address(self) -> str:
        """Return the database's address with its password, for other programs."""
        return self._engine.url.render_as_string(hide_password=False)

    @property
    def name(self) -> str:
        """Return the database's address without its password."""
        return self._engine.url.render_as_string(hide_password=True)

    async def sweep(self) -> bool:
        """Empty SQLite's log of changes, in which deleted words stay until it is written over.

        Return whether it is empty; somebody who reads may be in the way. Raises LedgerAwayError
        where that can't be done just now.
        """
        if self.file is None:
            return True
        try:
            async with self._turn, self._engine.connect() as connection:
                raw: Any = (await connection.get_raw_connection()).driver_connection
                await raw.execute(f"PRAGMA busy_timeout = {_SHORT}")  # others wait meanwhile
                try:
                    [(busy, *_)] = await raw.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
                finally:
                    await raw.execute(f"PRAGMA busy_timeout = {_PATIENCE * 1000:.0f}")
        except (DBAPIError, PoolTimeoutError, OSError, sqlite3.Error) as error:
            raise LedgerAwayError(self.name, _reason(error)) from error
        return not busy

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()


def insert(connection: Transaction, table: Table) -> "postgresql.Insert | sqlite.Insert":
    """Return an INSERT of the connection's own dialect, which knows ON CONFLICT."""
    of_postgresql = connection.dialect.name == "postgresql"
    return postgresql.insert(table) if of_postgresql else sqlite.insert(table)


def _sqlite(file: Path) -> AsyncEngine:
    url = f"sqlite+aiosqlite:///{file}"
    how: dict[str, Any] = {"timeout": _PATIENCE}
    engine = create_async_engine(
        url,
        # Beyond these one waits: to open another, with its thread, takes longer than most have it.
        pool_size=8,
        max_overflow=0,
        pool_timeout=_PATIENCE,
        pool_use_lifo=True,
        connect_args=how,
    )
    event.listen(engine.sync_engine, "connect", _set_up_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: Any, _record: object) -> None:
    """Make every commit durable, and leave beginning a transaction to `_begin_sqlite`.

    What is deleted is overwritten: else the words of people stay in the file's free pages.
    """
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes then could find somebody else's write in between.
    reading = connection.get_execution_options().get(_READING)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _postgresql(address: str) -> AsyncEngine:
    return create_async_engine(
        _url(address),
        pool_size=4,
        max_overflow=4,
        pool_timeout=_PATIENCE,
        pool_pre_ping=True,
        connect_args={
            "timeout": _PATIENCE,
            "command_timeout": 4 * _PATIENCE,
            "server_settings": {"application_name": "policybot"},
        },
    )


def _url(address: str) -> URL:
    """Return the address as the driver reads it, which calls PostgreSQL's `sslmode` `ssl`."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        url = None
    if url is None or url.drivername not in _SCHEMES:
        # Not a word of it is told: what looks like a port may be the end of a password.
        raise LedgerError("DATABASE_URL", "not like postgresql://user:password@host/database")
    query = {"ssl" if name == "sslmode" else name: value for name, value in url.query.items()}
    password = query.pop("password", None)  # there it would be told wherever the address is
    if isinstance(password, str):
        url = url.set(password=password)
    return url.set(drivername=_DRIVER, query=query)


def _of_driver(error: Exception) -> bool:
    """Return whether the error is the driver's own: what fails on connecting comes unwrapped."""
    return isinstance(error, sqlite3.Error) or type(error).__module__.startswith("asyncpg")


def _reason(error: Exception) -> str:
    """Return the error in one line; SQLAlchemy's own text would hold the statement's values."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    return f"{type(cause).__name__}: {str(cause).splitlines()[0] if str(cause) else ''}"
