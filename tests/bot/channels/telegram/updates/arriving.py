"""Updates as Telegram sends them, and what is read of them."""

from typing import Any

from bot.channels.telegram.updates.incoming import Incoming
from bot.channels.telegram.updates.parsing import read
from bot.identity.identity import person
from tests.telegram_api.text.entities import detected

BOT = "policy_test_bot"
KEY = b"a key"
ALICE, BOB, GROUP = 7_000_000_001, 7_000_000_002, -1_002_000_000_001
OFFICIALS = {person(KEY, ALICE)}
PRIVATE = {"id": ALICE, "type": "private", "first_name": "Alice", "username": "alice"}
SUPERGROUP = {"id": GROUP, "type": "supergroup", "title": "工作群"}
SENDER = {"id": ALICE, "is_bot": False, "first_name": "Alice", "username": "alice"}
ITSELF = {"id": 7, "is_bot": True, "first_name": "政策助手", "username": BOT}
PHOTO = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]


def message(text: str | None = None, chat: dict[str, Any] = PRIVATE, **more: Any) -> dict[str, Any]:
    """Returns a message of Alice's, with the entities that Telegram would find in the text."""
    content: dict[str, Any] = {"message_id": 5, "date": 0, "chat": chat, "from": SENDER}
    if text is not None:
        content |= {"text": text, "entities": [one.as_json(text) for one in detected(text)]}
    return {"update_id": 1, "message": content | more}


def in_group(text: str | None = None, **more: Any) -> dict[str, Any]:
    return message(text, SUPERGROUP, **more)


def press(**more: Any) -> dict[str, Any]:
    shown = {"message_id": 6, "date": 0, "chat": PRIVATE, "from": ITSELF, "text": "答"}
    pressed = {"id": "77", "from": SENDER, "chat_instance": "-1", "message": shown, "data": "start"}
    return {"update_id": 1, "callback_query": pressed | more}


def incoming(update: dict[str, Any]) -> Incoming | None:
    received = read(update, BOT, KEY, OFFICIALS)
    return Incoming.model_validate_json(received.payload) if received else None


def taken(update: dict[str, Any]) -> Incoming:
    found = incoming(update)
    assert found
    return found
