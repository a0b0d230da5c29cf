"""Lone level: whether one that stands before no title is told of one: 技术中心市级的有."""

import re
from collections.abc import Sequence

from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.titles.cut import Cut

# Who is named before what they recognise: 市里给我们技术中心挂的牌, 省上批了我们做, 国家给的.
RECOGNISES = any_of("recognising")
FILLS = r"[^，,。；;：:！!？?、]{0,8}?"
_GAVE = re.compile(rf"{FILLS}(?:{RECOGNISES}|给的$)")
# What makes of a level that no title stands behind one that is told, and what one that is asked.
_TOLD = re.compile(r"级|那个|那块|的(?:[，,。；;！!\s国省市县]|$)")
# Nor does what goes on about it need its name: 省里的今年才递, 25年又升成国家的了.
_GOES_ON = re.compile(r"(?:的|那个)(?:[今去前明后]年|[0-9]{2,4}年|还|才|刚|正|在|没|也|又|了)")
# Told with the title before it, whatever is asked of both: 省级技术中心跟国家的一共能拿多少.
_BESIDE = re.compile(
    r"(?:称号|牌子?)?(?:和|与|及|跟|同|加上?|、|还有|外加|再加上?|连同)(?:一个|个|那个)?$"
)
_TOLD_BESIDE = re.compile(r"[级里上]{0,2}(?:的|那个)|级?[，,。；;！!？?\s]|级?$")
_COMPARES = re.compile(any_of("compares"))
_PAID_FOR = (Role.FUND, Role.NAME, Role.UNLIKE)
_OF_GRANT = (Role.FUND, Role.MONEY, Role.NUMBER)
_ASKED = re.compile(f"[?？吗呢么]|{any_of('asks_of_level')}")
_WAS = re.compile("(?:又|才|就|也|已经?)*(?:是|变成|变为|成|升[到成为]|升了?|评[上成])了?")
_JOINT = re.compile('[级里的“"‘「]')  # between a level and what it pays for
_OF_MONEY = re.compile(any_of("of_money"))
_ONE = re.compile("[1一]个")  # 子公司市级1个 counts titles
_NEAR = 3


def asks(scan: Scan, start: int, end: int) -> bool:
    """Return whether something is asked between the places; 还是22年的 only says since when."""
    dated = {year.start for year in scan.between(start, len(scan.text), Role.YEAR)}
    return any(word.end() not in dated for word in _ASKED.finditer(scan.text, start, end))


class LoneLevels:
    """What is told of a title, of the levels of one text that stand before none."""

    def __init__(self, scan: Scan, names: Sequence[Token], cut: Cut) -> None:
        """`names` are the titles that the text names."""
        self._scan = scan
        self._names = names
        self._cut = cut

    def is_told(self, level: Token) -> bool:
        """Return whether a level is told of a title, and not asked, nor of money."""
        text = self._scan.text
        if self._of_another(level) or self._of_standing(level):
            return False
        if self._is_of_a_year(level):
            return True
        piece = range(level.end, self._cut.end(level.end))
        gave = _GAVE.match(text, piece.start, piece.stop)
        if gave and not any(n.start in piece for n in self._scan.numbers):
            return not asks(self._scan, self._cut.piece(level.start), gave.end())
        near = range(level.end, min(level.end + _NEAR + 1, piece.stop))
        numbers = [n for n in self._scan.numbers if n.start in near]
        counted = any(_ONE.fullmatch(text, n.start, n.end) for n in numbers[:1])
        if self._of_money(level) or (numbers and not counted):
            return False
        if counted and not asks(self._scan, self._cut.piece(level.start), piece.stop + 1):
            return True
        end = self._cut.end(level.end)
        if self._is_beside(level, end):
            return True
        if asks(self._scan, self._cut.piece(level.start), end + 1):
            return False
        if _TOLD.search(text, level.start, min(end, level.end + 2)):
            return True
        if _GOES_ON.match(text, level.end) and not self._of_grant(level):
            return True
        alone = text[self._cut.piece(level.start) : end].strip("是的也了我们咱 ")
        return alone == text[level.start : level.end]

    def _of_another(self, level: Token) -> bool:
        """Return whether something else is named before it that it is of: 专精特新有省里的."""
        scan = self._scan
        named = scan.between(self._cut.piece(level.start), level.start, Role.TITLE, Role.LEVELLED)
        return bool(named) and named[-1].role is not Role.TITLE

    def _is_beside(self, level: Token, end: int) -> bool:
        """Return whether the level is told in a row with the title before it, to no comparison."""
        text = self._scan.text
        names = [name.end for name in self._names if name.end <= level.start]
        return (
            bool(names)
            and _BESIDE.fullmatch(text, names[-1], level.start) is not None
            and _TOLD_BESIDE.match(text, level.end) is not None
            and not _COMPARES.search(text, level.end, end)
        )

    def _is_of_a_year(self, level: Token) -> bool:
        """Return whether a year before it says when it was so: 24年是市级，25年是省级，给多少."""
        years = self._scan.between(self._cut.piece(level.start), level.start, Role.YEAR)
        title = self._scan.written(level).endswith("级")  # 是省里给的 is of money
        return (
            bool(years)
            and title
            and _WAS.fullmatch(self._scan.text, years[-1].end, level.start) is not None
        )

    def _of_standing(self, level: Token) -> bool:
        """Return whether it is of what an enterprise is besides: 国家的小巨人也评上了.

        So is the level of a title that the document does not have, 国家级技术创新中心.
        """
        text, place = self._scan.text, level.end
        while joint := _JOINT.match(text, place):
            place = joint.end()
        vocabulary = self._scan.vocabulary
        return text.startswith((*vocabulary.standing_names, *vocabulary.near_titles), place)

    def _of_money(self, level: Token) -> bool:
        """Return whether the level is of money, whatever it is for: 省级的工信专项资金.

        Likewise what else has a level, 省级专精特新.
        """
        text, place = self._scan.text, level.end
        opened = text[level.start - 1 : level.start] == "("
        if opened and any(
            t.end == level.start - 1 for t in self._scan.between(0, level.start, Role.FUND)
        ):
            return True  # 工信专项(省,60万)
        others = {t.start for t in self._scan.between(place, len(text), Role.LEVELLED)}
        things = {t.start: t.end for t in self._scan.tokens if t.role in _PAID_FOR}
        standings = self._scan.vocabulary.standing_names
        while not (_OF_MONEY.match(text, place) or text.startswith(standings, place)):
            joint = _JOINT.match(text, place)
            end = joint.end() if joint else things.get(place, place)
            if place in others:
                return True
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
