"""Lines: Chinese text broken where Chinese lines may be."""

import re
from collections.abc import Callable, Iterator

_NOT_FIRST = set("，。、；：！？）》”】％…·")  # no line begins with these
_NOT_LAST = set("（《“【")
_WORD = re.compile(r"[A-Za-z0-9.%/:?=_-]+|.", re.DOTALL)


def wrapped(text: str, width: float, measured: Callable[[str], float]) -> Iterator[str]:
    """Yield the text in lines that measure at most `width`, or one closing mark more.

    A word or a number is kept whole; one that is wider than a line by itself is cut.
    """
    line = ""
    for word in (part for whole in _WORD.findall(text) for part in _cut(whole, width, measured)):
        if line and measured(line + word) > width and word not in _NOT_FIRST:
            kept = line.rstrip("".join(_NOT_LAST))
            yield kept or line
            line = line[len(kept) :] if kept else ""
        line += word if line else word.lstrip(" ")
    yield line


def _cut(word: str, width: float, measured: Callable[[str], float]) -> Iterator[str]:
    while len(word) > 1 and measured(word) > width:
        fits = next(n for n in range(len(word) - 1, 0, -1) if n == 1 or measured(word[:n]) <= width)
        yield word[:fits]
        word = word[fits:]
    yield word
