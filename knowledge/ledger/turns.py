"""Turns: what was said in a conversation and what was shown for it, as text only its channel reads.

A channel that is asked for them shows a conversation again, and answers a repeated request with
what it answered before.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, select

from knowledge.errors import ConflictError
from knowledge.ledger.database import Transaction, insert
from knowledge.ledger.schema import turns

_MOST = 60  # of one person; the oldest go first


@dataclass(frozen=True)
class Turn:
    """One turn: its number in the conversation, from 1; 0 is of one that was not kept."""

    number: int
    payload: str


async def latest(connection: Transaction, person: str, most: int = _MOST) -> list[Turn]:
    """Return the last turns of a person, in their order."""
    query = select(turns.c.number, turns.c.payload).where(turns.c.person == person)
    rows = await connection.execute(query.order_by(turns.c.number.desc()).limit(most))
    return [Turn(row.number, row.payload) for row in rows][::-1]


async def with_key(connection: Transaction, person: str, key: str) -> Turn | None:
    """Return the turn that the request of this key has made, or None."""
    query = select(turns.c.number, turns.c.payload)
    rows = await connection.execute(query.where(turns.c.person == person, turns.c.key == key))
    row = rows.first()
    return Turn(row.number, row.payload) if row else None


async def shared(connection: Transaction, key: str) -> Turn | None:
    """Return the turn of this key, whoever's it is, or None: the key is known to whom it is told.

    Whether it may be shown to others is for its channel to say.
    """
    query = select(turns.c.number, turns.c.payload).where(turns.c.key == key).limit(1)
    row = (await connection.execute(query)).first()
    return Turn(row.number, row.payload) if row else None


async def add(connection: Transaction, person: str, key: str, payload: str) -> Turn:
    """Keep a turn behind the others; raises ConflictError where somebody else has added one."""
    last = await connection.scalar(select(func.max(turns.c.number)).where(turns.c.person == person))
    number = (last or 0) + 1
    row = {
        "person": person,
        "number": number,
        "key": key,
        "payload": payload,
        "at": time.time(),
    }
    statement = insert(connection, turns).values(row).on_conflict_do_nothing()
    if not (await connection.execute(statement)).rowcount:
        raise ConflictError("a turn", "another request was quicker")
    if number > _MOST:
        old = turns.c.person == person, turns.c.number <= number - _MOST
        await connection.execute(delete(turns).where(*old))
    return Turn(number, payload)


async def forget(connection: Transaction, persons: Sequence[str]) -> int:
    """Delete the turns of these persons; return how many."""
    return (await connection.execute(delete(turns).where(turns.c.person.in_(persons)))).rowcount
