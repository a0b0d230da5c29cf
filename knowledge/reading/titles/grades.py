"""Grades: the level or class that something has, and the one that it had before it rose."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

from knowledge.language.year import ToldYear
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Level, Standing, Value
from knowledge.policy.facts.mention import Mention
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.whose.standing import Statements

_AT_ONCE = re.compile(r"的?(?:企业|称号|牌子)?")  # between a level and what is of it
_FAR = 12  # characters before what it is of, where nothing is before it
_TWO = 2


@cache
def _words() -> Mapping[str, re.Pattern[str]]:
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    return {name: re.compile("|".join(map(re.escape, words))) for name, words in table.items()}


@dataclass(frozen=True)
class _Grade:
    """A grade told of what the fact is of: its value, how it stands, and its year if any."""

    fact: Fact
    value: str
    start: int
    end: int
    standing: Standing
    year: int | None


@dataclass(frozen=True)
class Graded:
    """What a text tells of grades: values by fact, those left open, those that came about."""

    values: Mapping[str, Value] = field(default_factory=dict)
    unsettled: frozenset[str] = frozenset()
    risen: frozenset[str] = frozenset()


class GradeReader:
    """Reads the grades of one text."""

    def __init__(self, scan: Scan, vocabulary: FactsFile, statements: Statements) -> None:
        self._scan = scan
        self._text = scan.text
        self._statements = statements
        self._facts = [f for f in vocabulary.fact if f.kind == "grade" and not f.before]
        self._plain = [fact for fact in vocabulary.fact if fact.kind == "yes_no"]
        self._before = {f.before: f.name for f in vocabulary.fact if f.before}

    def read(self) -> Graded:
        """Return what is told; of what is named without a grade the grade is open."""
        told: dict[str, list[_Grade]] = {}
        for grade in self._grades():
            told.setdefault(grade.fact.name, []).append(grade)
        values: dict[str, Value] = {}
        open_, risen = set[str](), set[str]()
        names = [fact.name for _, _, fact in self._named]
        for name in dict.fromkeys((*names, *told)):
            now, was = self._now_and_was(told.get(name, []))
            if name not in told and self._is_lacked(name):
                now = False
            before = self._before.get(name)
            values |= {} if now is None else {name: now}
            values |= {} if was is None or before is None else {before: was}
            open_ |= {name} if now is None else set()
            risen |= {name} if was is not None or any(g.year for g in told.get(name, [])) else set()
        return Graded(values, frozenset(open_), frozenset(risen - open_))

    def _is_lacked(self, name: str) -> bool:
        """Return whether what is named is said not to be there: 没有众创空间."""
        places = [(start, end) for start, end, fact in self._named if fact.name == name]
        length = len(self._text)
        standings = {self._statements.standing(*place, length) for place in places}
        return Standing.LACKED in standings

    # --- which grade is of what -------------------------------------------------------------
    @cached_property
    def _named(self) -> list[tuple[int, int, Fact]]:
        """Where what has grades is named, in order, the longest name at each place."""
        found = [
            (match.start(), match.end(), fact)
            for fact in self._facts
            for name in fact.names
            for match in re.finditer(re.escape(name), self._text)
        ]
        found.sort(key=lambda one: (one[0], -one[1]))
        return [
            one
            for one in found
            if not any(a <= one[0] and one[1] <= b and b - a > one[1] - one[0] for a, b, _ in found)
        ]

    @cached_property
    def _others(self) -> list[Mention]:
        """Where something without a grade is named that is so or not."""
        names = {name for fact in self._facts for name in fact.names}
        found = (mention for fact in self._plain for mention in fact.affirmed(self._text))
        return [mention for mention in found if mention.word not in names]

    def _grades(self) -> Iterator[_Grade]:
        """Yield the grades in order, each with what it is of."""
        tokens = self._scan.between(0, len(self._text), Role.GRADE, Role.LEVEL)
        for place, token in enumerate(tokens):
            until = tokens[place + 1].start if place + 1 < len(tokens) else len(self._text)
            for start, end, fact in self._of(token):
                value = self._value(token, fact)
                if value:
                    ends = end if start >= token.end and start - token.end <= _FAR else token.end
                    standing = self._statements.standing(token.start, ends, max(ends, until))
                    yield _Grade(fact, value, token.start, token.end, standing, self._year(token))

    def _of(self, token: Token) -> Sequence[tuple[int, int, Fact]]:
        """Return what the grade is of: named at once behind it, else before it, else behind."""
        if any(mention.start - token.end in (0, 1) for mention in self._others):
            return []  # 市级信用管理先进 is no level of 信用管理示范
        if not self._named:
            # 从3A升上4A names nothing, and only one thing has such classes.
            alike = [fact for fact in self._facts if self._value(token, fact)]
            alone = token.role is Role.GRADE and len(alike) == 1
            return [(token.start, token.start, alike[0])] if alone else []
        behind = [n for n in self._named if n[0] >= token.end]
        if behind and _AT_ONCE.fullmatch(self._text, token.end, behind[0][0]):
            return [n for n in behind if n[0] == behind[0][0]]
        before = [n for n in self._named if n[1] <= token.start]
        if before and not hard(self._text, before[-1][1], token.start):
            return [n for n in before if n[0] == before[-1][0]]
        near = [n for n in behind if n[0] - token.end <= _FAR]
        return [n for n in near if n[0] == near[0][0]]

    def _value(self, token: Token, fact: Fact) -> str | None:
        written = self._text[token.start : token.end]
        for choice in fact.choice:
            level = choice.value in {*Level} and token.value == choice.value
            if level or written in choice.plain:
                return choice.value
        return None

    def _year(self, token: Token) -> int | None:
        years = self._scan.between(self._scan.piece(token.start), token.start, Role.YEAR)
        told = years[-1].value if years else None
        if isinstance(told, ToldYear):
            return told.year
        now = self._scan.between(self._scan.piece(token.start), token.start, Role.NOW)
        return self._scan.this_year if now else None

    # --- what it is now, and what it was ----------------------------------------------------
    def _now_and_was(self, grades: Sequence[_Grade]) -> tuple[Value | None, Value | None]:
        """Return the grade of now and the one before; None is what was not told for sure.

        False before is that there was none; two grades of which nobody says which came first leave
        both open.
        """
        known = [g for g in grades if g.standing in (Standing.HELD, Standing.RENEWED)]
        left = self._left_behind(grades)
        if left and len({g.value for g in known if g is not left}) == 1:
            now = next(g for g in known if g is not left)
            return now.value, left.value
        if len({g.value for g in known}) == 1:
            return known[0].value, self._none_before(known[0])
        if not known and len({g.value for g in grades}) == 1:
            return (False if grades[0].standing is Standing.LACKED else None), None
        return None, None

    def _left_behind(self, grades: Sequence[_Grade]) -> _Grade | None:
        """Return the one of two grades that was before the other, or None."""
        if len(grades) != _TWO or grades[0].value == grades[1].value:
            return None
        first, second = grades
        if first.year and second.year and first.year != second.year:
            return min(grades, key=lambda grade: grade.year or 0)
        between = self._text[first.end : second.start]
        if self._said("former", second):
            return second
        if _words()["rise"].search(between) or self._said("former", first):
            return first
        return None

    def _said(self, words: str, grade: _Grade) -> bool:
        piece = self._statements.start(grade.start), grade.start
        return _words()[words].search(self._text, *piece) is not None

    def _none_before(self, grade: _Grade) -> Value | None:
        """Return False where it is said to be the first, else None: nobody knows."""
        behind = self._statements.end(grade.end)
        stop = self._statements.end(behind)
        told = self._scan.between(behind, stop, Role.GRADE, Role.LEVEL)
        next_ = not told and _words()["fresh"].search(self._text, behind, stop)
        return False if next_ or self._said("fresh", grade) else None
