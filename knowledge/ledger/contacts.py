"""Contacts: the chats of people who will be written to without having asked just then."""

from collections.abc import Mapping, Sequence

from sqlalchemy import delete, exists, select

from knowledge.ledger.chat import Chat
from knowledge.ledger.database import Transaction, insert
from knowledge.ledger.schema import contacts, roles


async def load(transaction: Transaction, persons: Sequence[str]) -> dict[str, Chat]:
    """Return the chats of these persons, where they are known."""
    if not persons:
        return {}
    query = select(contacts).where(contacts.c.person.in_(persons))
    return {row.person: Chat.of(row) for row in await transaction.execute(query)}


async def save(transaction: Transaction, chats: Mapping[str, Chat]) -> None:
    """Keep where these persons can be reached."""
    if not chats:
        return
    statement = insert(transaction, contacts)
    latest = {name: statement.excluded[name] for name in ("channel", "chat_id", "is_group")}
    statement = statement.on_conflict_do_update(index_elements=["person"], set_=latest)
    rows = [{"person": person, **chat.columns} for person, chat in sorted(chats.items())]
    await transaction.execute(statement, rows)


async def forget(transaction: Transaction, persons: Sequence[str]) -> int:
    """Delete where these persons can be reached, but for who has a role; return how many."""
    at_work = exists().where(roles.c.person == contacts.c.person, roles.c.ended_at.is_(None))
    statement = delete(contacts).where(contacts.c.person.in_(persons), ~at_work)
    return (await transaction.execute(statement)).rowcount
