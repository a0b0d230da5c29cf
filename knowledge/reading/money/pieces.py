"""Pieces that may each tell of money: between marks and blanks, and of a list by its levels."""

import re
from collections.abc import Iterator, Sequence

from knowledge.language.measure import Measure
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Span

_PIECE = re.compile(r"[，,。；;！!？?\n\s]+")


def pieces(scan: Scan, numbers: Sequence[Measure]) -> Iterator[Span]:
    """Yield where the pieces begin and end that may each tell of money."""
    start = 0
    marks = [mark.span() for mark in _PIECE.finditer(scan.text)]
    marks += _listed(scan, numbers)
    links = scan.between(0, len(scan.text), Role.LINK)
    for begins, ends in sorted([*marks, *((link.start, link.end) for link in links)]):
        if begins > start:
            yield start, begins
        start = max(start, ends)
    if start < len(scan.text):
        yield start, len(scan.text)


def _listed(scan: Scan, numbers: Sequence[Measure]) -> list[Span]:
    """Return the marks of a list behind which a level is told anew: 拿了150万、市里没有."""
    text = scan.text
    told = scan.between(1, len(text), Role.LEVEL)
    places = [level.start for level in told if text[level.start - 1] == "、"]
    return [
        (place - 1, place)
        for place in places
        if any(n.end < place and not _PIECE.search(text, n.end, place) for n in numbers)
    ]
