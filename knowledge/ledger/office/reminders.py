"""Reminders in the ledger: the newest of each task."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from knowledge.errors import ConflictError
from knowledge.ledger import history
from knowledge.ledger.database import Database, Transaction, insert
from knowledge.ledger.schema import progress, reminders
from knowledge.office.effect import Effect
from knowledge.office.reminder import Reminder


@dataclass(frozen=True)
class LedgerReminders:
    """Implements `Reminders`."""

    database: Database

    async def sent(self, policy: str) -> Mapping[str, Reminder]:
        """Return the newest reminder of each task that has one, by clause id."""
        query = select(reminders).where(reminders.c.policy == policy)
        return {
            row.clause: Reminder(row.policy, row.clause, row.silent_since, row.times)
            for row in await self.database.rows(query)
        }

    def remind(self, reminder: Reminder) -> Effect:
        """Return the effect that keeps a reminder."""
        return _Remind(reminder)


@dataclass(frozen=True)
class _Remind:
    reminder: Reminder

    async def apply(self, transaction: Transaction) -> None:
        of, clause = self.reminder.policy, self.reminder.clause
        newest = history.latest(progress, "clause", of, clause, 1, history.DAY)
        row = (await transaction.execute(newest)).first()
        if row and row.at > self.reminder.silent_since:
            raise ConflictError(clause, "reported meanwhile")
        values = {"silent_since": self.reminder.silent_since, "times": self.reminder.times}
        statement = insert(transaction, reminders).values(policy=of, clause=clause, **values)
        await transaction.execute(
            statement.on_conflict_do_update(index_elements=["policy", "clause"], set_=values)
        )
