"""The ledger, opened: its database and the interfaces that delivery works with."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from knowledge.ledger.database import Database
from knowledge.ledger.delivery.inbox import Inbox
from knowledge.ledger.delivery.outbox import Outbox
from knowledge.ledger.delivery.pace import Limits


@dataclass(frozen=True)
class Ledger:
    """One database, seen by purpose."""

    database: Database
    inbox: Inbox
    outbox: Outbox

    @classmethod
    @asynccontextmanager
    async def open(cls, url: str | None, data_dir: Path, limits: Limits) -> AsyncIterator["Ledger"]:
        """Open the ledger with its tables up to date, and close it at the end.

        Raises LedgerError for one that can't be used.
        """
        from knowledge.ledger.migration import migrate  # the second process needs none of it

        async with cls.opened(url, data_dir, limits) as ledger:
            await migrate(ledger.database)
            yield ledger

    @classmethod
    @asynccontextmanager
    async def opened(
        cls, url: str | None, data_dir: Path, limits: Limits
    ) -> AsyncIterator["Ledger"]:
        """Open a ledger whose tables another process has brought up to date.

        Raises LedgerError for an address that can't be one's; the database may be away.
        """
        database = Database(url, data_dir)
        try:
            yield cls(database, Inbox(database), Outbox(database, limits))
        finally:
            await database.close()
