"""Afterwards: what names a number in a piece of its own behind it, 将近10个亿吧，说的是年产值."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import takewhile

from knowledge.language.measure import Measure
from knowledge.policy.facts.fact import Fact
from knowledge.reading.figures.attribution import Cue, fits
from knowledge.reading.figures.figure import is_little, within
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token

_POINTS = re.compile(
    "^(?:我们?|咱们?)?(?:[这那]个?)?数?(?:就|[都全])?(?:[说讲指报算问]的(?:就|[都全])?是?|是[说指]?)"
    "(?:我们?|咱们?)?"
)
_OF_ALL = re.compile("[都全]")
# Between the two, these say that the number is of something else.
_TAKEN = (Role.ASIDE, Role.FUND, Role.TITLE, Role.GIVE, Role.REPAIR)
_FILLER = re.compile(any_of("of_pointing"))


def named_afterwards(scan: Scan, numbers: Sequence[Measure]) -> Iterator[Cue]:
    """Yield the names that only point back, where the number begins that they name.

    都是去年的营收 names all that stand in a row before it.
    """
    for name in scan.between(0, len(scan.text), Role.NAME):
        fact = name.value
        if not isinstance(fact, Fact) or not fact.measured or not _only_points(scan, name):
            continue
        start = scan.piece(name.start)
        before = [n for n in reversed(numbers) if n.end <= start]
        of_all = _OF_ALL.search(scan.text, start, name.start) is not None
        may_be = partial(_may_be, scan, fact, start)
        for number in takewhile(may_be, before if of_all else before[:1]):
            yield Cue(fact.name, fact.kind, number.start, number.start)


def _may_be(scan: Scan, fact: Fact, place: int, number: Measure) -> bool:
    """Return whether the number may be of the fact that is named at the place behind it."""
    if not fits(number, fact.kind) or not within(number, fact) or is_little(number, fact):
        return False
    known = number.unit == fact.kind or number.scaled
    return known and not scan.between(
        scan.piece(number.start), place, Role.NAME, Role.UNLIKE, *_TAKEN
    )


def _only_points(scan: Scan, name: Token) -> bool:
    """Return whether the piece of the name has nothing else but that it points: 说的是年产值."""
    start, end = scan.piece(name.start), scan.ends(name.end)
    points = _POINTS.match(scan.text[start : name.start])
    if points is None:
        return False
    begins = start + points.end()
    left = rest(scan, begins, name.start) + scan.text[name.end : end]
    return not _FILLER.sub("", left)
