"""What is kept of a person is found in every table, and what of it forgetting deletes is known."""

import hashlib
import json

import pytest

from knowledge.ledger.keeping import retention
from knowledge.ledger.keeping.kept import kept
from knowledge.ledger.keeping.rekeying import HASHES, INSIDE
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.schema import audit, conversations, metadata, roles
from tests.knowledge.ledger.anything import fill
from tests.knowledge.ledger.moves import chat_of, rows

pytestmark = pytest.mark.asyncio

ANN, BOB = 70_007, 70_008  # beyond what the tables count up to by themselves
# Tables in which nobody is: by a number of what was received, asked or done, or only for seconds.
OF_NOBODY = {
    *("seen", "jobs", "hits", "reminders", "identity", "pace", "chat_leases"),
    "wordings",  # hashes of messages, for three days
}
# What is not a person's own to delete: a role, what was done in it, and what waits to be answered.
REMAINS = {
    "roles",
    "contacts",  # as long as the role is in force
    "audit",
    "invitations",
    "lessons",
    "switches",
    "progress",
    "pool",
    "posts",
    "inbox",
    "outbox",
}


def hash_of(number: int) -> str:
    return hashlib.md5(f"{number}".encode()).hexdigest()  # noqa: S324  # any 32 digits


async def is_everywhere(ledger: Ledger, number: int, *, ended_at: float | None = None) -> None:
    """Leaves something of the person of that number in every table."""
    given: dict[str, object] = {str(column): hash_of(number) for column in HASHES}
    given |= {str(column): json.dumps({name: hash_of(number)}) for column, name in INSIDE.items()}
    given |= {f"{table}.channel": "telegram" for table in metadata.tables}
    given |= {
        "enquiries.kind": "enquiry",
        "outbox.error": None,
        "roles.ended_at": ended_at,
        "enquiries.state": "submitted",
    }
    async with ledger.database.transaction() as transaction:
        await fill(transaction, number, given)


async def of(ledger: Ledger, number: int) -> dict[str, list[dict[str, object]]]:
    async with ledger.database.reading() as transaction:
        found = await kept(transaction, hash_of(number), chat_of(number))
    return {name: [dict(row) for row in table] for name, table in found.items()}


async def test_everything_of_a_person_is_found_and_nothing_of_another(ledger: Ledger) -> None:
    for number in (ANN, BOB):
        await is_everywhere(ledger, number)
    found = await of(ledger, ANN)
    assert set(found) == set(metadata.tables) - OF_NOBODY
    assert all(len(table) == 1 for table in found.values())
    assert hash_of(BOB) not in str(found)
    assert await of(ledger, 9) == {}


async def test_forgetting_leaves_what_is_not_the_persons_own(ledger: Ledger) -> None:
    for number in (ANN, BOB):
        await is_everywhere(ledger, number)
    others = await of(ledger, BOB)
    async with ledger.database.transaction() as transaction:
        await retention.forget(transaction, [hash_of(ANN)], chat_of(ANN))
    assert set(await of(ledger, ANN)) == REMAINS
    assert await of(ledger, BOB) == others


async def test_who_has_no_role_any_more_is_forgotten_with_the_chat(ledger: Ledger) -> None:
    await is_everywhere(ledger, ANN, ended_at=1.0)
    async with ledger.database.transaction() as transaction:
        await retention.forget(transaction, [hash_of(ANN)], chat_of(ANN))
    assert set(await of(ledger, ANN)) == REMAINS - {"contacts"}


@pytest.mark.parametrize("act", [retention.FORGET, retention.ERASE])
async def test_a_deletion_is_proved_by_counts_and_by_nothing_else(ledger: Ledger, act: str) -> None:
    await is_everywhere(ledger, ANN, ended_at=1.0)
    for expected in (11, 0):  # what is gone is not proved again
        async with ledger.database.transaction() as transaction:
            assert (
                await retention.forget(transaction, [hash_of(ANN)], chat_of(ANN), act) == expected
            )
    proofs = [row for row in await rows(ledger, audit) if row["act"] == act]
    assert [row["person"] for row in proofs] == [""]
    counted = dict(str(one).split("=") for one in str(proofs[0]["subject"]).split())
    assert counted == {
        "conversations": "1",
        "turns": "1",
        "contacts": "1",
        "follows": "1",
        "wishes": "1",
        "logins": "1",
        "messages": "1",
        "enquiries": "1",
        "questions": "2",
        "verdicts": "1",
    }
    assert len(await rows(ledger, roles)) == 1


async def test_a_conversation_in_a_group_that_asks_a_person_goes_with_the_person(
    ledger: Ledger,
) -> None:
    async with ledger.database.transaction() as transaction:
        for whose, teller in (("group", hash_of(ANN)), ("other group", hash_of(BOB))):
            row = {"person": whose, "topic": f'{{"teller":"{teller}"}}', "changed_at": 1.0}
            await transaction.execute(conversations.insert().values(**row))
        await retention.forget(transaction, [hash_of(ANN)], chat_of(ANN))
        left = await transaction.execute(conversations.select())
        assert [one.person for one in left] == ["other group"]
