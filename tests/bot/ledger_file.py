"""The ledger's SQLite file, looked into from outside while the bot runs or after it."""

import asyncio
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any


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

    def raw(self) -> bytes:
        """Returns the bytes of the file and of its log of changes, free pages included."""
        files = [self.path.with_name(self.path.name + end) for end in ("", "-wal")]
        return b"".join(file.read_bytes() for file in files if file.exists())

    def idle(self) -> bool:
        """Returns whether nothing waits to be answered or sent."""
        waiting = "SELECT update_id FROM inbox UNION ALL SELECT id FROM outbox WHERE error IS NULL"
        return not self.rows(waiting)


async def until(condition: Callable[[], object], within: float = 20.0) -> None:
    """Returns as soon as the condition holds; AssertionError after `within` seconds."""
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, "it did not come about in time"
        await asyncio.sleep(0.05)
