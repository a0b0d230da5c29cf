"""Menus: which commands were last shown in the chats of people with a role."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import and_, bindparam, or_, select, update

from knowledge.ledger.database import Transaction
from knowledge.ledger.schema import contacts, roles
from knowledge.office.role import Rank, Role


@dataclass(frozen=True)
class Menu:
    """A person's chat and rank now; `shown` is the digest of its menu, None for everybody's."""

    person: str
    chat_id: int
    rank: Rank
    shown: str | None


async def load(transaction: Transaction, admins: Collection[str]) -> list[Menu]:
    """Return the menus of everybody who has a role, or had one when a menu was last shown.

    `admins` are of the office by the settings.
    """
    in_force = and_(roles.c.person == contacts.c.person, roles.c.ended_at.is_(None))
    query = select(contacts, roles.c.id, roles.c.department)
    query = query.select_from(contacts.outerjoin(roles, in_force)).where(
        or_(roles.c.id.is_not(None), contacts.c.menu.is_not(None), contacts.c.person.in_(admins))
    )
    chats: dict[str, tuple[int, str | None]] = {}
    departments: dict[str, list[str | None]] = {}
    for row in await transaction.execute(query.order_by(contacts.c.person)):
        chats[row.person] = (row.chat_id, row.menu)
        held = departments.setdefault(row.person, [None] if row.person in admins else [])
        if row.id is not None:
            held.append(row.department)
    return [
        Menu(person, chat_id, Role.of(departments[person]).rank, shown)
        for person, (chat_id, shown) in chats.items()
    ]


async def note(transaction: Transaction, shown: Mapping[int, str | None]) -> None:
    """Note what menus these chats have been shown."""
    if not shown:
        return
    statement = update(contacts).where(contacts.c.chat_id == bindparam("chat"))
    rows = [{"chat": chat, "menu": digest} for chat, digest in sorted(shown.items())]
    await transaction.execute(statement.values(menu=bindparam("menu")), rows)
