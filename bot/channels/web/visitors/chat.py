"""The page's chats: one a browser, by a name that its cookie can't be made of."""

import hashlib
import re

from knowledge.ledger.delivery.chat import Chat

NAME = "web"
_WRITTEN = re.compile(r"web-([0-9a-f]{32})")


def chat(token: str) -> Chat:
    """Return the chat of the browser with that token; who reads the ledger can't tell the token."""
    return Chat(NAME, hashlib.sha256(f"policybot session {token}".encode()).hexdigest()[:32])


def named(of: Chat) -> str:
    """Return how the page calls a chat to whom it is, and the operator is told it."""
    return f"{NAME}-{of.id}"


def written(name: str) -> Chat | None:
    """Return the chat of that name, None for what is none of ours."""
    found = _WRITTEN.fullmatch(name.strip())
    return Chat(NAME, found[1]) if found else None
