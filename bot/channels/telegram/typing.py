"""The typing action: shown while an answer is on its way, and never after it."""

import asyncio

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import TelegramError

_BUSY = 4  # shown at once; beyond that, a courtesy is left out
_PATIENCE = 1.0  # seconds that an answer waits for it at most


class Typing:
    """Shows in a chat that an answer is coming."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._shown: dict[int, asyncio.Task[None]] = {}

    def show(self, chat_id: int, thread: int | None = None) -> None:
        """Begin to show it, unless there is much to do."""
        if len(self._shown) < _BUSY and chat_id not in self._shown:
            showing = asyncio.create_task(self._show(chat_id, thread))
            self._shown[chat_id] = showing
            showing.add_done_callback(lambda _: self._forget(chat_id, showing))

    def _forget(self, chat_id: int, showing: asyncio.Task[None]) -> None:
        """Make room for others: not every question has an answer from here."""
        if self._shown.get(chat_id) is showing:
            del self._shown[chat_id]

    async def over(self, chat_id: int) -> None:
        """Return when nothing of it can come after the answer that is sent now."""
        showing = self._shown.pop(chat_id, None)
        if showing:
            await asyncio.wait([showing], timeout=_PATIENCE)

    async def _show(self, chat_id: int, thread: int | None) -> None:
        try:
            await self._bot.send_chat_action(chat_id, ChatAction.TYPING, message_thread_id=thread)
        except TelegramError:
            return  # the answer comes all the same
