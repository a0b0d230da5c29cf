"""Profit: money that is left of what was sold, and no figure of that: 一年净落三千万."""

import re
from collections.abc import Iterator, Sequence

from knowledge.language.measure import Measure
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.number import Number

_BETWEEN = r"[^，,。；;！!？?\s0-9一二三四五六七八九十百千万亿]"
# Right before the number, but for how much it may be: 净挣也就两千万.
_NET = re.compile(rf"{any_of('net')}{_BETWEEN}{{0,5}}(?:一年)?{_BETWEEN}{{0,3}}\s?$")
_WITHOUT_COSTS = re.compile(
    rf"{any_of('taken_off', 'excepted', 'taken_off_costs')}的?{_BETWEEN}{{0,4}}{any_of('costs')}"
)
_BEHIND = re.compile(rf"的?{any_of('net')}")


def profits(scan: Scan, numbers: Sequence[Measure]) -> Iterator[Measure]:
    """Yield the numbers that are told as profit; a name of their own says that they are not."""
    last = 0
    for number in numbers:
        if is_profit(scan, number, last):
            yield number
        last = number.end


def is_profit(scan: Scan, number: Number, since: int) -> bool:
    """Return whether the words from there, in its piece, or those behind it say that it is."""
    if not isinstance(number, Measure) or not number.is_money:
        return False
    begins = max(scan.piece(number.start), since)
    net = _NET.search(scan.text, begins, number.start)
    off = net or _WITHOUT_COSTS.search(scan.text, begins, number.start)
    if off and scan.between(off.end(), number.start, Role.NAME):
        return False  # 刨去成本，产值3亿
    return bool(off or _BEHIND.match(scan.text, number.end))
