"""Doubt: a number that no fact took, and that may well be a figure of one."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Value
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.figure import Figure, Figures, within
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.numbers.mouths import may_work
from knowledge.reading.senses.senses import Senses

_OTHERS = re.compile(rf"[，,、；;\s]{any_of('other_firms')}[有是]?$")
_SPARE = 1
_WAN, _YI = Decimal(10_000), Decimal(100_000_000)
_DWARFS = 10  # so many times a count is no other count of the same
_SMALL = 32  # a bare number below it may be a day or a place in a list


def doubtful(
    scan: Scan, figures: Figures, values: Mapping[str, Value], vocabulary: FactsFile
) -> dict[str, str]:
    """Return the facts of which a number that nothing claims may be a figure, with that number.

    龙头2家、合作社15家 counts others behind the leaders.
    """
    found: dict[str, str] = {}
    for number in figures.left:
        apart = _OTHERS.search(scan.text, 0, number.start)
        for name, value in values.items():
            fact = vocabulary.named(name)
            of = figures.told.get(name, ())
            stands = any(_stands_for(f, number) or _dwarfed(f, number) for f in of)
            stands |= may_work(scan, number)  # 劳力1万2，从业的有2300
            if apart and _has_next(fact, values, vocabulary):
                stands |= any(f.named and f.number.end <= apart.start() for f in of)
            if isinstance(value, Quantity) and fact.measured and _may_be(number, fact):
                found |= {} if stands else {name: found.get(name, number.written)}
    for name, number in figures.unitless:  # 花了三千万，里头固定资产一千八
        told, low = values.get(name), number.quantity.low
        if isinstance(told, Quantity) and told.low not in {low * _WAN, low * _YI}:
            found.setdefault(name, number.written)
    return found


def unnamed(scan: Scan, figures: Figures, senses: Senses, vocabulary: FactsFile) -> dict[str, str]:
    """Return the facts that the piece of a number is like, and too little for it to be theirs.

    固定工1500 is asked about, with the number, where nothing else is told of the fact.
    """
    found: dict[str, str] = {}
    for number in figures.left:
        for sense in senses.at(number.start):
            telling = sense.telling
            if not telling.certain:
                continue
            if len(rest(scan, sense.start, sense.end)) <= _SPARE:
                continue  # 30% alone is like nothing
            fact = vocabulary.named(telling.fact)
            if fact.measured and fact.name not in figures.told and _may_be(number, fact):
                found.setdefault(fact.name, number.written)
    return found


def left_of(figures: Figures, names: Iterable[str], vocabulary: FactsFile) -> dict[str, str]:
    """Return those of the open facts of which a number that nothing took may be a figure."""
    return {
        name: number.written
        for name in sorted(names)
        for number in figures.left
        if (fact := vocabulary.named(name)).measured
        and name not in figures.told
        and _may_be(number, fact)
    }


def _stands_for(figure: Figure, number: Measure) -> bool:
    """Return whether the figure was told in place of that number: 说有12亿，其实账上9亿."""
    return figure.repairs and figure.why is None and number.end <= figure.number.start


def _has_next(fact: Fact, values: Mapping[str, Value], vocabulary: FactsFile) -> bool:
    """Return whether a later fact of the kind is open, of which what is counted next may be."""
    place = vocabulary.fact.index(fact)
    later = (other for other in vocabulary.fact[place + 1 :] if other.kind == fact.kind)
    return any(other.name not in values for other in later)


def _dwarfed(figure: Figure, number: Measure) -> bool:
    """Return whether the figure counts firms, and the number too many to be it: 配套12家，3000."""
    few = figure.number.unit == "enterprises" or figure.number.counted
    return few and number.quantity.low >= figure.number.quantity.high * _DWARFS


def _may_be(number: Measure, fact: Fact) -> bool:
    """Return whether the number may be a figure of the fact."""
    least = fact.least or 0
    scaled = number.scaled
    if number.unit and number.unit != fact.kind:
        return False
    if not number.unit and not scaled and (fact.kind == "yuan" or number.quantity.high < _SMALL):
        return False
    return within(number, fact) and number.quantity.high >= least
