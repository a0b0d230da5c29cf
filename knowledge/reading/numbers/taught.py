"""Taught: how many one has to teach, which counts nobody at work: 师傅带徒弟，1带12."""

import re
from collections.abc import Iterator, Sequence

from knowledge.language.measure import Measure
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan

_DRAWS = re.compile(f"{any_of('draws')}[着了]?$")
_ONE = re.compile(f"{any_of('by_one')}$")
_MANY = 100  # more than anybody teaches


def taught(scan: Scan, numbers: Sequence[Measure]) -> Iterator[Measure]:
    """Yield the numbers that say so, and the one before the word where it is a number too."""
    text = scan.text
    few = [number for number in numbers if number.bare and number.quantity.high < _MANY]
    for number in few:
        draws = _DRAWS.search(text, 0, number.start)
        if draws is None:
            continue
        one = [n for n in few if n.end == draws.start()]
        if one or _ONE.search(text, 0, draws.start()):
            yield from (*one, number)
