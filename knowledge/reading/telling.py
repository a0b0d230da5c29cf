"""Telling: whose and of when a number is, and what keeps it from being the asker's figure."""

import re
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner, Quantity
from knowledge.language.year import ToldYear
from knowledge.policy.facts.facts import Asker
from knowledge.policy.facts.vocabulary import Fact
from knowledge.reading.attribution import Cue, Width
from knowledge.reading.figure import Figure, Why
from knowledge.reading.parties import Whose
from knowledge.reading.scan import Scan
from knowledge.reading.standing import Statements
from knowledge.reading.sums import Composed
from knowledge.reading.token import ASIDE, Role, Token

_NEXT = re.compile(r"[，,。；;：:？?！!\n]")  # ends a list that 、 goes on with
_OF_ONESELF = (Role.OURS, Role.YEAR, Role.NOW, Role.REAL, Role.ACTUAL)
_WITH = re.compile(r"带|连|和|加|跟|与|同")
_INCLUDED = re.compile(r"(?:算|包括?|含|数)(?:在|进|到)(?:里头|里面|内|里|去|来)")
_POINTS = re.compile(r"[那这]个?数?(?:可|就|都|还)?是$")
_AFRESH = re.compile(r"\S\s")
_BLANK = re.compile(r"\s")
_AT_ONCE = 1  # characters between a word and the number it is of
_NEAR = 3
_CLOSE = 6
_YEARS_BEFORE = 14  # characters before a number in which several years are told of it
_YEARS = re.compile(r"(?:[两二三四五六七八九十几近历]|(?<![0-9])[2-9])年(?!前|以前|历史|度)")
_EACH_YEAR = re.compile("每|都|平均|以来")


class Telling:
    """How the numbers of one text are told."""

    def __init__(
        self, scan: Scan, statements: Statements, composed: Composed, this_year: int
    ) -> None:
        self._scan = scan
        self._statements = statements
        self._composed = composed
        self._this_year = this_year

    def figure(self, number: Measure, fact: Fact, cue: Cue, last: int, *, named: bool) -> Figure:
        """Return the number with whose and of when it is; `last` is where the one before ends."""
        scan = self._scan
        begins, ends = scan.piece(number.start), scan.ends(number.end)
        year = self._year(number, max(begins, 0), last, ends)
        figure = Figure(
            _in_percent(number, fact),
            width=cue.width,
            named=named,
            year=year,
            now=bool(scan.between(max(begins, last), number.start, Role.NOW)),
            total=self._total(number, begins),
            repairs=self.repairs(number, last),
        )
        why = self._why(figure, fact, cue, begins, ends, last)
        if self._is_without_some(number, max(begins, last)):
            figure = replace(figure, number=_at_least(figure.number))
        return replace(figure, why=why)

    def _is_without_some(self, number: Measure, since: int) -> bool:
        """Return whether a part is taken out of the figure: 不算临时工2100人."""
        but = self._scan.between(since, number.start, Role.BUT)
        return bool(but) and bool(self._scan.between(but[-1].end, number.start, Role.PART))

    def _year(self, number: Measure, begins: int, last: int, ends: int) -> int | None:
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
        return dated[0].value.year if dated and isinstance(dated[0].value, ToldYear) else None

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
        return behind

    def _total(self, number: Measure, begins: int) -> bool:
        if number.start in self._composed.sums:
            return True
        words = self._scan.between(begins, number.start, Role.TOTAL)
        near = bool(words) and number.start - words[-1].end <= _CLOSE
        return near and not self._is_of_some(begins, words[-1].start)

    def _is_of_some(self, begins: int, total: int) -> bool:
        """Return whether the words before a total name only a part: 小厂加起来1200人."""
        text = self._scan.text
        blank = max((m.end() for m in _BLANK.finditer(text, begins, total)), default=begins)
        return bool(self._scan.between(blank, total, Role.PART, Role.UNLIKE))

    def repairs(self, number: Measure, last: int) -> bool:
        """Return whether the number is told anew, in the place of one before."""
        scan = self._scan
        if scan.between(last, number.start, Role.REPAIR, Role.REAL):
            return True
        at_once = scan.between(last, number.start, Role.RECTIFY)
        return bool(at_once) and number.start - at_once[-1].end <= _AT_ONCE

    def _why(
        self,
        figure: Figure,
        fact: Fact,
        cue: Cue,
        begins: int,
        ends: int,
        last: int,
    ) -> Why | None:
        """Return what keeps the number from being the asker's figure, or None where nothing."""
        number = figure.number
        if cue.unlike:
            return Why.UNLIKE
        if self.quoted(number, last):
            return Why.QUOTED
        others = self._of_others(figure, fact)
        if others:
            return others
        if self._planned(figure, begins, ends):
            return Why.PLANNED
        if self._denied(number, last):
            return Why.DENIED
        if number.start in self._composed.told_by:
            return None
        return self._not_whole(figure, fact, cue, begins, last)

    def _not_got(self, number: Measure) -> bool:
        """Return whether what is counted is not there yet: 专利申请了10件，还没授权."""
        ends = self._scan.ends(number.end)
        denied = self._scan.between(number.end, ends, Role.NOT)
        behind = self._scan.between(ends, ends + _NEAR, Role.NOT)
        return bool(denied or behind)

    def _not_whole(
        self, figure: Figure, fact: Fact, cue: Cue, begins: int, last: int
    ) -> Why | None:
        """Return why the number is not what there is of the fact now, no more and no less."""
        number, scan = figure.number, self._scan
        since = max(begins, last)
        step = number.start in self._composed.steps and not fact.change
        if step or self.directly(number, last, Role.LACK):
            return Why.CHANGE
        if fact.kind == "pieces" and self._not_got(number):
            return Why.DENIED
        if self._of_both(figure, fact, begins):
            return Why.BOTH
        if fact.combine == "year" and self._is_of_years(number, last):
            return Why.UNCLAIMED
        part = self._part(figure, fact, cue, since)
        if part is None and scan.between(since, number.start, Role.FORMER) and not figure.now:
            return Why.FORMER
        return part

    def _is_of_years(self, number: Measure, last: int) -> bool:
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
        several = _YEARS.search(scan.text, since, number.start)
        if several is None or _EACH_YEAR.search(scan.text, several.end(), number.start):
            return False
        return not scan.between(several.end(), number.start, Role.YEAR)

    def _part(self, figure: Figure, fact: Fact, cue: Cue, since: int) -> Why | None:
        """Return why the number is only of a part of the whole, or None where it is of all."""
        number, scan = figure.number, self._scan
        gross = fact.kind in ("yuan", "people")
        parts = scan.between(since, number.start, Role.PART)
        but = scan.between(since, number.start, Role.BUT)
        parts = [part for part in parts if not but or part.start < but[-1].start]
        if gross and not figure.total and parts and number.start - parts[-1].end <= _CLOSE + _NEAR:
            return Why.PART
        of_whole = not (fact.asker is Asker.TOWN and gross) or cue.width is Width.EXACT
        own = figure.named and of_whole  # 主营9亿，其中出口3亿 goes on about the whole
        if scan.between(since, number.start, Role.WITHIN) and not own:
            return Why.SHARE if fact.kind == "yuan" and fact.asker is Asker.TOWN else Why.PART
        return None

    def _of_both(self, figure: Figure, fact: Fact, begins: int) -> bool:
        """Return whether the number counts what stands beside the fact too: 连龙头带配套10家."""
        scan, number = self._scan, figure.number
        between = (max(begins, 0), number.start)
        names = [t for t in scan.between(*between, Role.NAME) if isinstance(t.value, Fact)]
        counted = scan.between(*between, Role.NUMBER)
        beside = [t for t in names if self._is_beside(t, fact, total=figure.total)]
        own = [t for t in names if isinstance(t.value, Fact) and t.value.name == fact.name]
        pairs = [(b.end, o.start) for b in beside for o in own if b.end <= o.start]
        if not counted and any(_WITH.search(scan.text, *pair) for pair in pairs):
            return True
        return figure.total and _INCLUDED.search(scan.text, number.end) is not None

    def _is_beside(self, name: Token, fact: Fact, *, total: bool) -> bool:
        """Return whether the name is of what is told beside the fact, or in a sum with it."""
        other = name.value
        if not isinstance(other, Fact) or other.name == fact.name:
            return False
        return other.name == fact.beside or (total and other.kind == fact.kind)

    def _denied(self, number: Measure, last: int) -> bool:
        """Return whether the number is said not to be so: 不是8亿, 12亿是虚的."""
        void = self._scan.between(number.end, number.end + _CLOSE, Role.VOID)
        behind = bool(void) and void[0].start - number.end <= _AT_ONCE
        return behind or self.directly(number, last, Role.DENY)

    def _of_others(self, figure: Figure, fact: Fact) -> Why | None:
        """Return why the number is not of the asker's own, or None where it is."""
        start = figure.number.start
        became = self._composed.told_by.get(start)
        if self._statements.foreign(became.said if became else start):
            return Why.FOREIGN
        if self._of_more(figure.number, fact):
            return Why.FOREIGN
        whose = None if figure.total else self._statements.whose(start, fact.asker)
        if whose is None:
            return None
        return Why.PARTY if whose is Whose.ANY else Why.FOREIGN

    def _of_more(self, number: Measure, fact: Fact) -> bool:
        """Return whether the number is of the county or more, and the fact of a town."""
        if fact.asker is not Asker.TOWN or fact.kind == "percent":
            return False
        begins = self._scan.piece(number.start)
        words = self._scan.between(begins, number.start, Role.BEYOND, Role.OURS)
        if not words or words[-1].role is not Role.BEYOND:
            return False
        # 产品全省有名 龙头1家: what follows a blank is of ourselves again.
        return _AFRESH.search(self._scan.text, words[-1].end, number.start) is None

    def quoted(self, number: Measure, last: int) -> bool:
        """Return whether the number is what the document asks for, not what there is."""
        scan = self._scan
        if self._listed_behind_quoted(number, last):
            return True
        since = max(scan.piece(number.start), last)
        ours = scan.between(since, number.start, Role.OURS)
        words = scan.between(since, number.start, Role.QUOTE)
        if words and not (ours and ours[-1].start > words[-1].start):
            return True
        at_once = scan.between(since, number.start, Role.QUOTE_AT_ONCE)
        if at_once and at_once[-1].end == number.start:
            return True
        behind = scan.between(number.end, number.end + _CLOSE, Role.QUOTED)
        if behind and behind[0].start - number.end <= 1:
            return True
        following = next((n for n in self._composed.numbers if n.start >= number.end), None)
        if number.start in self._composed.made:
            return False
        away = scan.between(since, number.start, Role.FROM)
        return bool(away) and number.start - away[-1].end <= _AT_ONCE and following is None

    def _listed_behind_quoted(self, number: Measure, last: int) -> bool:
        """Return whether the number is listed with one that the document asks for.

        文件写的是制造业10亿、就业2000、全国30%: the whole list is what is written.
        """
        before = next((n for n in self._composed.numbers if n.end == last), None)
        if not isinstance(before, Measure) or not last:
            return False
        between = self._scan.text[last : number.start]
        if _NEXT.search(between) or self._scan.between(last, number.start, *_OF_ONESELF):
            return False
        earlier = [n.end for n in self._composed.numbers if n.end <= before.start]
        return self.quoted(before, earlier[-1] if earlier else 0)

    def _planned(self, figure: Figure, begins: int, ends: int) -> bool:
        scan, number = self._scan, figure.number
        if scan.between(0, number.start, Role.SUPPOSE):
            return False
        if (figure.year or 0) > self._this_year:
            return True
        marks = scan.between(0, number.start, Role.MARK)
        listed = [m for m in marks if scan.text[m.start] not in "、 "]  # 规划到产值15亿、用工3000
        begins = listed[-1].end if listed else 0
        spoken = scan.between(begins, number.start, Role.PLAN, Role.ACTUAL, Role.NOW, Role.YEAR)
        if spoken:
            last = spoken[-1]
            to_come = isinstance(last.value, ToldYear) and (last.value.year or 0) > self._this_year
            return last.role is Role.PLAN or to_come
        if scan.text[number.end : number.end + 1] in ("(", "（"):
            ends = scan.ends(number.end + 1)  # 龙头1家(正在申报)
        behind = scan.between(number.end, min(ends, number.end + _CLOSE), Role.PLAN)
        return bool(behind) and behind[0].start - number.end <= _NEAR

    def directly(self, number: Measure, last: int, *roles: Role) -> bool:
        """Return whether a word of those roles stands right before the number."""
        words = self._scan.between(last, number.start, *roles)
        return bool(words) and number.start - words[-1].end <= _AT_ONCE

    def harmless(self, number: Measure) -> bool:
        """Return whether a number that no fact takes can change no verdict."""
        scan = self._scan
        begins = scan.piece(number.start)
        if self.quoted(number, 0) or self._statements.foreign(number.start):
            return True
        if any(self._statements.whose(number.start, asker) is Whose.OTHER for asker in Asker):
            return True
        award = scan.between(begins, number.start, *ASIDE)
        if award and number.start - award[-1].end <= _NEAR:
            return True
        behind = scan.between(number.end, number.end + _CLOSE + _NEAR, *ASIDE)
        return bool(behind) and behind[0].start - number.end <= _CLOSE


def _at_least(number: Measure) -> Measure:
    return replace(number, quantity=replace(number.quantity, manner=Manner.OVER))


def _in_percent(number: Measure, fact: Fact) -> Measure:
    """Return the number; a share told as a fraction of one is made percent."""
    quantity = number.quantity
    if fact.kind == "percent" and not number.unit and quantity.high <= 1:
        quantity = Quantity(quantity.low * 100, quantity.high * 100, quantity.manner)
    return replace(number, quantity=quantity)
