"""Months: machines on one ledger, whose clock the test moves, and what people heard."""

import asyncio
import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import time_machine
from sqlalchemy import delete, select

from bot.delivery.channel import Asked
from bot.processes.timer import Timer
from handlers.message import Reply
from handlers.services import Office
from knowledge.daytime import SHANGHAI, local
from knowledge.ledger.delivery.inbox import Received
from knowledge.ledger.delivery.outbox import Message, Settled
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.schema import outbox
from knowledge.office.author import Author
from knowledge.office.effect import Effect
from knowledge.office.progress import Entry, State
from knowledge.policy.policy import Policy

Clock: TypeAlias = time_machine.Traveller
START = datetime.datetime(2026, 11, 26, 8, tzinfo=SHANGHAI)  # a Thursday
ALICE, HEAD = 1, 2  # chats: an official's, and the office's
TASK = "4.6"
Hour: TypeAlias = tuple[int, int]
HOURS = ((8, 59), (9, 0), (9, 30), (22, 0))
DUE = ((9, 30),)  # of the reminders; where nobody looked at nine, the digest comes then, too


class Paper:
    """A channel whose messages are the plain texts."""

    def payloads(self, reply: Reply) -> list[str]:
        return [reply.text]

    def asked(self, received: Received) -> Asked:
        raise NotImplementedError

    def notice(self, sentence: str) -> str:
        raise NotImplementedError

    async def send(self, message: Message) -> Settled:
        raise NotImplementedError


PAPER = {"telegram": Paper()}


@dataclass
class Months:
    """Machines on one ledger, and what people have heard from them, with the days."""

    policy: Policy
    ledger: Ledger
    office: Office
    timers: list[Timer]
    clock: Clock
    heard: list[tuple[int, str, str]] = field(default_factory=list)  # chat, day and time, text

    async def look(self, day: int, hour: int, minute: int = 0) -> None:
        """Has every machine look what is due, at once, on a day after the first."""
        at = START.replace(hour=hour, minute=minute) + datetime.timedelta(days=day)
        self.clock.move_to(at)
        await asyncio.gather(*(timer.turn() for timer in self.timers))
        async with self.ledger.database.transaction() as transaction:
            rows = (await transaction.execute(select(outbox).order_by(outbox.c.id))).all()
            await transaction.execute(delete(outbox))
        when = f"{local(at.timestamp()):%m-%d %H:%M}"
        self.heard += [(int(row.chat_id), when, row.payload) for row in rows]

    async def pass_by(self, first: int, last: int, hours: Sequence[Hour] = HOURS) -> None:
        for day in range(first, last + 1):
            for hour, minute in hours:
                await self.look(day, hour, minute)

    def times(self, chat: int) -> list[str]:
        return [when for who, when, _ in self.heard if who == chat]

    async def apply(self, *effects: Effect) -> None:
        async with self.ledger.database.transaction() as transaction:
            for effect in effects:
                await effect.apply(transaction)

    async def report(self, state: State, clause: str = TASK, *, ago: int = 0) -> None:
        author = Author(None, None)
        day = datetime.datetime.now(SHANGHAI).date() - datetime.timedelta(days=ago)
        entry = Entry(self.policy.file.key, clause, state, None, "", day, author)
        await self.apply(self.office.board.report("head", entry))
