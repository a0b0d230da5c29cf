"""Trades: a sum of several trades, of which a town lives by one: 苹果8000万，养猪9000万，一共1.7亿.

What that one makes is no less than the most of them makes, and no more than the sum. Of two of
which nobody says what each makes, 一半做农机一半种苹果，加起来11亿, it may be nearly none.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.fact import Choice, Fact
from knowledge.policy.facts.facts import Asker
from knowledge.reading.figures.figure import Figure, is_little
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.mentions.trade import kinds, same_trade, trades

_FEW = 2
_BOTH = re.compile(any_of("both_trades"))


class _Named(NamedTuple):
    """Words for trades, none parted from the other, with the kinds they are of."""

    start: int
    end: int
    choices: tuple[Choice, ...]


def of_trades(figures: Sequence[Figure], fact: Fact, scan: Scan) -> list[Figure]:
    """Return the figures; a sum of parts that are each of another trade is a range."""
    if fact.kind != "yuan" or fact.asker is not Asker.TOWN or fact.combine != "year":
        return list(figures)
    parts = _parts(scan)
    if not parts or not _are_several(scan, parts):
        return [figure.less() if _is_of_two(figure, fact, scan) else figure for figure in figures]
    most, last = max(number.quantity.low for number, _ in parts), parts[-1][0]
    return [
        _between(figure, most)
        if figure.total and figure.number.end >= last.end and figure.quantity.high > most
        else figure
        for figure in figures
    ]


def _between(figure: Figure, most: Decimal) -> Figure:
    quantity = Quantity(most, figure.quantity.high, Manner.RANGE)
    return replace(figure, number=replace(figure.number, quantity=quantity))


def _is_of_two(figure: Figure, fact: Fact, scan: Scan) -> bool:
    """Return whether two kinds of trades are named side by side, and this is what both make."""
    start, end = scan.sentence(figure.number.start), figure.number.start
    numbers = (token.value for token in scan.between(start, end, Role.NUMBER))
    money = [n for n in numbers if isinstance(n, Measure) and n.is_money and not is_little(n, fact)]
    if not figure.total or money:
        return False
    named = _named(scan, start, end)
    if len(named) == 1 and _BOTH.search(scan.text, named[0].end, end):
        return not any(choice.one_trade for choice in named[0].choices)
    return any(
        not any(choice in other.choices for choice in one.choices) for one, other in pairwise(named)
    )


def _named(scan: Scan, start: int, end: int) -> list[_Named]:
    """Return what words for trades say together: 苹果加工 is one of both kinds."""
    found: list[_Named] = []
    for mention, choice in kinds(scan, start, end):
        before = found.pop() if found and found[-1].end == mention.start else None
        begins, choices = (before.start, before.choices) if before else (mention.start, ())
        found.append(_Named(begins, mention.end, (*choices, choice)))
    return found


def _parts(scan: Scan) -> list[tuple[Measure, set[str]]]:
    """Return the sums of money before each of which trades are named, with these."""
    found, since = [], 0
    for token in scan.numbers:
        number = token.value
        if not isinstance(number, Measure):
            continue
        named = trades(scan, max(since, scan.piece(number.start)), number.start)
        if number.is_money and named:
            found.append((number, named))
        since = number.end
    return found


def _are_several(scan: Scan, parts: Sequence[tuple[Measure, set[str]]]) -> bool:
    """Return whether they are of more than one trade, and none is named above them all."""
    if len(parts) < _FEW:
        return False
    differ = any(
        not same_trade(one, other)
        for place, (_, one) in enumerate(parts)
        for _, other in parts[place + 1 :]
    )
    told = set.union(*(named for _, named in parts))
    above = trades(scan, 0, scan.piece(parts[0][0].start))
    return differ and not (above and not same_trade(above, told))
