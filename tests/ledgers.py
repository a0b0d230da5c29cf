"""Empty ledgers, whose tables are made once for all tests of a process."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import delete, insert

from knowledge.ledger.database import Database
from knowledge.ledger.migration import migrate
from knowledge.ledger.schema import metadata, pace
from tests.postgres import PostgresServer


def put_ledger(folder: Path) -> None:
    """Puts the file of an empty ledger there, as a first start leaves it."""
    folder.mkdir(parents=True, exist_ok=True)
    name, content = _empty()
    (folder / name).write_bytes(content)


def ledger_on(server: PostgresServer) -> str:
    """Returns the URL of the server's database for ledgers, as a first start leaves it.

    There is one: emptying it is quicker than making another, and deleting than truncating.
    """
    url = _tables_on(server)
    with TemporaryDirectory() as folder:
        _do(_emptied, Database(url, Path(folder)))
    return url


@cache
def _tables_on(server: PostgresServer) -> str:
    url = server.create("ledger")
    with TemporaryDirectory() as folder:
        _do(migrate, Database(url, Path(folder)))
    return url


@cache
def _empty() -> tuple[str, bytes]:
    """Returns the file's name and content."""
    with TemporaryDirectory() as folder:
        database = Database(None, Path(folder))
        _do(migrate, database)
        assert database.file
        return database.file.name, database.file.read_bytes()


async def _emptied(database: Database) -> None:
    async with database.transaction() as connection:
        for table in reversed(metadata.sorted_tables):
            await connection.execute(delete(table))
        await connection.execute(insert(pace).values(channel="telegram", chat_id="", next_at=0.0))


def _do(act: Callable[[Database], Awaitable[object]], database: Database) -> None:
    """Does that to the database, beside whatever loop is running."""

    async def done() -> None:
        await act(database)
        await database.close()

    doer = threading.Thread(target=lambda: asyncio.run(done()))
    doer.start()
    doer.join()
