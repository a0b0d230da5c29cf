"""Lists: words of which a single stage asks, by what they say there.

They stand in `lists.toml`, and are found wherever they stand: unlike those of `words.toml` they
take nothing from other words.
"""

import re
import tomllib
from functools import cache
from pathlib import Path


@cache
def _lists() -> dict[str, list[str]]:
    return tomllib.loads(Path(__file__).with_name("lists.toml").read_text("utf-8"))


def listed(*names: str) -> tuple[str, ...]:
    """Return the words of the lists."""
    return tuple(dict.fromkeys(word for name in names for word in _lists()[name]))


def any_of(*names: str) -> str:
    """Return a pattern that finds any word of the lists, the longest first."""
    longest_first = sorted(listed(*names), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first))})"
