"""Timed jobs: each is due at a time, and done by whichever machine comes first."""

import time

from sqlalchemy import update

from knowledge.ledger.database import Transaction, insert
from knowledge.ledger.schema import jobs


async def take(connection: Transaction, name: str, every: float) -> bool:
    """Return whether the job is due and the caller's to do now, in this transaction.

    It is due again `every` seconds later; a job that nobody ever did is due at once.
    """
    now = time.time()
    first = insert(connection, jobs).values(name=name, due_at=0.0).on_conflict_do_nothing()
    await connection.execute(first)
    taken = await connection.execute(
        update(jobs).where(jobs.c.name == name, jobs.c.due_at <= now).values(due_at=now + every)
    )
    return taken.rowcount == 1
