"""Restated: a sum of the money that was told, asked about: 国家200万，省50万，配套按250算么."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from knowledge.language.measure import Measure
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.money.event import Event

_MOST = 5  # amounts of which sums are looked for


def restated(scan: Scan, events: Sequence[Event], numbers: Sequence[Measure]) -> Iterator[Measure]:
    """Yield the numbers that ask what is matched, and are a sum of amounts told."""
    told = [n for event in events for n in event.numbers]
    for number in numbers:
        asked = scan.between(scan.piece(number.start), scan.ends(number.end), Role.MATCH)
        if not asked or number.unit not in ("", "yuan"):
            continue
        others = [n.quantity.low for n in told if n.start != number.start][:_MOST]
        sums = {sum(some) for many in (2, 3) for some in combinations(others, many)}
        if (number.in_wan if number.bare else number).quantity.low in sums:
            yield number
