"""Bracketed: a figure that is told again in parts, in the brackets behind it.

上下游7家(加工3运输2包装2) is seven, and what the brackets hold is no further figure of anything.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from knowledge.language.measure import Measure
from knowledge.language.numeral import SCALES
from knowledge.language.quantity import Manner
from knowledge.policy.facts.fact import Fact
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role
from knowledge.reading.mentions.wording import names_away, names_others
from knowledge.reading.numbers.adding import APART
from knowledge.reading.numbers.number import Number

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】")
_APART = (
    *(*APART, Role.UNCOUNTED, Role.OUTSIDE, Role.BEYOND, Role.YEAR, Role.PLAN, Role.LATER),
    *(Role.LOST, Role.GAINED, Role.NOT, Role.ASK),
)
_FIRMS = "enterprises"
_FEWEST = 2  # parts that are a whole
_OFF = Decimal("0.05")  # how far from their sum a whole may be that is not told exactly


def without_parts(scan: Scan, numbers: Sequence[Number]) -> list[Number]:
    """Return the numbers without those in brackets that come to the one before these.

    Firms of two kinds stand each for itself, and what they come to is of neither.
    """
    parts: set[int] = set()
    for brackets in _BRACKETS.finditer(scan.text):
        inside = [n for n in numbers if brackets.start() < n.start and n.end < brackets.end()]
        before = [n for n in numbers if n.end <= brackets.start()]
        if not before or hard(scan.text, before[-1].end, brackets.start()):
            continue
        if _make(before[-1], inside) and not _holds_others(scan, before[-1], brackets):
            both = before[-1].unit == _FIRMS and _names_two(scan, brackets)
            parts |= {before[-1].start} if both else {number.start for number in inside}
    return [n for n in numbers if n.start not in parts]


def _holds_others(scan: Scan, whole: Number, brackets: re.Match[str]) -> bool:
    """Return whether one of the parts may not count, or is of another time."""
    if scan.between(*brackets.span(), *_APART):
        return True
    words = brackets[0]
    return names_others(words) or (whole.unit != "people" and names_away(words))


def _names_two(scan: Scan, brackets: re.Match[str]) -> bool:
    """Return whether the parts have two names, of which the whole is neither."""
    named = scan.between(*brackets.span(), Role.NAME)
    return len({t.value.name for t in named if isinstance(t.value, Fact)}) > 1


def _make(whole: Number, parts: Sequence[Number]) -> bool:
    """Return whether the parts come to the whole, each told in its unit or in none."""
    read = [n for n in parts if isinstance(n, Measure) and n.unit in ("", whole.unit)]
    if not isinstance(whole, Measure) or len(read) < max(_FEWEST, len(parts)):
        return False
    told, amount = whole.quantity, sum(n.quantity.low for n in read)
    off = 0 if told.manner is Manner.EXACT else told.low * _OFF
    bare = all(n.bare for n in read) and whole.scaled  # 2.4亿(门票0.9，吃住1.5)
    scales = (1, SCALES["万"], SCALES["亿"]) if bare else (1,)
    return any(abs(amount * scale - told.low) <= off for scale in scales)
