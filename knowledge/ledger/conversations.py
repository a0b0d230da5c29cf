"""Conversations: what each was last about, as text that only the caller reads."""

import time
from collections.abc import Mapping, Sequence

from sqlalchemy import delete, or_, select

from knowledge.ledger.database import Transaction, insert
from knowledge.ledger.schema import conversations


async def load(
    connection: Transaction, persons: Sequence[str], *, lock: bool = False
) -> dict[str, str]:
    """Return the topics of these persons' conversations, where there are any.

    With `lock` they stay as they are until the commit.
    """
    if not persons:
        return {}
    query = select(conversations.c.person, conversations.c.topic)
    query = query.where(conversations.c.person.in_(persons))
    rows = await connection.execute(query.with_for_update() if lock else query)
    return {row.person: row.topic for row in rows}


async def some(connection: Transaction) -> bool:
    """Return whether there is any."""
    return await connection.scalar(select(conversations.c.person).limit(1)) is not None


async def save(connection: Transaction, topics: Mapping[str, str]) -> None:
    """Keep the topics in place of those from before."""
    if not topics:
        return
    statement = insert(connection, conversations)
    statement = statement.on_conflict_do_update(
        index_elements=["person"],
        set_={"topic": statement.excluded.topic, "changed_at": statement.excluded.changed_at},
    )
    now = time.time()
    rows = [{"person": p, "topic": t, "changed_at": now} for p, t in sorted(topics.items())]
    await connection.execute(statement, rows)


async def forget(connection: Transaction, persons: Sequence[str]) -> int:
    """Delete the conversations, and those in which one of these is asked; return how many."""
    if not persons:
        return 0
    asked = [conversations.c.topic.contains(f'"teller":"{p}"', autoescape=True) for p in persons]
    statement = delete(conversations).where(or_(conversations.c.person.in_(persons), *asked))
    return (await connection.execute(statement)).rowcount
