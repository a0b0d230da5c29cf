"""The officials at the door: in their messages an office's own numbers are not masked."""

import asyncio
from contextlib import suppress

from bot.delivery.stopping import pause
from knowledge.errors import LedgerAwayError
from knowledge.ledger.office.register import LedgerRegister

_LOOK = 1.0  # seconds between two looks at who has a role


class Officials:
    """Knows who has a role, as of a moment ago; nobody before the first look."""

    def __init__(self, register: LedgerRegister) -> None:
        self._register = register
        self._persons: frozenset[str] = register.admins

    def __contains__(self, person: object) -> bool:
        return person in self._persons

    async def look(self) -> None:
        """Look who has a role now; where the ledger is away, what was seen last holds."""
        with suppress(LedgerAwayError):  # those who work with it have said so
            members = await self._register.members()
            self._persons = self._register.admins.union(one.person for one in members)

    async def run(self, stopping: asyncio.Event) -> None:
        """Look from time to time, until told to stop."""
        while not stopping.is_set():
            await self.look()
            await pause(stopping, _LOOK)
