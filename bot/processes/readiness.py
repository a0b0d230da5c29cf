"""Readiness: the log says when the bot is ready, and when the process that answers is back."""

import asyncio
import logging
import time

from bot.delivery.answerer import Answerer
from bot.delivery.stopping import pause

logger = logging.getLogger(__name__)

_LOOK = 0.1


class Readiness:
    """Watches for when both processes do their part."""

    def __init__(self, answerer: Answerer) -> None:
        self._answerer = answerer
        self._hears = False

    def hears(self) -> None:
        """Note that updates can come."""
        self._hears = True

    async def run(self, stopping: asyncio.Event) -> None:
        """Look from time to time, until told to stop."""
        since, ready, again = time.monotonic(), False, ""
        while not stopping.is_set():
            now_ready = self._hears and self._answerer.ready
            if now_ready and not ready:
                logger.info("ready%s after %.1f s", again, time.monotonic() - since)
            elif ready and not now_ready:
                since, again = time.monotonic(), " again"
            ready = now_ready
            await pause(stopping, _LOOK)
