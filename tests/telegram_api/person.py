"""A person with a Telegram client, for tests to read as a conversation."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from . import life
from .chats import Chat, Message, User
from .methods.profile import Menu, Profile
from .sender import Sender
from .state import Answer, State

_NO_EFFECT_AFTER = 0.3
_WITHIN = 15.0

_Found = TypeVar("_Found")


class Person(Sender):
    """Speaks to the bot in private (`self.chat`), or in a group if a `chat` is given."""

    def __init__(self, state: State, profile: Profile, user: User) -> None:
        super().__init__(state, user)
        self._profile = profile
        self._heard: dict[int, int] = {}
        self._edits_seen: dict[tuple[int, int], int] = {}

    async def hears(self, *, chat: Chat | None = None, within: float = _WITHIN) -> Message:
        """Returns the bot's next message in the chat, or the one it has changed.

        Raises AssertionError when the bot will send none; of a bot whose life can't be followed
        (see `life`), after `within` seconds.
        """
        chat = chat or self.chat
        return await self._soon(chat, lambda: self._next(chat), within, "no message")

    async def hears_edit(self, message: Message, *, within: float = _WITHIN) -> Message:
        """Returns the message after its next edit by the bot, which may have happened already."""
        key = (message.chat.id, message.id)
        seen = self._edits_seen.get(key, 0)

        def edited() -> Message | None:
            return message if len(message.versions) > seen else None

        await self._soon(message.chat, edited, within, f"no edit of {message.text!r}")
        self._edits_seen[key] = seen + 1
        return message

    async def hears_nothing(
        self, *, chat: Chat | None = None, seconds: float = _NO_EFFECT_AFTER
    ) -> None:
        """Raises AssertionError if the bot sends a message before it has nothing more in hand.

        A bot whose life can't be followed is given so many seconds.
        """
        chat = chat or self.chat
        watching = life.watches(self._state.url)
        if watching:
            await life.settled(watching, self._state.updates.unfetched, "it does not settle")
        try:
            message = await chat.until(lambda: self._next(chat), 0.0 if watching else seconds)
        except TimeoutError:
            return
        raise AssertionError(f"{self.user.first_name} heard {message.text!r}")

    async def presses(self, message: Message, label: str, *, within: float = _WITHIN) -> Answer:
        """Presses a button of the keyboard as it stands; returns how the bot answered the press."""
        return await self._pressed(message, message.data(label), within)

    async def _pressed(self, message: Message, data: str, within: float) -> Answer:
        press = self._state.press(self.user, message, data)

        async def answered(seconds: float) -> Answer:
            async with asyncio.timeout(seconds):
                return await asyncio.shield(press.answer)

        return await self._follow(answered, within, f"the press of {data!r} was not answered")

    async def presses_again(
        self, message: Message, button: str, *, within: float = _WITHIN
    ) -> Answer:
        """Presses a button, by label or data, that may be gone unseen by the client."""
        return await self._pressed(message, message.once(button), within)

    async def presses_too_late(self, message: Message, label: str) -> None:
        """Presses a button while the bot is away for long: the press can't be answered any more."""
        self._state.press(self.user, message, message.data(label), expired=True)

    async def types_inline(self, query: str, *, within: float = _WITHIN) -> list[dict[str, Any]]:
        """Types behind the bot's name in some chat; returns what is offered."""
        number = str(secrets.randbelow(10**18))
        waiting = self._state.inline[number] = asyncio.get_running_loop().create_future()
        shown = {"id": number, "from": self.user.as_json(), "query": query, "offset": ""}
        self._state.updates.put("inline_query", shown)

        async def offered(seconds: float) -> list[dict[str, Any]]:
            async with asyncio.timeout(seconds):
                return await asyncio.shield(waiting)

        return await self._follow(offered, within, f"nothing is offered for {query!r}")

    async def adds_bot(self, chat: Chat) -> None:
        """Adds the bot to a group."""
        self._state.change_membership(chat, self.user, "left", "member")

    async def blocks(self) -> None:
        """Blocks the bot: it gets 403 from now on, and a my_chat_member update."""
        self.chat.blocked = True
        self._state.change_membership(self.chat, self.user, "member", "kicked")

    async def unblocks(self) -> None:
        """Takes the block back."""
        self.chat.blocked = False
        self._state.change_membership(self.chat, self.user, "kicked", "member")

    def menu(self, chat: Chat | None = None) -> Menu:
        """Returns the command menu that the client shows."""
        return self._profile.seen_by(self.user, chat or self.chat)

    async def _soon(
        self, chat: Chat, look: Callable[[], Message | None], within: float, complaint: str
    ) -> Message:
        try:
            return await self._follow(lambda seconds: chat.until(look, seconds), within, complaint)
        except AssertionError as error:
            said = [message.text for message in chat.heard[-3:]]
            raise AssertionError(f"{error}; before: {said}") from None

    async def _follow(
        self, wait: Callable[[float], Awaitable[_Found]], within: float, complaint: str
    ) -> _Found:
        watching = life.watches(self._state.url)
        return await life.follow(wait, watching, within, complaint, self._state.updates.unfetched)

    def _next(self, chat: Chat) -> Message | None:
        position = self._heard.get(chat.id, 0)
        for message in chat.heard[position:]:
            position += 1
            self._heard[chat.id] = position
            if not message.deleted:
                return message
        return None
