"""Relative figures: what is told by how much more, less or how many times another it is.

前年8亿，去年涨了三成 is 10.4亿, 隔壁2200人，我们比他们少500 is 1700人, 人家20亿，我们过人家
一半 is over 10亿. 去年8亿，比前年多三成 only compares: the figure stands there already. A step from
nothing, 今年少300人, is no figure; where it may have changed one that is told, that one is open.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from knowledge.language.measure import Measure, Unreadable
from knowledge.language.quantity import Manner, Quantity
from knowledge.language.year import ToldYear
from knowledge.reading.scan import Role, Scan, Token
from knowledge.reading.standing import names_others

Number = Measure | Unreadable

_AT_ONCE = 1  # characters between a word and the number that it is of
_NEAR = 4
_FAR = 30  # characters between a figure and what is told by it
_WHOLE = Decimal(100)
_LEAST, _MOST = Decimal("0.75"), Decimal("1.5")  # times what 翻番 makes: a figure that says it
_TIMES = {Role.DOUBLE: Decimal(2), Role.FOURFOLD: Decimal(4), Role.HALVE: Decimal("0.5")}
_OPPOSITE = {Manner.OVER: Manner.UNDER, Manner.UNDER: Manner.OVER, Manner.NEARLY: Manner.ABOUT}
# What was done may stand between a bare 多 or 少 and its number: 多招了300.
_DONE = re.compile(r"[\u4e00-\u9fff]?了?\s?")
# And what is to come behind 再: 再引进来5家.
_TO_COME = re.compile(r"(?:(?!到)[\u4e00-\u9fff]){0,3}\s?")
_SIGNS = {
    Role.FURTHER: 1,
    Role.MORE: 1,
    Role.GAINED: 1,
    Role.MORE_BY: 1,
    Role.LESS: -1,
    Role.LOST: -1,
    Role.LESS_BY: -1,
}
_WHEN = (Role.YEAR, Role.NOW)


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
            made = step.made
            if step.sign and not made:
                steps.add(number.start)
                compared |= {number.start} if step.compares else set()
        found.append(made.number if made else number)
        became += [made] if made else []
    for word in scan.between(0, len(scan.text), *_TIMES):
        made = _of_word(scan, word, found)
        if made:
            found.append(made.number)
            became.append(made)
    found.sort(key=lambda number: number.start)
    return Related(found, became, frozenset(steps), frozenset(compared))


class Step:
    """A number as it may be told by one before it: 比他们少500, 今年涨了三成, 人家的一半."""

    def __init__(
        self,
        scan: Scan,
        number: Measure,
        before: Sequence[Number] = (),
        foreign: Callable[[int], bool] = lambda _: False,
    ) -> None:
        """`before` are the numbers before it, `foreign` says where others are spoken of."""
        self._scan = scan
        self._number = number
        self._before = before
        self._foreign = foreign
        self._share = number.unit == "percent"

    @cached_property
    def made(self) -> Became | None:
        """What the number makes of the one before it, or None where it is told by itself."""
        scan, number, base = self._scan, self._number, self._base
        if base is None:
            return None
        of_others = self._of_others
        if of_others:
            times, manner = number.quantity.low / _WHOLE, _around(scan, of_others, number)
            made = _made(scan, number, base, base.quantity.low * times, manner)
            return replace(made, said=of_others.start) if made else None
        if not self.sign or not self._changes:
            return None
        told = number.quantity
        of_base = self._share and not _in_points(number)
        step = base.quantity.low * told.low / _WHOLE if of_base else told.low
        manner = told.manner if self.sign > 0 else _OPPOSITE.get(told.manner, told.manner)
        return _made(scan, number, base, base.quantity.low + self.sign * step, manner)

    @cached_property
    def sign(self) -> int:
        """1 where the number says how much more there is, -1 where how much less, else 0."""
        word = self._word
        return _SIGNS[word.role] if word else 0

    @property
    def compares(self) -> bool:
        """Whether what is told stays as it is: 产值9亿，同比增长三成; 有7家，再招3家就够."""
        to_come = self.is_to_come and not self._is_anew(self._number.start)
        return bool(self._against or self._share or to_come)

    @property
    def is_to_come(self) -> bool:
        """Whether it is of what may come, and not there yet: 再招200人."""
        word = self._word
        if word is None or word.role is not Role.FURTHER:
            return False
        return "了" not in self._scan.text[word.end : self._number.start]

    @cached_property
    def _word(self) -> Token | None:
        """The word right before the number that says more or less."""
        words = self._scan.between(self._begins, self._number.start, *_SIGNS)
        if not words:
            return None
        gap = self._scan.text[words[-1].end : self._number.start]
        gaps = {Role.MORE_BY: _DONE, Role.LESS_BY: _DONE, Role.FURTHER: _TO_COME}
        fills = gaps.get(words[-1].role)
        near = fills.fullmatch(gap) is not None if fills else len(gap) <= _AT_ONCE
        return words[-1] if near else None

    @cached_property
    def _begins(self) -> int:
        last = next((n for n in reversed(self._before) if n.end <= self._number.start), None)
        return max(self._scan.piece(self._number.start), last.end if last else 0)

    @property
    def _of_others(self) -> Token | None:
        """The word for others right before a share: 刚过人家一半."""
        base = self._base
        others = self._scan.between(base.end, self._number.start, Role.OTHERS) if base else []
        at_once = others and self._number.start - others[-1].end <= _AT_ONCE
        return others[-1] if at_once and self._share else None

    @cached_property
    def _base(self) -> Measure | None:
        """The figure that the number may be told by: the last one, of the same fact."""
        number, points = self._number, _in_points(self._number)
        for last in reversed(self._before):
            if not isinstance(last, Measure) or number.start - last.end > _FAR:
                return None
            if (last.unit == "percent") is not points:
                continue
            alike = self._share or last.unit == number.unit or "" in (last.unit, number.unit)
            exact = last.quantity.manner is not Manner.RANGE
            return last if alike and exact and not self._names_another(last) else None
        return None

    def _names_another(self, base: Measure) -> bool:
        """Return whether a name between the two is of another fact than the base's own."""
        names = self._scan.between(base.end, self._number.start, Role.NAME)
        before = self._scan.between(0, base.start, Role.NAME)[-1:]
        return any(not before or name.value is not before[0].value for name in names)

    @property
    def _against(self) -> list[Token]:
        return self._scan.between(self._begins, self._number.start, Role.FROM)

    @property
    def _changes(self) -> bool:
        """Return whether it tells a figure of another time, or of other people, than the base's."""
        scan, base, against = self._scan, self._base, self._against
        if base is None or self._word is None or self.is_to_come:
            return False
        if not against:
            return self._word.role in (Role.GAINED, Role.LOST) or self._is_anew(self._number.start)
        of = scan.between(against[-1].end, self._number.start, *_WHEN)
        if of:
            return self._years(of)[-1:] == self._times_of(base)[-1:]
        # 我们2200人，比隔壁镇少500 compares; 隔壁镇2200人，我们比他们少500 tells.
        others = names_others(scan.text, against[-1].end, self._number.start)
        if others or scan.between(against[-1].end, self._number.start, Role.OTHERS):
            return self._foreign(base.start) or self._is_ours_anew(against[0].start)
        return self._is_anew(against[0].start)

    def _is_anew(self, until: int) -> bool:
        """Return whether behind the base something of another time, or of us, is spoken of."""
        base = self._base
        if base is None:
            return False
        before, now = self._times_of(base), self._scan.between(base.end, until, *_WHEN)
        if before and now and self._years(now)[-1:] != before[-1:]:
            return True
        return self._is_ours_anew(until)

    def _is_ours_anew(self, until: int) -> bool:
        """Return whether the base is somebody else's, and then we are spoken of."""
        base = self._base
        if base is None or not self._scan.between(base.end, until, Role.OURS):
            return False
        since = self._since(base)
        return self._foreign(base.start) or not self._scan.between(since, base.start, Role.OURS)

    def _times_of(self, base: Measure) -> list[int | None]:
        """Return the years told before the base and behind the number before that."""
        return self._years(self._scan.between(self._since(base), base.start, *_WHEN))

    def _since(self, base: Measure) -> int:
        return max((n.end for n in self._before if n.end <= base.start), default=0)

    def _years(self, tokens: Sequence[Token]) -> list[int | None]:
        """Return the years that the words tell, this one for 现在."""
        this = self._scan.this_year
        return [t.value.year if isinstance(t.value, ToldYear) else this for t in tokens]


def moved(quantity: Quantity, step: Quantity, sign: int) -> Quantity:
    """Return the quantity with a step of that sign added, as surely told as it was."""
    low, high = quantity.low + sign * step.low, quantity.high + sign * step.high
    return replace(quantity, low=low, high=high)


def _in_points(number: Measure) -> bool:
    """Return whether a share is told in points of another: 少了4个点."""
    return number.unit == "percent" and "点" in number.written


def _of_word(scan: Scan, word: Token, numbers: Sequence[Number]) -> Became | None:
    """Return what 翻番 or 腰斩 makes of the figure before it; one told behind says it itself."""
    before = [n for n in numbers if n.end <= word.start]
    base = before[-1] if before else None
    if not isinstance(base, Measure) or word.start - base.end > _FAR or base.unit == "percent":
        return None
    times = _TIMES[word.role]
    behind = [n for n in numbers if word.end <= n.start <= word.end + _FAR]
    near = base.quantity.low * times * _LEAST, base.quantity.low * times * _MOST
    if any(isinstance(n, Measure) and near[0] <= n.quantity.low <= near[1] for n in behind):
        return None
    more = scan.between(word.end, word.end + _NEAR * 2, Role.AND_MORE)
    manner = Manner.OVER if times > 1 else Manner.UNDER
    whole = Measure(base.quantity, base.unit, "", word.start, word.end)
    return _made(
        scan, whole, base, base.quantity.low * times, manner if more else base.quantity.manner
    )


def _around(scan: Scan, others: Token, number: Measure) -> Manner:
    """Return the manner in which the share of the others' is told: 刚过人家一半, 不到人家一半."""
    if number.quantity.manner is not Manner.EXACT:
        return number.quantity.manner
    words = scan.between(max(0, others.start - _NEAR), others.start, Role.OVER, Role.UNDER)
    if words and others.start - words[-1].end <= _AT_ONCE:
        return Manner.OVER if words[-1].role is Role.OVER else Manner.UNDER
    return Manner.EXACT


def _made(
    scan: Scan, number: Measure, base: Measure, told: Decimal, manner: Manner
) -> Became | None:
    """Return the figure, where both say which; what is sure of neither is sure of nothing."""
    if told <= 0:
        return None
    known = base.quantity.manner
    if known is not Manner.EXACT and manner is not known:
        manner = known if manner is Manner.EXACT else Manner.ABOUT
    written = scan.text[base.start : number.end]
    quantity = Quantity.of(told, manner)
    unit = base.unit or ("" if number.unit == "percent" else number.unit)
    whole = replace(number, quantity=quantity, unit=unit, written=written)
    return Became(whole, base, number.start)
