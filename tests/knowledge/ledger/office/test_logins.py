"""Logins on both databases: written once an hour, and what was ended stays so."""

import pytest

from knowledge.errors import ConflictError
from knowledge.ledger.keeping import retention
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.office.logins import LedgerLogins
from knowledge.ledger.schema import audit
from knowledge.office.login import HOUR, Login
from tests.knowledge.ledger.conftest import START, Clock
from tests.knowledge.ledger.moves import chat_of, rows

pytestmark = pytest.mark.asyncio
DAY = 86_400.0
BEGAN = START // HOUR * HOUR


async def test_an_ended_login_is_nobodys_for_as_long_as_its_cookie_holds(
    ledger: Ledger, clock: Clock
) -> None:
    logins = LedgerLogins(ledger.database)
    await logins.use("a", "ann", phone=True)
    await logins.use("b", "ann", phone=False)
    clock.shift(2 * HOUR)
    await logins.use("b", "ann", phone=False)
    phone, computer = (
        Login("a", "ann", True, BEGAN, BEGAN),
        Login("b", "ann", False, BEGAN, BEGAN + 2 * HOUR),
    )
    assert await logins.in_use() == [computer, phone]
    async with ledger.database.transaction() as transaction:
        await logins.end("ann", phone, "#1 工信局").apply(transaction)
    with pytest.raises(ConflictError):
        async with ledger.database.transaction() as transaction:
            await logins.end("ann", phone, "#1 工信局").apply(transaction)
    assert [row["subject"] for row in await rows(ledger, audit)] == ["#1 工信局"]
    await logins.use("a", "ann", phone=True)
    async with ledger.database.transaction() as transaction:
        await retention.forget(transaction, ["ann"], chat_of(1))
    clock.shift(31 * DAY)
    async with ledger.database.transaction() as transaction:
        await retention.purge(transaction, keep_days=1)
    known = await logins.of(["a", "b"])
    assert {id_: one.ended for id_, one in known.items()} == {"a": True}
    assert await logins.in_use() == []
    clock.shift(2 * DAY)
    async with ledger.database.transaction() as transaction:
        await retention.purge(transaction, keep_days=90)
    assert await logins.of(["a"]) == {}
