"""Moved: firms of which some went and others came: 配套11家里有俩搬去外县又招来一家 leaves 10."""

from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.number import Number

_FIRMS = "enterprises"
_APART = (Role.NAME, Role.UNLIKE, Role.YEAR, Role.REPAIR, Role.PLAN, Role.GREW)
_PARTS = 3  # those that were there, those that went, those that came
_NEAR = 4  # characters between a word and the number of those that went or came


def with_moved(scan: Scan, numbers: list[Number]) -> list[Number]:
    """Return the numbers, each of which some went and others came with those that are there."""
    kept: list[Number] = []
    place = 0
    while place < len(numbers):
        left = _left(scan, numbers[place : place + _PARTS])
        kept.append(left or numbers[place])
        place += _PARTS if left else 1
    return kept


def _left(scan: Scan, numbers: list[Number]) -> Measure | None:
    """Return how many there are after some went and others came, None where that is not told."""
    told = [n for n in numbers if isinstance(n, Measure) and n.quantity.manner is Manner.EXACT]
    if len(told) != _PARTS:
        return None
    whole, lost, gained = told
    units = {number.unit for number in told}
    counts = _FIRMS in units and units <= {"", _FIRMS} and not any(n.scaled for n in told)
    if not counts or hard(scan.text, whole.end, gained.start):
        return None
    if scan.between(whole.end, gained.end, *_APART):
        return None
    went = scan.between(whole.end, gained.start, Role.LOST)
    came = scan.between(lost.end, gained.start, Role.GAINED)
    near = any(w.start - lost.end <= _NEAR and lost.start - w.end <= _NEAR for w in went)
    if not near or not came or gained.start - came[-1].end > _NEAR:
        return None
    quantity = whole.quantity.minus(lost.quantity).plus(gained.quantity)
    written = scan.text[whole.start : gained.end]
    return replace(whole, quantity=quantity, written=written, end=gained.end)
