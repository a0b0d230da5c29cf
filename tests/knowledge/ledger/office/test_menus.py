"""Whose menus may be another than everybody's, and what they were last shown."""

import pytest

from knowledge.ledger.delivery import contacts
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.office import menus
from knowledge.ledger.office.menus import Menu
from knowledge.ledger.office.register import LedgerRegister
from knowledge.office.role import Rank
from tests.knowledge.ledger.moves import chat_of

pytestmark = pytest.mark.asyncio


async def load(ledger: Ledger, *admins: str) -> list[Menu]:
    async with ledger.database.reading() as transaction:
        return await menus.load(transaction, "telegram", admins)


async def note(ledger: Ledger, *shown: str | None) -> None:
    """Notes what the chats 1, 2 and 4 have been shown."""
    async with ledger.database.transaction() as transaction:
        await menus.note(transaction, dict(zip(map(chat_of, (1, 2, 4)), shown, strict=True)))


async def test_everybody_with_a_role_has_the_menu_of_the_highest_and_others_are_left_alone(
    ledger: Ledger,
) -> None:
    register = LedgerRegister(ledger.database, frozenset({"head"}))
    chats = {name: chat_of(one) for one, name in enumerate(("ann", "bob", "cat", "head"), 1)}
    async with ledger.database.transaction() as transaction:
        await contacts.save(transaction, chats)
    for person, department in (("ann", "甲局"), ("bob", "甲局"), ("bob", None), ("away", None)):
        code, invited = register.invite("head", department)
        async with ledger.database.transaction() as transaction:
            await invited.apply(transaction)
            await register.join(person, code).apply(transaction)
    assert await load(ledger, "head") == [
        Menu("ann", chat_of(1), Rank.OFFICIAL, None),
        Menu("bob", chat_of(2), Rank.OFFICE, None),
        Menu("head", chat_of(4), Rank.OFFICE, None),
    ]
    await note(ledger, "a", "b", "c")
    async with ledger.database.transaction() as transaction:
        await contacts.save(transaction, chats)  # as at every start
        for member in await register.members():
            await register.revoke("head", member).apply(transaction)
    assert await load(ledger) == [
        Menu("ann", chat_of(1), Rank.PUBLIC, "a"),
        Menu("bob", chat_of(2), Rank.PUBLIC, "b"),
        Menu("head", chat_of(4), Rank.PUBLIC, "c"),
    ]
    await note(ledger, None, None, None)
    assert await load(ledger) == []
