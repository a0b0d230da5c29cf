"""SQLite's file: connections that go to their thread once for a statement, and not for each part.

A question is some twenty statements. Each hand-over to a connection's thread and back costs a tenth
of a millisecond, and the driver takes four for a statement: for the cursor, for executing, for what
was found, and for closing.
"""

import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import aiosqlite

Sent = Callable[..., Any]  # has the connection's thread do something, and waits for it


class Cursor:
    """What a statement has found, whole: nothing is left open in the thread."""

    arraysize = 1

    def __init__(self, sent: Sent) -> None:
        """`sent` does the work."""
        self._sent = sent
        self._found: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> "Cursor":
        return self

    async def execute(self, operation: str, parameters: Sequence[Any] = ()) -> None:
        """Execute a statement, and take what it finds."""
        await self._sent(self._executed, "execute", operation, parameters)

    async def executemany(self, operation: str, parameters: Sequence[Any]) -> None:
        """Execute a statement for each of the parameters."""
        await self._sent(self._executed, "executemany", operation, parameters)

    def _executed(
        self, connection: sqlite3.Connection, how: str, operation: str, parameters: Sequence[Any]
    ) -> None:
        cursor = connection.cursor()
        try:
            getattr(cursor, how)(operation, parameters)
            self.description = cursor.description
            self._found = cursor.fetchall() if cursor.description else []
            self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid
        finally:
            cursor.close()

    async def fetchall(self) -> list[Any]:
        """Return what was found."""
        found, self._found = self._found, []
        return found

    async def close(self) -> None:
        """Do nothing: it is closed."""


class Connection(aiosqlite.Connection):
    """A connection with such cursors; for all else it is the driver's."""

    def cursor(self) -> Cursor:  # type: ignore[override]  # an open one has no use here
        """Return a cursor, which the thread knows nothing of yet."""
        return Cursor(self._send)

    async def _send(self, work: Callable[..., None], *given: Any) -> None:
        sent: Any = self._execute  # the driver gives it no types
        await sent(lambda: work(self._conn, *given))


async def connected(file: str, **how: Any) -> Connection:
    """Return an open connection to the file."""
    connection = Connection(partial(sqlite3.connect, file, **how), iter_chunk_size=64)
    connection._thread.daemon = True  # a program that ends waits for no connection
    await connection
    return connection
