"""Levelled: at which level each title of a text is told, before or behind its name."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from knowledge.language.year import is_guessed
from knowledge.policy.facts.facts import Level
from knowledge.policy.facts.level import is_giver
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import ABOVE, Role, Token, named_level
from knowledge.reading.titles.dating import ToldTitle

# What may stand between a level and its title, or between two levels of one title.
_BETWEEN = re.compile(
    r"(?:的|级|和|与|及|跟|、|，|,|/|两个|俩|两级|都|一个|那个|重点|自己|自个儿?|内部|(?:认定|认|评|批|给|定|发|授予?|颁)(?:了|的)(?:我们|咱们?|俺们?)?的?|\s)*"
)
# Who is named before what they recognise: 市里给我们技术中心挂的牌, 省上批了我们做, 国家给的.
_RECOGNISES = r"(?:评|认|批|定|授|颁|挂|发|公布|公告)"
_FILLS = r"[^，,。；;：:！!？?、]{0,8}?"
_GIVER = re.compile(rf"{_FILLS}{_RECOGNISES}{_FILLS}")
_GIVES = re.compile(rf"{_FILLS}给{_FILLS}")
_RECOGNISED = re.compile(rf"(?:称号|这个?)?(?:也|都|又|才|就|是)*(?:{_RECOGNISES}|的?牌)")
_GAVE = re.compile(rf"{_FILLS}(?:{_RECOGNISES}|给的$)")
_GAVE_MONEY = re.compile(
    r"(?:了|的|下来?|上|过|我们?|咱们?|俺们?|厂里?|公司)*(?:钱|款|资金|补|奖|专项|[0-9一二两三四五六七八九十百千]+多?万)"
)
# What makes of a level that no title stands behind one that is told, and what one that is asked.
_TOLD = re.compile(r"级|那个|那块|的(?:[，,。；;！!\s国省市县]|$)")
# Nor does what goes on about it need its name: 省里的今年才递, 25年又升成国家的了.
_GOES_ON = re.compile(r"(?:的|那个)(?:[今去前明后]年|[0-9]{2,4}年|还|才|刚|正|在|没|也|又|了)")
# Told with the title before it, whatever is asked of both: 省级技术中心跟国家的一共能拿多少.
_BESIDE = re.compile(
    r"(?:称号|牌子?)?(?:和|与|及|跟|同|加上?|、|还有|外加|再加上?|连同)(?:一个|个|那个)?$"
)
_TOLD_BESIDE = re.compile(r"[级里上]{0,2}(?:的|那个)|级?[，,。；;！!？?\s]|级?$")
_COMPARES = re.compile(r"比|差|不同|区别|一样|相|哪|谁|还是|换")
_PAID_FOR = (Role.FUND, Role.NAME, Role.UNLIKE)
_OF_GRANT = (Role.FUND, Role.MONEY, Role.NUMBER)
_ASKED = re.compile(r"[?？吗呢么]|多少|什么|啥|怎|哪|是不是|能不能|更|还是|如果|要是|的话|谁|几")
_ALL = re.compile(r"都|全|均|也是|也")
# Of two titles side by side it says that what is told is told of both.
_AND = re.compile(r"(?:和|与|及|跟|同|、|还有)\s?")
_BOTH = re.compile(r"都|全|均|两[个块样项]|俩|一[起块并]|双双")
# Says of the title before it at which level it is, and not how it stands: 都是省里的.
_ONLY_LEVEL = re.compile(
    r"(?:(?:这|那)?两个|俩|全|都|均|也|又|同样|一样|还)+(?:是|属于?)(?:国家|国字号|省|市|县)[级里上头]*的?(?:[了吧呢啊]|哈)?"
)
_WAS = re.compile("(?:又|才|就|也|已经?)*(?:是|变成|变为|成|升[到成为]|升了?|评[上成])了?")
_JOINT = re.compile(r"级|里|的")  # between a level and what it pays for
_OF_MONEY = re.compile(r"(?:资金|钱|补|奖|给|拨|出|专项|财政)")
_ONE = re.compile("[1一]个")  # 子公司市级1个 counts titles
_ROW = 16  # characters between two levels of one title, at the most
_NEAR = 3


class Levels:
    """The levels of one text, and the titles that they are of."""

    def __init__(self, scan: Scan, names: Sequence[Token]) -> None:
        """`names` are the titles that the text names."""
        self._scan = scan
        self._names = names
        marks = [t.end for t in scan.tokens if t.role is Role.MARK]
        self._starts = [0, *marks]

    def told(self) -> Iterator[ToldTitle]:
        """Yield one title for each level, and one without where a title has none."""
        # 上头没批: who gave it is not said.
        levels = [t for t in self._scan.tokens if t.role is Role.LEVEL and t.value != ABOVE]
        levels = [t for t in levels if not is_giver(self._scan.text, t.start)]
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
                piece = self.piece(level.start)
                if piece != self.piece(end) and bare and bare[-1].start >= piece:
                    break
                row.insert(0, level)
                end = level.start
            if not row and self._is_of_both(last_end, name):
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
        free = [t for t in levels if t.start not in used and self._is_of_title(t)]
        free = [t for t in free if self._is_told(t)]
        yield from self._free(free, bare)

    def piece(self, place: int) -> int:
        """Return where the piece begins that holds the place."""
        return self._starts[bisect_right(self._starts, place) - 1]

    def end(self, place: int) -> int:
        """Return where the piece ends that holds the place, or ends there."""
        number = bisect_right(self._starts, max(0, place - 1))
        return self._starts[number] - 1 if number < len(self._starts) else len(self._scan.text)

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

    def _is_of_both(self, last_end: int, name: Token) -> bool:
        """Return whether it has the level of the one before: 省里的技术中心和创新中心都给了."""
        joined = last_end and _AND.fullmatch(self._scan.text, last_end, name.start)
        ends = self.end(name.end)
        asked = _ASKED.search(self._scan.text, name.end, ends + 1)
        return bool(joined and not asked and _BOTH.search(self._scan.text, name.end, ends))

    def _free(self, free: Sequence[Token], bare: Sequence[Token]) -> Iterator[ToldTitle]:
        """Yield the titles of the levels that stand before none, and those without a level."""
        levelled: set[int] = set()
        for level in free:
            of = [n for n in self._names if not self._is_denied_name(n)]
            before = [n for n in of if n.end <= level.start]
            names = before[-1:] or [n for n in of if n.start >= level.end][:1]
            piece = self._scan.text[self.piece(level.start) : level.start]
            if _ALL.search(piece) and (many := [n for n in before if n in bare]):
                names = many
            only = _ONLY_LEVEL.fullmatch(
                self._scan.text, self.piece(level.start), self.end(level.end)
            )
            for name in names:
                levelled.add(name.start)
                said = name if only and name.end <= level.start else level
                yield ToldTitle(str(name.value), self._level(level), said.start, said.end)
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
        if self._of_standing(level):
            return False
        if self._is_of_a_year(level):
            return True
        piece = range(level.end, self.end(level.end))
        gave = _GAVE.match(text, piece.start, piece.stop)
        if gave and not any(n.start in piece for n in self._scan.numbers):
            return not _ASKED.search(text, self.piece(level.start), gave.end())
        near = range(level.end, min(level.end + _NEAR + 1, piece.stop))
        numbers = [n for n in self._scan.numbers if n.start in near]
        counted = any(_ONE.fullmatch(text, n.start, n.end) for n in numbers[:1])
        if self._of_money(level) or (numbers and not counted):
            return False
        if counted and not _ASKED.search(text, self.piece(level.start), piece.stop + 1):
            return True
        end = self.end(level.end)
        if self._is_beside(level, end):
            return True
        if _ASKED.search(text, self.piece(level.start), end + 1):
            return False
        if _TOLD.search(text, level.start, min(end, level.end + 2)):
            return True
        if _GOES_ON.match(text, level.end) and not self._of_grant(level):
            return True
        alone = text[self.piece(level.start) : end].strip("是的也了我们咱 ")
        return alone == text[level.start : level.end]

    def _is_of_title(self, level: Token) -> bool:
        """Return whether nothing else is named that it is of: 专精特新有省里的."""
        scan = self._scan
        named = scan.between(self.piece(level.start), level.start, Role.TITLE, Role.LEVELLED)
        return not named or named[-1].role is Role.TITLE

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
        years = self._scan.between(self.piece(level.start), level.start, Role.YEAR)
        title = self._scan.text[level.start : level.end].endswith("级")  # 是省里给的 is of money
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
