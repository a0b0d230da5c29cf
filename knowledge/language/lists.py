"""Lists: words of everyday Chinese by what they say, as lists.toml beside this file has them."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_HERE = Path(__file__).with_suffix(".toml")


@cache
def lists(path: Path = _HERE) -> dict[str, list[str]]:
    """Return the lists of a file, by default those of everyday Chinese, each by its name."""
    return tomllib.loads(path.read_text("utf-8"))


def listed(*names: str) -> tuple[str, ...]:
    """Return the words of those lists of everyday Chinese."""
    return tuple(word for name in names for word in lists()[name])


def any_of(*names: str) -> str:
    """Return a pattern that finds any word of those lists of everyday Chinese."""
    return any_word(listed(*names))


def any_word(words: Iterable[str]) -> str:
    """Return a pattern that finds any of the words, the longest first."""
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"
