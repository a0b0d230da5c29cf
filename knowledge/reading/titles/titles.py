"""Titles that a message tells of: which, at which level, since when.

Levels and years stand around a title in any order, each a piece of its own or side by side:
企业技术中心：2024市级，2025省级. Each level makes a title of its own; years go by their piece, then
in order.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.language.ago import LONG_SINCE
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker, Level, Standing, Title
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.owned import owns_all
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.senses.senses import Senses
from knowledge.reading.titles.cut import Cut
from knowledge.reading.titles.dating import Dating, ToldTitle, year_of
from knowledge.reading.titles.filing import only_filed
from knowledge.reading.titles.levelled import Levels
from knowledge.reading.titles.published import names_list, was_published
from knowledge.reading.titles.retold import Retold
from knowledge.reading.titles.unread import is_unknown, unread
from knowledge.reading.whose.parties import Whose
from knowledge.reading.whose.standing import Statements

_LONGER = range(2, 7)  # characters before a short name that may be part of it: 新材料创新中心
# Before the title that something of another name is to be taken for: 能按技术中心拿吗.
_TAKEN_FOR = re.compile(rf"{any_of('taken_for')}(?:企业|省级|市级|国家级)?$")
_BRANCH = 4  # characters after a title in which it is said to be a branch only


class TitleReader:
    """Reads the titles of one text."""

    def __init__(
        self,
        scan: Scan,
        fact: Fact,
        statements: Statements,
        topics: Callable[[int], int],
        senses: Senses,
    ) -> None:
        """`topics` says where after a place something else is spoken of.

        `senses` is what the examples know of the pieces.
        """
        self._senses = senses
        self._scan = scan
        self._fact = fact
        self._statements = statements
        self._topics = topics
        named = [t for t in scan.tokens if t.role is Role.TITLE]
        self._names = [name for name in named if not statements.wonders(name.start)]
        self._cut = Cut(scan)
        self._levels = Levels(scan, self._names, self._cut)

    def read(self) -> tuple[Title, ...]:
        """Return the titles, one for each level told."""
        if not self._names:
            return ()
        told = sorted(self._levels.told(), key=lambda t: t.start)
        told = Retold(self._scan, self._statements, self._cut).settled(told)
        told = Dating(self._scan, self._statements, self._cut.piece).dated(told)
        firms = [self._firm(one.start) for one in told]
        return _told_once(_settled(list(zip(firms, self._standing(told), strict=True))))

    def _firm(self, place: int) -> int:
        """Return of which of the asker's firms the place speaks: 甲公司省级的，乙公司也是省级的."""
        several = owns_all(self._scan.text)
        return len(self._scan.between(0, place, Role.PART)) if several else 0

    def _standing(self, told: Sequence[ToldTitle]) -> Iterator[Title]:
        for one, following in pairwise([*told, None]):
            if one is None:
                return
            until = self._of_its_firm(one, following.start if following else len(self._scan.text))
            if following:
                until = max(one.end, self._statements.start(until))
            branch = any(
                word in self._scan.text[one.start : one.end + _BRANCH] for word in self._fact.branch
            )
            about = min(until, self._topics(one.end))
            year, standing = self._year(one, about), self._stands(one, about)
            whose = self._statements.whose(one.start, Asker.ENTERPRISE)
            if whose and standing is Standing.HELD:
                standing = Standing.DOUBTED if whose is Whose.ANY else Standing.FOREIGN
            if standing is Standing.FOREIGN and (
                ours := self._statements.also_ours(one.end, until)
            ):
                standing, year = Standing.HELD, self._year_within(*ours)
            if standing is Standing.FOREIGN and (
                self._statements.not_ours or self._senses.lacks(self._fact)
            ):
                standing = Standing.LACKED
            if standing is Standing.DOUBTED and self._senses.lacked(one.start):
                standing = Standing.LACKED  # 创新中心咱没有
            if standing is Standing.LACKED and self._is_lost_since(one, about):
                standing = Standing.DOUBTED  # of what was got and lost again nobody said anything
            if standing is Standing.HELD and not branch and self._is_doubted(one, about):
                standing = Standing.DOUBTED
            yield Title(one.name, one.level, self._given(year, standing), branch, standing)

    def _stands(self, one: ToldTitle, until: int) -> Standing:
        """Return what the text says of it; got long since, no examination says more of it."""
        standing = self._statements.standing(one.start, one.end, until)
        if standing is Standing.PENDING and self._was_published(one, until):
            return Standing.HEARD
        renewed = standing is Standing.RENEWED and one.year == LONG_SINCE
        return Standing.HELD if renewed else standing

    def _year(self, one: ToldTitle, until: int) -> int | None:
        """Return its year; of 去年12月公示的，今年1月发文 nobody knows which counts."""
        this = one.year == self._scan.this_year
        return None if this and self._was_published(one, until) else one.year

    def _was_published(self, one: ToldTitle, until: int) -> bool:
        return was_published(self._scan, self._statements.start(one.start), until)

    def _of_its_firm(self, one: ToldTitle, until: int) -> int:
        """Return where another of several firms is spoken of, or `until`: 乙公司还没评上."""
        several = owns_all(self._scan.text)
        others = self._scan.between(one.end, until, Role.PART) if several else []
        return others[0].start if others else until

    def _given(self, year: int | None, standing: Standing) -> int | None:
        """Return the year, None where it is that of an examination or of filing what is held."""
        signs = self._statements.signs
        filed = standing is Standing.HELD and year and only_filed(self._scan, signs, year)
        return None if filed or standing is Standing.RENEWED else year

    def _is_doubted(self, one: ToldTitle, until: int) -> bool:
        """Return whether the examples know it as not held, or do not know what is said of it."""
        if self._senses.unheld(one.start) or self._is_of_longer_name(one):
            return True
        name = self._named(one)
        if name and _TAKEN_FOR.search(self._scan.text, 0, name.start):
            return True
        got = self._statements.got(one.start, one.end)
        got = got or self._statements.goes_on_got(one.end, until)
        if not got and names_list(self._scan, self._statements, one):
            return True
        known = got or self._senses.held(one.start)
        return not known and bool(unread(self._scan, self._statements, one.start))

    def _named(self, one: ToldTitle) -> Token | None:
        """Return where the title is named, None where only its level is told."""
        return next((n for n in self._names if n.start >= one.start and n.value == one.name), None)

    def _is_of_longer_name(self, one: ToldTitle) -> bool:
        """Return whether words that nobody knows lie between its level and its short name.

        省级新材料创新中心 may be 制造业创新中心 by a name of its own, and may be another title.
        """
        signs, name = self._statements.signs, self._named(one)
        levels = self._scan.between(self._cut.piece(one.start), one.end, Role.LEVEL)
        labels = {choice.value: choice.label for choice in self._fact.choice}
        if name is None or not levels or levels[-1].end > name.start:
            return False
        if self._scan.written(name) == labels.get(one.name):
            return False
        if self._scan.between(levels[-1].end, name.start, *Role):
            return False
        before = signs[levels[-1].end : name.start].removeprefix("级")
        return len(before) in _LONGER and is_unknown(before)

    def _is_lost_since(self, one: ToldTitle, until: int) -> bool:
        """Return whether it was got in the last year that is over or later, and lost in one after.

        One that is older and lost is no more than lost: 前年评的，去年撤了.
        """
        if one.year is None or not self._statements.got(one.start, one.end):
            return False
        if one.year < self._scan.this_year - 1:
            return False
        later = self._scan.between(self._statements.end(one.end), until, Role.YEAR)
        return any((year_of(year) or 0) > one.year for year in later)

    def _year_within(self, start: int, end: int) -> int | None:
        """Return the one year told between the places, or None."""
        years = self._scan.between(start, end, Role.YEAR)
        return year_of(years[0]) if years else None


def _settled(titles: Sequence[tuple[int, Title]]) -> tuple[Title, ...]:
    """Return one title for each firm, name and level.

    It is the one that is held, unless it was lost since.
    """
    told: dict[tuple[int, str, Level | None], Title] = {}
    for firm, title in titles:
        key = firm, title.name, title.level
        before = told.setdefault(key, title)
        if before.standing is title.standing:
            told[key] = replace(before, year=before.year or title.year)
            continue
        held, other = (before, title) if before.standing is Standing.HELD else (title, before)
        if held.standing is not Standing.HELD:
            continue
        since = other.standing is Standing.LACKED and (other.year or 0) >= (held.year or 0)
        told[key] = replace(held, standing=Standing.DOUBTED) if since else held
    return tuple(told.values())


def _told_once(titles: Sequence[Title]) -> tuple[Title, ...]:
    """Return the titles without those that only repeat a name whose level was told elsewhere."""
    levelled = {(title.name, title.standing) for title in titles if title.level}
    return tuple(t for t in titles if t.level or (t.name, t.standing) not in levelled)
