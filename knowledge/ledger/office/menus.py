"""Menus: which commands were last shown in the chats of people with a role."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import and_, bindparam, or_, select, update

from knowledge.ledger.database import Transaction
from knowledge.ledger.delivery.chat import Chat
from knowledge.ledger.schema import contacts, roles
from knowledge.office.role import Rank, Role


@dataclass(frozen=True)
class Menu:
    """A person's chat and rank now; `shown` is the digest of its menu, None for everybody's."""

    person: str
    chat: Chat
    rank: Rank
    shown: str | None


async def load(transaction: Transaction, channel: str, admins: Collection[str]) -> list[Menu]:
    """Return the menus of everybody in a channel who has a role, or had when one was last shown.

    `admins` are of the office by the settings.
    """
    in_force = and_(roles.c.person == contacts.c.person, roles.c.ended_at.is_(None))
    query = select(contacts, roles.c.id, roles.c.department)
    query = query.select_from(contacts.outerjoin(roles, in_force)).where(
        contacts.c.channel == channel,
        or_(roles.c.id.is_not(None), contacts.c.menu.is_not(None), contacts.c.person.in_(admins)),
    )
    chats: dict[str, tuple[Chat, str | None]] = {}
    departments: dict[str, list[str | None]] = {}
    for row in await transaction.execute(query.order_by(contacts.c.person)):
        chats[row.person] = (Chat.of(row), row.menu)
        held = departments.setdefault(row.person, [None] if row.person in admins else [])
        if row.id is not None:
            held.append(row.department)
    return [
        Menu(person, chat, Role.of(departments[person]).rank, shown)
        for person, (chat, shown) in chats.items()
    ]


async def note(transaction: Transaction, shown: Mapping[Chat, str | None]) -> None:
    """Note what menus these chats have been shown."""
    if not shown:
        return
    statement = update(contacts).where(
        contacts.c.channel == bindparam("of"), contacts.c.chat_id == bindparam("chat")
    )
    rows = [
        {"of": chat.channel, "chat": chat.id, "menu": digest}
        for chat, digest in sorted(shown.items())
    ]
    await transaction.execute(statement.values(menu=bindparam("menu")), rows)
