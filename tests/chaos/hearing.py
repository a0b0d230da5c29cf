"""A hearing: messages are said in conversations of every kind; no answer may be a fault."""

import datetime
import re
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

from bot.channels.telegram.markup import units
from bot.channels.telegram.outgoing import outgoing
from bot.commands.ask import answer as as_data
from handlers.message import Reply, Request, Topic
from handlers.reception import answer
from handlers.services import Services
from tests.bot.office.hall import OFFICE, OWN, PUBLIC
from tests.conftest import DAY

_MOST_UNITS = 4096  # of a Telegram message
_MOST_BUTTONS = 100  # under a message
_TAG = re.compile(r"</?\w+>")
_SHOWN = 60  # characters of a message that is told of
_KEPT = 200  # conversations that go on
_COMMANDS = (
    *("report", "post", "pool", "ask", "teach", "pause", "resume", "invite", "revoke", "start"),
    *("progress", "follow", "missed", "history", "export", "enquiry", "reason 4"),
)
_OPENINGS = ("算一算我们企业能拿哪些奖励", "测一测我们镇够不够认定标准")
_FAR_DAYS = (datetime.date.min, datetime.date.max)


class Hearing:
    """What was heard: the CPU seconds that each answer took, and what must not be."""

    def __init__(self, services: Services, seed: int) -> None:
        self.seconds: list[float] = []
        self.faults: Counter[str] = Counter()
        self._services = services
        self._rng = Random(seed)  # noqa: S311
        self._first: dict[str, str] = {}  # the message that a fault came up with first
        self._slowest = (0.0, "")
        self._topics = [Topic()]  # of conversations that earlier messages began
        self._interviews: list[Topic] = []
        self._forms = [Topic()]  # what waits to be confirmed or completed

    async def everywhere(self, messages: Iterable[str]) -> None:
        """Says each message alone, in a conversation, in an interview, and to the office."""
        for opening in _OPENINGS:
            await self._interview(opening)
        for text in messages:
            await self.in_conversation([text])
            asked = await self._say(Request(text, DAY, self._rng.choice(self._interviews)))
            if asked and asked.topic.asking:
                self._keep(self._interviews, asked)
            await self._to_office(text)

    async def in_conversation(self, messages: Iterable[str]) -> None:
        """Says each message alone, and in a conversation in which one before it was said."""
        for text in messages:
            alone = await self._say(Request(text, self._day(), person=PUBLIC))
            topic = self._rng.choice(self._topics)
            await self._say(Request(text, DAY, topic, person=PUBLIC))
            self._keep(self._topics, alone)

    def forget_times(self) -> None:
        """Forgets the times: those of before read files and built indexes."""
        self.seconds.clear()
        self._slowest = (0.0, "")

    @property
    def times(self) -> str:
        """The CPU times in milliseconds, of which this machine's other work takes nothing."""
        ordered = sorted(self.seconds) or [0.0]
        shares = (("p50", 0.5), ("p99", 0.99), ("p99.9", 0.999))
        told = [f"{name} {ordered[int(len(ordered) * of)] * 1000:.1f}" for name, of in shares]
        longest, text = self._slowest
        return f"CPU time {', '.join(told)}, longest {longest * 1000:.0f} ms ({text})"

    @property
    def complaints(self) -> tuple[str, ...]:
        """The faults, with how often each came up, and the message it came up with first."""
        return tuple(
            f"{count} x {fault}, first at {self._first[fault]}"
            for fault, count in self.faults.most_common()
        )

    async def _say(self, request: Request) -> Reply | None:
        """Returns the reply to one message; its time and its faults are noted."""
        reply: Reply | None = None
        began = time.process_time()
        try:
            reply = await answer(replace(request, channel="telegram"), self._services)
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            found = [f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}"]
        took = time.process_time() - began
        if reply is not None:
            found = list(faults(reply))
        self.seconds.append(took)
        said = repr((request.action or request.text)[:_SHOWN])
        self._slowest = max(self._slowest, (took, said))
        for fault in found:
            self.faults[fault] += 1
            self._first.setdefault(fault, said)
        return reply

    async def _interview(self, opening: str) -> None:
        """Goes through an interview to its end: every question of it is asked somebody later."""
        reply = await self._say(Request(opening, DAY))
        while reply and reply.topic.asking and reply.topic not in self._interviews:
            self._interviews.append(reply.topic)
            reply = await self._say(Request("不清楚", DAY, reply.topic))

    async def _to_office(self, text: str) -> None:
        """Says it as an official, the office or anybody: typed, or behind a command."""
        person = self._rng.choice((OWN, OFFICE, PUBLIC))
        topic = self._rng.choice(self._forms)
        action = None if self._rng.random() < 0.5 else f"{self._rng.choice(_COMMANDS)} {text}"
        private = self._rng.random() > 0.1
        typed = "" if action else text
        request = Request(typed, DAY, topic, action, person, private, for_office=typed)
        reply = await self._say(request)
        if reply and reply.topic.form:
            self._keep(self._forms, reply)

    def _keep(self, topics: list[Topic], reply: Reply | None) -> None:
        """Keeps what the reply was about for a later message, perhaps in the place of another."""
        if reply is None or reply.topic == Topic():
            return
        if len(topics) < _KEPT:
            topics.append(reply.topic)
        else:
            topics[self._rng.randrange(1, len(topics))] = reply.topic

    def _day(self) -> datetime.date:
        return self._rng.choice(_FAR_DAYS) if self._rng.random() < 0.01 else DAY


def faults(reply: Reply) -> Iterator[str]:
    """Yields what of the reply Telegram would not take, or nobody could read."""
    as_data("", reply)
    sent = [one for r in (reply, *(n.reply for n in reply.notices)) for one in outgoing(r, None)]
    if not sent:
        yield "no message"
    for one in sent:
        one.model_dump_json()  # as the outbox keeps it
        if units(one.text) > _MOST_UNITS:
            yield "longer than a message"
        if not _TAG.sub("", one.text).strip():
            yield "an empty message"
    buttons = (*reply.buttons, *reply.verdicts)
    if len(buttons) > _MOST_BUTTONS:
        yield "more buttons than a message has"
    if any(not button.label.strip() for button in buttons):
        yield "a button without a label"
