"""Sized: how many firms there are of which each is told by how many it has: 两个一千人的大厂."""

import re

from knowledge.language import numeral, vague
from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Span
from knowledge.reading.numbers.number import Number

_OF_SIZE = re.compile(f"的{any_of('sizes')}?{any_of('sized')}")
_COUNTED = re.compile(rf"(?P<count>{numeral.RUN})[个家座]$")


def sized(scan: Scan, number: Number) -> tuple[Quantity, Span] | None:
    """Return how many there are that each have the number of people, and where that is told."""
    people = isinstance(number, Measure) and number.unit == "people"
    counted = _COUNTED.search(scan.text, scan.piece(number.start), number.start)
    if not people or not counted or not _OF_SIZE.match(scan.text, number.end):
        return None
    quantity = vague.told(counted["count"])
    return (quantity, counted.span()) if quantity and quantity.high > 1 else None
