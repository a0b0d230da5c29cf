"""Tables whose rows are only added, and of whose rows about one thing the newest counts.

The newest is the row that comes last by some columns, `by`: the day it tells of, the entry.
"""

import time
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Table, func, select

from knowledge.errors import ConflictError
from knowledge.ledger import audit
from knowledge.ledger.database import Transaction, insert
from knowledge.ledger.schema import roles
from knowledge.office.author import Author

ENTRY = ("id",)  # what was entered last
DAY = ("day", "id")  # what tells of the latest day; of the same day, what was entered last
By = Sequence[str]


def newest(table: Table, key: str, policy: str, by: By = ENTRY) -> "Select[Any]":
    """Return the query for the newest row of each thing, which the column `key` names.

    It steps from one thing to the next along the index (policy, key, by): rows that were added
    since cost nothing.
    """
    of_policy = table.c.policy == policy
    first = select(func.min(table.c[key]).label("key")).where(of_policy)
    things = first.cte("things", recursive=True)
    later = select(func.min(table.c[key])).where(of_policy, table.c[key] > things.c.key)
    step = select(later.scalar_subquery()).where(things.c.key.is_not(None))
    things = things.union_all(step)
    last = select(table.c.id).where(of_policy, table.c[key] == things.c.key)
    last = last.order_by(*_last_first(table, by)).limit(1).correlate(things)
    numbers = select(last.scalar_subquery()).select_from(things).where(things.c.key.is_not(None))
    return select(table).where(table.c.id.in_(numbers)).order_by(table.c[key])


def latest(
    table: Table, key: str, policy: str, thing: str, most: int, by: By = ENTRY
) -> "Select[Any]":
    """Return the query for the last rows of one thing, the newest first."""
    of_thing = (table.c.policy == policy, table.c[key] == thing)
    return select(table).where(*of_thing).order_by(*_last_first(table, by)).limit(most)


def recent(table: Table, policy: str, most: int, by: By = ENTRY) -> "Select[Any]":
    """Return the query for the last rows of a policy, the newest first."""
    query = select(table).where(table.c.policy == policy)
    return query.order_by(*_last_first(table, by)).limit(most)


def everything(table: Table, policy: str) -> "Select[Any]":
    """Return the query for all rows of a policy, the oldest first."""
    return select(table).where(table.c.policy == policy).order_by(table.c.id)


def _last_first(table: Table, by: By) -> "Sequence[ColumnElement[Any]]":
    return [table.c[name].desc() for name in by]


def author(row: "Row[Any]") -> Author:
    """Return who entered the row."""
    return Author(row.department, row.member)


async def add(
    transaction: Transaction,
    table: Table,
    row: Mapping[str, object],
    by: Author,
    act: Sequence[str],
) -> None:
    """Add a row, and the act (person, act, subject) to the audit.

    Raises ConflictError where the role of the author has ended meanwhile.
    """
    if by.member is not None:
        query = select(roles.c.id).where(roles.c.id == by.member, roles.c.ended_at.is_(None))
        if await transaction.scalar(query) is None:
            raise ConflictError(by.member, "role ended meanwhile")
    who = {"at": time.time(), "department": by.department, "member": by.member}
    await transaction.execute(insert(transaction, table).values(**row, **who))
    await audit.note(transaction, *act)
