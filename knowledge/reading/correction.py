"""Corrections: what a message takes back is put right in its text before anything is read.

Levels, years, titles and numbers all count: 去年是国家级的，记错了，是省级 is read as 去年是省级的.
"""

import datetime
import re
from dataclasses import dataclass

from knowledge.language.measure import Measure, measures
from knowledge.language.year import years
from knowledge.policy.facts.vocabulary import FactsFile, pattern
from knowledge.reading.titles import LEVEL

_MARKS = r"，,。；;！!：:\s"
_SAID = r"(?:我|刚才|刚刚|前面|上面)?"
# The asker takes back what stands before, and tells it anew after.
_TAKEN_BACK = re.compile(
    rf"(?:^|(?<=[{_MARKS}]))(?:(?:哦|噢|啊|呃|额|哎)?[，,]?(?:(?<!对)不对|不不+|(?:哦|噢|啊)不)"
    rf"|{_SAID}(?:记|说|打|写|弄|搞|算|报|看|输|填)?(?:错|岔)了?|口误|笔误|更正|纠正|应该是|准确(?:地)?说|不是(?=[，,]|是))"
    rf"(?:一下|啦|啊|了|哦|吧)*"
)
# The same at the end: 应该是省级，说错了.
_AT_END = re.compile(
    rf"[{_MARKS}]+(?:应该|其实|实际)是(?P<anew>[^{_MARKS}]+)[{_MARKS}]+{_SAID}(?:记|说|打|写|弄|搞|算|报|看)错了?(?=[{_MARKS}]|$)"
)
_NOT_BUT = re.compile(
    rf"(?P<not>不是|并非)(?P<old>[^{_MARKS}]+?)[，,\s]?(?:而是|[，,\s]是)(?P<anew>[^{_MARKS}]+)"
)
_ANEW = re.compile(rf"[{_MARKS}]*(?:而|其实|实际|应该|改)?(?:是|成|为)?(?P<anew>[^{_MARKS}]+)")
_DENIED = re.compile(r"没|未|不|吗|呢|么|多少|怎|如何")
_HINT = re.compile(r"错|岔|误|更正|纠正|不对|不不|[哦噢啊]不|不是|应该是|准确|并非")
_GUESSED = "应该是"  # takes something back only where what it tells follows at once
_NUMBER = "number"
_MOST = 6  # corrections of one message; each has the whole text read anew
_PIECE = re.compile(r"[，,。；;？?！!\n]")


@dataclass(frozen=True)
class _Term:
    """A level, year, title or number, of which another of its kind can take the place."""

    kind: str
    start: int
    end: int
    unit: str = ""

    def like(self, other: "_Term") -> bool:
        """Return whether either can stand for the other; a bare number has any unit."""
        return self.kind == other.kind and (
            self.unit == other.unit or "" in (self.unit, other.unit)
        )


def corrected(text: str, vocabulary: FactsFile, as_of: datetime.date) -> str:
    """Return the plain text with what it tells anew in the place of what it takes back."""
    if not _HINT.search(text):
        return text
    return _Text(text, vocabulary, as_of).corrected()


class _Text:
    """One text while it is put right."""

    def __init__(self, text: str, vocabulary: FactsFile, as_of: datetime.date) -> None:
        self._text = text
        self._vocabulary = vocabulary
        self._as_of = as_of
        self._put_right = 0
        self._read: tuple[str, list[_Term]] | None = None  # the terms, and the text they are of

    def corrected(self) -> str:
        """Return the text with all that it takes back replaced."""
        self._contrasted()
        place = 0
        while place <= len(self._text) and self._put_right < _MOST:
            place = self._next(place)
        return self._text

    def _next(self, place: int) -> int:
        """Put right the next correction; return where to go on, past the end after the last."""
        at_end = _AT_END.search(self._text, place)
        marker = at_end or _TAKEN_BACK.search(self._text, place)
        if marker is None:
            return len(self._text) + 1
        anew = at_end or _ANEW.match(self._text, marker.end())
        if anew is None:
            return marker.end()
        at_once = _GUESSED in marker[0] and not at_end
        put = self._put(marker.start(), anew.span("anew"), anew.end(), at_once=at_once)
        return marker.end() if put is None else put

    def _contrasted(self) -> None:
        """Make 不是前年，是去年 say 是去年."""
        for match in list(_NOT_BUT.finditer(self._text))[: -_MOST - 1 : -1]:
            old, anew = self._within(*match.span("old")), self._within(*match.span("anew"))
            replaced = [any(term.like(other) for other in anew) for term in old]
            if not any(replaced):
                continue
            if all(replaced):
                before, after = self._text[: match.start()], self._text[match.start("anew") :]
                self._text = f"{before}是{after}"
            elif self._put(match.start("anew"), match.span("anew"), match.end(), at_once=False):
                start, end = match.span("not")
                self._text = f"{self._text[:start]}是{self._text[end:]}"

    def _put(self, before: int, anew: tuple[int, int], ends: int, *, at_once: bool) -> int | None:
        """Put the terms of `anew` for the last such ones that end by `before`.

        Returns the place to go on from, or None where nothing is put.
        """
        told = self._within(*anew)
        if not told or (at_once and told[0].start > anew[0] + 2):
            return None
        pairs = [(self._taken(term, before, anew), term) for term in told]
        found = {old: new for old, new in reversed(pairs) if old}
        numbers = any(term.kind == _NUMBER for term in found)
        if not found or (_DENIED.search(self._text, *anew) and not numbers):
            return None
        left = any(old is None for old, _ in pairs)
        head, tail = self._text[:before].rstrip("，,。；;：: "), self._text[ends:]
        for old, new in sorted(found.items(), key=lambda pair: -pair[0].start):
            head = head[: old.start] + self._text[new.start : new.end] + head[old.end :]
        if left:
            head, tail = f"{head}，", self._text[anew[0] :]
        self._text = head + tail
        self._put_right += 1
        return len(head)

    def _taken(self, term: _Term, before: int, anew: tuple[int, int]) -> _Term | None:
        """Return the last term before that this one can stand for, of the same fact if named."""
        named = self._facts(*anew) if term.kind == _NUMBER else set()
        for old in reversed(self._within(0, before)):
            if old.like(term) and (not named or named & self._facts(*self._piece(old))):
                return old
        return None

    def _facts(self, start: int, end: int) -> set[str]:
        """Return the measured facts that are named between the places."""
        facts = self._vocabulary.fact
        return {
            f.name for f in facts if f.measured and pattern(f.cues).search(self._text, start, end)
        }

    def _piece(self, term: _Term) -> tuple[int, int]:
        begins = max((m.end() for m in _PIECE.finditer(self._text, 0, term.start)), default=0)
        return begins, term.end

    def _within(self, start: int, end: int) -> list[_Term]:
        """Return the levels, years, titles and numbers between the places, in the text's order."""
        if self._read is None or self._read[0] != self._text:
            self._read = self._text, self._terms()
        return [term for term in self._read[1] if start <= term.start and term.end <= end]

    def _terms(self) -> list[_Term]:
        """Return all levels, years, titles and numbers of the text, in its order."""
        titles = pattern(self._vocabulary.title_names)
        numbers = [n for n in measures(self._text) if isinstance(n, Measure)]
        measured = [cue for fact in self._vocabulary.fact if fact.measured for cue in fact.cues]
        named = [m.span() for m in pattern(tuple(measured)).finditer(self._text)]
        levels = (match.span() for match in LEVEL.finditer(self._text))
        terms = [
            *(
                _Term("level", start, end)
                for start, end in levels
                if not any(a <= start < b for a, b in named)  # 全国占有率 is of no title
            ),
            *(_Term("year", y.start, y.end) for y in years(self._text, self._as_of)),
            *(_Term("title", *match.span()) for match in titles.finditer(self._text)),
            *(_Term(_NUMBER, n.start, n.end, n.unit) for n in numbers),
        ]
        return sorted(terms, key=lambda term: term.start)
