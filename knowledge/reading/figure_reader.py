"""Figures: which number is told of which measured fact; none is passed over."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.language.measure import Measure, Unreadable
from knowledge.language.units import TIMES
from knowledge.policy.facts.facts import Asker
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.attribution import Cue
from knowledge.reading.figures.beside_quoted import beside_quoted
from knowledge.reading.figures.default import Defaults
from knowledge.reading.figures.figure import Figure, Figures, Why
from knowledge.reading.figures.grounds import Grounds
from knowledge.reading.figures.meant import Meant
from knowledge.reading.figures.named.names import Names
from knowledge.reading.figures.named.naming import Named, Naming, last
from knowledge.reading.figures.reckoned_from import wholes, without_bases, without_wholes
from knowledge.reading.figures.residents import of_residents
from knowledge.reading.figures.telling import Telling
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import ASIDE, Role
from knowledge.reading.numbers.mouths import lives_there
from knowledge.reading.numbers.sums import Composed
from knowledge.reading.totals.by_kind import by_kind
from knowledge.reading.totals.hands import hands
from knowledge.reading.totals.otherwise import without_others
from knowledge.reading.totals.parts import together
from knowledge.reading.totals.seasons import beside_seasonal
from knowledge.reading.totals.suppliers import Suppliers
from knowledge.reading.totals.trades import of_trades

_OF_THE_SAME = (
    Role.SAYS,
    *(Role.YEAR, Role.NOW, Role.FORMER, Role.PLAN),
    *(Role.REPAIR, Role.PART, Role.REST, Role.BUT, Role.VARIES),
)


class FigureReader:
    """Reads the figures of one text."""

    def __init__(
        self,
        scan: Scan,
        vocabulary: FactsFile,
        telling: Telling,
        composed: Composed,
        taken: frozenset[int],
        hints: Sequence[Cue],
        meant: Meant,
        *,
        asked: bool,
        of: Asker | None,
    ) -> None:
        """Take all numbers but those that begin at `taken`; `hints` are names that no word gives.

        `meant` is what the pieces say of their numbers; `of` says whether a town or an enterprise
        is spoken of.
        """
        self._scan = scan
        self._vocabulary = vocabulary
        self._telling = telling
        self._of = of
        self._composed = composed
        self._taken = taken | meant.quality
        self._facts = [fact for fact in vocabulary.fact if fact.measured]
        spoken = {fact.name for fact in self._facts if asked or fact.is_of(scan.text)}
        spoken |= {fact.name for fact in self._facts if fact.in_wan and composed.in_wan}
        hinted = {cue.name for cue in hints}
        self._unspoken = {fact.name for fact in self._facts} - spoken - hinted
        names = Names(scan, self._facts, self._unspoken)
        grounds = Grounds(scan, vocabulary, telling, composed, names, hints)
        self._naming = Naming(grounds)
        self._defaults = Defaults(grounds, of)
        self._meant = meant

    def read(self) -> Figures:
        """Return the figures; each number of the text is in exactly one place of them."""
        readable = [n for n in self._composed.numbers if isinstance(n, Measure)]
        units = {"", TIMES, *self._vocabulary.units}
        named = self._naming.named(
            [n for n in readable if n.unit in units and n.start not in self._taken]
        )
        told, left = self._told(named)
        left = Suppliers(self._scan, self._vocabulary, told).count(left)
        left = self._without_hands(left, told)
        left = by_kind(self._scan, left, told, self._vocabulary, self._telling.harmless)
        if self._of is Asker.TOWN and not told:
            left = of_residents(self._scan, left, told, self._vocabulary, self._telling)
        if self._of is not Asker.ENTERPRISE:
            quoting = self._telling.quoting
            left = beside_quoted(left, told, self._composed, quoting, self._vocabulary)
        left = self._without_defaults(left, told, named.numbers)
        of_more = wholes((f for figures in told.values() for f in figures), self._composed)
        return Figures(
            told={name: self._of_fact(name, figures) for name, figures in told.items()},
            left=[n for n in left if n.start not in of_more and not self._telling.harmless(n)],
            unreadable=[n for n in self._composed.numbers if isinstance(n, Unreadable)],
            unitless=named.unitless,
            wrong_unit=[n for n in readable if n.unit not in units],
        )

    def _of_fact(self, name: str, figures: Sequence[Figure]) -> list[Figure]:
        """Return the figures of one fact, those repaired and those in parts put together."""
        own = without_bases(without_wholes(_repaired(figures), self._composed), self._composed)
        fact = self._vocabulary.named(name)
        whole = of_trades(together(own, fact, self._scan), fact, self._scan)
        return beside_seasonal(without_others(whole, fact, self._scan), fact, self._scan)

    def _told(self, named: Named) -> tuple[dict[str, list[Figure]], list[Measure]]:
        """Return the figures by fact, of the numbers that have a name or go on about one."""
        told: dict[str, list[Figure]] = {}
        left: list[Measure] = []
        carried = dict(named.cues)
        known = {id(number) for _, number in named.unitless}
        for i, number in enumerate(named.numbers):
            cue = self._cue(i, named, carried)
            column = named.columns.get(i)
            if id(number) in known or (column and not column.cue):
                continue
            if cue is None:
                left.append(number)
                continue
            carried[i] = cue
            if cue.name in self._unspoken:
                continue  # 总投资15亿 is of nothing that was asked for
            fact, before = self._vocabulary.named(cue.name), last(named.numbers, i)
            figure = self._telling.figure(number, fact, cue, before, named=i in named.cues)
            instead = self._is_instead(number, told.get(cue.name, ()))
            loose = i not in named.cues and not instead and self._is_loose(number)
            figure = replace(figure, loose=loose)
            if column and column.year:
                figure = replace(figure, year=column.year)
            if column and column.planned:
                figure = replace(figure, why=Why.PLANNED)
            told.setdefault(cue.name, []).append(figure)
        return told, left

    def _is_instead(self, number: Measure, told: Sequence[Figure]) -> bool:
        """Return whether the number is told right in the place of a denied one: 不是8亿是10.8亿."""
        denied = bool(told) and told[-1].why is Why.DENIED and told[-1].number.unit == number.unit
        return denied and self._scan.text.endswith("是", 0, number.start)

    def _is_loose(self, number: Measure) -> bool:
        """Return whether the words of a number without a name may be of anything: 发了3000万."""
        words = self._scan.words(number.start, number.end)
        same = self._scan.between(*words, *_OF_THE_SAME, Role.GREW, Role.TOTAL)
        return not (same or number.start in self._composed.told_by or not rest(self._scan, *words))

    def _cue(self, place: int, named: Named, carried: dict[int, Cue]) -> Cue | None:
        """Return the name of a number: its own, that of what it became, or the one before."""
        numbers = named.numbers
        number = numbers[place]
        became = self._composed.told_by.get(number.start)
        if became:
            bases = [k for k, n in enumerate(numbers) if n.start == became.base.start]
            return carried.get(bases[-1]) if bases else None
        if place in named.cues:
            return named.cues[place]
        alone = self._is_alone(number, last(numbers, place))
        return None if alone else self._naming.carried(place, numbers, carried)

    def _is_alone(self, number: Measure, before: int) -> bool:
        """Return whether the number goes on about none before."""
        if self._telling.directly(number, before, *ASIDE) or lives_there(number):
            return True
        if self._telling.directly(number, before, Role.REAL):
            return False  # 报的2500，人社局核下来1800
        return self._is_of_nothing(number, before)

    def _is_of_nothing(self, number: Measure, before: int) -> bool:
        """Return whether it surely tells nothing, nor of another time or part: 接待游客200万."""
        piece = self._scan.words(number.start, number.end)
        alone = number.start in self._meant.idle and before <= piece[0]
        if self._scan.between(0, len(self._scan.text), Role.TOTAL):
            return False  # 收租3亿，合起来11亿 makes the total of more
        if number.start in self._composed.shares:
            return False  # 全镇产值18亿，机械占六成 is reckoned from it
        return alone and not self._scan.between(*piece, *_OF_THE_SAME)

    def _without_hands(self, left: list[Measure], told: dict[str, list[Figure]]) -> list[Measure]:
        """Return what stays left, once people told of both kinds of firms are told of them all."""
        added = hands(self._scan, left, self._vocabulary)
        if added is None or added[0].name in told:
            return left
        fact, figures = added
        told[fact.name] = figures
        return [n for n in left if all(figure.number is not n for figure in figures)]

    def _without_defaults(
        self, left: list[Measure], told: dict[str, list[Figure]], numbers: Sequence[Measure]
    ) -> list[Measure]:
        """Return what stays left, once the numbers of a unit are told of the fact it is for."""
        # 全县18亿，我们占四成 was reckoned, and no piece of it tells of that sum.
        typed = {(token.start, token.end) for token in self._scan.numbers}
        strange = self._meant.strange & {n.start for n in left if (n.start, n.end) in typed}
        # 包装企业5家、运输公司6家: of firms of two kinds both are meant, or none.
        units = {n.unit for n in left if n.start in strange} & {"enterprises"}
        strange |= {n.start for n in left if n.unit in units}
        kept = [number for number in left if number.start in strange]
        left = [number for number in left if number.start not in strange]
        # 文件要求产值10亿，我们3亿: what is only quoted is told of nobody.
        known = {n for n, figures in told.items() if any(f.why is not Why.QUOTED for f in figures)}
        facts = self._defaults.facts(left, known)
        for number, fact in zip(left, facts, strict=True):
            if fact is None:
                kept.append(number)
                continue
            cue = Cue(fact.name, fact.kind, number.start, number.start)
            before = last(numbers, numbers.index(number))
            figure = self._telling.figure(number, fact, cue, before, named=False)
            told.setdefault(fact.name, []).append(figure)
        return kept


def _repaired(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures without those that another stands for."""
    kept: list[Figure] = []
    for figure in figures:
        kept = [] if figure.repairs else kept
        kept.append(figure)
    return kept
