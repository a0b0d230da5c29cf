"""Polling: what Telegram hands over is stored before it is confirmed.

Telegram forgets the updates of one call as soon as the next call names a higher offset. Here an
answer of `getUpdates` reaches python-telegram-bot only when it is in the inbox, and then as bare
update numbers: all that it needs to ask for what comes next.
"""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any

from telegram import Bot
from telegram.error import Conflict, NetworkError, TelegramError
from telegram.ext import Updater

from bot.telegram.incoming import WANTED
from bot.telegram.request import AiohttpRequest
from knowledge.errors import LedgerAwayError

logger = logging.getLogger(__name__)

Take = Callable[[Sequence[dict[str, Any]]], Awaitable[None]]


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


@asynccontextmanager
async def polling(bot: Bot, on_conflict: Callable[[], None]) -> AsyncIterator[None]:
    """Fetch updates while the context is open; `on_conflict` is told of another bot's polls."""

    def failed(error: TelegramError) -> None:
        if isinstance(error, Conflict):
            on_conflict()
        else:
            logger.warning("Telegram can't be reached: %s", type(error).__name__)

    # Its shutdown() would close the bot, which still has answers to send.
    updater = Updater(bot, _Nowhere())
    await updater.initialize()
    await updater.start_polling(allowed_updates=list(WANTED), error_callback=failed)
    try:
        yield
    finally:
        await updater.stop()


class _Nowhere(asyncio.Queue[object]):
    """Where python-telegram-bot puts what it fetched: it is in the inbox already."""

    async def put(self, item: object) -> None:
        """Keep nothing."""
