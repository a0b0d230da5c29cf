"""The office in process, for tests that ask much: a ledger on SQLite and one person of each kind.

What is allowed is made in a transaction that is undone, so that every question finds the same.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import select

from bot.conversation.current import Current
from bot.office import open_office
from handlers.message import Reply, Request, Topic
from handlers.reception import answer
from handlers.services import Office, Services
from knowledge.ledger.database import Database, Transaction
from knowledge.ledger.migration import migrate
from knowledge.ledger.questions import count
from knowledge.ledger.schema import metadata
from knowledge.office.asked import Asked
from knowledge.office.effect import Effect
from knowledge.office.enquiry import Kind
from knowledge.office.follow import Subject
from knowledge.office.lesson import Trial
from knowledge.personal.masking import masked
from tests.conftest import DAY

PUBLIC, OWN, OTHER, OFFICE, REVOKED = ROLES = ("public", "own", "other", "office", "revoked")
OWN_DEPARTMENT, OTHER_DEPARTMENT = "统计局", "工信局"
ASKED = Asked.of("村里老人开的豆腐坊能搭上这趟车不", "puxian-2023-1", "", "clause", answered=False)
_ledgers: list[tuple[str, bytes, Mapping[str, str]]] = []  # the one, once it is made
Content = Mapping[str, list[tuple[Any, ...]]]


class _UndoneError(Exception):
    """Undoes a transaction."""


@dataclass
class Room:
    """A conversation: what it is about, and the replies, whose buttons can be pressed."""

    private: bool = False
    topic: Topic = field(default_factory=Topic)
    replies: list[Reply] = field(default_factory=list)

    def action(self, word: str) -> str | None:
        """Returns what a command or the press of a button carries; None for a text."""
        if word.startswith("/"):
            return word[1:]
        if not word.startswith(">"):
            return None
        buttons = [one for reply in reversed(self.replies) for one in reply.buttons]
        return next((one.action for one in buttons if one.label == word[1:]), word[1:])

    def hear(self, reply: Reply) -> None:
        self.replies.append(reply)
        self.topic = reply.topic if reply.topic != Topic() else self.topic


@dataclass(frozen=True)
class Hall:
    """`names` are the numbers of what the ledger holds, for actions such as `revoke {member}`."""

    database: Database
    services: Services
    names: Mapping[str, str]
    rooms: dict[str, Room] = field(default_factory=dict)

    async def says(self, role: str, action: str, topic: Topic, *, private: bool = True) -> Reply:
        """Returns the reply to a command or a button; nothing of it has happened yet."""
        request = Request("", DAY, topic, action.format(**self.names), role, private)
        return await answer(replace(request, channel="telegram"), self.services)

    async def talk(self, role: str, *words: str, room: "Room | None" = None) -> list[Reply]:
        """Returns the replies to what somebody types, presses (`>label`) and commands, in turn.

        What the replies bring happens; a room is many people's conversation.
        """
        room = room or self.rooms.setdefault(role, Room(private=True))
        replies = []
        for word in words:
            action = room.action(word)
            request = Request("" if action else word, DAY, room.topic, action, role, room.private)
            if room.private and not action:
                request = replace(request, for_office=masked(word, of_office=True))
                request = replace(request, text=masked(word))
            reply = await answer(replace(request, channel="telegram"), self.services)
            await _make(self.database, *reply.effects)
            room.hear(reply)
            replies.append(reply)
        return replies

    async def would_hear(self, role: str, text: str) -> Reply:
        """Returns the reply to what somebody types in their own room; nothing of it happens."""
        topic = self.rooms[role].topic
        return await answer(
            Request(text, DAY, topic, None, role, channel="telegram"), self.services
        )

    async def content(self) -> Content:
        """Returns every row of every table."""
        async with self.database.transaction() as transaction:
            return await _content(transaction)

    async def changed_by(self, reply: Reply) -> bool:
        """Returns whether the effects of the reply change the ledger; they are undone."""
        before, changed = await self.content(), False
        try:
            async with self.database.transaction() as transaction:
                for effect in reply.effects:
                    await effect.apply(transaction)
                changed = await _content(transaction) != before
                raise _UndoneError
        except _UndoneError:
            return changed


@asynccontextmanager
async def open_hall(services: Services, folder: Path) -> AsyncIterator[Hall]:
    """Opens the hall: officials have joined, somebody's role has ended, and something waits."""
    names = await _furnished(services, folder)
    database = Database(None, folder)
    try:
        current = Current(services)
        office = open_office(database, {OFFICE}, current)
        async with database.transaction() as transaction:
            await current.look(transaction)
        await current.catch_up()
        yield Hall(database, replace(current.services, office=office), names)
    finally:
        await database.close()


async def _furnished(services: Services, folder: Path) -> Mapping[str, str]:
    """Puts a furnished ledger there, which is made once for all halls; returns its names."""
    if not _ledgers:
        with TemporaryDirectory() as made:
            database = Database(None, Path(made))
            await migrate(database)
            office = open_office(database, {OFFICE}, Current(services))
            names = await _furnish(database, office)
            await database.close()
            assert database.file
            with closing(sqlite3.connect(database.file)) as ledger:
                ledger.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            _ledgers.append((database.file.name, database.file.read_bytes(), names))
    name, ledger_file, names = _ledgers[0]
    await asyncio.to_thread((folder / name).write_bytes, ledger_file)
    return names


async def _furnish(database: Database, office: Office) -> Mapping[str, str]:
    """Returns the names of what was put into the ledger."""
    for person, department in (
        (OWN, OWN_DEPARTMENT),
        (OTHER, OTHER_DEPARTMENT),
        (REVOKED, OWN_DEPARTMENT),
    ):
        code, invited = office.register.invite(OFFICE, department)
        await _make(database, invited, office.register.join(person, code))
    members = {member.person: member for member in await office.register.members()}
    await _make(database, office.register.revoke(OFFICE, members[REVOKED]))
    enquiry, submitted = office.desk.submit(PUBLIC, Kind.ENQUIRY, OWN_DEPARTMENT, "怎么入统")
    applied, sent = office.desk.submit(PUBLIC, Kind.APPLICATION, OWN_DEPARTMENT, "想申报")
    trial = Trial("", ("升规有啥好处",))
    await _make(database, submitted, sent, office.school.teach(OFFICE, ASKED.policy, "4.3", trial))
    code, invited = office.register.invite(OFFICE, "财政局")
    followed = Subject(ASKED.policy, "4.2")
    await _make(database, invited, *(office.follows.follow(role, followed) for role in ROLES))
    async with database.transaction() as transaction:
        await count(transaction, [(PUBLIC, ASKED)])
    missed = await office.feedback.missed(1)
    return {
        "member": str(members[OTHER].number),
        "enquiry": enquiry.number,
        "application": applied.number,
        "lesson": str((await office.school.lessons())[0].number),
        "missed": str(missed[0].number),
        "code": code,
        "answer": ASKED.id,
        "policy": ASKED.policy,
    }


async def _make(database: Database, *effects: Effect) -> None:
    async with database.transaction() as transaction:
        for effect in effects:
            await effect.apply(transaction)


async def _content(transaction: Transaction) -> Content:
    return {
        table.name: [tuple(row) for row in await transaction.execute(select(table))]
        for table in metadata.sorted_tables
    }
