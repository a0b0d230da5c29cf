"""Seen: what is kept of a text that somebody wrote."""

import re

from knowledge.personal.masking import masked

_LONGEST = 4096  # characters kept of a text; a longer one is refused by then
# Control characters, lone surrogates, marks of no width, and marks that turn what follows around.
# Not all that Unicode calls such: letters newer than this Python, and what joins a picture's parts.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\ud800-\udfff\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)


def seen(text: str) -> str:
    """Return the text without what nobody can see, and without personal numbers."""
    return masked(_visible(text)).strip()


def for_office(text: str) -> str:
    """Return the text with the numbers that an official may give out; empty where it has none."""
    kept = masked(_visible(text), of_office=True).strip()
    return "" if kept == seen(text) else kept


def _visible(text: str) -> str:
    return _UNSEEN.sub("", text[:_LONGEST])
