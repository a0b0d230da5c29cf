"""Lists: words of which a single stage asks, by what they say there.

They stand in `lists.toml`, or in a file of its own beside a stage that has many, and are found
wherever they stand: unlike those of `words.toml` they take nothing from other words.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_FOLDERS = Path(__file__).parents[1]
_COMMON = "mentions/lists"


@cache
def lists(file: str) -> dict[str, list[str]]:
    """Return the lists of a file by its folder and name, each by its own name."""
    return tomllib.loads((_FOLDERS / f"{file}.toml").read_text("utf-8"))


def listed(*names: str, file: str = _COMMON) -> tuple[str, ...]:
    """Return the words of the lists; a file of their own has those of one stage alone."""
    return tuple(dict.fromkeys(word for name in names for word in lists(file)[name]))


def any_of(*names: str, file: str = _COMMON) -> str:
    """Return a pattern that finds any word of the lists, the longest first."""
    return any_word(listed(*names, file=file))


def any_word(words: Iterable[str]) -> str:
    """Return a pattern that finds any of the words, the longest first."""
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"
