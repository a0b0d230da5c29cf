"""Deferred messages: what is for the day and came up at night.

They wait apart from the outbox, where the first message of a chat holds up those behind it.
"""

from collections.abc import Sequence

from sqlalchemy import delete, select

from knowledge.ledger.database import Transaction, insert
from knowledge.ledger.outbox import Draft, Outbox
from knowledge.ledger.schema import deferred


async def put(transaction: Transaction, drafts: Sequence[Draft], until: float) -> None:
    """Keep messages until a moment."""
    if not drafts:
        return
    rows = [{"chat_id": d.chat_id, "payload": d.payload, "until": until} for d in drafts]
    await transaction.execute(insert(transaction, deferred), rows)


async def forget(transaction: Transaction, chat_id: int) -> None:
    """Delete what waits for a chat."""
    await transaction.execute(delete(deferred).where(deferred.c.chat_id == chat_id))


async def release(transaction: Transaction, outbox: Outbox, now: float) -> int:
    """Move the messages whose time has come into the outbox, and return how many those were."""
    columns = (deferred.c.id, deferred.c.chat_id, deferred.c.payload)
    query = select(*columns).where(deferred.c.until <= now).order_by(deferred.c.id)
    rows = (await transaction.execute(query.with_for_update(skip_locked=True))).all()
    await outbox.put(transaction, [Draft(row.chat_id, row.payload) for row in rows])
    if rows:
        done = [row.id for row in rows]
        await transaction.execute(delete(deferred).where(deferred.c.id.in_(done)))
    return len(rows)
