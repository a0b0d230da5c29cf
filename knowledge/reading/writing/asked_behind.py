"""Asked behind: what a town lacks gets a comma before what it asks in the same breath.

我们镇没有龙头还能评吗 tells of no firm that leads, as 我们镇没有龙头，还能评吗 does.
"""

import re
from functools import partial

from knowledge.reading.mentions.lists import any_of

_of = partial(any_of, file="writing/asked_behind")
_NO_MARK = r"[^，,。；;：:！!？?\s]"
_ASKED = re.compile(
    rf"(?P<told>{_of('town')}{_NO_MARK}{{0,12}}?{_of('lacks')}{_NO_MARK}{{0,12}}?)"
    rf"(?P<asks>{_of('asks')}{_NO_MARK}{{0,10}}(?:[，,。；;！!？?\s]|$))"
)
_CONDITION = re.compile(f"{_of('conditions')}$")


def with_question_apart(text: str) -> str:
    """Return the plain text with a comma between what is lacking and the question behind it."""
    return _ASKED.sub(_apart, text)


def _apart(match: re.Match[str]) -> str:
    """Return both with a comma between, or all of it where it asks for a condition."""
    asks_condition = _CONDITION.search(match["told"])
    return match[0] if asks_condition else f"{match['told']},{match['asks']}"
