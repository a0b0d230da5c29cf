"""Warming up: what the first questions would have to wait for is built beside them."""

import asyncio
import gc
import time
from collections.abc import Callable, Sequence
from contextlib import suppress

from bot.conversation.conversation import today
from bot.conversation.current import built
from handlers.message import Request
from handlers.router import answer
from handlers.services import Services
from knowledge.language import common

_AFTER = 4.0  # seconds: who waited for the bot to start comes first
_PAUSE = 0.05


class WarmUp:
    """Asks the policies one thing of each clause, in a thread of its own: that builds it all.

    It stands back while the bot is `busy`: on a slow machine the start itself takes longer than
    the wait before it, and two threads that compute hold each other up.
    """

    def __init__(
        self,
        services: Services,
        busy: Callable[[], bool],
        more: Sequence[Callable[[], object]] = (),
    ) -> None:
        """`more` is what a channel has to build beside."""
        self._services = Services(services.policies)
        self._busy = busy
        self._more = more

    async def run(self, stopping: asyncio.Event) -> None:
        """Return when everything is built, or the bot is to stop."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_AFTER):
                await stopping.wait()
                return
        await asyncio.to_thread(asyncio.run, self._ask(stopping))
        # It stays for good: from here on the collector need not walk it again and again.
        gc.collect()
        gc.freeze()

    async def _ask(self, stopping: asyncio.Event) -> None:
        for policy in self._services.policies:
            alone = Services((policy,))
            for phrasing in policy.phrasings.clause.values():
                for asked in phrasing.asks[:1]:
                    if self._stands_back(stopping):
                        return
                    await answer(Request(asked, today()), alone)
            if self._stands_back(stopping):
                return
            built((policy,))  # of a folder without phrasings nothing was asked
            policy.pinyin()  # some messages need it, and the dictionary of words
        common.load()
        built(self._services.policies)
        for build in self._more:
            build()

    def _stands_back(self, stopping: asyncio.Event) -> bool:
        """Return whether the bot is to stop, after waiting while it is busy."""
        while self._busy() and not stopping.is_set():
            time.sleep(_PAUSE)  # the thread is its own
        return stopping.is_set()
