"""Titles that a message tells of: which, at which level, since when.

Levels and years stand around a title in any order, each a piece of its own or side by side:
企业技术中心：2024市级，2025省级. Each level makes a title of its own; years go by their piece, then
in order.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.language.year import is_guessed
from knowledge.policy.facts.facts import Asker, Level, Standing, Title
from knowledge.policy.facts.vocabulary import Fact
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import ABOVE, Role, Token, named_level
from knowledge.reading.mentions.wording import Sign, signs
from knowledge.reading.senses.senses import Senses
from knowledge.reading.titles.dating import Dating, ToldTitle, year_of
from knowledge.reading.titles.filing import only_filed
from knowledge.reading.titles.unread import unread
from knowledge.reading.whose.parties import Whose
from knowledge.reading.whose.standing import Statements

# What may stand between a level and its title, or between two levels of one title.
_BETWEEN = re.compile(
    r"(?:的|级|和|与|及|跟|、|，|,|/|两个|俩|两级|都|一个|那个|重点|(?:认定|认|评|批|给|定|发)(?:了|的)(?:我们|咱们?|俺们?)?的?|\s)*"
)
# Who is named before what they recognise: 市里给我们技术中心挂的牌, 省上批了我们做, 国家给的.
_RECOGNISES = r"(?:评|认|批|定|授|颁|挂|发)"
_FILLS = r"[^，,。；;：:！!？?、]{0,8}?"
_GIVER = re.compile(rf"{_FILLS}{_RECOGNISES}{_FILLS}")
_GIVES = re.compile(rf"{_FILLS}给{_FILLS}")
_RECOGNISED = re.compile(rf"(?:称号|这个?)?(?:也|都|又|才|就|是)*(?:{_RECOGNISES}|的?牌)")
_GAVE = re.compile(rf"{_FILLS}(?:{_RECOGNISES}|给的$)")
_GAVE_MONEY = re.compile(
    r"(?:了|的|下来?|上|过|我们?|咱们?|俺们?|厂里?|公司)*(?:钱|款|资金|补|奖|专项|[0-9一二两三四五六七八九十百千]+多?万)"
)
# What makes of a level that no title stands behind one that is told, and what one that is asked.
_TOLD = re.compile(r"级|那个|那块|的(?:[，,。；;！!\s]|$)")
# Nor does what goes on about it need its name: 省里的今年才递, 25年又升成国家的了.
_GOES_ON = re.compile(r"(?:的|那个)(?:[今去前明后]年|[0-9]{2,4}年|还|才|刚|正|在|没|也|又|了)")
_PAID_FOR = (Role.FUND, Role.NAME, Role.UNLIKE)
_OF_GRANT = (Role.FUND, Role.MONEY, Role.NUMBER)
_ASKED = re.compile(r"[?？吗呢么]|多少|什么|啥|怎|哪|是不是|能不能|更|还是|如果|要是|的话|谁|几")
_ALL = re.compile(r"都|全|均|也是|也")
_JOINT = re.compile(r"级|里|的")  # between a level and what it pays for
_OF_MONEY = re.compile(r"(?:资金|钱|补|奖|给|拨|出|专项|专精|小巨人|财政)")
_DENIED = re.compile(f"[{Sign.NOT}{Sign.LACKED}{Sign.LOST}]|吗|呢|多少")
_BRANCH = 4  # characters after a title in which it is said to be a branch only
_AT_ONCE = 1
_ROW = 16  # characters between two levels of one title, at the most
_NEAR = 3


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
        marks = [t.end for t in scan.tokens if t.role is Role.MARK]
        self._starts = [0, *marks]

    def read(self) -> tuple[Title, ...]:
        """Return the titles, one for each level told."""
        if not self._names:
            return ()
        told = self._undenied(sorted(self._levelled(), key=lambda t: t.start))
        told = self._put_right(told)
        told = Dating(self._scan, self._piece).dated(told)
        return _told_once(_settled(list(self._standing(told))))

    # --- levels -----------------------------------------------------------------------------
    def _levelled(self) -> Iterator[ToldTitle]:
        """Yield one title for each level, and one without where a title has none."""
        # 上头没批: who gave it is not said.
        levels = [t for t in self._scan.tokens if t.role is Role.LEVEL and t.value != ABOVE]
        used: set[int] = set()
        bare: list[Token] = []
        last_end = 0
        for name in self._names:
            row: list[Token] = []
            end = name.start
            for level in reversed(
                [t for t in levels if last_end <= t.start and t.end <= name.start]
            ):
                if end - level.end > _ROW or not self._joined(level, end, name):
                    break
                # 技术中心是省里给的，创新中心是国家给的: the first level is of the title before it.
                piece = self._piece(level.start)
                if piece != self._piece(end) and bare and bare[-1].start >= piece:
                    break
                row.insert(0, level)
                end = level.start
            last_end = name.end
            used.update(level.start for level in row)
            if not row:
                bare.append(name)
            for level in row:
                start = level.start if level is row[-1] else name.start
                yield ToldTitle(
                    str(name.value), self._level(level), min(start, name.start), name.end
                )
        free = [t for t in levels if t.start not in used and self._is_told(t)]
        yield from self._free(free, bare)

    def _level(self, token: Token) -> Level | None:
        """Return the level that the word tells, None where it is only guessed: 好像是省里发的."""
        return None if is_guessed(self._scan.text, token.start) else named_level(token)

    def _joined(self, level: Token, end: int, name: Token) -> bool:
        """Return whether the level is of the title or of the level that begins at `end`."""
        text = self._scan.text
        if _BETWEEN.fullmatch(text, level.end, end):
            return True
        if _GIVER.fullmatch(text, level.end, end):
            return _GAVE_MONEY.match(text, name.end) is None
        # 省里给我们技术中心拨了50万 says of the title nothing.
        given = _GIVES.fullmatch(text, level.end, end)
        return given is not None and _RECOGNISED.match(text, name.end) is not None

    def _free(self, free: Sequence[Token], bare: Sequence[Token]) -> Iterator[ToldTitle]:
        """Yield the titles of the levels that stand before none, and those without a level."""
        levelled: set[int] = set()
        for level in free:
            of = [n for n in self._names if not self._is_denied_name(n)]
            before = [n for n in of if n.end <= level.start]
            names = before[-1:] or [n for n in of if n.start >= level.end][:1]
            piece = self._scan.text[self._piece(level.start) : level.start]
            if _ALL.search(piece) and (many := [n for n in before if n in bare]):
                names = many
            for name in names:
                levelled.add(name.start)
                yield ToldTitle(str(name.value), self._level(level), level.start, level.end)
        for name in bare:
            if name.start not in levelled:
                yield ToldTitle(str(name.value), None, name.start, name.end)

    def _is_denied_name(self, name: Token) -> bool:
        """Return whether the words before the title say that it is another: 不是企业技术中心."""
        words = self._scan.between(0, name.start, Role.DENY)
        return bool(words) and words[-1].end == name.start

    def _is_told(self, level: Token) -> bool:
        """Return whether a level is told of a title, and not asked, nor of money."""
        text = self._scan.text
        piece = range(level.end, self._end(level.end))
        gave = _GAVE.match(text, piece.start, piece.stop)
        if gave and not any(n.start in piece for n in self._scan.numbers):
            return not _ASKED.search(text, self._piece(level.start), gave.end())
        near = range(level.end, level.end + _NEAR + 1)
        if self._of_money(level) or any(n.start in near for n in self._scan.numbers):
            return False
        end = self._end(level.end)
        if _ASKED.search(text, self._piece(level.start), end + 1):
            return False
        if _TOLD.search(text, level.start, min(end, level.end + 2)):
            return True
        if _GOES_ON.match(text, level.end) and not self._of_grant(level):
            return True
        alone = text[self._piece(level.start) : end].strip("是的也了我们咱 ")
        return alone == text[level.start : level.end]

    def _of_money(self, level: Token) -> bool:
        """Return whether the level is of money, whatever it is for: 省级的工信专项资金."""
        text, place = self._scan.text, level.end
        things = {t.start: t.end for t in self._scan.tokens if t.role in _PAID_FOR}
        while not _OF_MONEY.match(text, place):
            joint = _JOINT.match(text, place)
            end = joint.end() if joint else things.get(place, place)
            if end == place:
                return False
            if not joint and _OF_MONEY.search(text, place, end):
                return True
            place = end
        return True

    def _of_grant(self, level: Token) -> bool:
        """Return whether money was spoken of since the last title: whose level it is, is open."""
        before = [name.end for name in self._names if name.end <= level.start]
        return bool(self._scan.between(before[-1] if before else 0, level.start, *_OF_GRANT))

    def _piece(self, place: int) -> int:
        return self._starts[bisect_right(self._starts, place) - 1]

    def _end(self, place: int) -> int:
        number = bisect_right(self._starts, max(0, place - 1))
        return self._starts[number] - 1 if number < len(self._starts) else len(self._scan.text)

    # --- what is taken back -----------------------------------------------------------------
    def _undenied(self, told: list[ToldTitle]) -> list[ToldTitle]:
        """Return the titles without those that another is told over against: 不是国家级，是省级."""
        denied = [t for t in told if self._is_denied(t)]
        left = [t for t in told if t not in denied]
        return left if left and all(any(o.name == d.name for o in left) for d in denied) else told

    def _is_denied(self, told: ToldTitle) -> bool:
        words = self._scan.between(0, told.start, Role.DENY)
        return bool(words) and told.start - words[-1].end <= _AT_ONCE and told.level is not None

    def _put_right(self, told: list[ToldTitle]) -> list[ToldTitle]:
        """Return the titles with what is told anew in the place of what it takes back."""
        kept: list[ToldTitle] = []
        for one in told:
            old = self._replaced(kept, one)
            if old is None:
                kept.append(one)
                continue
            level = one.level or old.level
            kept[kept.index(old)] = replace(
                one,
                level=level,
                year=old.year,
                start=min(old.start, one.start) if one.level is None else one.start,
            )
        return kept

    def _replaced(self, kept: Sequence[ToldTitle], anew: ToldTitle) -> ToldTitle | None:
        """Return the title before that this one stands for, where it is told anew."""
        if not kept:
            return None
        last = kept[-1]
        scan = self._scan
        words = scan.between(last.end, anew.start, Role.REPAIR)
        at_once = scan.between(last.end, anew.start, Role.RECTIFY)
        again = bool(at_once) and anew.start - at_once[-1].end <= _AT_ONCE
        if not (words or again) or _lacked(self._scan.text, anew.start, self._end(anew.end)):
            return None
        same = [t for t in kept if t.name == anew.name]
        if again and not words and (last.name != anew.name or last.level is None):
            return None
        return same[-1] if same else last

    # --- how it stands ----------------------------------------------------------------------
    def _standing(self, told: Sequence[ToldTitle]) -> Iterator[Title]:
        for one, following in pairwise([*told, None]):
            if one is None:
                return
            until = following.start if following else len(self._scan.text)
            if following:
                until = max(one.end, self._statements.start(until))
            branch = any(
                word in self._scan.text[one.start : one.end + _BRANCH] for word in self._fact.branch
            )
            about = min(until, self._topics(one.end))
            standing = self._statements.standing(one.start, one.end, about)
            year = one.year
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
            if standing is Standing.LACKED and self._is_lost_since(one, about):
                standing = Standing.DOUBTED  # of what was got and lost again nobody said anything
            if standing is Standing.HELD and not branch and self._is_doubted(one):
                standing = Standing.DOUBTED
            yield Title(one.name, one.level, self._given(year, standing), branch, standing)

    def _given(self, year: int | None, standing: Standing) -> int | None:
        """Return the year, None where it is that of an examination or of filing what is held."""
        filed = standing is Standing.HELD and year and only_filed(self._scan, year)
        return None if filed or standing is Standing.RENEWED else year

    def _is_doubted(self, one: ToldTitle) -> bool:
        """Return whether the examples know it as not held, or do not know what is said of it."""
        if self._senses.unheld(one.start):
            return True
        known = self._senses.held(one.start) or self._statements.got(one.start, one.end)
        return not known and bool(unread(self._scan, self._statements, one.start))

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


def _lacked(text: str, start: int, end: int) -> bool:
    return _DENIED.search(signs(text[start:end])) is not None


def _settled(titles: Sequence[Title]) -> tuple[Title, ...]:
    """Return one title for each name and level: the one that is held, unless it was lost since."""
    told: dict[tuple[str, Level | None], Title] = {}
    for title in titles:
        before = told.setdefault((title.name, title.level), title)
        if before.standing is title.standing:
            continue
        held, other = (before, title) if before.standing is Standing.HELD else (title, before)
        if held.standing is not Standing.HELD:
            continue
        since = other.standing is Standing.LACKED and (other.year or 0) >= (held.year or 0)
        told[title.name, title.level] = replace(held, standing=Standing.DOUBTED) if since else held
    return tuple(told.values())


def _told_once(titles: Sequence[Title]) -> tuple[Title, ...]:
    """Return the titles without those that only repeat a name whose level was told elsewhere."""
    levelled = {(title.name, title.standing) for title in titles if title.level}
    return tuple(t for t in titles if t.level or (t.name, t.standing) not in levelled)
