"""Empty ledgers, whose tables are made once for all tests of a process."""

import asyncio
import threading
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from knowledge.ledger.database import Database
from knowledge.ledger.migration import migrate


def put_ledger(folder: Path) -> None:
    """Puts the file of an empty ledger there, as a first start leaves it."""
    folder.mkdir(parents=True, exist_ok=True)
    name, content = _empty()
    (folder / name).write_bytes(content)


@cache
def _empty() -> tuple[str, bytes]:
    """Returns the file's name and content; made beside whatever loop is running."""
    made: list[tuple[str, bytes]] = []
    maker = threading.Thread(target=lambda: made.append(asyncio.run(_made())))
    maker.start()
    maker.join()
    return made[0]


async def _made() -> tuple[str, bytes]:
    with TemporaryDirectory() as folder:
        database = Database(None, Path(folder))
        await migrate(database)
        await database.close()
        assert database.file
        return database.file.name, database.file.read_bytes()
