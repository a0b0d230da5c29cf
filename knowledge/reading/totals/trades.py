"""Trades: a sum of several trades, of which a town lives by one: 苹果8000万，养猪9000万，一共1.7亿.

What that one makes is no less than the most of them makes, and no more than the sum.
"""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker
from knowledge.reading.figures.figure import Figure
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.trade import same_trade, trades

_FEW = 2


def of_trades(figures: Sequence[Figure], fact: Fact, scan: Scan) -> list[Figure]:
    """Return the figures; a sum of parts that are each of another trade is a range."""
    if fact.kind != "yuan" or fact.asker is not Asker.TOWN or fact.combine != "year":
        return list(figures)
    parts = _parts(scan)
    most = max((number.quantity.low for number, _ in parts), default=None)
    if most is None or not _are_several(scan, parts):
        return list(figures)
    last = parts[-1][0]
    found = []
    for figure in figures:
        whole = figure.quantity
        if figure.total and figure.number.end >= last.end and whole.high > most:
            between = Quantity(most, whole.high, Manner.RANGE)
            figure = replace(figure, number=replace(figure.number, quantity=between))
        found.append(figure)
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
