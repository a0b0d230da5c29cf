"""Lacking: what there is, told by a mark and what is lacking to it: 离10亿差2亿, 差3家就够10家.

What there is more than the mark, 比10亿多出3000万, tells it likewise.
"""

import re
from dataclasses import replace

from knowledge.language.measure import Measure, Unreadable
from knowledge.language.quantity import Manner, Quantity
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.number import Number, alike
from knowledge.reading.numbers.step import Step

_NEAR = 3  # characters between a word and the number that it belongs to
_WAY = 10  # characters between a number and what is lacking to it
# From a mark to how much more or less there is; 比隔壁10亿多 has no mark alone.
_STEP = re.compile(r"比[^，,。；;\s]{1,12}?还?(?:多|(?P<less>少))(?:出|了)?(?:来|有)?")
_SURE = (Manner.EXACT, Manner.ABOUT)


def with_lacking(scan: Scan, numbers: list[Number]) -> list[Number]:
    """Return the numbers with 离10亿差2亿 and 差3家就够10家 as what there is."""
    kept: list[Number] = []
    for number in numbers:
        last = kept[-1] if kept else None
        number = _short_of(scan, number)
        gap = (_gap(scan, last, number) or _beyond(scan, last, number)) if last else None
        if last and gap:
            kept[-1] = gap
        else:
            kept.append(number)
    return kept


def _short_of(scan: Scan, number: Number) -> Number:
    """Return what there is, where the number reads as a range: 就差两千万到50亿."""
    lack = scan.between(0, number.start, Role.LACK)
    if not isinstance(number, Measure) or number.quantity.manner is not Manner.RANGE:
        return number
    if not lack or number.start - lack[-1].end > 1 or "到" not in number.written:
        return number
    if scan.between(scan.piece(number.start), lack[-1].start, Role.FROM):
        return number  # 离30亿差8到12亿
    left = Quantity.of(number.quantity.high - number.quantity.low)
    return replace(number, quantity=left, start=lack[-1].start)


def _gap(scan: Scan, first: Number, second: Number) -> Number | None:
    """Return what there is, where one of the two is the mark and the other is lacking to it."""
    if not alike(first, second) or hard(scan.text, first.end, second.start):
        return None
    if second.start - first.end > _WAY + _NEAR:
        return None
    lack = scan.between(first.end, second.start, Role.LACK)
    if lack and second.start - lack[-1].end <= _NEAR:
        away = any(
            first.start - word.end <= _NEAR
            for word in scan.between(0, first.start, Role.FROM, Role.ENOUGH)
        )
        close = lack[-1].start - first.end <= 1
        return _difference(scan, first, second, first.start) if away or close else None
    enough = scan.between(first.end, second.start, Role.ENOUGH)
    if enough and second.start - enough[-1].end <= 1 and _is_lacking(scan, first):
        return _difference(scan, second, first, second.start)
    return None


def _beyond(scan: Scan, mark: Number, other: Number) -> Number | None:
    """Return what there is, where it is compared with a mark alone: 比10亿多出3000万."""
    if not isinstance(mark, Measure) or not isinstance(other, Measure) or not alike(mark, other):
        return None
    step = _STEP.fullmatch(scan.text[mark.start - 1 : other.start]) if mark.start else None
    if step is None or other.quantity.manner not in _SURE or (mark.scaled and not other.scaled):
        return None
    bare = Quantity.of(mark.quantity.low)
    if step["less"]:
        return _difference(scan, replace(mark, quantity=bare), other, mark.start)
    written, unit = scan.text[mark.start : other.end], mark.unit or other.unit
    return Measure(bare.plus(other.quantity), unit, written, mark.start, other.end)


def _is_lacking(scan: Scan, number: Number) -> bool:
    """Return whether it says how much is lacking: 差3家就够10家, 再招3家就够10家."""
    lack = scan.between(0, number.start, Role.LACK)
    at_once = bool(lack) and number.start - lack[-1].end <= 1
    return at_once or (isinstance(number, Measure) and Step(scan, number).is_to_come)


def _difference(scan: Scan, mark: Number, lacking: Number, start: int) -> Number:
    """Return what there is; where nobody can say how much is lacking, nobody can say that."""
    end = max(mark.end, lacking.end)
    written = scan.text[min(mark.start, lacking.start) : end]
    unit = mark.unit or lacking.unit
    if not isinstance(mark, Measure) or not isinstance(lacking, Measure):
        return Unreadable(written, unit, start, end)
    left = mark.quantity.minus(lacking.quantity)
    of_what = lacking.scaled or lacking.unit or lacking.counted  # 差7就两千 may be 7千
    if left.low <= 0 or (mark.scaled and not of_what):
        return Unreadable(written, unit, start, end)
    if left.manner is Manner.OVER and mark.quantity.manner is Manner.EXACT and unit != "percent":
        left = replace(left, high=mark.quantity.low - 1)  # it is short of the mark, whatever lacks
    return Measure(left, unit, written, start, end)
