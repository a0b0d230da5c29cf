"""Contacts: the chats of people who will be written to without having asked just then."""

from collections.abc import Mapping, Sequence

from sqlalchemy import delete, exists, select

from knowledge.ledger.database import Transaction, insert
from knowledge.ledger.schema import contacts, roles


async def load(transaction: Transaction, persons: Sequence[str]) -> dict[str, int]:
    """Return the chats of these persons, where they are known."""
    if not persons:
        return {}
    query = select(contacts.c.person, contacts.c.chat_id).where(contacts.c.person.in_(persons))
    return {row.person: row.chat_id for row in await transaction.execute(query)}


async def save(transaction: Transaction, chats: Mapping[str, int]) -> None:
    """Keep where these persons can be reached."""
    if not chats:
        return
    statement = insert(transaction, contacts)
    latest = {"chat_id": statement.excluded.chat_id}
    statement = statement.on_conflict_do_update(index_elements=["person"], set_=latest)
    rows = [{"person": person, "chat_id": chat} for person, chat in sorted(chats.items())]
    await transaction.execute(statement, rows)


async def forget(transaction: Transaction, persons: Sequence[str]) -> int:
    """Delete where these persons can be reached, but for who has a role; return how many."""
    at_work = exists().where(roles.c.person == contacts.c.person, roles.c.ended_at.is_(None))
    statement = delete(contacts).where(contacts.c.person.in_(persons), ~at_work)
    return (await transaction.execute(statement)).rowcount
