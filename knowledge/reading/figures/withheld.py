"""Withheld: a figure of which it is said that it is not to be taken yet: 就业1500那个数先别算."""

import re

from knowledge.reading.figures.figure import Figures
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan

_HELD = re.compile(
    rf"(?:{any_of('not_yet')}[往跟给把]?[上外我]?{any_of('to_take')}|{any_of('held_back')})"
)
_POINTS = re.compile("[那这]个?|数字?|你|们|就|也|都|的|个|先|咱|我")


def withheld(scan: Scan, figures: Figures) -> dict[str, str]:
    """Return the facts whose figure is not to be taken yet, with that as written.

    It is the last one before in its piece, or in the one before where that only points back.
    """
    told = [
        (figure.number.end, name, figure.written)
        for name, of in figures.told.items()
        for figure in of
    ]
    found: dict[str, str] = {}
    for match in _HELD.finditer(scan.text):
        before = [one for one in told if one[0] <= match.start()]
        begins = scan.piece(match.start())
        if not before:
            continue
        end, name, written = max(before)
        only_points = not _POINTS.sub("", rest(scan, begins, match.start()))
        if end > begins or (only_points and end > scan.piece(max(begins - 1, 0))):
            found[name] = written
    return found
