"""Contacts: the chats of people who will be written to without having asked just then."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, exists, select

from knowledge.ledger.database import Transaction, insert
from knowledge.ledger.delivery.chat import Chat, among
from knowledge.ledger.schema import contacts, outbox, roles


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


@dataclass(frozen=True)
class Unreachable:
    """That a person can't be written to any more; whoever writes again is reached again."""

    person: str

    async def apply(self, transaction: Transaction) -> None:
        """Delete where the person can be reached, and what was to be sent there."""
        found = await load(transaction, [self.person])
        await transaction.execute(delete(contacts).where(contacts.c.person == self.person))
        chat = found.get(self.person)
        if chat:
            await transaction.execute(delete(outbox).where(among(outbox, [chat])))
