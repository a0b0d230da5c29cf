"""How a running bot does, seen from outside: it works, waits for something, is idle, or has ended.

A busy machine gives a process little time, so no wait here counts seconds of a clock: it counts
those in which both of the bot's processes slept, and those of the processor that they used.
"""

import os
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import psutil

from knowledge.errors import LedgerAwayError
from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.ledger import Ledger
from tests.bot.running.program import Process, forks_for

_SILENT = 12.0  # seconds asleep with nothing in hand: more than two turns of the bot's timer
_STUCK = 60.0  # seconds asleep with something in hand: longer than any lease and most pauses
_BUSY = 90.0  # seconds of the processor for one answer
_DOZE = 0.02  # a share of the processor that counts as sleep: the bot looks about every second
_ASLEEP = {psutil.STATUS_SLEEPING, psutil.STATUS_IDLE, psutil.STATUS_ZOMBIE}
_TAIL = 6000


@dataclass(frozen=True)
class Queues:
    """What the bot has in hand: updates to answer, messages to send."""

    inbox: int
    outbox: int

    @classmethod
    async def of(cls, settings: Mapping[str, str]) -> "Queues | None":
        """Returns those of the bot with these settings; None where they can't be read yet."""
        url, folder = settings.get("DATABASE_URL"), Path(settings.get("DATA_DIR", os.devnull))
        if not url and not (folder / "ledger.sqlite3").exists():
            return None
        with suppress(LedgerAwayError):
            async with Ledger.opened(url, folder, Limits.of(0, 0)) as ledger:
                inbox, _ = await ledger.inbox.depth()
                outbox, _ = await ledger.outbox.depth()
                return cls(inbox, outbox)
        return None

    @property
    def waiting(self) -> int:
        return self.inbox + self.outbox


@dataclass(frozen=True)
class _Moment:
    """The bot's processes at one moment: what they have used of the processor, and who sleeps."""

    at: float
    used: float
    asleep: bool
    processes: str

    @classmethod
    def of(cls, pid: int) -> "_Moment":
        used, asleep, lines = 0.0, True, []
        with suppress(psutil.NoSuchProcess):
            serving = psutil.Process(pid)
            below = serving.children(recursive=True)
            forks = [fork for process in below for fork in forks_for(process)]
            for process in (serving, *below, *forks):
                with suppress(psutil.NoSuchProcess):
                    times, status = process.cpu_times(), process.status()
                    used += times.user + times.system
                    asleep = asleep and status in _ASLEEP
                    lines.append(f"{process.pid} {status} {times.user + times.system:.1f} s")
        return cls(time.monotonic(), used, asleep, ", ".join(lines))


class Watched(Protocol):
    """What is watched: the process of `policybot serve`."""

    process: Process
    settings: Mapping[str, str]

    @property
    def log(self) -> str: ...


class Watch:
    """One wait for a bot to say something, or for its end if it is `ending`."""

    def __init__(self, bot: Watched, *, ending: bool = False) -> None:
        self._bot = bot
        self._ending = ending
        # Both from the first look on: most has come before anybody has to look.
        self._first: _Moment | None = None
        self._last: _Moment | None = None
        self._slept = 0.0  # seconds since it last got on
        self._had: tuple[int, Queues | None] | None = None

    async def trouble(self, unfetched: int = 0) -> str | None:
        """Returns why nothing will come any more, with the bot's log; None while something may."""
        if self._bot.process.returncode is not None:
            ended = f"it has ended with status {self._bot.process.returncode}"
            return None if self._ending else await self._story(ended, unfetched)
        now = _Moment.of(self._bot.process.pid)
        last, self._last = self._last or now, now
        self._first = self._first or now
        passed = now.at - last.at
        if now.asleep and now.used - last.used <= _DOZE * max(1.0, passed):
            self._slept += passed
        if now.used - self._first.used > _BUSY:
            return await self._story("it works without end", unfetched)
        if self._slept < _SILENT:
            return None
        queues = await Queues.of(self._bot.settings)
        if self._had != (unfetched, queues):  # it gets on
            self._had, self._slept = (unfetched, queues), 0.0
        elif not (self._ending or unfetched or queues is None or queues.waiting):
            return await self._story("it is silent, with nothing in hand", unfetched)
        elif self._slept > _STUCK:
            return await self._story("it stands still", unfetched)
        return None

    async def idle(self) -> bool:
        """Returns whether everything that the bot has taken is answered and sent."""
        queues = await Queues.of(self._bot.settings)
        return queues is not None and not queues.waiting

    async def _story(self, what: str, unfetched: int) -> str:
        queues = await Queues.of(self._bot.settings)
        last = self._last or _Moment.of(self._bot.process.pid)
        first = self._first or last
        return (
            f"the bot: {what}. {unfetched} updates wait at Telegram, {queues}. In the "
            f"{last.at - first.at:.0f} s of this wait it used "
            f"{last.used - first.used:.1f} s and slept the last {self._slept:.0f} s: "
            f"{last.processes or 'no process'}. The end of its log:\n{self._bot.log[-_TAIL:]}"
        )
