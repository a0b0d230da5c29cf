"""Restated: money reckoned from what was told, and asked about: a sum of it, or a share.

As in 国家200万，省50万，配套按250算么 and 省里给了200万，县里配30%，那就是60万？
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from knowledge.language.measure import Measure
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.money.event import Event

_MOST = 5  # amounts of which sums are looked for


def restated(scan: Scan, events: Sequence[Event], numbers: Sequence[Measure]) -> Iterator[Measure]:
    """Yield the numbers that ask what is matched, and are reckoned from amounts told."""
    told = [n for event in events for n in event.numbers]
    shares = [n.quantity.low for n in numbers if n.unit == "percent"]
    matched = scan.between(0, len(scan.text), Role.MATCH)
    for number in numbers:
        if not matched or number.unit not in ("", "yuan"):
            continue
        others = [n.quantity.low for n in told if n.end <= number.start][:_MOST]
        yuan = (number.in_wan if number.bare else number).quantity.low
        asked = scan.between(scan.piece(number.start), scan.ends(number.end), Role.MATCH)
        if (asked and yuan in _sums(others)) or yuan in _shares(others, shares):
            yield number


def _sums(told: Sequence[Decimal]) -> set[Decimal]:
    """Return what two or three of the amounts come to."""
    return {sum(some, Decimal(0)) for many in (2, 3) for some in combinations(told, many)}


def _shares(told: Sequence[Decimal], shares: Sequence[Decimal]) -> set[Decimal]:
    """Return those shares of each of the amounts, and of their sums."""
    return {whole * share / 100 for whole in (*told, *_sums(told)) for share in shares}
