"""The audit: every act with an effect, written in the transaction of the act itself."""

import time
from collections.abc import Sequence

from sqlalchemy import select

from knowledge.ledger.database import Transaction, insert
from knowledge.ledger.schema import audit
from knowledge.office.role import Act


async def note(transaction: Transaction, person: str, act: str, subject: str) -> None:
    """Add an act."""
    row = {"at": time.time(), "person": person, "act": act, "subject": subject}
    await transaction.execute(insert(transaction, audit).values(**row))


async def latest(transaction: Transaction, most: int) -> Sequence[Act]:
    """Return the latest acts, the newest first."""
    columns = (audit.c.at, audit.c.person, audit.c.act, audit.c.subject)
    rows = await transaction.execute(select(*columns).order_by(audit.c.id.desc()).limit(most))
    return [Act(*row) for row in rows]
