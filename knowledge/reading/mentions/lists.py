"""Lists: words of which a single stage asks, by what they say there.

They stand in the `lists.toml` of the folder that alone asks of them, in that of this folder where
several do, or in a file of its own beside a stage that has many. They are found wherever they
stand: unlike those of `words.toml` they take nothing from other words.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_FOLDERS = Path(__file__).parents[1]
_OF_FOLDERS = "*/lists"  # no two have a list of one name


@cache
def lists(file: str) -> dict[str, list[str]]:
    """Return the lists of a file, or of all files of that name, each list by its own name."""
    named: dict[str, list[str]] = {}
    for path in _FOLDERS.glob(f"{file}.toml"):
        named |= tomllib.loads(path.read_text("utf-8"))
    return named


def listed(*names: str, file: str = _OF_FOLDERS) -> tuple[str, ...]:
    """Return the words of the lists; a file of their own has those of one stage alone."""
    return tuple(dict.fromkeys(word for name in names for word in lists(file)[name]))


def any_of(*names: str, file: str = _OF_FOLDERS) -> str:
    """Return a pattern that finds any word of the lists, the longest first."""
    return any_word(listed(*names, file=file))


def any_word(words: Iterable[str]) -> str:
    """Return a pattern that finds any of the words, the longest first."""
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"
