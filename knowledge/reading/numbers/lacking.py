"""Lacking: what there is, told by a mark and what is lacking to it: 离10亿差2亿, 差3家就够10家.

What is lacking to a mark that nobody names leaves one's own figure as it is: 9.8亿，差两千万.
What there is more than the mark, 比10亿多出3000万, tells it likewise.
"""

import re
from dataclasses import replace
from decimal import Decimal

from knowledge.language.measure import Measure, Unreadable
from knowledge.language.quantity import CAPPED, Manner, Quantity
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.numbers.adding import SURE
from knowledge.reading.numbers.number import Number, alike
from knowledge.reading.numbers.step import Step

_NEAR = 3  # characters between a word and the number that it belongs to
_WAY = 10  # characters between a number and what is lacking to it
_FAR = 10  # characters before a number in which the longest word for a mark fits
_ONLY = "就"  # before a number it says how little there is, as well as what would do
_DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_MARKED = 2  # digits that a mark has at most, but for its zeros
# From a mark to how much more or less there is; 比隔壁10亿多 has no mark alone.
_STEP = re.compile(r"比[^，,。；;\s]{1,12}?还?(?:多|(?P<less>少))(?:出|了)?(?:来|有)?")


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
    return _with_own(scan, kept)


def _with_own(scan: Scan, numbers: list[Number]) -> list[Number]:
    """Return the numbers, those with what is lacking to a mark that nobody names as they are."""
    kept: list[Number] = []
    for number in numbers:
        last = kept[-1] if kept else None
        if isinstance(last, Measure) and _lacks(scan, last, number):
            written, unit = scan.text[last.start : number.end], last.unit or number.unit
            kept[-1] = replace(last, written=written, unit=unit, end=number.end)
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
    lack = _lack(scan, first, second)
    if lack and _is_named_mark(scan, first):
        return _difference(scan, first, second, first.start)
    if lack:
        marked = _is_mark(first, second) if lack.start - first.end <= 1 else False
        if marked is None and lack.start == first.end:
            return _open(scan, first, second)
        return _difference(scan, first, second, first.start) if marked else None
    enough = scan.between(first.end, second.start, Role.ENOUGH)
    if enough and second.start - enough[-1].end <= 1 and _is_lacking(scan, first):
        return _difference(scan, second, first, second.start)
    return None


def _lack(scan: Scan, first: Number, second: Number) -> Token | None:
    """Return the word by which the second is lacking to something."""
    words = scan.between(first.end, second.start, Role.LACK)
    return words[-1] if words and second.start - words[-1].end <= _NEAR else None


def _lacks(scan: Scan, figure: Measure, lacking: Number) -> bool:
    """Return whether right behind the figure stands how much is lacking to what nobody names."""
    lack = _lack(scan, figure, lacking) if alike(figure, lacking) else None
    return lack is not None and lack.start - figure.end <= 1 and isinstance(lacking, Measure)


def _is_named_mark(scan: Scan, number: Number) -> bool:
    """Return whether words say that the number is the mark: 离10亿, 到10亿, 标准是15亿."""
    near = scan.between(number.start - _FAR, number.start, Role.FROM, Role.ENOUGH)
    near = [word for word in near if number.start - word.end <= _NEAR]
    if any(scan.written(word) != _ONLY for word in near):
        return True
    return bool(scan.between(scan.piece(number.start), number.start, Role.QUOTE))


def _is_mark(first: Number, lacking: Number) -> bool | None:
    """Return whether the first is the mark, not what there is, or None where it may be either.

    A mark is the rounder of the two: 10亿差5000万 tells of 10亿, and 9.8亿差两千万 of 10亿 as well.
    """
    if not isinstance(first, Measure):
        return True
    figure = first.quantity.low.normalize()
    if len(figure.as_tuple().digits) > _MARKED:
        return False  # 9.87亿 is no mark
    if not isinstance(lacking, Measure):
        return True
    whole = first.quantity.plus(_in_scale(first, lacking))
    whole_is, first_is = max(_round(whole.low), _round(whole.high)), _round(figure)
    return None if whole_is == first_is else first_is > whole_is


def _in_scale(figure: Measure, lacking: Measure) -> Quantity:
    """Return how much is lacking, a bare 0.2 behind 9.8亿 in 亿."""
    digits = _DIGITS.match(figure.written)
    if not (digits and lacking.bare and figure.scaled):
        return lacking.quantity
    return Quantity.of(lacking.quantity.low * figure.quantity.low / Decimal(digits[0]))


def _round(value: Decimal) -> int:
    """Return how many zeros the value ends in."""
    return int(value.normalize().as_tuple().exponent)


def _beyond(scan: Scan, mark: Number, other: Number) -> Number | None:
    """Return what there is, where it is compared with a mark alone: 比10亿多出3000万."""
    if not isinstance(mark, Measure) or not isinstance(other, Measure) or not alike(mark, other):
        return None
    step = _STEP.fullmatch(scan.text[mark.start - 1 : other.start]) if mark.start else None
    if step is None or other.quantity.manner not in SURE or (mark.scaled and not other.scaled):
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


def _open(scan: Scan, mark: Number, lacking: Number) -> Unreadable:
    """Return the two as one that nobody can read."""
    start, end = min(mark.start, lacking.start), max(mark.end, lacking.end)
    return Unreadable(scan.text[start:end], mark.unit or lacking.unit, start, end)


def _difference(scan: Scan, mark: Number, lacking: Number, start: int) -> Number:
    """Return what there is; where nobody can say how much is lacking, nobody can say that."""
    end = max(mark.end, lacking.end)
    written = scan.text[min(mark.start, lacking.start) : end]
    unit = mark.unit or lacking.unit
    if not isinstance(mark, Measure):
        return Unreadable(written, unit, start, end)
    vague = not isinstance(lacking, Measure) or lacking.quantity.manner is not Manner.EXACT
    if vague and mark.quantity.manner in CAPPED:
        return Measure(mark.quantity, unit, written, start, end)  # 不到2亿，差个几百万
    if not isinstance(lacking, Measure):
        return Unreadable(written, unit, start, end)
    left = mark.quantity.minus(lacking.quantity)
    of_what = lacking.scaled or lacking.unit or lacking.counted  # 差7就两千 may be 7千
    if left.low <= 0 or (mark.scaled and not of_what):
        return Unreadable(written, unit, start, end)
    if left.manner is Manner.OVER and mark.quantity.manner is Manner.EXACT and unit != "percent":
        left = replace(left, high=mark.quantity.low - 1)  # it is short of the mark, whatever lacks
    return Measure(left, unit, written, start, end)
