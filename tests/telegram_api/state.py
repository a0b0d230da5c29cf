"""What Telegram knows: chats and their messages, files, pressed buttons, and the update queue."""

import asyncio
import itertools
import secrets
import time
from dataclasses import dataclass, field
from typing import Any

from .chats import Chat, Message, StoredFile, User
from .errors import ApiError, bad_request
from .text.body import Body
from .text.entities import cut_out
from .updates.updates import UpdateQueue
from .updates.webhook import Webhook


@dataclass(frozen=True)
class Answer:
    """What answerCallbackQuery shows to the person: nothing, a notice, or an alert."""

    text: str = ""
    alert: bool = False
    url: str | None = None


@dataclass
class Press:
    """A press of a button, until the bot answers it; an expired one can't be answered."""

    id: str
    expired: bool
    answer: asyncio.Future[Answer]


@dataclass
class State:
    """Everything behind one bot token."""

    bot: User
    privacy: bool = True
    url: str = ""  # where the bot reaches it
    chats: dict[int, Chat] = field(default_factory=dict)
    files: dict[str, StoredFile] = field(default_factory=dict)
    presses: dict[str, Press] = field(default_factory=dict)
    inline: dict[str, asyncio.Future[list[dict[str, Any]]]] = field(default_factory=dict)
    updates: UpdateQueue = field(default_factory=UpdateQueue)

    def __post_init__(self) -> None:
        self.webhook = Webhook(self.updates)
        # Private chats share one count of messages, each supergroup has its own.
        self._private_ids = itertools.count(1)
        self._group_ids: dict[int, itertools.count[int]] = {}

    def chat(self, chat_id: int | str) -> Chat:
        """Returns the chat; raises ApiError "chat not found"."""
        # Only public groups and channels go by name, and there are none here.
        if isinstance(chat_id, str) or chat_id not in self.chats:
            raise bad_request("chat not found")
        return self.chats[chat_id]

    def writable_chat(self, chat_id: int | str) -> Chat:
        """Returns the chat if the bot may write there; raises ApiError 403 else."""
        chat = self.chat(chat_id)
        if chat.blocked and chat.private:
            raise ApiError(403, "Forbidden: bot was blocked by the user", by_person=True)
        if chat.blocked:
            reason = "Forbidden: bot was kicked from the supergroup chat"
            raise ApiError(403, reason, by_person=True)
        if not chat.open:
            raise ApiError(403, "Forbidden: bot can't initiate conversation with a user")
        return chat

    def message(self, params: dict[str, Any], purpose: str) -> Message:
        """Returns the message that is named; raises ApiError "message to <purpose> not found"."""
        chat = self.writable_chat(params["chat_id"])
        message = chat.messages.get(params["message_id"])
        if message is None or message.deleted:
            raise bad_request(f"message to {purpose} not found")
        return message

    def add(self, chat: Chat, sender: User, body: Body, **more: Any) -> Message:
        """Stores a new message; `more` are further fields of it."""
        ids = self._private_ids
        if not chat.private:
            ids = self._group_ids.setdefault(chat.id, itertools.count(1))
        message = Message(chat, next(ids), sender, body, **more)
        chat.messages[message.id] = message
        if sender == self.bot:
            chat.heard.append(message)
        chat.change()
        return message

    def store(self, name: str, content: bytes) -> StoredFile:
        """Keeps a file and returns it with its new id."""
        file = StoredFile(f"BQACAgIA{secrets.token_urlsafe(24)}", name, content)
        self.files[file.id] = file
        return file

    def deliver(self, kind: str, message: Message) -> None:
        """Puts a person's message, or its edit, into the queue, if the bot may see it."""
        if message.chat.private or self._sees(message):
            self.updates.put(kind, message.as_json())

    def _sees(self, message: Message) -> bool:
        """Privacy mode: commands, mentions of the bot and replies to it, but for administrators."""
        chat = message.chat
        if chat.blocked or not chat.open:
            return False
        if not self.privacy or self.bot.id in chat.administrators:
            return True
        if message.reply_to and message.reply_to.sender == self.bot:
            return True
        return any(self._concerns(entity, message.text) for entity in message.body.entities)

    def _concerns(self, entity: dict[str, Any], text: str) -> bool:
        marked = cut_out(text, entity).lower()
        ours = f"@{self.bot.username}".lower()
        if entity["type"] == "bot_command":
            return marked.endswith(ours) or (entity["offset"] == 0 and "@" not in marked)
        return entity["type"] == "mention" and marked == ours

    def press(self, sender: User, message: Message, data: str, expired: bool = False) -> Press:
        """Puts a callback query into the queue and returns it."""
        number = str(secrets.randbelow(10**18))
        press = Press(number, expired, asyncio.get_running_loop().create_future())
        self.presses[number] = press
        self.updates.put(
            "callback_query",
            {
                "id": number,
                "from": sender.as_json(),
                "message": message.as_json(),
                "chat_instance": str(message.chat.id * 7919),
                "data": data,
            },
        )
        return press

    def change_membership(self, chat: Chat, sender: User, old: str, new: str) -> None:
        """Tells the bot that it was blocked, unblocked, added or removed."""
        member = {"user": self.bot.as_json()}
        # Telegram sends a date with "kicked": until when; 0 is for ever.
        ban = {"until_date": 0}
        self.updates.put(
            "my_chat_member",
            {
                "chat": chat.as_json(),
                "from": sender.as_json(),
                "date": int(time.time()),
                "old_chat_member": member | {"status": old} | (ban if old == "kicked" else {}),
                "new_chat_member": member | {"status": new} | (ban if new == "kicked" else {}),
            },
        )
        chat.change()
