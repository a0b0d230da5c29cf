"""Users, chats and the messages in them."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from .text.body import Body

_Found = TypeVar("_Found")


@dataclass(frozen=True)
class User:
    """A person or a bot."""

    id: int
    first_name: str
    is_bot: bool = False
    username: str | None = None
    language_code: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Returns the User object."""
        return {key: value for key, value in vars(self).items() if value is not None}


@dataclass(frozen=True)
class StoredFile:
    """A file that a person or the bot uploaded."""

    id: str
    name: str
    content: bytes

    def as_json(self) -> dict[str, Any]:
        """Returns the keys that all kinds of files share."""
        unique = f"u{self.id[-12:]}"
        return {"file_id": self.id, "file_unique_id": unique, "file_size": len(self.content)}


@dataclass
class Message:
    """A message as it stands now: an edit changes it in place and adds to `versions`."""

    chat: "Chat"
    id: int
    sender: User
    body: Body
    # Keys such as "photo" or "location", ready for the wire; a file's caption is the body.
    content: dict[str, Any] = field(default_factory=dict)
    file: StoredFile | None = None
    inline_keyboard: list[list[dict[str, Any]]] = field(default_factory=list)
    # A reply keyboard, its removal or a forced reply: people see it, updates never carry it.
    reply_interface: dict[str, Any] = field(default_factory=dict)
    reply_to: "Message | None" = None
    # What the buttons brought back that were taken away.
    past: dict[str, str] = field(default_factory=dict)
    # Further keys: the topic, the album.
    marks: dict[str, Any] = field(default_factory=dict)
    date: int = field(default_factory=lambda: int(time.time()))
    edit_date: int | None = None
    deleted: bool = False
    versions: list[Body] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What a person reads: the text or the caption, without markup."""
        return self.body.plain

    @property
    def html(self) -> str:
        """The text with its HTML markup."""
        return self.body.html

    @property
    def thread(self) -> int | None:
        """The topic that it stands in."""
        return self.marks.get("message_thread_id")

    @property
    def buttons(self) -> list[str]:
        """The labels of the inline keyboard, row by row in one list."""
        return [str(button["text"]) for row in self.inline_keyboard for button in row]

    @property
    def reply_buttons(self) -> list[str]:
        """The labels of the reply keyboard that came with this message."""
        rows = self.reply_interface.get("keyboard", [])
        return [one if isinstance(one, str) else str(one["text"]) for row in rows for one in row]

    def button(self, label: str) -> dict[str, Any]:
        """Returns the button with this label; raises AssertionError if a person sees none."""
        found = [one for row in self.inline_keyboard for one in row if one["text"] == label]
        assert not self.deleted, f"the message {self.text!r} is gone"
        assert found, f"no button {label!r} here, only {self.buttons}"
        return found[0]

    def once(self, label: str) -> str:
        """Returns what the button brings back, or did before it was taken away; else the label."""
        now = {
            one["text"]: one.get("callback_data", "") for row in self.inline_keyboard for one in row
        }
        return str({**self.past, **now}.get(label, label))

    def data(self, label: str) -> str:
        """Returns what the button with this label brings back."""
        button = self.button(label)
        assert "callback_data" in button, f"{label!r} opens something else: {button}"
        return str(button["callback_data"])

    def as_json(self, with_reply: bool = True) -> dict[str, Any]:
        """Returns the Message object; a replied-to message is given one level deep."""
        result: dict[str, Any] = {
            "message_id": self.id,
            "date": self.date,
            "chat": self.chat.as_json(),
            "from": self.sender.as_json(),
            **self.content,
            **self.marks,
        }
        text, marks = ("caption", "caption_entities") if self.content else ("text", "entities")
        if self.body.plain:
            result[text] = self.body.plain
        if self.body.entities:
            result[marks] = self.body.entities
        if self.inline_keyboard:
            result["reply_markup"] = {"inline_keyboard": self.inline_keyboard}
        if self.edit_date:
            result["edit_date"] = self.edit_date
        if self.reply_to and with_reply:
            result["reply_to_message"] = self.reply_to.as_json(with_reply=False)
        return result


@dataclass
class Chat:
    """A private chat (its id is the person's) or a supergroup."""

    id: int
    kind: str
    title: str
    username: str | None = None
    members: list[User] = field(default_factory=list)
    administrators: set[int] = field(default_factory=set)
    # A bot may write to a person only after the person wrote to it.
    open: bool = False
    blocked: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    # The messages of the bot in the order sent.
    heard: list[Message] = field(default_factory=list)
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def private(self) -> bool:
        """Whether this is a chat with one person."""
        return self.kind == "private"

    def as_json(self) -> dict[str, Any]:
        """Returns the Chat object."""
        named = "first_name" if self.private else "title"
        result = {"id": self.id, "type": self.kind, named: self.title}
        return result | ({"username": self.username} if self.username else {})

    def change(self) -> None:
        """Wakes all who wait for something to happen in this chat."""
        self._changed.set()
        self._changed = asyncio.Event()

    async def until(self, look: Callable[[], _Found | None], seconds: float) -> _Found:
        """Returns what `look` finds, as soon as it finds it; TimeoutError after `seconds`."""
        async with asyncio.timeout(seconds):
            while (found := look()) is None:
                await self._changed.wait()
        return found
