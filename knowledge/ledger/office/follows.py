"""Follows in the ledger."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select

from knowledge.ledger.database import Database, Transaction, insert
from knowledge.ledger.schema import follows
from knowledge.office.effect import Effect
from knowledge.office.follow import Subject


@dataclass(frozen=True)
class LedgerFollows:
    """Implements `Follows`."""

    database: Database

    async def of(self, person: str) -> Sequence[Subject]:
        """Return what the person follows, the oldest first."""
        query = select(follows.c.policy, follows.c.clause).where(follows.c.person == person)
        rows = await self.database.rows(query.order_by(follows.c.since))
        return [Subject(row.policy, row.clause) for row in rows]

    async def followers(self, subject: Subject) -> Sequence[str]:
        """Return the persons who follow the subject."""
        query = select(follows.c.person).where(
            follows.c.policy == subject.policy, follows.c.clause == subject.clause
        )
        async with self.database.reading() as transaction:
            return list(await transaction.scalars(query.order_by(follows.c.since)))

    def follow(self, person: str, subject: Subject) -> Effect:
        """Return the effect of following; doing it twice is the same as once."""
        return _Follow(person, subject)

    def unfollow(self, person: str, subject: Subject) -> Effect:
        """Return the effect of following no more."""
        return _Unfollow(person, subject)


async def forget(transaction: Transaction, persons: Sequence[str]) -> int:
    """Delete what these persons follow; return how much."""
    statement = delete(follows).where(follows.c.person.in_(persons))
    return (await transaction.execute(statement)).rowcount


@dataclass(frozen=True)
class _Follow:
    person: str
    subject: Subject

    async def apply(self, transaction: Transaction) -> None:
        row = {"policy": self.subject.policy, "clause": self.subject.clause}
        statement = insert(transaction, follows).values(
            person=self.person, **row, since=time.time()
        )
        await transaction.execute(statement.on_conflict_do_nothing())


@dataclass(frozen=True)
class _Unfollow:
    person: str
    subject: Subject

    async def apply(self, transaction: Transaction) -> None:
        await transaction.execute(
            delete(follows).where(
                follows.c.person == self.person,
                follows.c.policy == self.subject.policy,
                follows.c.clause == self.subject.clause,
            )
        )
