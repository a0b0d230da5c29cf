"""A person with a Telegram client, for tests to read as a conversation."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from . import life
from .chats import Chat, Message, StoredFile, User
from .methods import sending
from .methods.profile import Menu, Profile
from .schema.limits import utf16_length
from .state import Answer, State
from .text.body import Body, written

_PNG = b"\x89PNG\r\n\x1a\nnot a real picture"
_NO_EFFECT_AFTER = 0.3
_WITHIN = 15.0

_Found = TypeVar("_Found")


class Person:
    """Speaks to the bot in private (`self.chat`), or in a group if a `chat` is given."""

    def __init__(self, state: State, profile: Profile, user: User) -> None:
        self.user = user
        self.chat = Chat(user.id, "private", user.first_name, user.username, [user])
        self._state = state
        self._profile = profile
        self._heard: dict[int, int] = {}
        self._edits_seen: dict[tuple[int, int], int] = {}
        state.chats[user.id] = self.chat

    @property
    def id(self) -> int:
        """The person's user id, which is also the id of the private chat."""
        return self.user.id

    async def says(
        self,
        text: str,
        *,
        chat: Chat | None = None,
        reply_to: Message | None = None,
        thread: int | None = None,
    ) -> Message:
        """Sends a text. Raises ValueError beyond 4096 UTF-16 units: a client splits such a text."""
        if utf16_length(text) > 4096:
            raise ValueError("a client would send this text in several messages")
        return self._send(written(text), chat, reply_to=reply_to, marks=sending.topic(thread))

    async def starts(self, payload: str = "") -> Message:
        """Presses START, or follows a t.me/bot?start=payload link."""
        return await self.says(f"/start {payload}")

    async def edits(self, message: Message, text: str) -> None:
        """Edits a message that this person sent."""
        assert message.sender == self.user, "only the sender can edit a message"
        message.versions.append(message.body)
        message.body = written(text)
        message.edit_date = message.date + 1
        self._state.deliver("edited_message", message)

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

    async def sends_photo(
        self,
        content: bytes = _PNG,
        *,
        caption: str = "",
        chat: Chat | None = None,
        album: str = "",
    ) -> Message:
        """Sends a photo, perhaps as one of an album."""
        file = self._state.store("photo.png", content)
        marks = {"media_group_id": album} if album else {}
        return self._send_file({"photo": sending.photo(file)}, file, chat, caption, marks)

    async def sends(self, **content: Any) -> Message:
        """Sends a message of any other kind: the keys that are its own."""
        return self._send(Body(), None, content=content)

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

    async def reacts(self, message: Message, emoji: str) -> None:
        """Reacts to a message."""
        changed = {
            "chat": message.chat.as_json(),
            "message_id": message.id,
            "user": self.user.as_json(),
            "date": message.date,
            "old_reaction": [],
            "new_reaction": [{"type": "emoji", "emoji": emoji}],
        }
        self._state.updates.put("message_reaction", changed)

    async def adds_bot(self, chat: Chat) -> None:
        """Adds the bot to a group."""
        self._state.change_membership(chat, self.user, "left", "member")

    async def sends_document(
        self, name: str, content: bytes, *, caption: str = "", chat: Chat | None = None
    ) -> Message:
        """Sends a file."""
        file = self._state.store(name, content)
        return self._send_file({"document": sending.document(file)}, file, chat, caption)

    async def sends_voice(self, *, chat: Chat | None = None) -> Message:
        """Sends a voice message of three seconds."""
        file = self._state.store("voice.oga", b"OggS")
        voice = {**file.as_json(), "duration": 3, "mime_type": "audio/ogg"}
        return self._send_file({"voice": voice}, file, chat)

    async def sends_sticker(self, *, chat: Chat | None = None) -> Message:
        """Sends a sticker."""
        file = self._state.store("sticker.webp", b"RIFF")
        shape = {"type": "regular", "width": 512, "height": 512, "emoji": "👍"}
        sticker = {**file.as_json(), **shape, "is_animated": False, "is_video": False}
        return self._send_file({"sticker": sticker}, file, chat)

    async def sends_location(
        self, latitude: float = 23.0, longitude: float = 112.0, *, chat: Chat | None = None
    ) -> Message:
        """Sends a place, in degrees."""
        place = {"latitude": latitude, "longitude": longitude}
        return self._send(Body(), chat, content={"location": place})

    async def sends_contact(self, phone: str, *, chat: Chat | None = None) -> Message:
        """Sends the person's own phone number."""
        contact = {"phone_number": phone, "first_name": self.user.first_name, "user_id": self.id}
        return self._send(Body(), chat, content={"contact": contact})

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

    def _send_file(
        self,
        content: dict[str, Any],
        file: StoredFile,
        chat: Chat | None,
        caption: str = "",
        marks: dict[str, Any] | None = None,
    ) -> Message:
        marks = marks or {}
        return self._send(written(caption), chat, content=content, file=file, marks=marks)

    def _send(self, body: Body, chat: Chat | None, **more: Any) -> Message:
        chat = chat or self.chat
        assert not (chat.private and chat.blocked), "who blocks the bot can't write to it"
        chat.open = chat.open or chat.private
        message = self._state.add(chat, self.user, body, **more)
        self._state.deliver("message", message)
        return message

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
