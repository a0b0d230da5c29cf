"""The board: reports of progress in the ledger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from knowledge.ledger import history
from knowledge.ledger.database import Database, Transaction
from knowledge.ledger.schema import progress
from knowledge.office.effect import Effect
from knowledge.office.progress import Entry, State


@dataclass(frozen=True)
class LedgerBoard:
    """Implements `Board`."""

    database: Database

    async def newest(self, policy: str) -> Mapping[str, Entry]:
        """Return the newest report of each task that has one, by clause id."""
        query = history.newest(progress, "clause", policy, history.DAY)
        return {row.clause: _entry(row) for row in await self.database.rows(query)}

    async def history(self, policy: str, clause: str, most: int) -> Sequence[Entry]:
        """Return the latest reports of a task, the newest first."""
        query = history.latest(progress, "clause", policy, clause, most, history.DAY)
        return [_entry(row) for row in await self.database.rows(query)]

    async def latest(self, policy: str, most: int) -> Sequence[Entry]:
        """Return the latest reports of all tasks together, the newest first."""
        query = history.recent(progress, policy, most, history.DAY)
        return [_entry(row) for row in await self.database.rows(query)]

    def report(self, person: str, entry: Entry) -> Effect:
        """Return the effect that keeps a report."""
        return _Report(person, entry)


def _entry(row: "Row[Any]") -> Entry:
    return Entry(
        policy=row.policy,
        clause=row.clause,
        state=State(row.state),
        percent=row.percent,
        note=row.note,
        day=row.day,
        author=history.author(row),
        number=row.id,
        at=row.at,
    )


@dataclass(frozen=True)
class _Report:
    person: str
    entry: Entry

    async def apply(self, transaction: Transaction) -> None:
        entry = self.entry
        row = {
            "policy": entry.policy,
            "clause": entry.clause,
            "state": entry.state.value,
            "percent": entry.percent,
            "note": entry.note,
            "day": entry.day,
        }
        far = "" if entry.percent is None else f" {entry.percent:g}%"
        act = (self.person, "report", f"{entry.clause}{far}")
        await history.add(transaction, progress, row, entry.author, act)
