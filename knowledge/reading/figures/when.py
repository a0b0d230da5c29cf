"""When: the year that a number of a text is of, or the several years together."""

import re

from knowledge.language.measure import Measure
from knowledge.language.year import ToldYear
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.numbers.sums import Composed

_POINTS = re.compile(r"[那这]个?数?(?:可|就|都|还)?是$")
_NEAR = 3  # characters between a word and the year that it is of
_YEARS_BEFORE = 14  # characters before a number in which several years are told of it
_YEARS = re.compile(
    r"(?:[0-9]{2,}|[两二三四五六七八九十几近历2-9])年(?:前|以前|历史|度)|[0-9]{2,}年"
    r"|(?P<several>[两二三四五六七八九十几近历2-9]年)"
)
_EACH_YEAR = re.compile("每|都|平均|以来")


class When:
    """Of when the numbers of one text are."""

    def __init__(self, scan: Scan, composed: Composed) -> None:
        self._scan = scan
        self._composed = composed

    def year(self, number: Measure, begins: int, last: int, ends: int) -> int | None:
        """Return the year told of the number: the nearest before it, or else the first behind."""
        since = max(begins, last)
        told_by = self._composed.told_by.get(number.start)
        if told_by and self._scan.between(last, number.start, Role.GAINED, Role.LOST):
            return None  # 2500人，去年走了600: what is left is left now
        dated = self._scan.between(since, number.start, Role.YEAR)
        dated = [year for year in dated if not self._is_against(year)]
        # 去年比前年涨了三成 is of the year that comes first.
        dated = dated[:1] if told_by else dated[-1:]
        now = self._scan.between(dated[-1].end if dated else since, number.start, Role.NOW)
        if now and not told_by:
            return None  # 明年能上十亿 眼下八亿五
        if not dated and told_by:
            return None  # 从去年的8亿涨了四成 is of now
        if not dated:
            dated = self._scan.between(begins, number.start, Role.YEAR)[-1:] or self._behind(
                number, ends
            )
        if not dated and self._scan.between(since, number.start, Role.SAYS):
            # 去年是10.2亿，审计说9.9亿: both are told of the one year.
            dated = self._scan.between(0, last, Role.YEAR)[-1:]
        return dated[0].value.year if dated and isinstance(dated[0].value, ToldYear) else None

    def is_of_before(self, number: Measure, since: int) -> bool:
        """Return whether the number is said to be of before, in front of it or behind it.

        Behind it that is said of nothing named between: 就业2600，不过这是五年前的数.
        """
        if self._scan.between(since, number.start, Role.FORMER):
            # 早先报15家，里头5家关门了 tells what is left now.
            return not self._scan.between(number.start, number.end, Role.LOST)
        numbers = (n.start for n in self._composed.numbers if n.start >= number.end)
        following = next(numbers, len(self._scan.text))
        if self._list_is_old(number):
            return True
        said = self._scan.between(number.end, following, Role.NAME, Role.STALE, Role.FORMER)
        if not said or said[0].role is Role.NAME:
            return False
        pointed = _POINTS.search(self._scan.text, number.end, said[0].start)
        return said[0].role is Role.STALE or pointed is not None

    def _list_is_old(self, number: Measure) -> bool:
        """Return whether the number's piece goes on with others, and ends with their age.

        国35省60是老数: one word is of both.
        """
        scan, ends = self._scan, self._scan.ends(number.end)
        others = [n for n in self._composed.numbers if number.end <= n.start and n.end <= ends]
        alike = others and all(n.unit == number.unit for n in others)
        if not alike or scan.between(number.end, others[-1].start, Role.NOW, Role.YEAR, Role.GREW):
            return False
        return bool(scan.between(others[-1].end, ends, Role.STALE))

    def _is_against(self, year: Token) -> bool:
        """Return whether the year is only what a figure is told against: 比去年."""
        words = self._scan.between(year.start - _NEAR, year.start, Role.FROM)
        return bool(words) and words[-1].end == year.start

    def _behind(self, number: Measure, ends: int) -> list[Token]:
        following = next(
            (n.start for n in self._composed.numbers if n.start >= number.end), len(self._scan.text)
        )
        behind = self._scan.between(number.end, min(ends, following), Role.YEAR)[:1]
        # 8.8亿，等下，那是24年的: the year is told of what was just told, wherever it stands.
        pointed = self._scan.between(number.end, following, Role.YEAR)[:1]
        if not behind and pointed and _POINTS.search(self._scan.text, 0, pointed[0].start):
            return pointed
        return [] if behind and self.plans_another(number, behind[0]) else behind

    def plans_another(self, number: Measure, plan: Token) -> bool:
        """Return whether behind a blank a plan begins with a number of its own: 9家 明年再谈3家."""
        if isinstance(plan.value, ToldYear) and (plan.value.year or 0) <= self._scan.this_year:
            return False
        gap = self._scan.text[number.end : plan.start]
        of_its_own = self._scan.between(plan.end, self._scan.ends(plan.end), Role.NUMBER)
        return gap.endswith(" ") and bool(of_its_own)

    def is_of_years(self, number: Measure, last: int) -> bool:
        """Return whether the number is of several years together: 三年加起来12亿."""
        scan = self._scan
        begins = max(last, scan.piece(number.start))
        total = scan.between(begins, number.start, Role.TOTAL)
        since = max(last, number.start - _YEARS_BEFORE) if total else begins
        if scan.between(since, number.start, Role.GREW):
            return False
        years = scan.between(last, total[-1].start, Role.YEAR) if total else []
        if len({t.value.year for t in years if isinstance(t.value, ToldYear)}) > 1:
            return True
        found = _YEARS.finditer(scan.text, since, number.start)
        several = next((match for match in found if match["several"]), None)
        if several is None or _EACH_YEAR.search(scan.text, several.end(), number.start):
            return False
        return not scan.between(several.end(), number.start, Role.YEAR)
