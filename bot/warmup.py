"""Warming up: what the first questions would have to wait for is built beside them."""

import asyncio
import gc

from bot.conversation import today
from handlers.message import Request
from handlers.router import answer
from handlers.services import Services


class WarmUp:
    """Asks the policies what people ask of their clauses, in a thread of its own."""

    def __init__(self, services: Services) -> None:
        self._services = Services(services.policies)

    async def run(self, stopping: asyncio.Event) -> None:
        """Return when everything is built, or the bot is to stop."""
        await asyncio.to_thread(asyncio.run, self._ask(stopping))
        # It stays for good: from here on the collector need not walk it again and again.
        gc.collect()
        gc.freeze()

    async def _ask(self, stopping: asyncio.Event) -> None:
        for policy in self._services.policies:
            for phrasing in policy.phrasings.clause.values():
                for asked in phrasing.asks:
                    if stopping.is_set():
                        return
                    await answer(Request(asked, today()), self._services)
