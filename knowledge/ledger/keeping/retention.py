"""Retention: what is deleted when it is old, and what is deleted when a person asks for it."""

import time
from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Column, ColumnElement, delete, or_, update

from knowledge.ledger import audit
from knowledge.ledger import conversations as topics
from knowledge.ledger import turns as shown
from knowledge.ledger.database import Transaction
from knowledge.ledger.delivery import contacts, deferred, wordings
from knowledge.ledger.delivery.chat import Chat
from knowledge.ledger.delivery.pace import EVERYONE
from knowledge.ledger.office import enquiries, follows, logins, wishes
from knowledge.ledger.schema import (
    chat_leases,
    conversations,
    feedback,
    inbox,
    lessons,
    missed,
    outbox,
    pace,
    seen,
    set_aside,
    turns,
)
from knowledge.ledger.schema import enquiries as enquiries_table
from knowledge.ledger.schema import logins as logins_table
from knowledge.ledger.schema import wishes as wishes_table
from knowledge.ledger.schema import wordings as wordings_table

_DAY = 86_400.0
# Telegram repeats an update for a day at most, and may count anew after a week of silence.
_REPEATED_WITHIN = 7 * _DAY
FORGET, ERASE = "forget", "erase"  # as the person asks the bot for it, or asks the operator
_KINDS = {"set_aside": "questions", "missed": "questions", "feedback": "verdicts"}
_AGES = (  # when what is deleted by its age was written
    seen.c.seen_at,
    inbox.c.received_at,
    outbox.c.made_at,
    set_aside.c.at,
    conversations.c.changed_at,
    turns.c.at,
    missed.c.at,
    feedback.c.at,
    lessons.c.ended_at,
    wordings_table.c.seen_at,
    wishes_table.c.since,
    logins_table.c.used_at,
    enquiries_table.c.changed_at,
)


async def purge(connection: Transaction, keep_days: float) -> None:
    """Delete every text that is older, and what nobody needs any more.

    What a clock wrote that was ahead counts as written now: else it would stay for as much longer.
    """
    now = time.time()
    for moment in _AGES:
        ahead = update(moment.table).where(moment > now + _DAY).values({moment: now})
        await connection.execute(ahead)
    oldest = now - keep_days * _DAY
    for statement in (
        delete(seen).where(seen.c.seen_at < now - _REPEATED_WITHIN),
        delete(inbox).where(inbox.c.received_at < oldest),
        delete(chat_leases).where(_beyond(chat_leases.c.until, oldest, now)),
        delete(outbox).where(outbox.c.made_at < oldest),
        delete(set_aside).where(set_aside.c.at < oldest),
        delete(conversations).where(conversations.c.changed_at < oldest),
        delete(turns).where(turns.c.at < oldest),
        delete(missed).where(missed.c.at < oldest),
        delete(feedback).where(feedback.c.at < oldest),
        delete(lessons).where(lessons.c.ended_at < oldest),
        delete(wishes_table).where(wishes_table.c.since < oldest),
        delete(pace).where(pace.c.chat_id != EVERYONE, _beyond(pace.c.next_at, now, now)),
    ):
        await connection.execute(statement)
    await wordings.purge(connection, now)
    await logins.purge(connection, now)
    await enquiries.purge(connection, oldest)


def _beyond(moment: Column[float], oldest: float, now: float) -> ColumnElement[bool]:
    """Return the condition that a moment has passed long ago, or lies in a future that is none."""
    return or_(moment < oldest, moment > now + _DAY)


async def forget(
    connection: Transaction, persons: Sequence[str], chat: Chat, act: str = FORGET
) -> int:
    """Delete what is kept of these persons and the chat; what they wait for is still answered.

    Return how many things those were. Where there were any, the audit says on which day how many
    of which kind have been deleted, and not whose.
    """
    if not persons:
        return 0
    counts = Counter(
        conversations=await topics.forget(connection, persons),
        turns=await shown.forget(connection, persons),
        contacts=await contacts.forget(connection, persons),
        follows=await follows.forget(connection, persons),
        wishes=await wishes.forget(connection, persons),
        logins=await logins.forget(connection, persons),
        messages=await deferred.forget(connection, persons, chat),
        enquiries=await enquiries.forget(connection, persons),
    )
    given_up = chat.is_of(outbox), outbox.c.error.is_not(None)
    counts["messages"] += (await connection.execute(delete(outbox).where(*given_up))).rowcount
    for table in (set_aside, missed, feedback):
        theirs = delete(table).where(table.c.person.in_(persons))
        counts[_KINDS[table.name]] += (await connection.execute(theirs)).rowcount
    proof = " ".join(f"{kind}={count}" for kind, count in counts.items() if count)
    if proof:
        await audit.note(connection, "", act, proof)
    return counts.total()
