"""Dating: which of the years of a text each title is of."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from knowledge.language.year import ToldYear
from knowledge.policy.facts.facts import Level
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import ABOVE, Role, Token
from knowledge.reading.titles.elsewhen import years_of_titles
from knowledge.reading.titles.filing import years_given
from knowledge.reading.whose.standing import Statements

_AT_ONCE = 1
_NEAR = 6  # characters behind a year in which its paper may be named
_PROOF = re.compile(any_of("proof"))
# A title is of the year of the document that gives it; its plate may come later.
_DOCUMENT = re.compile(any_of("document"))
_PLATE = re.compile(any_of("plate"))
_FIRST = re.compile(any_of("at_first"))
_AT_FIRST = re.compile(f"{any_of('at_first', 'formerly')}的?(?:就|只)?(?:是|有|评的?是?)?$")
_WORD = 6  # characters in which that is said before a level
_BRACKETS = re.compile(r"\s?[(【\[][^)】\]]*[)】\]]")
_OPENS = ("(", "（")
_CAME = re.compile(any_of("comes"))


@dataclass(frozen=True)
class ToldTitle:
    """One title while it is read: which and at which level, and the words that stand for it."""

    name: str
    level: Level | None
    start: int
    end: int
    year: int | None = None
    dated: bool = False


class Dating:
    """Gives the titles of one text their years."""

    def __init__(self, scan: Scan, statements: Statements, piece: Callable[[int], int]) -> None:
        """`piece` says where one begins that holds a place."""
        self._scan = scan
        self._statements = statements
        self._piece = piece

    def dated(self, told: list[ToldTitle]) -> list[ToldTitle]:
        """Return the titles with their years: by piece, then from the piece beside."""
        years = [t for t in self._scan.tokens if t.role is Role.YEAR]
        years = self._years_put_right(years)
        titles = [t.start for t in told]
        years = years_given(self._scan, self._statements.signs, years, titles)
        told, years = self._in_brackets(told, years)
        years = years_of_titles(self._scan, self._statements, years, titles)
        if not years:
            return told
        if len({year_of(year) for year in years}) == 1:
            only = year_of(years[0])
            return [
                t if t.dated or self._came_first(t, told) else replace(t, year=only, dated=True)
                for t in told
            ]
        pieces = sorted({self._piece(p) for p in (*titles, *(y.start for y in years))})
        dated = list(told)
        loose: list[tuple[int, Token]] = []
        for begins in pieces:
            here: list[int] = [i for i, t in enumerate(dated) if self._piece(t.start) == begins]
            when = [y for y in years if self._piece(y.start) == begins]
            if not here:
                loose += [(begins, y) for y in when]
            for i, year in self._paired(dated, here, when):
                dated[i] = replace(dated[i], year=year_of(year), dated=True)
        loose = self._of_documents(loose)
        if len(told) == 1 and len(loose) > 1 and not dated[0].dated:
            return dated  # of which of them it is, nobody said
        dated = [self._as_proved(one, loose) for one in _dated_elsewhere(dated)]
        self._beside(dated, loose, years)
        return _inherited(dated)

    def _came_first(self, one: ToldTitle, told: Sequence[ToldTitle]) -> bool:
        """Return whether it was before another level of it: 先是市级，去年升省级.

        A year of its own behind it, 先评的市级，去年三月；后来升省级, is not of the other.
        """
        scan, begins, ends = self._scan, self._piece(one.start), self._scan.ends(one.end)
        years = scan.between(0, len(scan.text), Role.YEAR)
        if any("都" in scan.text[scan.piece(y.start) : y.start] for y in years):
            return False  # 先市级后省级，都是去年的
        if self._is_past(one, told):
            return True
        then = [t.start for t in told if t.name == one.name and t.level and t.start >= ends]
        said = _FIRST.search(scan.text, begins, one.end)
        if not then or said is None:
            return False
        own = (y for y in years if begins <= y.start < then[0])
        return all(self._piece(y.start) == self._piece(then[0]) for y in own)

    def _is_past(self, one: ToldTitle, told: Sequence[ToldTitle]) -> bool:
        """Return whether its level is told of before alone: 去年升成国家级，原来是省级."""
        said = _AT_FIRST.search(self._scan.text, max(0, one.start - _WORD), one.start)
        others = [t for t in told if t.name == one.name and t.level not in (None, one.level)]
        if said is None or not others:
            return False
        years = self._scan.between(0, len(self._scan.text), Role.YEAR)
        spans = [self._scan.words(t.start, t.end) for t in others]
        return all(any(begins <= y.start < end for begins, end in spans) for y in years)

    def _in_brackets(
        self, told: list[ToldTitle], years: list[Token]
    ) -> tuple[list[ToldTitle], list[Token]]:
        """Return the titles with the years in brackets right behind them, and the other years."""
        found = list(told)
        for place, one in enumerate(told):
            brackets = _BRACKETS.match(self._scan.text, one.end)
            inside = [y for y in years if brackets and y.start in range(*brackets.span())]
            if len(inside) == 1:
                found[place] = replace(one, year=year_of(inside[0]), dated=True)
                years = [y for y in years if y is not inside[0]]
        return found, [year for year in years if not self._is_of_another(year)]

    def _is_of_another(self, year: Token) -> bool:
        """Return whether the year stands in brackets behind something else: 两化证书(2024)."""
        text, begins = self._scan.text, self._piece(year.start)
        if text[begins - 1 : begins] not in _OPENS or self._scan.between(
            begins, self._scan.ends(year.end), Role.TITLE, Role.LEVEL
        ):
            return False
        before = self._piece(begins - 1)
        if self._scan.between(before, begins, Role.TITLE):
            return False
        known = {*self._scan.vocabulary.spoken_of(text[before : begins - 1])}
        titles = {fact.name for fact in self._scan.vocabulary.fact if fact.kind == "titles"}
        return bool(known - titles)

    def _of_documents(self, loose: list[tuple[int, Token]]) -> list[tuple[int, Token]]:
        """Return the years without those in which only the plate of a document's title came."""
        text = self._scan.text
        ends = {begins: self._scan.ends(year.end) for begins, year in loose}
        papers = {b for b, end in ends.items() if _DOCUMENT.search(text, b, end)}
        plates = {
            begins
            for begins, end in ends.items()
            if (plate := _PLATE.search(text, begins, end)) and _CAME.search(text, plate.end(), end)
        }
        return [one for one in loose if one[0] not in plates - papers] if papers else loose

    def _as_proved(self, one: ToldTitle, loose: Sequence[tuple[int, Token]]) -> ToldTitle:
        """Return the title without its year where its paper has another: 证上写的是2024年."""
        proved = {
            year_of(year)
            for begins, year in loose
            if begins > one.start and _PROOF.search(self._scan.text, begins, year.end + _NEAR)
        }
        return replace(one, year=None) if one.dated and proved - {one.year} else one

    def _beside(
        self,
        dated: list[ToldTitle],
        loose: Sequence[tuple[int, Token]],
        years: Sequence[Token],
    ) -> None:
        """Give the years that stand in pieces of their own to the titles beside them."""
        for begins, year in loose:
            before = [i for i, t in enumerate(dated) if t.start < begins and not t.dated]
            after = [i for i, t in enumerate(dated) if t.start > begins and not t.dated]
            first = dated[after[0]].start if after else 0
            run: list[int] = [
                i for i in after if self._undated_between(first, dated[i].start, years)
            ]
            for i in before or run:
                dated[i] = replace(dated[i], year=year_of(year), dated=True)

    def _undated_between(self, start: int, end: int, years: Sequence[Token]) -> bool:
        return not any(start <= y.start < end for y in years)

    def _paired(
        self, dated: Sequence[ToldTitle], here: Sequence[int], when: Sequence[Token]
    ) -> Iterator[tuple[int, Token]]:
        """Yield the titles of one piece with their years, in order."""
        if not when or not here:
            return
        first = when[0].start < dated[here[0]].start
        for i in here:
            one = dated[i]
            if (said := self._said_of(one, [dated[j] for j in here], when)) is not None:
                yield i, said
                continue
            before = [y for y in when if y.end <= one.start]
            after = [y for y in when if y.start >= one.start]
            if first:
                yield i, (before[-1] if before else when[0])
            else:
                yield i, (after[0] if after else when[-1])

    def _said_of(
        self, one: ToldTitle, others: Sequence[ToldTitle], when: Sequence[Token]
    ) -> Token | None:
        """Return the year that is said of the title behind it, 技术中心是今年的, or None."""
        ends = min((o.start for o in others if o.start >= one.end), default=len(self._scan.text))
        behind = (y for y in when if one.end <= y.start < ends)
        return next((y for y in behind if self._scan.text[y.start - 1] == "是"), None)

    def _years_put_right(self, years: list[Token]) -> list[Token]:
        """Return the years without those that another stands for: 不是前年，是去年."""
        kept: list[Token] = []
        scan = self._scan
        for year in years:
            last = kept[-1] if kept else None
            if last:
                words = scan.between(last.end, year.start, Role.REPAIR)
                levels = [
                    t
                    for t in scan.between(last.end, year.start, Role.LEVEL, Role.TITLE)
                    if words and t.start > words[0].start and t.value != ABOVE
                ]
                denied = scan.between(0, last.start, Role.DENY)
                at_once = scan.between(last.end, year.start, Role.RECTIFY)
                gone = denied and last.start - denied[-1].end <= _AT_ONCE
                again = at_once and year.start - at_once[-1].end <= _AT_ONCE
                if (words and not levels) or gone or again:
                    kept.pop()
            kept.append(year)
        return kept


def year_of(token: Token) -> int | None:
    """Return the calendar year that the token tells, None where nobody knows it."""
    told = token.value
    return told.sure if isinstance(told, ToldYear) else None


def _dated_elsewhere(dated: Sequence[ToldTitle]) -> list[ToldTitle]:
    """Return the titles, one told again with its year left without: 从市级升到省级，去年省级."""
    years = {(t.name, t.level) for t in dated if t.dated and t.level}
    return [replace(t, dated=t.dated or (t.name, t.level) in years) for t in dated]


def _inherited(dated: list[ToldTitle]) -> list[ToldTitle]:
    """Return the titles, those without a year with the last told before, or the first."""
    last: ToldTitle | None = None
    for i, one in enumerate(dated):
        if not one.dated and last:
            dated[i] = replace(one, year=last.year, dated=True)
        last = dated[i] if dated[i].dated else last
    first_dated = next((t for t in dated if t.dated), None)
    return [t if t.dated or not first_dated else replace(t, year=first_dated.year) for t in dated]
