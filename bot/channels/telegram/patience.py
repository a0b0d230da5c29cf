"""Patience with Telegram: how long to wait before the next attempt, and how often at a start."""

import asyncio
import datetime
import logging
import random
import time
from collections.abc import Callable, Coroutine
from typing import Any

from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError

from bot.delivery.stopping import pause, unless
from bot.delivery.trouble import Trouble

logger = logging.getLogger(__name__)

_FIRST = 0.5
_LONGEST = 60.0
_MOST = 3600.0  # that Telegram may ask for: more is a mistake
_START = 60.0  # seconds for which a start is tried


def wait_after(error: TelegramError, attempts: int, longest: float = _LONGEST) -> float:
    """Return the seconds to wait after an attempt in vain, before which there were `attempts`.

    They are those that Telegram asks for; else twice as many each time, and never in step.
    """
    if isinstance(error, RetryAfter):
        asked = error.retry_after
        seconds = asked.total_seconds() if isinstance(asked, datetime.timedelta) else asked
        return min(float(seconds), _MOST)
    seconds = min(longest, _FIRST * 2.0 ** min(attempts, 10))
    return seconds * random.uniform(0.5, 1.0)  # noqa: S311  # no secret hangs on it


class Patience:
    """What a start has with Telegram: a minute for all of its calls together."""

    def __init__(self, stopping: asyncio.Event) -> None:
        self._stopping = stopping
        self._until = time.monotonic() + _START
        self._known = False
        begins = "Telegram does not serve this start, which goes on for up to a minute"
        self._trouble = Trouble(logger, begins, "Telegram serves this start")

    async def with_(self, call: Callable[[], Coroutine[Any, Any, object]]) -> None:
        """Make the call until it succeeds.

        Raises StoppedError when the bot is to stop; a TelegramError that came again until the
        minute was over, or that won't go by: a wrong token at the first call, and a bad request.
        """
        attempts = 0
        while True:
            try:
                await unless(self._stopping, call())
            except TelegramError as error:
                left = self._until - time.monotonic()
                for_good = isinstance(error, InvalidToken) and not self._known
                if for_good or isinstance(error, BadRequest) or left <= 0:
                    raise
                self._trouble.met(type(error).__name__)
                await pause(self._stopping, min(left, wait_after(error, attempts)))
                attempts += 1
            else:
                self._known = True
                self._trouble.over()
                return
