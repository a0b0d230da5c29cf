"""Identity: the keyed hashes that stand for people, and what must be told to nobody."""

import hashlib
import hmac
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from bot.settings import Settings


def person(key: bytes, number: int) -> str:
    """Return what stands for a user or a chat of this id; without the key it says nothing."""
    return hmac.new(key, str(number).encode(), hashlib.sha256).hexdigest()[:32]


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
