"""Limits: how much a browser and an address may do, counted on this machine."""

from limits import RateLimitItem, parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter

# A whole office may share one address.
_READ = parse("600 per minute")
_WRITTEN = parse("120 per minute")
_BEGUN = parse("10 per minute")
_SENT = parse("5 per day")
_SENT_FROM = parse("30 per day")


class Limits:
    """Counts what is asked; each method returns whether one more is let through."""

    def __init__(self) -> None:
        self._limiter = FixedWindowRateLimiter(MemoryStorage())

    async def read(self, address: str) -> bool:
        """Count a page that is read."""
        return await self._hit(_READ, "read", address)

    async def written(self, address: str) -> bool:
        """Count a form that is sent."""
        return await self._hit(_WRITTEN, "written", address)

    async def begun(self, address: str) -> bool:
        """Count a session that begins."""
        return await self._hit(_BEGUN, "begun", address)

    async def sent(self, person: str, address: str) -> bool:
        """Count something that goes to a department."""
        mine = await self._hit(_SENT, "sent", person)
        return mine and await self._hit(_SENT_FROM, "sent from", address)

    async def _hit(self, rate: RateLimitItem, what: str, whose: str) -> bool:
        return await self._limiter.hit(rate, what, whose)
