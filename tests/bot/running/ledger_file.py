"""The ledger's SQLite file, looked into from outside while the bot runs or after it."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.telegram_api import life

_LOOK = 0.05

# What goes on while nobody asks: a running bot knows of these rows.
_RUNNING = {"alembic_version", "sqlite_sequence", "chat_leases", "jobs", "pace", "seen"}

Content = dict[str, list[tuple[Any, ...]]]


class LedgerFile:
    """The file in a data folder."""

    def __init__(self, data: Path) -> None:
        self.path = data / "ledger.sqlite3"

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Returns what a query finds; the file is opened for reading only."""
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as connection:
            return connection.execute(sql).fetchall()

    def content(self) -> str:
        """Returns every value of every column of every table, a value a line."""
        tables = self.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        found = [row for (table,) in tables for row in self.rows(f'SELECT * FROM "{table}"')]  # noqa: S608
        return "\n".join(str(value) for row in found for value in row)

    def kept(self) -> Content:
        """Returns every row by table, but for those by which a running bot works."""
        tables = self.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        names = sorted({name for (name,) in tables} - _RUNNING)
        return {name: self.rows(f'SELECT * FROM "{name}"') for name in names}  # noqa: S608

    def put_back(self, kept: Content) -> None:
        """Makes the ledger what it was, under a bot that has nothing in hand."""
        with closing(sqlite3.connect(self.path, timeout=60)) as connection:
            connection.execute("PRAGMA secure_delete = ON")  # nor in the file's free pages
            with connection:
                for name, rows in kept.items():
                    connection.execute(f'DELETE FROM "{name}"')  # noqa: S608
                    for row in rows:
                        places = ", ".join("?" * len(row))
                        connection.execute(f'INSERT INTO "{name}" VALUES ({places})', row)  # noqa: S608
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def raw(self) -> bytes:
        """Returns the bytes of the file and of its log of changes, free pages included."""
        files = [self.path.with_name(self.path.name + end) for end in ("", "-wal")]
        return b"".join(file.read_bytes() for file in files if file.exists())

    def idle(self) -> bool:
        """Returns whether nothing waits to be answered or sent."""
        waiting = "SELECT id FROM inbox UNION ALL SELECT id FROM outbox WHERE error IS NULL"
        return not self.rows(waiting)


async def until(condition: Callable[[], object], within: float = 60.0) -> None:
    """Returns as soon as the condition holds; AssertionError when no bot will bring it about.

    Where no bot runs, it is given so many seconds.
    """

    async def holds(seconds: float) -> None:
        if not condition():
            await asyncio.sleep(min(seconds, _LOOK))
            raise TimeoutError

    await life.follow(holds, life.watches(), within, "it did not come about")
