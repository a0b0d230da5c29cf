"""What waits for the morning: for whom its ground lasts, and for nobody else."""

import pytest

from knowledge.ledger.database import insert
from knowledge.ledger.delivery import deferred
from knowledge.ledger.delivery.deferred import Deferred
from knowledge.ledger.delivery.outbox import Draft
from knowledge.ledger.keeping import retention
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.office.follows import LedgerFollows
from knowledge.ledger.office.register import LedgerRegister
from knowledge.ledger.schema import deferred as table
from knowledge.ledger.schema import outbox
from knowledge.office.effect import Effect
from knowledge.office.follow import Subject
from knowledge.office.ground import Ground
from tests.knowledge.ledger.moves import chat_of, rows

pytestmark = pytest.mark.asyncio
MORNING = 100.0
TASK, SECTION = Subject("p", "4.6"), Subject("p", "4")
OFFICE = Ground(departments=(None,))


async def apply(ledger: Ledger, *effects: Effect) -> None:
    async with ledger.database.transaction() as transaction:
        for effect in effects:
            await effect.apply(transaction)


async def put(ledger: Ledger, person: str, text: str, ground: Ground | None) -> None:
    async with ledger.database.transaction() as transaction:
        await deferred.put(
            transaction, [Deferred(person, Draft(chat_of(1), text), ground)], MORNING
        )


async def heard(ledger: Ledger, *admins: str) -> list[str]:
    """Returns what goes out in the morning; nothing waits after it."""
    async with ledger.database.transaction() as transaction:
        await deferred.release(transaction, ledger.outbox, MORNING, admins)
    assert await rows(ledger, table) == []
    return [row["payload"] for row in await rows(ledger, outbox)]


async def test_who_has_unfollowed_hears_nothing_of_it(ledger: Ledger) -> None:
    follows = LedgerFollows(ledger.database)
    await apply(ledger, *(follows.follow("ann", one) for one in (TASK, SECTION)))
    await apply(ledger, follows.follow("bob", TASK))
    await put(ledger, "ann", "to ann of the task", Ground(TASK))
    await put(ledger, "ann", "to ann of the section", Ground(SECTION))
    await put(ledger, "bob", "to bob of the task", Ground(TASK))
    await apply(ledger, follows.unfollow("ann", TASK))
    assert await heard(ledger) == ["to ann of the section", "to bob of the task"]


async def test_of_what_is_about_the_same_thing_only_the_newest_is_told(ledger: Ledger) -> None:
    follows = LedgerFollows(ledger.database)
    for person in ("ann", "bob"):
        await apply(ledger, *(follows.follow(person, one) for one in (TASK, SECTION)))
    for text in ("40%", "60%"):
        for person in ("ann", "bob"):
            await put(ledger, person, f"{person}: 4.6 {text}", Ground(TASK, about="p 4.6"))
    await put(ledger, "ann", "ann: 4.7", Ground(SECTION, about="p 4.7"))
    await put(ledger, "ann", "ann: a", Ground(TASK))
    await put(ledger, "ann", "ann: b", Ground(TASK))
    told = ["ann: 4.6 60%", "bob: 4.6 60%", "ann: 4.7", "ann: a", "ann: b"]
    assert await heard(ledger) == told


async def test_whose_role_has_ended_hears_nothing_of_it(ledger: Ledger) -> None:
    register = LedgerRegister(ledger.database, frozenset({"head"}))
    for person, department in (("ann", "甲局"), ("ann", "乙局"), ("bob", None), ("cat", None)):
        code, invited = register.invite("head", department)
        await apply(ledger, invited, register.join(person, code))
    first, _, bobs, _ = await register.members()
    await put(ledger, "ann", "of 甲局", Ground(departments=("甲局",)))
    await put(ledger, "ann", "of both", Ground(departments=("甲局", "乙局")))
    for person in ("bob", "cat", "head"):
        await put(ledger, person, f"digest to {person}", OFFICE)
    await apply(ledger, register.revoke("head", first), register.revoke("head", bobs))
    assert await heard(ledger, "head") == ["of both", "digest to cat", "digest to head"]


async def test_who_is_forgotten_in_a_group_hears_nothing_and_others_do(ledger: Ledger) -> None:
    follows = LedgerFollows(ledger.database)
    await apply(ledger, *(follows.follow(person, TASK) for person in ("ann", "bob")))
    for person in ("ann", "bob"):
        await put(ledger, person, f"to {person}", Ground(TASK))
    async with ledger.database.transaction() as transaction:
        await retention.forget(transaction, ["ann"], chat_of(-7))
    await apply(ledger, follows.follow("ann", TASK))
    assert await heard(ledger) == ["to bob"]


async def test_what_an_older_version_has_put_by_goes_out(ledger: Ledger) -> None:
    row = {**chat_of(1).columns, "payload": "old", "until": MORNING}
    async with ledger.database.transaction() as transaction:
        await transaction.execute(insert(transaction, table).values(**row))
    assert await heard(ledger) == ["old"]
