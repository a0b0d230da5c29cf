"""Timed jobs: each is due at a time, and done by whichever machine comes first."""

import time

from sqlalchemy import select, update

from knowledge.ledger.database import Transaction, insert
from knowledge.ledger.schema import jobs


async def due(connection: Transaction, name: str, *, first: float) -> bool:
    """Return whether the job is due, for who has to prepare it before it is taken.

    A job that nobody ever did is due at `first`.
    """
    await _known(connection, name, first)
    query = select(jobs.c.name).where(jobs.c.name == name, jobs.c.due_at <= time.time())
    return await connection.scalar(query) is not None


async def take(connection: Transaction, name: str, *, following: float) -> bool:
    """Return whether the job is due and the caller's to do now, in this transaction.

    It is due again at `following`; a job that nobody ever did or asked for is due at once.
    """
    await _known(connection, name, 0.0)
    taken = await connection.execute(
        update(jobs)
        .where(jobs.c.name == name, jobs.c.due_at <= time.time())
        .values(due_at=following)
    )
    return taken.rowcount == 1


async def _known(connection: Transaction, name: str, first: float) -> None:
    """Note a job that nobody ever did as due at `first`."""
    row = insert(connection, jobs).values(name=name, due_at=first).on_conflict_do_nothing()
    await connection.execute(row)
