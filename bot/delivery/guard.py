"""The guard at the door: how much one person may ask, so that nobody slows the others."""

from enum import Enum

from limits import parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter

_QUESTIONS = parse("30 per minute")
_WARNINGS = parse("1 per minute")
_UNSENT = 8  # messages that wait to be sent to a chat; more questions are not taken then


class Admission(Enum):
    """What is done with a question."""

    ADMITTED = "admitted"
    WARNED = "warned"  # not answered, and the person is told to slow down
    PASSED_OVER = "passed over"  # not answered, and the person was told a moment ago


class Guard:
    """Counts the questions of each person, on this machine; `on` is False for benchmarks."""

    def __init__(self, *, on: bool) -> None:
        self.on = on
        self._limiter = FixedWindowRateLimiter(MemoryStorage())

    async def admit(self, person: str, unsent: int) -> Admission:
        """Return whether one more question is answered, `unsent` messages waiting for the chat."""
        if not self.on:
            return Admission.ADMITTED
        if unsent < _UNSENT and await self._limiter.hit(_QUESTIONS, person):
            return Admission.ADMITTED
        first = await self._limiter.hit(_WARNINGS, "warned", person)
        return Admission.WARNED if first else Admission.PASSED_OVER
