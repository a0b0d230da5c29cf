"""Whose ledger it is: by the fingerprint of the key of its people, and the bot's account.

The key itself is never here: it stands beside the ledger, so that who has only this knows nobody.
"""

from collections.abc import Callable

from sqlalchemy import select, update

from knowledge.ledger.database import Transaction, insert
from knowledge.ledger.delivery.chat import Chat
from knowledge.ledger.schema import contacts, identity

PEOPLE, BOT = "people", "bot"
_MOST_TRIED = 1000


async def hold(transaction: Transaction, name: str) -> str:
    """Return the value, empty where none is noted, and keep it from others till the end.

    So of several who start at once one decides, and the others see what it did.
    """
    statement = insert(transaction, identity).values(name=name, value="")
    statement = statement.on_conflict_do_update(
        index_elements=["name"], set_={"value": identity.c.value}
    )
    held: str = (await transaction.execute(statement.returning(identity.c.value))).scalar_one()
    return held


async def read(transaction: Transaction, name: str) -> str:
    """Return the value, empty where none is noted."""
    found: str | None = await transaction.scalar(
        select(identity.c.value).where(identity.c.name == name)
    )
    return found or ""


async def note(transaction: Transaction, name: str, value: str) -> None:
    """Note the value in the place of the one that is held."""
    await transaction.execute(update(identity).where(identity.c.name == name).values(value=value))


async def is_of(transaction: Transaction, hashed: Callable[[Chat], str]) -> bool | None:
    """Return whether people of the ledger are hashed like this; None where it can't be told.

    It is told by those whose chat is known: a private chat has its person's own name.
    """
    query = select(contacts).where(~contacts.c.is_group).order_by(contacts.c.person)
    rows = (await transaction.execute(query.limit(_MOST_TRIED))).all()
    return any(hashed(Chat.of(row)) == row.person for row in rows) if rows else None
