"""Gone: a figure of which it is said right behind it that it does not count: 小厂十几家都倒闭了."""

import re

from knowledge.language.measure import Measure
from knowledge.reading.figures.figure import Figure, Figures
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role, Token

_MOST = re.compile(any_of("all_or_most"))
_FILLER = re.compile(any_of("beside_gone"))
_BREAKS = (Role.NAME, Role.NOT, Role.PLAN, Role.SUPPOSE, Role.ASK, Role.WONDER)


def gone(scan: Scan, figures: Figures) -> dict[str, str]:
    """Return the facts whose figure does not count as it was told, with that figure.

    Nobody knows whether any of them are left, 一多半在外镇, so it is open how many there are.
    """
    found: dict[str, str] = {}
    for word in scan.between(0, len(scan.text), Role.LOST, Role.UNCOUNTED):
        if _says_of_all(scan, word.start, lost=word.role is Role.LOST):
            of = _before(scan, figures, word.start)
            found |= {name: figure.written for name, figure in of.items()}
    return found


def _says_of_all(scan: Scan, place: int, *, lost: bool) -> bool:
    """Return whether the word at the place is of all or most of what was counted last.

    12家在建 says so without more; 12家走了 may be a step.
    """
    numbers = _counted(scan, place)
    if not numbers or hard(scan.text, numbers[-1].end, place):
        return False
    start = max(scan.piece(place), numbers[-1].end)
    if scan.between(start, place, *_BREAKS):
        return False
    said = scan.text[start:place]
    left = _FILLER.sub("", _MOST.sub("", said))
    most = _MOST.search(said) or _MOST.match(scan.text, place)
    bracketed = scan.text[numbers[-1].end : start] in ("(", "（")  # 龙头1家(已停产)
    at_once = not lost and start == numbers[-1].end
    return not left and bool(most or at_once or bracketed)


def _counted(scan: Scan, place: int) -> list[Token]:
    """Return the numbers before the place that are no words for most of another: 一多半."""
    numbers = [n for n in scan.numbers if n.end <= place]
    return [n for n in numbers if not _MOST.fullmatch(scan.text, n.start, n.end)]


def _before(scan: Scan, figures: Figures, place: int) -> dict[str, Figure]:
    """Return the last figure before the place by its fact, and those of its kind in its piece."""
    told = [
        (name, figure)
        for name, of in figures.told.items()
        for figure in of
        if figure.why is None and figure.number.end <= place
    ]
    last = max((figure.number for _, figure in told), key=_end, default=None)
    if last is None or any(last.end <= n.start for n in _counted(scan, place)):
        return {}  # the last number is no figure, but a part of one
    begins = scan.piece(last.start)
    return {
        name: figure
        for name, figure in told
        if figure.number.start >= begins and figure.number.unit == last.unit
    }


def _end(number: Measure) -> int:
    return number.end
