"""The morning, for tests at any hour: what waits for it is let go."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.bot.running.ledger_file import LedgerFile, until


def written(data: Path, *statements: str) -> None:
    """Writes into the ledger of a running bot."""
    with closing(sqlite3.connect(LedgerFile(data).path, timeout=10)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


async def morning(data: Path) -> None:
    """Returns when everything that waited for the day has been handed to Telegram."""
    ledger = LedgerFile(data)
    written(data, "UPDATE deferred SET until = 0")
    await until(lambda: not ledger.rows("SELECT id FROM deferred") and ledger.idle())
