"""Lists: words of which a single stage asks, by what they say there.

They stand in `lists.toml`, and are found wherever they stand: unlike those of `words.toml` they
take nothing from other words.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path


@cache
def lists(file: str) -> dict[str, list[str]]:
    """Return the lists of a file in this folder, each by its name."""
    return tomllib.loads(Path(__file__).with_name(f"{file}.toml").read_text("utf-8"))


def listed(*names: str, file: str = "lists") -> tuple[str, ...]:
    """Return the words of the lists; a file of their own has those of one stage alone."""
    return tuple(dict.fromkeys(word for name in names for word in lists(file)[name]))


def any_of(*names: str, file: str = "lists") -> str:
    """Return a pattern that finds any word of the lists, the longest first."""
    return any_word(listed(*names, file=file))


def any_word(words: Iterable[str]) -> str:
    """Return a pattern that finds any of the words, the longest first."""
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"
