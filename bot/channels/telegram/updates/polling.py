"""Polling: what Telegram hands over is stored before it is confirmed.

Telegram forgets the updates of one call as soon as the next call names a higher offset. Here an
answer of `getUpdates` reaches python-telegram-bot only when it is in the inbox, and then as bare
update numbers: all that is needed to ask for what comes next.

Its Updater is not used: one refusal of the token, which may be a slip of Telegram's, ends it for
good, and nobody hears of that.
"""

import asyncio
import json
import logging
import time
from collections.abc import Callable
from contextlib import suppress

from telegram import Bot
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError

from bot.channels.telegram.patience import wait_after
from bot.channels.telegram.request import AiohttpRequest
from bot.channels.telegram.updates.parsing import WANTED
from bot.channels.telegram.updates.refusal import Refusal
from bot.channels.telegram.updates.update import Take
from bot.delivery.stopping import StoppedError, pause, unless
from bot.delivery.trouble import Trouble
from bot.metrics import Metrics
from knowledge.errors import LedgerAwayError

logger = logging.getLogger(__name__)

_POLL = 10  # seconds for which Telegram holds a call while there is nothing
_LONGEST_PAUSE = 15.0
_SILENCE = 60.0  # seconds without an answer after which the bot counts as deaf
_GOODBYE = 2.0  # seconds for the last confirmation


class StoringRequest(AiohttpRequest):
    """Fetches updates and gives them to `take`, which returns when they are safe."""

    def __init__(self, take: Take, proxy: str | None = None) -> None:
        super().__init__(connections=1, proxy=proxy)
        self._take = take

    async def answered(self, body: bytes) -> bytes:
        """Return the numbers of the updates that are safe now; NetworkError if they are not."""
        updates = [one for one in json.loads(body)["result"] if _numbered(one)]
        try:
            await self._take(updates)
        except LedgerAwayError:
            raise NetworkError("what came can't be stored") from None
        numbers = [{"update_id": one["update_id"]} for one in updates]
        return json.dumps({"ok": True, "result": numbers}).encode()


def _numbered(update: object) -> bool:
    return isinstance(update, dict) and isinstance(update.get("update_id"), int)


class Polling:
    """Fetches updates, whatever Telegram answers in between.

    `on_conflict` is told of another bot's polls, `in_trouble` why it can't go on.
    """

    def __init__(
        self,
        bot: Bot,
        metrics: Metrics,
        on_conflict: Callable[[], None],
        in_trouble: Callable[[str], None],
    ) -> None:
        self._bot = bot
        self._metrics = metrics
        self._on_conflict = on_conflict
        self._refusal = Refusal(in_trouble)
        begins = "no updates come from Telegram"
        self._trouble = Trouble(logger, begins, "updates come from Telegram again")
        self._rival = Trouble(logger, "another bot polls with this token", "it polls no more")
        self._offset: int | None = None
        self._in_vain = 0
        self._heard_at = time.monotonic()

    @property
    def hears(self) -> bool:
        """Whether a poll came back in the last minute."""
        return time.monotonic() - self._heard_at < _SILENCE

    async def begin(self) -> None:
        """Take away the webhook, beside which Telegram lets nobody poll."""
        await self._bot.delete_webhook()
        self._heard()

    async def run(self, stopping: asyncio.Event) -> None:
        """Poll until told to stop; what was stored is confirmed then."""
        while not stopping.is_set():
            try:
                await unless(stopping, self._poll(_POLL))
            except StoppedError:
                break
            except TelegramError as error:
                await self._failed(error, stopping)
                wait = wait_after(error, self._in_vain, _LONGEST_PAUSE)
                self._in_vain += 1
                await pause(stopping, wait)
        with suppress(TelegramError, TimeoutError):  # else it comes again, and has no effect
            async with asyncio.timeout(_GOODBYE):
                await self._poll(0)

    async def _poll(self, seconds: int) -> None:
        updates = await self._bot.get_updates(
            offset=self._offset, timeout=seconds, allowed_updates=WANTED
        )
        if updates:
            self._offset = updates[-1].update_id + 1
        self._heard()
        for trouble in (self._trouble, self._rival, self._refusal):
            trouble.over()
        self._in_vain = 0

    def _heard(self) -> None:
        self._heard_at = time.monotonic()
        self._metrics.last_poll.set_to_current_time()

    async def _failed(self, error: TelegramError, stopping: asyncio.Event) -> None:
        """Note why a poll was in vain, and do what can be done about it."""
        kind = type(error).__name__
        self._metrics.poll_errors.labels(kind).inc()
        if not isinstance(error, InvalidToken):
            self._refusal.over()
        if not isinstance(error, Conflict):
            self._trouble.met(kind)
            if isinstance(error, InvalidToken):
                self._refusal.met()
        elif "webhook" in error.message.casefold():
            with suppress(TelegramError, StoppedError):
                await unless(stopping, self._bot.delete_webhook())
                logger.warning("a webhook that somebody had set beside the polls is deleted")
        else:
            self._rival.met(kind)
            self._on_conflict()
