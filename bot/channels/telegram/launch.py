"""Launches: whether Telegram has opened the page for a person, by what it gave their app.

The data are signed with a key that is made from the bot's token, so that nobody else is asked.
"""

import hashlib
import hmac
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from bot.channels.telegram.chat import private
from knowledge.errors import NoPersonError
from knowledge.ledger.delivery.chat import Chat

FRAME = "https://web.telegram.org"  # where the page is shown within another one
GO_ON = "c"  # what the page is told to open: what waits in the chat
LONGEST = 4096  # characters
_MOST_FIELDS = 32
_SKEW = 30.0  # seconds that a clock may be ahead
_HASH = re.compile(r"[0-9a-f]{64}")


def opened_at(page: str | None) -> str | None:
    """Return the address that Telegram opens, None where it opens none: it wants https."""
    return f"{page}/tg" if page and page.startswith("https://") else None


class LaunchError(Exception):
    """The data are not what Telegram gives; the text says why, for tests and nobody else."""


@dataclass(frozen=True)
class Launch:
    """Whose private chat the page was opened for, and how many seconds ago."""

    chat: Chat
    age: float


class Launcher:
    """Reads the launch data of the bot with that token."""

    frame = FRAME

    def __init__(self, token: str) -> None:
        self._key = hmac.digest(b"WebAppData", token.encode(), "sha256")

    def launched(self, data: str, now: float) -> Launch:
        """Return for whom the page was opened; raises LaunchError.

        How old the data may be is for the caller to say.
        """
        fields = _fields(data)
        given = fields.pop("hash", "")
        text = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
        right = hmac.new(self._key, text.encode("utf-8", "replace"), hashlib.sha256).hexdigest()
        if not _HASH.fullmatch(given) or not hmac.compare_digest(given, right):
            raise LaunchError("hash")
        age = now - _seconds(fields.get("auth_date", ""))
        if age < -_SKEW:
            raise LaunchError("from the future")
        return Launch(_chat(fields.get("user", "")), age)


def _fields(data: str) -> dict[str, str]:
    """Return the fields, each of which may be there once."""
    if len(data) > LONGEST:
        raise LaunchError("too long")
    try:
        pairs = parse_qsl(
            data, keep_blank_values=True, strict_parsing=True, max_num_fields=_MOST_FIELDS
        )
    except ValueError as error:
        raise LaunchError("no fields") from error
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise LaunchError("a field twice")
    return fields


def _seconds(written: str) -> int:
    if not re.fullmatch(r"[0-9]{1,12}", written):
        raise LaunchError("no time")
    return int(written)


def _chat(user: str) -> Chat:
    try:
        known = json.loads(user)
        number = known["id"] if isinstance(known, Mapping) else None
    except (ValueError, KeyError, RecursionError) as error:
        raise LaunchError("no user") from error
    if type(number) is not int:
        raise LaunchError("no user")
    try:
        return private(str(number))
    except NoPersonError as error:
        raise LaunchError("no user") from error
