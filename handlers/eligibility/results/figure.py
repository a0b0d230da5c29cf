"""Figures as people read them: money in 万 and 亿, shares, counts, and how surely told."""

from collections.abc import Iterable
from decimal import Decimal

from handlers.texts import understood
from handlers.texts.awards import EXCEPTION
from knowledge.language.numeral import SCALES
from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.calculators.figure import Figure
from knowledge.policy.facts.vocabulary import FactsFile

_DECIMALS = 4  # finer amounts are written in the next smaller unit
_MONEY = {"yuan": "元", "dollars": "美元"}
_APART = {"percent": "points"}  # what two shares differ by is no share


def money(yuan: Decimal | int) -> str:
    """Return an amount of yuan: 200000 is 20 万元, 1500000000 is 15 亿元; nothing is rounded."""
    amount = Decimal(yuan)
    for mark in "亿万":
        scale = SCALES[mark]
        written = _plain(amount / scale)
        if abs(amount) >= scale and len(written.partition(".")[2]) <= _DECIMALS:
            return f"{written} {mark}元"
    return f"{_plain(amount)} 元"


def figure(value: Decimal | int, kind: str) -> str:
    """Return a number of the fact's kind with its unit."""
    if kind in _MONEY:
        return money(value).removesuffix("元") + _MONEY[kind]
    if kind == "rank":
        return understood.RANK.format(place=_plain(Decimal(value)))
    unit = understood.UNIT_NAMES.get(kind, "")
    return f"{_plain(Decimal(value))}{'' if unit == '%' else ' '}{unit}".strip()


def apart(value: Decimal | int, kind: str) -> str:
    """Return what two numbers of the fact's kind differ by: two shares by so many points."""
    return figure(value, _APART.get(kind, kind))


def told(quantity: Quantity, kind: str) -> str:
    """Return the quantity as it was understood: 约 2300 人, 7 到 8 家."""
    if quantity.manner is Manner.RANGE:
        return understood.RANGE.format(
            low=figure(quantity.low, kind), high=figure(quantity.high, kind)
        )
    return understood.MANNER[quantity.manner].format(figure=figure(quantity.low, kind))


def gap(quantity: Quantity, threshold: Decimal | int, kind: str) -> str:
    """Return how far the quantity is from the threshold above it, as surely as it was told.

    8亿多 is less than 2亿 from 10亿, and 1800到1900人 are 100 to 200 from 2000. It is set off from
    what stands before it: 还差 200 人, 还差不到 2 亿元.
    """
    words = told(Quantity.of(threshold).minus(quantity), _APART.get(kind, kind))
    return f" {words}" if words[0].isdigit() else words


def exceptions(figures: Iterable[Figure], vocabulary: FactsFile) -> str:
    """Return those of a rule's figures that are for some alone, each with for whom it is."""
    return "".join(
        EXCEPTION.format(
            label={choice.value: choice.label for choice in fact.choice}.get(value, fact.label),
            figure=figure(one.value, one.unit(vocabulary)),
        )
        for one in figures
        if one.only
        for fact, value in [(vocabulary.named(one.only[0]), str(one.only[1]))]
    )


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
