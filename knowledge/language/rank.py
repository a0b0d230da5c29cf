"""Ranks: the places in a list that a text tells, 全区第3名, 排第八, 前五名."""

import re
from collections.abc import Iterator
from decimal import Decimal

from knowledge.language import numeral
from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner, Quantity

RANK = "rank"
_RANK = re.compile(
    rf"(?P<first>前)(?P<of>{numeral.RUN})(?:名|位|强)"
    rf"|第(?P<place>{numeral.RUN})(?:名|位)|(?<=[排列居区县市省国内里])第(?P<alone>{numeral.RUN})(?![条章次期批个季])"
)


def ranks(text: str) -> Iterator[Measure]:
    """Yield the places in a list that the plain text tells; 前五名 is any of the first five."""
    for match in _RANK.finditer(text):
        place = numeral.read(match["of"] or match["place"] or match["alone"])
        if place is None or place != int(place):
            continue
        quantity = Quantity.of(place)
        if match["first"]:
            quantity = Quantity(Decimal(1), place, Manner.RANGE)
        yield Measure(quantity, RANK, match[0], match.start(), match.end())
