"""Timed jobs: each is due at a time, and done by whichever machine comes first."""

import time

from sqlalchemy import or_, select, update

from knowledge.ledger.clock import SKEW
from knowledge.ledger.database import Transaction, insert
from knowledge.ledger.schema import jobs


async def due(connection: Transaction, name: str, *, first: float, latest: float) -> bool:
    """Return whether the job is due, for who has to prepare it before it is taken.

    A job that nobody ever did is due at `first`. So is one that would be due only after `latest`,
    which no right clock can have wanted.
    """
    await _known(connection, name, first)
    late = jobs.c.name == name, jobs.c.due_at > latest
    await connection.execute(update(jobs).where(*late).values(due_at=first))
    query = select(jobs.c.name).where(jobs.c.name == name, jobs.c.due_at <= time.time())
    return await connection.scalar(query) is not None


async def take(connection: Transaction, name: str, *, following: float) -> bool:
    """Return whether the job is due and the caller's to do now, in this transaction.

    It is due again at `following`; a job that nobody ever did or asked for is due at once. So is
    one that would be due after that, which a clock has written that was ahead.
    """
    await _known(connection, name, 0.0)
    has_come = or_(jobs.c.due_at <= time.time(), jobs.c.due_at > following + SKEW)
    taken = await connection.execute(
        update(jobs).where(jobs.c.name == name, has_come).values(due_at=following)
    )
    return taken.rowcount == 1


async def _known(connection: Transaction, name: str, first: float) -> None:
    """Note a job that nobody ever did as due at `first`."""
    row = insert(connection, jobs).values(name=name, due_at=first).on_conflict_do_nothing()
    await connection.execute(row)
