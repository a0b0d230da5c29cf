"""Seasons: who works only in one, beside those of the whole year: 常年工1600人，旺季加900人.

The document does not say whether they count: there are at least the others.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.reading.figures.figure import Figure, Why
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.number import Number

_IN_SEASON = re.compile(any_of("seasonal"))
_OTHERWISE = re.compile(any_of("all_seasons"))
_MANNERS = (Manner.EXACT, Manner.ABOUT, Manner.OVER)
_KEPT = (None, Why.PART, Why.CHANGE)
_BEHIND = 4  # characters behind a number that say who they are: 500个短工


def beside_seasonal(figures: Sequence[Figure], fact: Fact, scan: Scan) -> list[Figure]:
    """Return the figures; of people, those of a season leave at least the one other there is."""
    told = [f for f in figures if f.why in _KEPT]
    some = [f for f in told if in_season(scan, f.number)]
    others = [f for f in told if f not in some]
    if fact.kind != "people" or not some or len(others) != 1:
        return list(figures)
    (whole,) = others
    if whole.total or whole.year or whole.why or whole.quantity.manner not in _MANNERS:
        return list(figures)
    least = replace(whole.number, quantity=Quantity.of(whole.quantity.low, Manner.OVER))
    anew = {id(whole): replace(whole, number=least)}
    anew |= {id(figure): replace(figure, why=Why.SEASON) for figure in some}
    return [anew.get(id(figure), figure) for figure in figures]


def in_season(scan: Scan, number: Number) -> bool:
    """Return whether the words around the number are of those who work only in one season."""
    before = [n.end for n in scan.numbers if n.end <= number.start]
    begins = max([scan.piece(number.start), *before])
    words = scan.text[begins : number.start]
    words += scan.text[number.end : min(number.end + _BEHIND, scan.ends(number.end))]
    said = _IN_SEASON.search(_OTHERWISE.sub("", words))
    return bool(said or scan.between(begins, number.start, Role.SEASON))
