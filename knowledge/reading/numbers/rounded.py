"""Rounded: a number that only says again, and more roundly, what was told before it.

98000万，四舍五入不就十个亿了 and 9亿9，跟10亿也差不多了 tell of one number, the first.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from knowledge.language.measure import Measure
from knowledge.reading.mentions.lists import any_of, listed
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.number import Number, alike

_ROUNDS = re.compile(f"{any_of('rounds')}[^，,。；;]{{0,6}}$")
_SAYS = re.compile(f"{any_of('as_good_as')}[^，,。；;能要会可将]{{0,3}}$")
_BESIDE = re.compile("[跟和与同离][^，,。；;]{0,2}$")
_NEAR = re.compile(f"[^，,。；;]{{0,3}}{any_of('nearly_so')}")
_OFF = Decimal("0.2")  # how far from the first a number may be that softer words tell again


def without_rounded(scan: Scan, numbers: Sequence[Number]) -> list[Number]:
    """Return the numbers without those that round one before them."""
    kept: list[Number] = []
    for number in numbers:
        if not any(_is_rounded(scan, one, number) for one in kept[-2:]):
            kept.append(number)
    return kept


def rounds(word: str) -> bool:
    """Return whether the word only says that what follows is rounded."""
    return word.startswith(listed("rounds"))


def _is_rounded(scan: Scan, told: Number, number: Number) -> bool:
    """Return whether the number says again what was told."""
    if not (isinstance(told, Measure) and isinstance(number, Measure) and alike(told, number)):
        return False
    words = scan.text[max(told.end, scan.sentence(number.start)) : number.start]
    if _ROUNDS.search(words):
        return True
    if scan.between(told.end, number.start, Role.YEAR, Role.PLAN, Role.NOW, Role.NUMBER):
        return False
    off = abs(number.quantity.low - told.quantity.low)
    if off > told.quantity.low * _OFF:
        return False
    beside = _BESIDE.search(words) and _NEAR.match(scan.text, number.end)
    return bool(_SAYS.search(words) or beside)
