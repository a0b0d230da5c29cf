"""The guard at the door: how much one person may ask, so that nobody slows the others."""

import asyncio
import math
import time
from contextlib import AbstractAsyncContextManager, nullcontext
from enum import Enum

from limits import parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter

_QUESTIONS = parse("30 per minute")
_TAPS = parse("120 per minute")
_WARNINGS = parse("1 per minute")
_WORK = parse("2000 per minute")  # milliseconds of the processor: a question takes 2 on average
_SHORTEST = 5  # seconds that one is told to wait
_LIGHT = 200  # of these; who takes more is answered one after another with their like
_UNSENT = 30  # messages that wait to be sent to a chat; more questions are not taken then


class Admission(Enum):
    """What is done with a question."""

    ADMITTED = "admitted"
    WARNED = "warned"  # not answered, and the person is told to slow down
    PASSED_OVER = "passed over"  # not answered, and the person was told a moment ago


class Guard:
    """Counts the questions of each person and the work they make, on this machine.

    `on` is False for benchmarks.
    """

    def __init__(self, *, on: bool) -> None:
        self.on = on
        self._limiter = FixedWindowRateLimiter(MemoryStorage())
        self._slow_lane = asyncio.Lock()

    async def admit(self, person: str, unsent: int, *, tap: bool = False) -> Admission:
        """Return whether one more question is answered, `unsent` messages waiting for the chat.

        A tap is no question: it is told each time that it comes too soon.
        """
        if not self.on:
            return Admission.ADMITTED
        if (
            unsent < _UNSENT
            and await self._left(person) > 0
            and await self._limiter.hit(_TAPS if tap else _QUESTIONS, "tap" if tap else "", person)
        ):
            return Admission.ADMITTED
        if tap:
            return Admission.WARNED
        first = await self._limiter.hit(_WARNINGS, "warned", person)
        return Admission.WARNED if first else Admission.PASSED_OVER

    async def wait(self, person: str) -> int:
        """Return the seconds after which one who was warned may ask again."""
        asked = await self._limiter.get_window_stats(_QUESTIONS, "", person)
        worked = await self._limiter.get_window_stats(_WORK, person)
        over = [one.reset_time for one in (asked, worked) if one.remaining <= 0]
        return max(_SHORTEST, math.ceil(max(over, default=0.0) - time.time()))

    async def worked(self, person: str, seconds: float) -> None:
        """Count the processor's time that an answer took."""
        if self.on:
            await self._limiter.hit(_WORK, person, cost=max(1, round(seconds * 1000)))

    async def lane(self, person: str) -> AbstractAsyncContextManager[None]:
        """Return what to hold while answering: those who make much work wait for each other.

        Between two of their answers everybody else's go on.
        """
        light = not self.on or await self._left(person) > _WORK.amount - _LIGHT
        return nullcontext() if light else self._slow_lane

    async def _left(self, person: str) -> int:
        """Return the milliseconds that may still be worked for a person in this minute."""
        return (await self._limiter.get_window_stats(_WORK, person)).remaining
