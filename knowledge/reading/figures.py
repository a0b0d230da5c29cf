"""Figures: the numbers told of each measured fact, whose and of when; none is passed over."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from knowledge.language.measure import WRONG, Measure, Unreadable
from knowledge.language.quantity import Quantity
from knowledge.language.year import ToldYear
from knowledge.policy.facts.facts import Asker
from knowledge.policy.facts.vocabulary import Fact, FactsFile, pattern
from knowledge.reading.attribution import Cue, Width, attribute, fits
from knowledge.reading.scan import Role, Scan, Token
from knowledge.reading.standing import Statements
from knowledge.reading.sums import Composed, alike, in_unit

_AT_ONCE = 1  # characters between a word and the number it is of
_NEAR = 3
_CLOSE = 6
_MOST = 60  # numbers and names that are looked at: more of them are left, and settle nothing
_LINES = 60  # of a table that are looked at
_BACK = 12  # numbers back to the one that a number without a name goes on about


class Why(StrEnum):
    """Why a number that was told is not the asker's figure."""

    PLANNED = "planned"
    FOREIGN = "foreign"
    PART = "part"  # of one village or workshop among several
    FORMER = "former"  # of before, where nothing is said of now
    SHARE = "share"  # a part of the whole told beside it, and nobody says whether the rest counts
    CHANGE = "change"  # how much more or less than before, or how much is lacking
    UNLIKE = "unlike"  # of something near to the fact, and not of it
    QUOTED = "quoted"  # what the document asks for, as the asker says it
    DENIED = "denied"  # 不是8亿，是12亿
    UNCLAIMED = "unclaimed"  # it may be a figure of the fact, and nothing says that it is


@dataclass(frozen=True)
class LeftOut:
    """A number that was not taken, as written, and why."""

    written: str
    why: Why


@dataclass(frozen=True)
class Figure:
    """One number told of a fact; `why` says what keeps it from counting."""

    number: Measure
    width: Width = Width.NAMED
    named: bool = True
    year: int | None = None
    now: bool = False
    total: bool = False
    repairs: bool = False  # it stands for what was told of the fact before
    why: Why | None = None

    @property
    def quantity(self) -> Quantity:
        """What the number says."""
        return self.number.quantity

    @property
    def written(self) -> str:
        """The number as it was typed."""
        return self.number.written


@dataclass(frozen=True)
class Figures:
    """All numbers of a text: by the facts they are told of, and those of nothing that is known."""

    told: Mapping[str, Sequence[Figure]]
    left: Sequence[Measure] = ()
    unreadable: Sequence[Unreadable] = ()
    unitless: Sequence[tuple[str, Measure]] = ()  # a fact, and a number too small for its unit
    wrong_unit: Sequence[Measure] = ()


class FigureReader:
    """Reads the figures of one text."""

    def __init__(
        self,
        scan: Scan,
        vocabulary: FactsFile,
        statements: Statements,
        composed: Composed,
        taken: frozenset[int],
        *,
        asked: bool,
        town: bool,
    ) -> None:
        """Take all numbers but those that begin at `taken`; `town` says that one is spoken of."""
        self._scan = scan
        self._vocabulary = vocabulary
        self._statements = statements
        self._asked = asked
        self._town = town
        self._composed = composed
        self._taken = taken
        self._facts = [fact for fact in vocabulary.fact if fact.measured and self._spoken(fact)]

    def read(self, this_year: int) -> Figures:
        """Return the figures; each number of the text is in exactly one place of them."""
        readable = [n for n in self._composed.numbers if isinstance(n, Measure)]
        wrong = [n for n in readable if n.unit == WRONG]
        numbers = [n for n in readable if n.unit != WRONG and n.start not in self._taken]
        cues = self._named
        columns = self._columns(numbers)
        numbers = [n if i not in columns else columns[i][1] for i, n in enumerate(numbers)]
        chosen = {i: cue for i, (cue, _) in columns.items()}
        free = [
            i
            for i, number in enumerate(numbers)
            if i not in columns
            and not self._is_told_anew(number, numbers[i - 1] if i else None)
            and not self._directly(number, numbers[i - 1].end if i else 0, Role.AWARD)
        ]
        free = free[:_MOST]
        found = attribute(self._scan.text, [numbers[i] for i in free], cues[:_MOST])
        chosen |= {free[i]: cue for i, cue in found.items()}
        unitless = [
            (cue.name, numbers[i]) for i, cue in chosen.items() if self._too_small(numbers[i], cue)
        ]
        chosen = {i: c for i, c in chosen.items() if not self._too_small(numbers[i], c)}
        known = {id(n) for _, n in unitless}
        told: dict[str, list[Figure]] = {}
        left: list[Measure] = []
        carried: dict[int, Cue] = dict(chosen)
        for i, number in enumerate(numbers):
            of_money = self._directly(number, numbers[i - 1].end if i else 0, Role.AWARD)
            cue = chosen.get(i) or (None if of_money else self._carried(i, numbers, carried))
            if id(number) in known:
                continue
            if cue is None:
                left.append(number)
                continue
            carried[i] = cue
            fact = self._vocabulary.named(cue.name)
            last = numbers[i - 1].end if i else 0
            figure = self._figure(number, fact, cue, i in chosen, last, this_year)
            told.setdefault(cue.name, []).append(figure)
        left = list(self._defaulted(left, told, numbers, this_year))
        return Figures(
            told={name: _repaired(figures) for name, figures in told.items()},
            left=[n for n in left if not self._harmless(n)],
            unreadable=[n for n in self._composed.numbers if isinstance(n, Unreadable)],
            unitless=unitless,
            wrong_unit=wrong,
        )

    def _spoken(self, fact: Fact) -> bool:
        said = not fact.of_fact or self._asked
        return said or pattern(fact.of_fact).search(self._scan.text) is not None

    @cached_property
    def _named(self) -> list[Cue]:
        return list(self._cues())

    def _cues(self) -> Iterator[Cue]:
        """Yield the names of measured facts; those of one fact side by side are one name."""
        known = {fact.name for fact in self._facts}
        last: Cue | None = None
        wider: Token | None = None
        for token in self._scan.tokens:
            fact = token.value
            if token.role is Role.MARK and not self._scan.text[token.start : token.end].isspace():
                wider = None
            if not isinstance(fact, Fact) or fact.name not in known:
                continue
            if token.role is Role.WIDER:
                wider = token
                continue
            cue = Cue(
                fact.name, fact.kind, token.start, token.end, unlike=token.role is Role.UNLIKE
            )
            word = self._scan.text[token.start : token.end]
            cue = replace(cue, width=_width(fact, word))
            if wider and wider.value is fact and token.start - wider.end <= _CLOSE:
                cue = replace(cue, start=wider.start, width=Width.ROUGH)
            if (
                last
                and last.name == cue.name
                and last.unlike is cue.unlike
                and token.start - last.end <= _AT_ONCE
                and self._joined(last.end, token.start)
            ):
                last = replace(last, end=cue.end, width=min(last.width, cue.width))
            else:
                if last:
                    yield last
                last = cue
            wider = None
        if last:
            yield last

    def _joined(self, end: int, start: int) -> bool:
        return self._scan.text[end:start] in ("", "的")

    def _columns(self, numbers: Sequence[Measure]) -> dict[int, tuple[Cue, Measure]]:
        """Return the numbers of a row that stand under a row of names, by the names."""
        found: dict[int, tuple[Cue, Measure]] = {}
        text, start = self._scan.text, 0
        heads: list[tuple[Cue, str | None]] = []
        for line in text.split("\n")[:_LINES] if "\n" in text else ():
            end = start + len(line)
            names = [c for c in self._named if start <= c.start < end]
            row = [i for i, n in enumerate(numbers) if start <= n.start < end]
            if heads and not names and len(row) == len(heads):
                for i, (cue, unit) in zip(row, heads, strict=True):
                    found[i] = cue, (in_unit(numbers[i], unit) if unit else numbers[i])
            if len(names) > 1 and not row:
                units = {t.start: str(t.value) for t in self._scan.between(start, end, Role.HEAD)}
                heads = [(c, units.get(c.end)) for c in names]
            elif row:
                heads = []
            start = end + 1
        return found

    def _is_told_anew(self, number: Measure, last: Measure | None) -> bool:
        """Return whether the number only stands for one before: no name is in its piece."""
        if last is None or not alike(last, number) or not self._repairs(number, last.end):
            return False
        piece = self._scan.piece(number.start), self._scan.ends(number.end)
        return not self._scan.between(*piece, Role.NAME, Role.UNLIKE) or (
            not self._scan.between(max(piece[0], last.end), piece[1], Role.NAME, Role.UNLIKE)
        )

    def _too_small(self, number: Measure, cue: Cue) -> bool:
        """Return whether a bare number can be no amount of the fact: nobody said 万 or 亿."""
        least = self._vocabulary.named(cue.name).least
        return bool(least) and not number.unit and number.quantity.high < (least or 0)

    def _carried(
        self, place: int, numbers: Sequence[Measure], chosen: Mapping[int, Cue]
    ) -> Cue | None:
        """Return the name told before that a number without one goes on about."""
        number = numbers[place]
        for before in range(place - 1, max(-1, place - 1 - _BACK), -1):
            cue, last = chosen.get(before), numbers[before]
            if cue is None or not alike(last, number) or not fits(number, cue.kind):
                continue
            others = self._scan.between(last.end, number.start, Role.NAME)
            named = any(isinstance(t.value, Fact) and t.value.name != cue.name for t in others)
            if named and before == place - 1:
                return None
            return None if self._may_be_beside(cue, last, number) else cue
        return None

    def _may_be_beside(self, cue: Cue, last: Measure, number: Measure) -> bool:
        """Return whether the number may be of the fact that is told beside: 龙头1家 12家."""
        beside = any(fact.beside == cue.name for fact in self._facts)
        said = (Role.YEAR, Role.REPAIR, Role.RECTIFY, Role.PART, Role.NOW)
        return beside and not self._scan.between(last.end, number.start, *said)

    def _figure(
        self, number: Measure, fact: Fact, cue: Cue, named: bool, last: int, this_year: int
    ) -> Figure:
        """Return the number with whose and of when it is."""
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
            repairs=self._repairs(number, last),
        )
        return replace(figure, why=self._why(figure, fact, cue, begins, ends, last, this_year))

    def _year(self, number: Measure, begins: int, last: int, ends: int) -> int | None:
        """Return the year told of the number: the nearest before it, or else the first behind."""
        dated = self._scan.between(max(begins, last), number.start, Role.YEAR)[-1:]
        if not dated:
            dated = self._scan.between(begins, number.start, Role.YEAR)[-1:] or self._behind(
                number, ends
            )
        return dated[0].value.year if dated and isinstance(dated[0].value, ToldYear) else None

    def _behind(self, number: Measure, ends: int) -> list[Token]:
        following = next((n.start for n in self._composed.numbers if n.start >= number.end), ends)
        return self._scan.between(number.end, min(ends, following), Role.YEAR)[:1]

    def _total(self, number: Measure, begins: int) -> bool:
        words = self._scan.between(begins, number.start, Role.TOTAL)
        return bool(words) and number.start - words[-1].end <= _CLOSE

    def _repairs(self, number: Measure, last: int) -> bool:
        """Return whether the number is told anew, in the place of one before."""
        scan = self._scan
        if scan.between(last, number.start, Role.REPAIR):
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
        this_year: int,
    ) -> Why | None:
        number, scan = figure.number, self._scan
        since = max(begins, last)
        if cue.unlike:
            return Why.UNLIKE
        if self._quoted(number, begins, last):
            return Why.QUOTED
        if self._statements.foreign(number.start):
            return Why.FOREIGN
        if self._planned(figure, begins, ends, this_year):
            return Why.PLANNED
        if self._directly(number, last, Role.DENY):
            return Why.DENIED
        if self._directly(number, last, Role.CHANGE, Role.LACK):
            return Why.CHANGE
        gross = fact.kind in ("yuan", "people")
        parts = scan.between(since, number.start, Role.PART)
        if gross and not figure.total and parts and number.start - parts[-1].end <= _CLOSE + _NEAR:
            return Why.PART
        own = cue.width is Width.EXACT or (
            not (fact.asker is Asker.TOWN and gross) and figure.named
        )
        if scan.between(since, number.start, Role.WITHIN) and not own:
            return Why.SHARE if fact.kind == "yuan" and fact.asker is Asker.TOWN else Why.PART
        if scan.between(since, number.start, Role.FORMER) and not figure.now:
            return Why.FORMER
        return None

    def _quoted(self, number: Measure, begins: int, last: int) -> bool:
        """Return whether the number is what the document asks for, not what there is."""
        scan = self._scan
        since = max(begins, last)
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

    def _planned(self, figure: Figure, begins: int, ends: int, this_year: int) -> bool:
        scan, number = self._scan, figure.number
        if scan.between(0, number.start, Role.SUPPOSE):
            return False
        if (figure.year or 0) > this_year:
            return True
        spoken = scan.between(begins, number.start, Role.PLAN, Role.ACTUAL, Role.NOW, Role.YEAR)
        if spoken:
            return spoken[-1].role is Role.PLAN
        behind = scan.between(number.end, min(ends, number.end + _CLOSE), Role.PLAN)
        return bool(behind) and behind[0].start - number.end <= _NEAR

    def _directly(self, number: Measure, last: int, *roles: Role) -> bool:
        words = self._scan.between(last, number.start, *roles)
        return bool(words) and number.start - words[-1].end <= _AT_ONCE

    def _defaulted(
        self,
        left: list[Measure],
        told: dict[str, list[Figure]],
        numbers: Sequence[Measure],
        this_year: int,
    ) -> Iterator[Measure]:
        """Yield what stays left, once the numbers of a unit are told of the fact it is for."""
        town = self._town or any(self._vocabulary.named(name).asker is Asker.TOWN for name in told)
        for number in left:
            fact = (
                self._default(number, told, left) if town and not self._harmless(number) else None
            )
            if fact is None:
                yield number
                continue
            place = numbers.index(number)
            last = numbers[place - 1].end if place else 0
            cue = Cue(fact.name, fact.kind, number.start, number.start)
            told.setdefault(fact.name, []).append(
                self._figure(number, fact, cue, False, last, this_year)
            )

    def _default(
        self, number: Measure, told: Mapping[str, Sequence[Figure]], left: Sequence[Measure]
    ) -> Fact | None:
        """Return the fact that a number of that unit is told of where nothing names one."""
        for fact in self._vocabulary.fact:
            if not fact.measured or fact.name in told:
                continue
            of_unit = number.unit == fact.kind or (
                fact.kind == "yuan" and not number.unit and _is_money(number, fact)
            )
            if not of_unit or not within(number, fact):
                continue
            if fact.beside and fact.beside in told:
                return fact
            shares = [n for n in left if n.unit == "percent"]
            if fact.default and (fact.kind != "percent" or len(shares) > 1 or told):
                return fact
        return None

    def _harmless(self, number: Measure) -> bool:
        """Return whether a number that no fact takes can change no verdict."""
        scan = self._scan
        begins = scan.piece(number.start)
        if self._quoted(number, begins, 0) or self._statements.foreign(number.start):
            return True
        award = scan.between(begins, number.start, Role.AWARD)
        if award and number.start - award[-1].end <= _NEAR:
            return True
        behind = scan.between(number.end, number.end + _CLOSE, Role.AWARD)
        return bool(behind) and behind[0].start - number.end <= 1


def within(number: Measure, fact: Fact) -> bool:
    """Return whether anybody could have as much of the fact."""
    return fact.most is None or number.quantity.high <= fact.most


def _is_money(number: Measure, fact: Fact) -> bool:
    scaled = number.scaled
    return scaled and number.quantity.low >= (fact.least or 0)


def _width(fact: Fact, word: str) -> Width:
    """Return how wide the words are by which a number was told of the fact."""
    if any(word.startswith(own) for own in fact.own):
        return Width.EXACT
    return Width.ROUGH if word in fact.wider else Width.NAMED


def _in_percent(number: Measure, fact: Fact) -> Measure:
    """Return the number; a share told as a fraction of one is made percent."""
    quantity = number.quantity
    if fact.kind == "percent" and quantity.high <= 1:
        quantity = Quantity(quantity.low * 100, quantity.high * 100, quantity.manner)
    return replace(number, quantity=quantity)


def _repaired(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures without those that another stands for."""
    kept: list[Figure] = []
    for figure in figures:
        kept = [] if figure.repairs else kept
        kept.append(figure)
    return kept
