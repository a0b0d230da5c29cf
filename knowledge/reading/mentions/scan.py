"""Scanning: the words of one text, the longest at each place, none inside another."""

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from operator import attrgetter

from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.candidates import MARK, every_word
from knowledge.reading.mentions.kept import Kept
from knowledge.reading.mentions.lists import listed
from knowledge.reading.mentions.token import Placed, Role, Span, Token, without_words

WHETHER = re.compile(r"([\u4e00-\u9fff])[不没]\1")  # 会不会, 拿没拿: asked or open, never denied

_EDGE = re.compile(r"[，,。；;：:？?！!、\s()（）]+")
_HARD = re.compile(r"[。；;！!？?\n]|\.{2,}|…")
_START = attrgetter("start")
_UNIT = re.compile(
    r"单位(?:都?是|为|[写填用]的?是?|[:：])?\s*(?P<unit>[百千万亿]?元|[万亿])"
    r"|(?:[按以用拿]|论)(?P<by>[万亿]元?)(?:[为做当]单位|来?[算计说讲写报填记])"
    r"|(?P<alone>[万亿]元?)[为是做当]单位"
    r"|(?:[都全]|[说写报填讲]的)(?:就?是|按|论)(?P<all>[万亿]元?)(?:的|[,，。;；!！?？\s]|$)"
)
_NOT_OF = listed("is_not_of")


class Scan:
    """One plain text with its words in order."""

    def __init__(
        self,
        text: str,
        vocabulary: FactsFile,
        as_of: datetime.date,
        repairs: Sequence[Span] = (),
    ) -> None:
        """`repairs` are where pieces take back what was told, in words that no list has."""
        self.text = text
        self._repairs = repairs
        self.vocabulary = vocabulary
        self._as_of = as_of

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All words, numbers, years and marks, none over another."""
        found: list[Token] = []
        place = 0
        candidates = [Token(Role.REPAIR, start, end) for start, end in self._repairs]
        candidates += every_word(self.text, self.vocabulary, self._as_of)
        if said := self._unit_said:
            candidates.append(Token(Role.STILL, said.start(), said.end(said.lastgroup or 0)))
        # 级 ends a word for sure: 评上市级 and 山西省级 hold a level, whatever crosses it.
        levels = [
            (t.start, t.end)
            for t in candidates
            if t.role is Role.LEVEL and self.text[t.end - 1] == "级"
        ]
        levels.sort()
        starts = [start for start, _ in levels]
        for token in sorted(candidates, key=_first):
            crossed = bisect_right(starts, token.start)
            if crossed < len(levels) and levels[crossed][0] < token.end < levels[crossed][1]:
                continue
            token = without_words(token, place, self.text)
            beside = found and (token.start, token.end) == (found[-1].start, found[-1].end)
            beside = beside and token.role is not Role.NUMBER
            if token.end > token.start and (token.start >= place or beside):
                found.append(token)
                place = token.end
        roles = self._roles(found)
        return tuple(
            t if t.role is role else replace(t, role=role, value=t.value or t.role.value)
            for t, role in zip(found, roles, strict=True)
        )

    def _roles(self, found: Sequence[Token]) -> list[Role]:
        """Return what each word does, some by what stands beside them."""
        counted = next((t.start for t in found if t.role is Role.NUMBER), len(self.text))
        ours = {t.start for t in found if t.role is Role.OURS}
        asks = {t.end for t in found if t.role is Role.ASK}
        roles = [token.role for token in found]
        for place, token in enumerate(found):
            if token.role is Role.DENY and self._is_alone(token):
                roles[place] = Role.REPAIR  # 2.6亿 不是 1.7亿
            elif token.role is Role.REST:  # 另外，我们镇产值10亿 is of the whole
                roles[place] = Role.PART if token.start > counted else Role.LINK
            elif token.role is Role.THOUGHT:
                roles[place] = Role.STILL if token.end in ours else Role.PLAN
            elif token.role is Role.FUND and token.start not in asks:
                denied = self.is_not_of(token.start)
                roles[place] = Role.OTHER_MONEY if denied else Role.FUND  # 不是工信的钱
        return roles

    def _is_alone(self, token: Token) -> bool:
        """Return whether nothing but marks stands beside the word."""
        before, behind = self.text[: token.start][-1:], self.text[token.end :][:1]
        return MARK.match(before) is not None and MARK.match(behind) is not None

    def is_not_of(self, place: int, start: int = 0) -> bool:
        """Return whether money is said not to be of what stands at the place: 不是|工信的钱."""
        return self.text.endswith(_NOT_OF, start, place)

    @property
    def this_year(self) -> int:
        """The year of asking."""
        return self._as_of.year

    @cached_property
    def unit(self) -> str | None:
        """The unit that the text says all its bare amounts have: 单位：万元, 都按万算."""
        said = self._unit_said
        return said[said.lastgroup or 0] if said else None

    @cached_property
    def _unit_said(self) -> re.Match[str] | None:
        return _UNIT.search(self.text)

    @cached_property
    def numbers(self) -> tuple[Token, ...]:
        """The numbers, the unreadable ones too."""
        return tuple(t for t in self.tokens if t.role is Role.NUMBER)

    def written(self, part: Placed) -> str:
        """Return a part of the text as it is written there."""
        return self.text[part.start : part.end]

    def repaired(self, repairs: Sequence[Span]) -> "Scan":
        """Return the scan with those pieces as words that take back what was told."""
        return Scan(self.text, self.vocabulary, self._as_of, repairs) if repairs else self

    def between(self, start: int, end: int, *roles: Role) -> list[Token]:
        """Return the words of those roles that stand whole between the places."""
        found: list[Token] = []
        of = 0
        for role in roles:
            if role in self._by_role:
                tokens, starts = self._by_role[role]
                first, last = bisect_left(starts, start), bisect_left(starts, end)
                found += [t for t in tokens[first:last] if t.end <= end]
                of += 1
        return sorted(found, key=_START) if of > 1 else found

    def piece(self, place: int) -> int:
        """Return where the piece that holds the place begins: behind a comma or stronger."""
        number = bisect_left(self._marks, (place, 0))
        return self._marks[number - 1][1] if number else 0

    def sentence(self, place: int) -> int:
        """Return where the sentence that holds the place begins."""
        return max((match.end() for match in _HARD.finditer(self.text, 0, place)), default=0)

    def ends(self, place: int) -> int:
        """Return where that piece ends, before its mark."""
        number = bisect_left(self._marks, (place, 0))
        return self._marks[number][0] if number < len(self._marks) else len(self.text)

    def words(self, start: int, end: int) -> Span:
        """Return where the words around the places begin and end: before a mark or a blank."""
        begins, ends = self._edges
        before, after = bisect_left(begins, start), bisect_right(ends, end)
        edge = begins[after] if after < len(begins) else len(self.text)
        return min(ends[before - 1], start) if before else 0, max(edge, end)

    @cached_property
    def _edges(self) -> tuple[list[int], list[int]]:
        """Where the marks and blanks between words begin, and where they end."""
        spans = [match.span() for match in _EDGE.finditer(self.text)]
        return [start for start, _ in spans], [end for _, end in spans]

    @cached_property
    def _by_role(self) -> dict[Role, tuple[list[Token], list[int]]]:
        found: dict[Role, tuple[list[Token], list[int]]] = {}
        for token in self.tokens:
            tokens, starts = found.setdefault(token.role, ([], []))
            tokens.append(token)
            starts.append(token.start)
        return found

    @cached_property
    def _marks(self) -> list[Span]:
        """Where the marks begin and end, blanks apart."""
        marks = (t for t in self.tokens if t.role is Role.MARK)
        return [(t.start, t.end) for t in marks if not self.text[t.start : t.end].isspace()]


_scans: Kept[Scan] = Kept()


def scanned(text: str, vocabulary: FactsFile, as_of: datetime.date) -> Scan:
    """Return the scan of the plain text, made once for a message."""
    return _scans.of(vocabulary, (text, as_of), lambda: Scan(text, vocabulary, as_of))


def _first(token: Token) -> tuple[int, int, bool]:
    return token.start, -token.end, token.role in (Role.NUMBER, Role.MARK)


def hard(text: str, start: int, end: int) -> bool:
    """Return whether a mark that ends a sentence stands between the places."""
    return _HARD.search(text, start, end) is not None
