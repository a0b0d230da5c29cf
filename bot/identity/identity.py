"""Identity: the keyed hashes that stand for people, and what must be told to nobody."""

import hashlib
import hmac
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from bot.configuration.settings import Settings
from knowledge.ledger.delivery.chat import Chat

_UNNAMED = "telegram"  # whose people had their hashes before there was another channel


def person(key: bytes, name: int | str) -> str:
    """Return what stands for a user or a chat of this id; without the key it says nothing."""
    return hmac.new(key, str(name).encode(), hashlib.sha256).hexdigest()[:32]


def whose(key: bytes, chat: Chat) -> str:
    """Return what stands for a chat, and so for the person of a private one.

    A person of one channel is nobody of another.
    """
    return person(key, chat.id if chat.channel == _UNNAMED else f"{chat.channel} {chat.id}")


def webhook_secret(settings: Settings) -> str:
    """Return what Telegram sends with every update, the same on every machine."""
    if settings.webhook_secret:
        return settings.webhook_secret.get_secret_value()
    return hmac.new(settings.token.encode(), b"policybot webhook", hashlib.sha256).hexdigest()


def secrets(settings: Settings) -> Sequence[str]:
    """Return what must never be logged."""
    key = settings.id_key.get_secret_value() if settings.id_key else ""
    password = urlsplit(settings.database or "").password or ""
    return settings.token, webhook_secret(settings), password, unquote(password), key
