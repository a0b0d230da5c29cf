"""One by one: figures that are told of each of some places, or that are to be added.

三个村，一个用工500，一个800，一个750 tells of all three, at least their sum; 果园用工1350，
冷库用工760，加一起够不够 asks for it. Where some are counted twice (一百人两头都干)
nobody knows the sum.
"""

import re
from collections.abc import Sequence

from knowledge.language.measure import Measure, Unreadable
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.reading.figures.figure import Figure, Why
from knowledge.reading.mentions.lists import listed
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.adding import APART, SURE, can_add
from knowledge.reading.numbers.number import alike
from knowledge.reading.totals.adding import summed, with_sum

_SEVERAL = 2
_COUNTED = ("people", "yuan")  # what places have a part of each
# How what is told one by one is counted: 三个村, 两家, 四个厂.
_PLACES = listed("places", "places_counted")
_ONE = re.compile(r"(?:^|[\s，,、。；;])(?:头|第|另外?|还有|再有)?一[个家处][^，,、。；;\s]*$")
_EACH = "分别"  # 三个村分别是500、800、750
_OF_ALL = "镇乡全"  # a word with one of these names no part: 全镇用工2100
_APART = (*APART, Role.GREW)


def added_up(figures: Sequence[Figure], fact: Fact, scan: Scan) -> list[Figure] | None:
    """Return the figures with their sum, where all are told one by one or are to be added."""
    told = [figure for figure in figures if figure.why is not Why.QUOTED]
    if fact.kind not in _COUNTED or len(told) < _SEVERAL or not _can_add(told, scan):
        return None
    if _are_of_each(told, scan):
        least = True
    elif _are_to_be_added(told, figures, fact, scan):
        least = False
    else:
        return None
    total = summed(told, fact, scan, at_least=least)
    return with_sum(figures, told, total)


def _can_add(told: Sequence[Figure], scan: Scan) -> bool:
    """Return whether the figures are all of the asker's own, at one time, none in another."""
    own = all(f.why in (None, Why.PART) and not f.total and not f.repairs for f in told)
    if not own or len({f.year for f in told} - {None}) > 1:
        return False
    return can_add(scan, [f.number for f in told], SURE, _APART)


def _are_of_each(told: Sequence[Figure], scan: Scan) -> bool:
    """Return whether there are as many as places were counted, and each is of one of them."""
    places = _places(told, scan)
    if places is None or places.quantity != Quantity.of(len(told)):
        return False
    place = places.end
    if _EACH in scan.text[place : told[0].number.start]:
        return True
    for figure in told:
        begins = max(place, scan.piece(figure.number.start))
        named = scan.between(begins, figure.number.start, Role.PART)
        if not (named or _ONE.search(scan.text[begins : figure.number.start])):
            return False
        place = figure.number.end
    return True


def _places(told: Sequence[Figure], scan: Scan) -> Measure | None:
    """Return the count of places before the figures, None where they are not counted last."""
    counts = scan.between(0, told[0].number.start, Role.NUMBER)
    measures = [token.value for token in counts if isinstance(token.value, Measure)]
    several = [number for number in measures if number.quantity.low > 1]
    if not several:
        return None
    written, behind = several[-1].written, scan.text[several[-1].end :]
    return several[-1] if written.endswith(_PLACES) or behind.startswith(_PLACES) else None


def _are_to_be_added(
    told: Sequence[Figure], figures: Sequence[Figure], fact: Fact, scan: Scan
) -> bool:
    """Return whether a word behind the figures adds up what each of them names for itself."""
    last = told[-1].number.end
    words = scan.between(last, len(scan.text), Role.TOTAL)
    if not words or any(
        name.value is not fact for name in scan.between(last, scan.ends(words[0].end), Role.NAME)
    ):
        return False
    tokens = scan.between(told[0].number.start, len(scan.text), Role.NUMBER)
    others = [t.value for t in tokens if isinstance(t.value, Measure | Unreadable)]
    others = [n for n in others if all(n.start != f.number.start for f in figures)]
    if any(alike(number, told[-1].number) for number in others):
        return False
    of = [
        _subject(figure, before, scan) for before, figure in zip([None, *told], told, strict=False)
    ]
    return all(of) and len(set(of)) == len(of) and not any(set(_OF_ALL) & set(one) for one in of)


def _subject(figure: Figure, before: Figure | None, scan: Scan) -> str:
    """Return what the piece names that the figure is of, besides the fact."""
    start = max(scan.piece(figure.number.start), before.number.end if before else 0)
    left = rest(scan, start, figure.number.start)
    for name in scan.between(start, figure.number.start, Role.NAME):
        left = left.replace(scan.written(name), "")
    return left
