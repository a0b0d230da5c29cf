"""Giving everybody in the ledger another hash, when the key of the hashes changes.

Whose chat is known gets the hash of the new key. Of the others nobody can say who they are: the
hash of theirs keeps them apart, and no longer leads to anyone.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Column, Exists, Table, bindparam, delete, exists, func, select, text, update

from knowledge.ledger.database import Transaction
from knowledge.ledger.delivery.chat import Chat
from knowledge.ledger.schema import (
    audit,
    contacts,
    conversations,
    deferred,
    enquiries,
    feedback,
    follows,
    inbox,
    invitations,
    lessons,
    logins,
    missed,
    roles,
    set_aside,
    switches,
    turns,
    wishes,
)

# Every column that holds a hash of a person or a conversation; a test knows all others.
HASHES: tuple["Column[str]", ...] = (
    contacts.c.person,
    roles.c.person,
    logins.c.person,
    invitations.c.made_by,
    audit.c.person,
    follows.c.person,
    wishes.c.person,
    conversations.c.person,
    turns.c.person,
    deferred.c.person,
    enquiries.c.person,
    missed.c.person,
    feedback.c.person,
    lessons.c.taught_by,
    switches.c.set_by,
    set_aside.c.person,
)
# Columns of JSON that hold one, and its name there.
INSIDE: dict["Column[str]", str] = {conversations.c.topic: "teller", set_aside.c.payload: "person"}
# With a quote in its value the name would have a backslash: this finds no words of a person.
_INSIDE = r'("{name}":\s*")([0-9a-f]{{32}})(")'

_AT_ONCE = 1000  # rows


@dataclass(frozen=True)
class Moved:
    """How many keep what they have, and how many roles in force have nobody any more."""

    people: int
    roles_lost: int


async def waiting(transaction: Transaction) -> int:
    """Return how many updates wait, which hold hashes and are read with the key they came with."""
    return await transaction.scalar(select(func.count()).select_from(inbox)) or 0


async def in_use(transaction: Transaction) -> bool:
    """Return whether another program is connected to the database, as every running bot is.

    Of SQLite's file nobody can say.
    """
    if transaction.dialect.name == "sqlite":
        return False
    others = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        " AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
        " AND application_name IN ('', 'policybot')"  # not psql, not pg_dump
    )
    return bool(await transaction.scalar(others))


async def move(
    transaction: Transaction, hashed: Callable[[Chat], str], rehashed: Callable[[str], str]
) -> Moved:
    """Give everybody the hash of their chat, or of their old hash where it isn't known."""
    chats = await transaction.execute(select(contacts).where(~contacts.c.is_group))
    known = {row.person: hashed(Chat.of(row)) for row in chats}
    in_force = (roles.c.ended_at.is_(None), roles.c.person.not_in(select(contacts.c.person)))
    lost = await transaction.scalar(select(func.count()).select_from(roles).where(*in_force))

    def later(hash_: str) -> str:
        return known.get(hash_) or rehashed(hash_)

    for column, name in INSIDE.items():
        await _rewrite(transaction, column, re.compile(_INSIDE.format(name=name)), later)
    for column in HASHES:
        await _rename(transaction, column, later)
    return Moved(len(set(known.values())), lost or 0)


async def _rename(
    transaction: Transaction, column: "Column[str]", later: Callable[[str], str]
) -> None:
    table = column.table
    found = await transaction.scalars(select(column).where(column != "").distinct())
    rows = [{"old": hash_, "new": later(hash_)} for hash_ in sorted(found)]
    if not rows:
        return
    old = column == bindparam("old")
    # A person whom an earlier change of the key had made two is one again: of what there can be
    # one of, the first stays.
    there = [_of_another(table, column, others) for others in _unique_with(table, column)]
    change = update(table).where(old, *(~one for one in there)).values({column: bindparam("new")})
    for part in _parts(rows):
        await transaction.execute(change, part)
        if there:
            await transaction.execute(delete(table).where(old), part)


def _parts(rows: Sequence[Mapping[str, str]]) -> Iterator[Sequence[Mapping[str, str]]]:
    """Give the rows in parts, each of which is done before a statement counts as hung."""
    for begin in range(0, len(rows), _AT_ONCE):
        yield rows[begin : begin + _AT_ONCE]


def _unique_with(table: Table, column: "Column[str]") -> Iterator[list["Column[str]"]]:
    """Give the other columns of every key of the table that the column is of."""
    keys = [list(table.primary_key), *(list(one.columns) for one in table.indexes if one.unique)]
    for key in keys:
        if column in key:
            yield [one for one in key if one is not column]


def _of_another(table: Table, column: "Column[str]", others: list["Column[str]"]) -> "Exists":
    another = table.alias()
    same = [another.c[one.name] == one for one in others]
    return exists().where(another.c[column.name] == bindparam("new"), *same)


async def _rewrite(
    transaction: Transaction,
    column: "Column[str]",
    pattern: re.Pattern[str],
    later: Callable[[str], str],
) -> None:
    (key,) = column.table.primary_key
    rows = []
    for row in await transaction.execute(select(key, column)):
        written = pattern.sub(lambda found: found[1] + later(found[2]) + found[3], row[1])
        if written != row[1]:
            rows.append({"of": row[0], "written": written})
    change = update(column.table).where(key == bindparam("of"))
    for part in _parts(rows):
        await transaction.execute(change.values({column: bindparam("written")}), part)
