"""Scenes: who says what to the bot, and what each sees, over a ledger of the scene's own."""

import datetime
import random
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from unittest import mock

import time_machine
from pydantic import Field

from bot.conversation.current import Current
from bot.office import open_office
from docs.pictures.bubble import Bubble, answered, typed
from handlers.message import Reply, Request, Topic
from handlers.reception import answer
from handlers.services import Office, Services
from knowledge.daytime import SHANGHAI
from knowledge.ledger.database import Database
from knowledge.ledger.migration import migrate
from knowledge.ledger.questions import count
from knowledge.office.effect import Effect
from knowledge.personal.masking import masked
from knowledge.policy.folder.toml_file import read_table
from knowledge.table import Table

_FILE = Path(__file__).with_name("scenes.toml")
_OFFICE, _LINK = "办公室", "(打开链接)"
_HOUR = datetime.time(10, tzinfo=SHANGHAI)


class Picture(Table):
    """One phone that is drawn: the file's name, whose phone it is, and what the picture shows."""

    file: str
    who: str
    title: str


class Scene(Table):
    """Turns of a person and what that person types, or presses where it begins with `>`.

    Who is named in `officials` is one from the start, of that department.
    """

    turns: tuple[tuple[str, str], ...]
    picture: tuple[Picture, ...]
    officials: dict[str, str] = Field(default={})


class ScenesFile(Table):
    """scenes.toml: all scenes, and the day on which they are played."""

    as_of: datetime.date
    scene: tuple[Scene, ...]


@dataclass
class _Phone:
    topic: Topic = field(default_factory=Topic)
    bubbles: list[Bubble] = field(default_factory=list)
    replies: list[tuple[Reply, Bubble]] = field(default_factory=list)

    def shows(self, reply: Reply) -> None:
        bubble = answered(reply)
        self.bubbles.append(bubble)
        self.replies.append((reply, bubble))

    def press(self, label: str) -> str:
        """Return what the newest button of that label carries, and show it pressed."""
        for reply, bubble in reversed(self.replies):
            for button in (*reply.buttons, *reply.verdicts):
                if button.label == label:
                    bubble.pressed.add(label)
                    return button.action
        raise LookupError(label)


class _Stage:
    def __init__(self, database: Database, services: Services, day: datetime.date) -> None:
        self._database, self._day = database, day
        self._current = Current(services)
        self._office: Office = open_office(database, {_OFFICE}, self._current)
        self.phones: dict[str, _Phone] = Field(default={})
        self._code = ""

    async def invite(self, person: str, department: str) -> None:
        code, invited = self._office.register.invite(_OFFICE, department)
        await self._make(person, (invited, self._office.register.join(person, code)))

    async def turn(self, person: str, words: str) -> None:
        """Let a person type or press, and show everybody what comes of it."""
        phone = self.phones.setdefault(person, _Phone())
        request = Request("", self._day, phone.topic, None, person, channel="telegram")
        if words.startswith(">"):
            request = replace(request, action=phone.press(words[1:]))
        elif words == _LINK:
            request = replace(request, action=f"start {self._code}")
        else:
            phone.bubbles.append(typed(words))
            request = _of_words(request, words)
        reply = await answer(request, await self._services())
        phone.shows(reply)
        phone.topic = reply.topic if reply.topic != Topic() else phone.topic
        self._code = reply.link.code if reply.link else self._code
        await self._make(person, reply.effects, reply)
        for notice in reply.notices:
            for other in notice.to:
                with suppress(KeyError):  # nobody of the scene
                    self.phones[other].shows(notice.reply)

    async def _services(self) -> Services:
        async with self._database.transaction() as transaction:
            await self._current.look(transaction)
        await self._current.catch_up()
        return replace(self._current.services, office=self._office)

    async def _make(
        self, person: str, effects: Sequence[Effect], reply: Reply | None = None
    ) -> None:
        async with self._database.transaction() as transaction:
            for effect in effects:
                await effect.apply(transaction)
            if reply and reply.asked:
                await count(transaction, [(person, reply.asked)])


def _of_words(request: Request, words: str) -> Request:
    if words.startswith("/"):
        return replace(request, action=words[1:])
    return replace(request, text=masked(words), for_office=masked(words, of_office=True))


async def pictures(services: Services) -> list[tuple[str, str, list[Bubble]]]:
    """Play all scenes; return of each picture its file's name, its title and its bubbles."""
    read = read_table(_FILE, ScenesFile)
    found = []
    for scene in read.scene:
        with _same_each_time(read.as_of):
            phones = await _played(scene, services, read.as_of)
        found += [(one.file, one.title, phones[one.who].bubbles) for one in scene.picture]
    return found


@contextmanager
def _same_each_time(day: datetime.date) -> Iterator[None]:
    """Stop the clock and load the dice: a picture changes only where an answer does."""
    dice = random.Random(0)  # noqa: S311
    with (
        time_machine.travel(datetime.datetime.combine(day, _HOUR), tick=False),
        mock.patch("secrets.choice", dice.choice),
    ):
        yield


async def _played(scene: Scene, services: Services, day: datetime.date) -> dict[str, _Phone]:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(None, Path(folder))
        try:
            await migrate(database)
            stage = _Stage(database, services, day)
            stage.phones = {picture.who: _Phone() for picture in scene.picture}
            for person, department in scene.officials.items():
                await stage.invite(person, department)
            for person, words in scene.turns:
                await stage.turn(person, words)
        finally:
            await database.close()
    return stage.phones
