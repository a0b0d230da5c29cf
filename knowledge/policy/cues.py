"""Cues: patterns that a text may hold, none of which takes long."""

import re
from functools import cache

NOTHING = r"[^\s\S]"  # matches no text
_ANY_NUMBER = re.compile(r"\\.|\)[*+]")
_FEW = {")*": "){0,9}", ")+": "){1,9}"}


@cache
def pattern(*cues: str) -> re.Pattern[str]:
    """Return the pattern that any of the cues matches; none matches nothing."""
    return re.compile("|".join(f"(?:{bounded(cue)})" for cue in cues) or NOTHING)


def bounded(cue: str) -> str:
    """Return the pattern with few repetitions of a group where it allows any number.

    Nobody puts more such words in a row. Where they can be read in two ways (每年要, or 每年 and
    要), each more doubles what must be tried: thirty in a row would stop everything.
    """
    return _ANY_NUMBER.sub(lambda match: _FEW.get(match[0], match[0]), cue)
