"""Amounts: which numbers of a text are money that was given, not that of what the asker did."""

import re
from collections.abc import Sequence

from knowledge.language.measure import Measure
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker
from knowledge.reading.figures.figure import may_be_of
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import ABOVE, ASIDE, Role, Token
from knowledge.reading.money.event import OF_MONEY, Event, For
from knowledge.reading.money.returned import went_back

ROW = re.compile(r"\s*[和与跟及+/]\s*")
# 市里批了技改2500万 may as well let it be done; 技改投了2500万 is what it cost.
_HANDED = re.compile(any_of("handed"))
_SPENT = re.compile(any_of("spent"))
_LEAST = 10  # of 个 that are surely no things
_LAST = "了过吧呢吗嘛啊呀哈钱,，。；;！!？?、 \n\t"  # may stand behind what counts nothing
_AT_ONCE = 1  # characters between a word and the number it is of
_NEAR = 3


class Amounts:
    """The numbers of one text that may be money."""

    def __init__(self, scan: Scan, numbers: Sequence[Measure]) -> None:
        self._scan = scan
        self._numbers = numbers

    def given(self, start: int, end: int, last: Event | None) -> list[Measure]:
        """Return the amounts of the piece that were given, not those of what the asker did."""
        found: list[Measure] = []
        for number in self._numbers:
            if not (start <= number.start and number.end <= end):
                continue
            row = found and ROW.fullmatch(self._scan.text, found[-1].end, number.start)
            if row or self._is_given(number, start, last):
                before = found or (last.numbers if last else ())
                found.append(_in_speech(number, before, self._scan))
        return found

    def _is_given(self, number: Measure, start: int, last: Event | None) -> bool:
        scan = self._scan
        if number.unit not in ("yuan", "") or is_outlay(scan, number):
            return False
        if number.bare:
            if last and last.numbers and _is_spoken(number, last.numbers, scan):
                return bool(scan.between(start, number.start, Role.LEVEL, *OF_MONEY))
            # 国家给了200万，省里50: of the fund, and nobody said the unit.
            beside = scan.between(start, number.start, Role.LEVEL, *OF_MONEY)
            at_once = bool(beside) and number.start - beside[-1].end <= 1
            row = last is not None and last.about is For.FUND and bool(last.numbers)
            return at_once and row and bool(scan.between(start, number.start, Role.LEVEL))
        roles = (Role.NAME, Role.LEVEL, Role.OTHER_MONEY, *OF_MONEY, Role.FUND, Role.UNLIKE)
        before = [
            t
            for t in scan.between(start, number.start, *roles)
            if not (t.role is Role.NAME and isinstance(t.value, Fact) and self._is_not(number, t))
        ]
        in_fund = last is not None and last.about is For.FUND
        if went_back(scan, number):
            return False
        away = scan.between(start, number.start, Role.FROM)
        if away and number.start - away[-1].end <= _AT_ONCE:
            return False  # 离50亿就差一口气
        if not before:
            return in_fund and not scan.between(start, number.start, *ASIDE)
        nearest = before[-1]
        if nearest.role is Role.NAME:
            return self._is_for(nearest, before, number)
        if nearest.role is Role.LEVEL:
            return (
                in_fund
                or nearest.value == ABOVE
                or self._goes_on(nearest, number, last)
                or self._is_matched(nearest, number)
                or any(t.role in (Role.MONEY, Role.FUND, Role.GIVE, Role.GIVEN) for t in before)
                or bool(scan.between(number.end, number.end + _NEAR, Role.GIVE, Role.MONEY))
            )
        levels = [t for t in before if t.role is Role.LEVEL]
        fund = any(t.role is Role.FUND for t in before)
        # 农业局给了90万, while 统计局核成10亿 gives nothing.
        told_of = {t.role for t in before}
        other = Role.OTHER_MONEY in told_of and not told_of.isdisjoint(OF_MONEY)
        return bool(levels or fund or other or in_fund or last is not None)

    def _goes_on(self, level: Token, number: Measure, last: Event | None) -> bool:
        """Return whether only its level stands before it, behind what another gave: 省里40万."""
        gave = last is not None and bool(last.levels and last.numbers)
        return gave and number.start - level.end <= _AT_ONCE

    def _is_matched(self, level: Token, number: Measure) -> bool:
        """Return whether only its level stands before it, and it is asked what is matched."""
        asked = self._scan.between(0, len(self._scan.text), Role.MATCH)
        return bool(asked) and level.end == number.start and number.scaled

    def _is_for(self, name: Token, before: Sequence[Token], number: Measure) -> bool:
        """Return whether the name only says what money was given for: 市里给了技改30万."""
        text, fact = self._scan.text, name.value
        given = [t for t in before if t.role in (Role.GIVE, Role.GIVEN)]
        return (
            isinstance(fact, Fact)
            and fact.asker is not Asker.TOWN  # 县里下达的任务是产值12亿
            and fact.is_of(text[name.start : name.end])
            and _SPENT.search(text, name.start, number.start) is None
            and any(t.role is Role.LEVEL for t in before)
            and any(_HANDED.match(text, t.start) for t in given)
        )

    def _is_not(self, number: Measure, name: Token) -> bool:
        """Return whether the number is none of what the word names, as of 配套 100万."""
        fact = name.value
        return not (isinstance(fact, Fact) and may_be_of(number, fact))


def is_outlay(scan: Scan, number: Measure) -> bool:
    """Return whether the asker paid the number themselves: 我们自己垫了15万."""
    return bool(scan.between(scan.piece(number.start), number.start, Role.OUTLAY))


def may_be_given(scan: Scan, number: Measure) -> bool:
    """Return whether a number without a unit stands where one is told that a level gave.

    So may a bare 5个, where its piece names nothing that it could count.
    """
    if not number.bare:
        return False
    piece = scan.piece(number.start), scan.ends(number.end)
    if number.counted and _counts_nothing(scan, number):
        named = scan.between(*piece, Role.NAME, Role.TITLE, Role.OURS)
        return not [t for t in named if not scan.between(t.start, t.end, Role.LEVEL)]
    return bool(scan.between(*piece, Role.LEVEL)) and bool(scan.between(*piece, *OF_MONEY))


def _is_spoken(number: Measure, before: Sequence[Measure], scan: Scan) -> bool:
    """Return whether the number counts in 万 like the one before it: 80万, and then 40个."""
    return number.counted and "万" in before[-1].written and _counts_nothing(scan, number)


def _counts_nothing(scan: Scan, number: Measure) -> bool:
    """Return whether nothing stands behind the number that it could count."""
    behind = scan.text[number.end : number.end + 1]
    return not behind or behind in _LAST


def _in_speech(number: Measure, before: Sequence[Measure], scan: Scan) -> Measure:
    """Return the number, one of 个 in 万 where that is what it says: 80万，市里又给了40个."""
    if number.quantity.low < _LEAST or not (before and _is_spoken(number, before, scan)):
        return number
    return number.in_wan
