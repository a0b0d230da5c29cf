"""Another key gives everybody another hash, in every place of the ledger that holds one."""

import hashlib
import json
from pathlib import Path

import pytest
from sqlalchemy import String, Text, delete

from knowledge.ledger.database import Database
from knowledge.ledger.keeping import rekeying
from knowledge.ledger.keeping.rekeying import HASHES, INSIDE, Moved
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.schema import contacts, inbox, metadata, roles
from tests.knowledge.ledger.anything import fill
from tests.knowledge.ledger.moves import chat_of, everything, rows

CHAT = {"channel", "chat_id"}
# Texts that never hold the hash of a person. A new column belongs here, or into HASHES or INSIDE.
OF_NOBODY = {
    "audit": {"act", "subject"},
    "chat_leases": {*CHAT, "owner"},
    "contacts": {*CHAT, "menu"},
    "deferred": {*CHAT, "payload", "ground"},
    "enquiries": {"number", "kind", "state", "department", "text"},
    "enquiry_moves": {"number", "act", "state", "by", "department", "note"},
    "feedback": {"answer", "policy", "clause", "reason", "week"},
    "follows": {"policy", "clause"},
    "hits": {"week", "policy", "clause"},
    "identity": {"name", "value"},
    "inbox": {*CHAT, "key", "payload"},  # it must be empty
    "invitations": {"code_hash", "department"},
    "jobs": {"name"},
    "lessons": {"policy", "clause", "wordings"},
    "logins": {"id"},  # a hash, but of the session
    "missed": {"answer", "policy", "clause", "intent", "text", "week"},
    "outbox": {*CHAT, "payload", "owner", "error"},
    "pace": CHAT,
    "pool": {"policy", "name", "sector", "stage", "department"},
    "posts": {"policy", "post", "name", "department"},
    "progress": {"policy", "clause", "state", "note", "department"},
    "reminders": {"policy", "clause"},
    "roles": {"department"},
    "seen": {"channel", "key"},
    "set_aside": {"channel", "key", "error"},
    "switches": {"name", "value"},
    "turns": {"key", "payload"},  # what its person said and was shown
    "wishes": {"facts", "place", "first", "told"},
    "wordings": {"message", "words"},  # hashes, but of messages
}


PRIVATE = {"contacts.is_group": False}


def old(name: object) -> str:
    return hashlib.md5(f"old {name}".encode()).hexdigest()  # noqa: S324  # any 32 digits


def new(name: object) -> str:
    return hashlib.md5(f"new {name}".encode()).hexdigest()  # noqa: S324


def nobody(hash_: str) -> str:
    return hashlib.md5(f"nobody {hash_}".encode()).hexdigest()  # noqa: S324


def held_by(hash_: str) -> dict[str, object]:
    """Returns the values of a row in every table that holds this hash wherever it can."""
    held: dict[str, object] = {str(column): hash_ for column in HASHES}
    return held | {str(column): json.dumps({name: hash_}) for column, name in INSIDE.items()}


async def move(ledger: Ledger) -> Moved:
    async with ledger.database.transaction() as transaction:
        return await rekeying.move(transaction, lambda chat: new(chat.id), nobody)


def test_every_text_of_the_schema_is_known_to_hold_a_person_or_not() -> None:
    texts = {str(c) for t in metadata.tables.values() for c in t.columns if _is_text(c.type)}
    with_people = {str(column) for column in (*HASHES, *INSIDE)}
    without = {f"{table}.{column}" for table, names in OF_NOBODY.items() for column in names}
    assert not with_people & without
    assert texts == with_people | without


def _is_text(kind: object) -> bool:
    return isinstance(kind, String | Text)


@pytest.mark.asyncio
async def test_who_is_known_by_the_chat_keeps_everything_and_the_others_are_nobody(
    ledger: Ledger,
) -> None:
    async with ledger.database.transaction() as transaction:
        for number in (7, 8, 9):
            chat = {"contacts.chat_id": str(number), "contacts.is_group": False}
            await fill(transaction, number, held_by(old(number)) | chat)
        await transaction.execute(delete(contacts).where(contacts.c.chat_id == "9"))
    before = await everything(ledger)
    assert await move(ledger) == Moved(people=2, roles_lost=0)
    later = {old(7): new(7), old(8): new(8), old(9): nobody(old(9))}
    expected = {
        name: [{key: _put(value, later) for key, value in row.items()} for row in table]
        for name, table in before.items()
    }
    after = await everything(ledger)
    for name, table in after.items():
        assert sorted(map(str, table)) == sorted(map(str, expected[name])), name
    assert not any(hash_ in str(after) for hash_ in later)
    for column in HASHES:
        seen = {row[column.name] for row in after[column.table.name]}
        assert new(7) in seen, column


def _put(value: object, later: dict[str, str]) -> object:
    if isinstance(value, str):
        for hash_, then in later.items():
            value = value.replace(hash_, then)
    return value


@pytest.mark.asyncio
async def test_a_role_that_is_lost_is_counted_and_one_that_had_ended_is_not(ledger: Ledger) -> None:
    async with ledger.database.transaction() as transaction:
        for number, ended_at in ((1, None), (2, 5.0), (3, None)):
            row = {"person": old(number), "since": 1.0, "ended_at": ended_at}
            await transaction.execute(roles.insert().values(**row))
        await transaction.execute(contacts.insert().values(person=old(3), **chat_of(3).columns))
    assert await move(ledger) == Moved(people=1, roles_lost=1)
    assert [row["person"] for row in await rows(ledger, roles)] == [
        nobody(old(1)),
        nobody(old(2)),
        new(3),
    ]


@pytest.mark.asyncio
async def test_who_had_become_two_by_another_key_before_is_one_again(ledger: Ledger) -> None:
    async with ledger.database.transaction() as transaction:
        for number in (1, 2):
            given = held_by(old(number)) | {"contacts.chat_id": "42", "contacts.is_group": False}
            same = ("feedback.answer", "missed.answer", "follows.policy", "follows.clause")
            await fill(transaction, number, given | dict.fromkeys(same, "a"))
    assert await move(ledger) == Moved(people=1, roles_lost=0)
    after = await everything(ledger)
    assert len(after["roles"]) == 2
    for column in HASHES:
        assert {row[column.name] for row in after[column.table.name]} == {new(42)}, column
    for name in ("contacts", "conversations", "feedback", "missed", "follows"):
        assert len(after[name]) == 1, name


@pytest.mark.asyncio
async def test_the_words_of_people_are_left_as_they_are(ledger: Ledger) -> None:
    said = f'"teller": "{old(1)}" "person": "{old(1)}"'
    written = json.dumps({"text": said, "person": old(1)})
    async with ledger.database.transaction() as transaction:
        await fill(transaction, 1, held_by(old(1)) | PRIVATE | {"set_aside.payload": written})
    await move(ledger)
    [aside] = await rows(ledger, metadata.tables["set_aside"])
    assert json.loads(str(aside["payload"])) == {"text": said, "person": new(1)}


@pytest.mark.asyncio
async def test_what_waits_is_counted_and_another_program_is_seen(
    ledger: Ledger, database_url: str | None, tmp_path: Path
) -> None:
    async with ledger.database.transaction() as transaction:
        assert await rekeying.waiting(transaction) == 0
        row = {**chat_of(1).columns, "key": "1", "place": 1, "payload": "", "received_at": 0.0}
        await transaction.execute(inbox.insert().values(**row, failures=0))
        assert await rekeying.waiting(transaction) == 1
        assert not await rekeying.in_use(transaction)
    if database_url is None:
        return
    other = Database(database_url, tmp_path)
    async with other.reading() as transaction:
        assert await rekeying.in_use(transaction)
    await other.close()
