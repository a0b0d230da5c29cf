"""Step: how much more or less a number says there is, and of what figure before it.

比他们少500 is a step from theirs, 今年涨了三成 from the year's before, 再招200人 one that may come.
"""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cached_property

from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner
from knowledge.language.units import TIMES
from knowledge.language.year import ToldYear
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.mentions.wording import names_others
from knowledge.reading.numbers.number import Number

_AT_ONCE = 1  # characters between a word and the number that it is of
_FAR = 30  # characters between a figure and what is told by it
# What was done may stand between a bare 多 or 少 and its number: 多招了300.
_DONE = re.compile(r"[\u4e00-\u9fff]?了?\s?")
# And what is to come behind 再: 再引进来5家.
_TO_COME = re.compile(r"[^\Wa-z0-9_到]{0,3}\s?")
_SIGNS = {
    Role.FURTHER: 1,
    Role.MORE: 1,
    Role.GAINED: 1,
    Role.MORE_BY: 1,
    Role.LESS: -1,
    Role.LOST: -1,
    Role.LESS_BY: -1,
    Role.OVERTOLD: -1,
    Role.UNDERTOLD: 1,
}
# These change the figure before them, whoever and whenever it is of.
_SINCE = (Role.GAINED, Role.LOST, Role.OVERTOLD, Role.UNDERTOLD)
_THOUGHT = (Role.PLAN, Role.SUPPOSE, Role.ASK, Role.WONDER, Role.ENOUGH, Role.LACK)
_WHEN = (Role.YEAR, Role.NOW)
_OF = (*_WHEN, Role.OTHERS)
_FROM_THERE = re.compile("从[^，,。；;]{0,6}$")  # 从去年的8亿涨了四成 is of now


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
        self._share = number.unit in ("percent", TIMES)

    @cached_property
    def sign(self) -> int:
        """1 where the number says how much more there is, -1 where how much less, else 0."""
        word = self._word
        return _SIGNS[word.role] if word else 0

    @property
    def compares(self) -> bool:
        """Whether what is told stays as it is: 产值9亿，同比增长三成; 有7家，再招3家就够."""
        if self._number.unit == TIMES:
            return self.base is not None and not self._is_of_base
        to_come = self.is_to_come and self._is_only_thought
        return not self._of_later and bool(self._against or self._share or to_come)

    @property
    def _is_only_thought(self) -> bool:
        """Return whether what may come is planned, supposed or asked about: 再招3家就够.

        旺季再添900个 comes every year, and whether it counts nobody said.
        """
        scan, number = self._scan, self._number
        piece = scan.piece(number.start), scan.ends(number.end)
        mark = scan.text[piece[1] : piece[1] + 1]
        return bool(mark in "?？" and mark) or bool(scan.between(*piece, *_THOUGHT))

    @property
    def _of_later(self) -> bool:
        """Whether a figure of the year it is told against stands behind: 比去年涨一成，去年9亿."""
        against = self._against
        if not against:
            return False
        of = self._years(self._scan.between(against[-1].end, self._number.start, *_WHEN))
        dated = self._scan.between(self._number.end, self._number.end + _FAR, *_WHEN)
        return any(
            year in of and self._scan.between(token.end, token.end + _FAR, Role.NUMBER)
            for token, year in zip(dated, self._years(dated), strict=True)
        )

    @property
    def is_to_come(self) -> bool:
        """Whether it is of what may come, and not there yet: 再招200人, 再多200人."""
        word = self._word
        if word is None:
            return False
        further = word.role is Role.FURTHER or self._scan.between(
            word.start - 1, word.start, Role.FURTHER
        )
        if not further:
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
    def of_others(self) -> Token | None:
        """The word for others right before a share: 刚过人家一半."""
        base = self.base
        others = self._scan.between(base.end, self._number.start, Role.OTHERS) if base else []
        at_once = others and self._number.start - others[-1].end <= _AT_ONCE
        of = at_once and self._number.unit == "percent" and not self.sign
        return others[-1] if of else None

    @cached_property
    def base(self) -> Measure | None:
        """The figure that the number may be told by: the last one, of the same fact."""
        number, points = self._number, in_points(self._number)
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
        names = [n for n in names if before or n.start - base.end > _AT_ONCE]  # 8亿产值
        return any(not before or name.value is not before[0].value for name in names)

    @property
    def _against(self) -> list[Token]:
        return self._scan.between(self._begins, self._number.start, Role.FROM)

    @property
    def times(self) -> Decimal | None:
        """How many times the base it says there is: 前年8亿，去年是前年的1.5倍; None of others."""
        if self._number.unit != TIMES or self.base is None:
            return None
        told = self._number.quantity.low
        if self.sign > 0:
            return told + 1 if self.changes else None
        return told if not self.sign and self._is_of_base else None

    @property
    def said_of(self) -> list[Token]:
        """The words for the years and people of whom it is told, behind the base."""
        base = self.base
        return self._scan.between(base.end, self._number.start, *_OF) if base else []

    @property
    def _is_of_base(self) -> bool:
        """Return whether what it is so many times of, a year or somebody else, is the base's."""
        base, said = self.base, self.said_of
        if not base or not said:
            return False
        if said[-1].role is Role.OTHERS:
            return self._foreign(base.start)
        return self._years(said[-1:]) == self._times_of(base)[-1:]

    @property
    def changes(self) -> bool:
        """Whether it tells a figure of another time, or of other people, than the base's."""
        scan, base, against = self._scan, self.base, self._against
        if base is None or self._word is None or self.is_to_come:
            return False
        if not against:
            since = self._word.role in _SINCE or _FROM_THERE.search(scan.text, 0, base.start)
            return bool(since) or self._is_anew(self._number.start)
        of = scan.between(against[-1].end, self._number.start, *_WHEN)
        if of:
            return self._years(of)[-1:] == self._times_of(base)[-1:]
        # 我们2200人，比隔壁镇少500 compares; 隔壁镇2200人，我们比他们少500 tells.
        others = names_others(scan.text[against[-1].end : self._number.start])
        if others or scan.between(against[-1].end, self._number.start, Role.OTHERS):
            return self._foreign(base.start) or self._is_ours_anew(against[0].start)
        return self._is_anew(against[0].start)

    def _is_anew(self, until: int) -> bool:
        """Return whether behind the base something of another time, or of us, is spoken of."""
        base = self.base
        if base is None:
            return False
        before, now = self._times_of(base), self._scan.between(base.end, until, *_WHEN)
        if before and now and self._years(now)[-1] != before[-1]:
            # 五年前8亿，去年涨了三成 is of what the year before that was.
            return not _has_a_gap(before[-1], now[-1])
        return self._is_ours_anew(until)

    def _is_ours_anew(self, until: int) -> bool:
        """Return whether the base is somebody else's, and then we are spoken of."""
        base = self.base
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


def _has_a_gap(before: int | None, now: Token) -> bool:
    """Return whether a calendar year that is named begins more than a year behind the other."""
    year = now.value.year if isinstance(now.value, ToldYear) else None
    return year is not None and before is not None and year > before + 1


def in_points(number: Measure) -> bool:
    """Return whether a share is told in points of another: 少了4个点."""
    return number.unit == "percent" and "点" in number.written
