"""Ranks: the places in a list that a text tells, 全区第3名, 排第八, 前五名."""

import re
from collections.abc import Iterator
from decimal import Decimal

from knowledge.language import numeral
from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner, Quantity

RANK = "rank"
_RANK = re.compile(
    rf"(?P<among>[排列居区县市省国内里])?(?P<rank>(?P<mark>[前第])(?P<place>{numeral.RUN})"
    r"(?P<counter>[名位强条章次期批个季])?)"
)
_COUNTERS = {"前": ("名", "位", "强"), "第": ("名", "位")}


def ranks(text: str) -> Iterator[Measure]:
    """Yield the places in a list that the plain text tells; 前五名 is any of the first five."""
    for match in _RANK.finditer(text):
        first = match["mark"] == "前"
        alone = match["among"] and not first and not match["counter"]  # 全县第五
        told = alone or match["counter"] in _COUNTERS[match["mark"]]
        place = numeral.read(match["place"]) if told else None
        if place is None or place != int(place):
            continue
        quantity = Quantity(Decimal(1), place, Manner.RANGE) if first else Quantity.of(place)
        yield Measure(quantity, RANK, match["rank"], *match.span("rank"))
