"""Relative figures: what is told by how much more, less or how many times another it is.

前年8亿，去年涨了三成 is 10.4亿, 隔壁2200人，我们比他们少500 is 1700人, 人家20亿，我们过人家
一半 is over 10亿. 去年8亿，比前年多三成 only compares: the figure stands there already. A step from
nothing, 今年少300人, is no figure; where it may have changed one that is told, that one is open.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner, Quantity
from knowledge.language.units import TIMES
from knowledge.language.year import ToldYear
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.numbers.number import Number
from knowledge.reading.numbers.step import Step, in_points

_AT_ONCE = 1  # characters between a word and the number that it is of
_NEAR = 4
_DIGITS = 5  # that are sure of a part that is a fraction
_FAR = 30  # characters between a figure and what is told by it
_WHOLE = Decimal(100)
_LEAST, _MOST = Decimal("0.75"), Decimal("1.5")  # times what 翻番 makes: a figure that says it
# What each word makes of a figure.
TIMES_OF = {Role.DOUBLE: Decimal(2), Role.FOURFOLD: Decimal(4), Role.HALVE: Decimal("0.5")}


@dataclass(frozen=True)
class Became:
    """A number that was made of another, and the one that it was made of."""

    number: Measure
    base: Measure
    said: int  # where its subject has been said: before 人家 in 我们刚过人家一半


@dataclass(frozen=True)
class Related:
    """The numbers with those told by another in full, and what became of the steps among them."""

    numbers: list[Number]
    became: list[Became]
    steps: frozenset[int]  # where those begin that say how much more or less, of nothing sure
    compared: frozenset[int]  # and of them those that only compare what is told already


def related(scan: Scan, numbers: Sequence[Number], foreign: Callable[[int], bool]) -> Related:
    """Return the numbers, those that others tell reckoned; `foreign` says whose a place is."""
    found: list[Number] = []
    became: list[Became] = []
    steps: set[int] = set()
    compared: set[int] = set()
    for number in numbers:
        made = None
        if isinstance(number, Measure):
            step = Step(scan, number, found, foreign)
            made = _stepped(scan, number, step)
            if (step.sign or number.unit == TIMES) and not made:
                steps.add(number.start)
                compared |= {number.start} if step.compares else set()
        found.append(made.number if made else number)
        became += [made] if made else []
    for word in scan.between(0, len(scan.text), *TIMES_OF):
        made = _of_word(scan, word, found)
        if made:
            found.append(made.number)
            became.append(made)
    found.sort(key=lambda number: number.start)
    return Related(found, became, frozenset(steps), frozenset(compared))


def _stepped(scan: Scan, number: Measure, step: Step) -> Became | None:
    """Return what the number makes of the one before it, or None where it is told by itself."""
    base, of_others = step.base, step.of_others
    if base is None:
        return None
    told = number.quantity
    if of_others:
        share = replace(told, manner=_around(scan, of_others, number))
        made = _made(scan, number, base, _share(base.quantity, share))
        return replace(made, said=of_others.start) if made else None
    if step.times is not None:
        times = replace(told, low=step.times, high=told.high + step.times - told.low)
        made = _made(scan, number, base, base.quantity.times(times))
        of = [word.start for word in step.said_of if word.role is Role.OTHERS]
        return replace(made, said=of[-1]) if made and of else made
    if not step.sign or not step.changes or number.unit == TIMES:
        return None
    of_base = number.unit == "percent" and not in_points(number)
    from_ = Quantity.of(_WHOLE) if of_base else base.quantity
    after = from_.moved(told, step.sign)
    return _made(scan, number, base, _share(base.quantity, after) if of_base else after)


def _share(whole: Quantity, percent: Quantity) -> Quantity:
    """Return the share of the whole; of a third, 33.3333, it is as exact as the whole is."""
    part = whole.times(replace(percent, low=percent.low / _WHOLE, high=percent.high / _WHOLE))
    if percent.low == round(percent.low, 2):
        return part
    return replace(part, low=_rounded(part.low), high=_rounded(part.high))


def _rounded(part: Decimal) -> Decimal:
    return round(part, _DIGITS - 1 - part.adjusted())


def _of_word(scan: Scan, word: Token, numbers: Sequence[Number]) -> Became | None:
    """Return what 翻番 or 腰斩 makes of the figure before it; one told behind says it itself."""
    before = [n for n in numbers if n.end <= word.start]
    if before and _compares(scan, word, before):
        return None
    base = before[-1] if before else _told_behind(scan, word, numbers)
    if not isinstance(base, Measure) or word.start - base.end > _FAR or base.unit == "percent":
        return None
    times = TIMES_OF[word.role]
    behind = [n for n in numbers if word.end <= n.start <= word.end + _FAR and n is not base]
    near = base.quantity.low * times * _LEAST, base.quantity.low * times * _MOST
    if any(isinstance(n, Measure) and near[0] <= n.quantity.low <= near[1] for n in behind):
        return None
    more = scan.between(word.end, word.end + _NEAR * 2, Role.AND_MORE)
    manner = Manner.OVER if times > 1 else Manner.UNDER
    whole = Measure(base.quantity, base.unit, "", word.start, word.end)
    times_ = Quantity.of(times, manner if more else Manner.EXACT)
    return _made(scan, whole, base, base.quantity.times(times_))


def _compares(scan: Scan, word: Token, before: Sequence[Number]) -> bool:
    """Return whether the figure is what came of it: 产值10亿，比去年翻一番."""
    base, since = before[-1], before[-2].end if before[1:] else 0
    against = scan.between(base.end, word.start, Role.FROM)
    of = scan.between(against[-1].end, word.start, Role.YEAR) if against else []
    if not of or scan.between(base.end, against[-1].start, Role.YEAR, Role.NOW):
        return False
    dated = scan.between(since, base.start, Role.YEAR)
    return not dated or _year(dated[-1]) != _year(of[-1])


def _told_behind(scan: Scan, word: Token, numbers: Sequence[Number]) -> Number | None:
    """Return the figure behind of the year it is told against: 比去年翻了一番，去年5.5亿."""
    piece = scan.piece(word.start)
    against = scan.between(piece, word.start, Role.FROM)
    of = scan.between(against[-1].end, word.start, Role.YEAR) if against else []
    for number in numbers:
        if of and word.end <= number.start <= word.end + _FAR:
            years = scan.between(word.end, number.start, Role.YEAR)
            same = years and _year(years[-1]) == _year(of[-1])
            return number if same else None
    return None


def _year(token: Token) -> int | None:
    return token.value.year if isinstance(token.value, ToldYear) else None


def _around(scan: Scan, others: Token, number: Measure) -> Manner:
    """Return the manner in which the share of the others' is told: 刚过人家一半, 不到人家一半."""
    if number.quantity.manner is not Manner.EXACT:
        return number.quantity.manner
    words = scan.between(max(0, others.start - _NEAR), others.start, Role.OVER, Role.UNDER)
    if words and others.start - words[-1].end <= _AT_ONCE:
        return Manner.OVER if words[-1].role is Role.OVER else Manner.UNDER
    return Manner.EXACT


def _made(scan: Scan, number: Measure, base: Measure, quantity: Quantity) -> Became | None:
    """Return the figure that the number makes of the base; there is none of nothing or less."""
    if quantity.low <= 0:
        return None
    written = scan.text[min(base.start, number.start) : max(base.end, number.end)]
    unit = base.unit or ("" if number.unit in ("percent", TIMES) else number.unit)
    whole = replace(number, quantity=quantity, unit=unit, written=written)
    return Became(whole, base, number.start)
