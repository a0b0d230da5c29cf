"""Presses: each is acknowledged once, with the word that its answer has for it, or without one."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from telegram import Bot
from telegram.error import TelegramError

_PATIENCE = 1.0  # seconds for which the spinner waits for what is to be said


class Presses:
    """Acknowledges the presses of buttons, which Telegram takes once for each."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._calls: set[asyncio.Task[None]] = set()

    def came(self, press_id: str) -> None:
        """Have the spinner stopped, soon, whatever the answer does."""
        waiting = asyncio.create_task(self._stop_later(press_id))
        self._waiting[press_id] = waiting
        waiting.add_done_callback(lambda _: self._waiting.pop(press_id, None))

    def stop(self, press_id: str, words: str = "") -> None:
        """Stop the spinner now, unless it has been, and show the words in passing."""
        waiting = self._waiting.pop(press_id, None)
        if waiting:
            waiting.cancel()
            self.beside(self._bot.answer_callback_query(press_id, words or None))

    async def alert(self, press_id: str, words: str) -> bool:
        """Show the words until they are closed; return whether Telegram has taken them.

        They come too late where the bot was away, or where the spinner was stopped meanwhile.
        """
        waiting = self._waiting.pop(press_id, None)
        if waiting is None:
            return False
        waiting.cancel()
        try:
            await self._bot.answer_callback_query(press_id, words, show_alert=True)
        except TelegramError:
            return False
        return True

    def beside(self, call: Coroutine[Any, Any, object]) -> None:
        """Make a call that nothing waits for, and that may fail."""
        task = asyncio.create_task(_tried(call))
        self._calls.add(task)
        task.add_done_callback(self._calls.discard)

    async def _stop_later(self, press_id: str) -> None:
        await asyncio.sleep(_PATIENCE)
        self._waiting.pop(press_id, None)  # it is acknowledged: a second time is refused
        await _tried(self._bot.answer_callback_query(press_id))


async def _tried(call: Coroutine[Any, Any, object]) -> None:
    try:
        await call
    except TelegramError:
        return  # too late is no harm
