"""Empty ledgers, whose tables are made once for all tests of a process."""

import asyncio
import threading
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from knowledge.ledger.database import Database
from knowledge.ledger.migration import migrate
from tests.postgres import PostgresServer


def put_ledger(folder: Path) -> None:
    """Puts the file of an empty ledger there, as a first start leaves it."""
    folder.mkdir(parents=True, exist_ok=True)
    name, content = _empty()
    (folder / name).write_bytes(content)


def ledger_on(server: PostgresServer) -> str:
    """Returns the URL of a new database with an empty ledger on the server."""
    return server.create(template=_template(server))


@cache
def _template(server: PostgresServer) -> str:
    url = server.create("empty_ledger")
    with TemporaryDirectory() as folder:
        _make(Database(url, Path(folder)))
    return "empty_ledger"


@cache
def _empty() -> tuple[str, bytes]:
    """Returns the file's name and content."""
    with TemporaryDirectory() as folder:
        database = Database(None, Path(folder))
        _make(database)
        assert database.file
        return database.file.name, database.file.read_bytes()


def _make(database: Database) -> None:
    """Makes the tables, beside whatever loop is running."""

    async def make() -> None:
        await migrate(database)
        await database.close()

    maker = threading.Thread(target=lambda: asyncio.run(make()))
    maker.start()
    maker.join()
