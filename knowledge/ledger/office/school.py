"""The school: lessons in the ledger."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select, update

from knowledge.errors import ConflictError
from knowledge.ledger import audit
from knowledge.ledger.database import Database, Transaction, insert
from knowledge.ledger.office.switches import lessons_changed
from knowledge.ledger.schema import lessons, missed
from knowledge.office.effect import Effect
from knowledge.office.lesson import Lesson, Trial


async def load(transaction: Transaction) -> Sequence[Lesson]:
    """Return the lessons in force, the oldest first."""
    rows = await transaction.execute(
        select(lessons).where(lessons.c.ended_at.is_(None)).order_by(lessons.c.id)
    )
    return [
        Lesson(
            row.id, row.policy, row.clause, tuple(row.wordings.split("\n")), row.taught_by, row.at
        )
        for row in rows
    ]


@dataclass(frozen=True)
class LedgerSchool:
    """Implements `School`."""

    database: Database

    async def lessons(self) -> Sequence[Lesson]:
        """Return the lessons in force, the oldest first."""
        async with self.database.reading() as transaction:
            return await load(transaction)

    def teach(self, by: str, policy: str, clause: str, trial: Trial) -> Effect:
        """Return the effect that makes a tried lesson count; its wordings are missed no more."""
        return _Teach(by, policy, clause, trial)

    def unteach(self, by: str, lesson: Lesson) -> Effect:
        """Return the effect that ends a lesson; what it was learnt from is missed again."""
        return _Unteach(by, lesson)


@dataclass(frozen=True)
class _Teach:
    by: str
    policy: str
    clause: str
    trial: Trial

    async def apply(self, transaction: Transaction) -> None:
        await lessons_changed(transaction, self.by, self.trial.version)
        row = {
            "policy": self.policy,
            "clause": self.clause,
            "wordings": "\n".join(self.trial.wordings),
            "taught_by": self.by,
            "at": time.time(),
        }
        made = insert(transaction, lessons).values(**row).returning(lessons.c.id)
        number = (await transaction.execute(made)).scalar_one()
        learnt = missed.c.text.in_(self.trial.wordings)
        await transaction.execute(
            update(missed)
            .where(missed.c.lesson.is_(None), missed.c.policy == self.policy, learnt)
            .values(lesson=number)
        )
        subject = f"#{number} {self.clause} {self.trial.wordings[0]}"
        await audit.note(transaction, self.by, "teach", subject)


@dataclass(frozen=True)
class _Unteach:
    by: str
    lesson: Lesson

    async def apply(self, transaction: Transaction) -> None:
        number = self.lesson.number
        ended = await transaction.execute(
            update(lessons)
            .where(lessons.c.id == number, lessons.c.ended_at.is_(None))
            .values(ended_at=time.time())
        )
        if not ended.rowcount:
            raise ConflictError(number, "ended meanwhile")
        await lessons_changed(transaction, self.by)
        await transaction.execute(
            update(missed).where(missed.c.lesson == number).values(lesson=None)
        )
        subject = f"#{number} {self.lesson.clause} {self.lesson.wordings[0]}"
        await audit.note(transaction, self.by, "unteach", subject)
