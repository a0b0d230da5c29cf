"""A sender: who writes to the bot, or in a group, by whatever a Telegram client can send."""

from typing import Any

from .chats import Chat, Message, StoredFile, User
from .methods import sending
from .schema.limits import utf16_length
from .state import State
from .text.body import Body, written

_PNG = b"\x89PNG\r\n\x1a\nnot a real picture"


class Sender:
    """Sends in private (`self.chat`), or in a group if a `chat` is given."""

    def __init__(self, state: State, user: User) -> None:
        self.user = user
        self.chat = Chat(user.id, "private", user.first_name, user.username, [user])
        self._state = state
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

    async def sends(self, **content: Any) -> Message:
        """Sends a message of any other kind: the keys that are its own."""
        return self._send(Body(), None, content=content)

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
