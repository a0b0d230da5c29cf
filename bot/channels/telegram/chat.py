"""Telegram's chats, which are numbers: those of groups lie below zero, a person's is their own."""

from knowledge.errors import NoPersonError
from knowledge.ledger.delivery.chat import Chat

NAME = "telegram"
LINK = "https://t.me/{name}"
_LARGEST = 2**52  # of a person's number; Telegram's own promise


def chat(number: int) -> Chat:
    """Return the chat of a number."""
    return Chat(NAME, str(number), group=number < 0)


def inline(person: int) -> Chat:
    """Return where the inline queries of a person stand: beside the chat, and in no topic of it."""
    return Chat(NAME, f"inline {person}")


def private(written: str) -> Chat:
    """Return the chat of a person whose number is written; raises NoPersonError for what is none.

    A group's, which lies below zero, is nobody's.
    """
    digits = written.strip()
    if not digits.isdecimal() or not 0 < int(digits[:20]) < _LARGEST:
        raise NoPersonError(written[:20], "no Telegram id")
    return chat(int(digits))


def number(of: Chat) -> int:
    """Return the number of a chat."""
    return int(of.id.rpartition(" ")[2])
