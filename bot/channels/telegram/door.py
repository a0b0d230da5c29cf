"""The door to Telegram: updates come in by it, and messages go out."""

from dataclasses import replace

from telegram import Bot
from telegram.error import TelegramError

from bot.channels.telegram.chat import NAME, number
from bot.channels.telegram.officials import Officials
from bot.channels.telegram.presses import Presses
from bot.channels.telegram.sending import Sending, ShowMenu
from bot.channels.telegram.typing import Typing
from bot.channels.telegram.updates import parsing
from bot.channels.telegram.updates.albums import Albums
from bot.channels.telegram.updates.incoming import Incoming, Kind
from bot.channels.telegram.updates.parsing import THUMBS
from bot.channels.telegram.updates.update import Updates
from bot.conversation.recent import Recent
from bot.metrics import Metrics
from knowledge.ledger.delivery.inbox import Received
from knowledge.ledger.delivery.outbox import Message, Settled

_MOST = 10_000  # private chats


class TelegramDoor:
    """The bot's account, as the serving process uses it; `key` is that of the people's hashes.

    `show_menu` shows in a chat the commands of a rank, when it can.
    """

    name = NAME

    def __init__(
        self,
        bot: Bot,
        key: bytes,
        metrics: Metrics,
        officials: Officials,
        show_menu: ShowMenu,
    ) -> None:
        self._bot = bot
        self._typing = Typing(bot)
        self._presses = Presses(bot)
        self._albums = Albums()
        self._threads: Recent[int, int | None] = Recent(_MOST)
        self._key = key
        self._sending = Sending(bot, metrics, show_menu, self._presses)
        self._officials = officials

    async def received(self, updates: Updates) -> list[Received]:
        """Return those of the updates that are for the bot, for the inbox."""
        updates = self._albums.whole(updates)
        if any(map(parsing.gives_number, updates)):
            await self._officials.look()  # its sender may have become one a moment ago
        own = (self._bot.username, self._key, self._officials)
        read = (parsing.read(update, *own) for update in updates)
        return [judged for one in read if one and (judged := self._judged(one))]

    def _judged(self, received: Received) -> Received | None:
        """Return what came, a thumb as the verdict on the answer under which it stands."""
        asked = Incoming.model_validate_json(received.payload)
        if asked.kind is not Kind.PRESS or asked.name not in THUMBS.values():
            return received
        action = self._sending.verdict(asked.chat_id, asked.message_id, asked.name)
        if action is None:
            return None
        judged = asked.model_copy(update={"name": action})
        return replace(received, payload=judged.model_dump_json(exclude_defaults=True))

    def acknowledge(self, received: Received) -> None:
        """Show that an answer is coming; a pressed button waits for what is to be said."""
        asked = Incoming.model_validate_json(received.payload)
        if asked.kind is Kind.INLINE:
            return
        self._note(asked)
        if asked.kind in (Kind.ADDED, Kind.BLOCKED, Kind.BACK):
            return
        if asked.press_id:
            self._presses.came(asked.press_id)
        else:
            self._typing.show(asked.chat_id, asked.thread)

    async def send(self, message: Message) -> Settled:
        """Try to send the message and return how that ended."""
        await self._typing.over(number(message.chat))
        return await self._sending.send(message, self._threads.get(number(message.chat)))

    def _note(self, asked: Incoming) -> None:
        """Note in which topic a person writes: a notice comes where they are."""
        if asked.private:
            self._threads[asked.chat_id] = asked.thread

    async def reachable(self) -> bool:
        """Return whether Telegram answers."""
        try:
            await self._bot.get_me()
        except TelegramError:
            return False
        return True
