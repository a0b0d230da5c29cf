"""What is kept of one person, from every table: for who asks the operator for it."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select

from knowledge.ledger.database import Transaction
from knowledge.ledger.delivery.chat import Chat
from knowledge.ledger.keeping.rekeying import HASHES, INSIDE
from knowledge.ledger.schema import chat_leases, enquiries, enquiry_moves, metadata, pace, roles

Rows = Sequence[Mapping[str, Any]]
_PASSING = (pace, chat_leases)  # a chat's name, for the seconds in which it is served


async def kept(transaction: Transaction, person: str, chat: Chat) -> Mapping[str, Rows]:
    """Return the rows by table, where there are any, of the person of that hash and chat.

    A private chat has the person's own name. What an official has entered is theirs by the
    number of the role, and the history of an enquiry is who asked it's.
    """
    found: dict[str, Rows] = {}
    for table in metadata.sorted_tables:
        if table in _PASSING:
            continue
        theirs = [one == person for one in HASHES if one.table is table]
        theirs += [
            column.contains(f'"{person}"', autoescape=True)
            for column in INSIDE
            if column.table is table
        ]
        theirs += [chat.is_of(table)] if "chat_id" in table.c else []
        theirs += [table.c.member.in_(_members(person))] if "member" in table.c else []
        if table is enquiry_moves:
            theirs.append(table.c.number.in_(_numbers(person)))
        rows = await _rows(transaction, select(table), theirs)
        if rows:
            found[table.name] = rows
    return found


def _members(person: str) -> Select[Any]:
    return select(roles.c.id).where(roles.c.person == person)


def _numbers(person: str) -> Select[Any]:
    return select(enquiries.c.number).where(enquiries.c.person == person)


async def _rows(
    transaction: Transaction, query: Select[Any], theirs: Sequence[ColumnElement[bool]]
) -> Rows:
    if not theirs:
        return ()
    rows = await transaction.execute(query.where(or_(*theirs)))
    return [dict(row) for row in rows.mappings()]
