"""Levelled: at which level each title of a text is told, before or behind its name."""

import re
from collections.abc import Iterator, Sequence

from knowledge.language.year import is_guessed
from knowledge.policy.facts.facts import Level
from knowledge.policy.facts.level import is_giver
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import ABOVE, Role, Token, named_level
from knowledge.reading.titles.cut import Cut
from knowledge.reading.titles.dating import ToldTitle
from knowledge.reading.titles.lone_level import FILLS, RECOGNISES, LoneLevels, asks

# What may stand between a level and its title, or between two levels of one title.
_BETWEEN = re.compile(
    r"(?:的|级|和|与|及|跟|、|，|,|/|两个|俩|两级|都|一个|那个|重点|自己|自个儿?|内部|(?:认定|认|评|批|给|定|发|授予?|颁)(?:了|的)(?:我们|咱们?|俺们?)?的?|\s)*"
)
# Who is named before what they recognise: 市里给我们技术中心挂的牌, 省上批了我们做, 国家给的.
_GIVER = re.compile(rf"{FILLS}{RECOGNISES}{FILLS}")
_GIVES = re.compile(rf"{FILLS}给{FILLS}")
_RECOGNISED = re.compile(rf"(?:称号|这个?)?(?:也|都|又|才|就|是)*(?:{RECOGNISES}|的?牌)")
_GAVE_MONEY = re.compile(
    r"(?:了|的|下来?|上|过|我们?|咱们?|俺们?|厂里?|公司)*(?:钱|款|资金|补|奖|专项|[0-9一二两三四五六七八九十百千]+多?万)"
)
_ALL = re.compile(r"都|全|均|也是|也")
# Of two titles side by side it says that what is told is told of both.
_AND = re.compile(r"(?:和|与|及|跟|同|、|还有)\s?")
_BOTH = re.compile(r"都|全|均|两[个块样项]|俩|一[起块并]|双双")
# Says of the title before it at which level it is, and not how it stands: 都是省里的.
_ONLY_LEVEL = re.compile(
    r"(?:(?:这|那)?两个|俩|全|都|均|也|又|同样|一样|还)+(?:是|属于?)(?:国家|国字号|省|市|县)[级里上头]*的?(?:[了吧呢啊]|哈)?"
)
_ROW = 16  # characters between two levels of one title, at the most


class Levels:
    """The levels of one text, and the titles that they are of."""

    def __init__(self, scan: Scan, names: Sequence[Token], cut: Cut) -> None:
        """`names` are the titles that the text names."""
        self._scan = scan
        self._names = names
        self._cut = cut
        self._lone = LoneLevels(scan, names, cut)

    def told(self) -> Iterator[ToldTitle]:
        """Yield one title for each level, and one without where a title has none."""
        # 上头没批: who gave it is not said.
        levels = [t for t in self._scan.tokens if t.role is Role.LEVEL and t.value != ABOVE]
        levels = [t for t in levels if not is_giver(self._scan.text, t.start)]
        levels = [t for t in levels if not self._is_of_something_else(t)]
        used: set[int] = set()
        bare: list[Token] = []
        both: list[Token] = []
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
                piece = self._cut.piece(level.start)
                if piece != self._cut.piece(end) and bare and bare[-1].start >= piece:
                    break
                row.insert(0, level)
                end = level.start
            if not row and self._is_of_both(last_end, name, both):
                row = both
            else:
                used.update(level.start for level in row)
            last_end, both = name.end, row
            if not row:
                bare.append(name)
            for level in row:
                start = level.start if level is row[-1] else name.start
                yield ToldTitle(
                    str(name.value), self._level(level), min(start, name.start), name.end
                )
        free = [t for t in levels if t.start not in used and self._lone.is_told(t)]
        yield from self._free(free, bare)

    def _is_of_something_else(self, level: Token) -> bool:
        """Return whether it is of a longer name that no fact has: 省级工程技术研究中心."""
        return any(t.role is Role.STILL and t.start == level.end for t in self._scan.tokens)

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

    def _is_of_both(self, last_end: int, name: Token, levels: Sequence[Token]) -> bool:
        """Return whether it has the `levels` of the one before: 省里的技术中心和创新中心都给了.

        So it has behind 都是省里的，技术中心和创新中心.
        """
        text = self._scan.text
        if not (last_end and _AND.fullmatch(text, last_end, name.start)):
            return False
        if levels and _ALL.search(text, self._cut.piece(levels[0].start), levels[0].start):
            return True
        ends = self._cut.end(name.end)
        asked = asks(self._scan, name.end, ends + 1)
        return not asked and _BOTH.search(text, name.end, ends) is not None

    def _free(self, free: Sequence[Token], bare: Sequence[Token]) -> Iterator[ToldTitle]:
        """Yield the titles of the levels that stand before none, and those without a level."""
        levelled: set[int] = set()
        for level in free:
            of = [n for n in self._names if not self._is_denied_name(n)]
            before = [n for n in of if n.end <= level.start]
            names = before[-1:] or [n for n in of if n.start >= level.end][:1]
            piece = self._scan.text[self._cut.piece(level.start) : level.start]
            if _ALL.search(piece):
                names = [n for n in before if n in bare] or self._row(of, level.end) or names
            only = _ONLY_LEVEL.fullmatch(
                self._scan.text, self._cut.piece(level.start), self._cut.end(level.end)
            )
            for name in names:
                levelled.add(name.start)
                said = name if only and name.end <= level.start else level
                yield ToldTitle(str(name.value), self._level(level), said.start, said.end)
        for name in bare:
            if name.start not in levelled:
                yield ToldTitle(str(name.value), None, name.start, name.end)

    def _row(self, names: Sequence[Token], place: int) -> list[Token]:
        """Return the titles of the first piece behind the place: 都是省里的，技术中心和创新中心."""
        behind = [n for n in names if n.start >= place]
        return [n for n in behind if self._cut.piece(n.start) == self._cut.piece(behind[0].start)]

    def _is_denied_name(self, name: Token) -> bool:
        """Return whether the words before the title say that it is another: 不是企业技术中心."""
        words = self._scan.between(0, name.start, Role.DENY)
        return bool(words) and words[-1].end == name.start
