"""Found: what the stages find in one text, before it is settled what that tells."""

import datetime
from collections.abc import Iterator, Sequence
from functools import cached_property

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figure_reader import FigureReader
from knowledge.reading.figures.figure import Figure, Figures
from knowledge.reading.figures.meant import MeantReader
from knowledge.reading.figures.named.hints import Hints
from knowledge.reading.figures.named.short_names import ShortNames
from knowledge.reading.figures.narrower import narrower
from knowledge.reading.figures.telling import Telling
from knowledge.reading.figures.withheld import withheld
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.money import bare
from knowledge.reading.money.funds import FundReader
from knowledge.reading.money.money import MoneyReader
from knowledge.reading.numbers.head import in_unit
from knowledge.reading.numbers.profit import profits
from knowledge.reading.numbers.sums import composed
from knowledge.reading.numbers.taught import taught
from knowledge.reading.senses.said import Said
from knowledge.reading.senses.sense_reader import SenseReader
from knowledge.reading.senses.senses import Senses
from knowledge.reading.totals.counting import (
    at_all_times,
    between,
    counting,
    of_two_years,
)
from knowledge.reading.whose.asker import askers, is_firm_alone, speakers
from knowledge.reading.whose.oneself import introduced
from knowledge.reading.whose.standing import Statements
from knowledge.reading.whose.topics import topics


class Found:
    """The words, numbers, money, senses and figures of one text, and who tells them."""

    def __init__(
        self,
        text: str,
        vocabulary: FactsFile,
        as_of: datetime.date,
        *,
        asked: bool,
        talk: Asker | None,
    ) -> None:
        self.text = text
        self.vocabulary = vocabulary
        self.scan = scanned(text, vocabulary, as_of)
        self.statements = Statements(text)
        numbers = self.numbers = composed(self.scan, self.statements.foreign)
        readable = [n for n in numbers.numbers if isinstance(n, Measure)]
        in_units = [in_unit(n, self.scan.unit or "") for n in readable]
        given = bare.given(self.scan, in_units)
        in_units = bare.in_units(self.scan, in_units)
        self.money = MoneyReader(self.scan, vocabulary, in_units, self.statements.foreign)
        self.bare = [n for n in given if n.start in self.money.taken]
        self.owner = vocabulary.asker(text)
        if self.owner is Asker.ENTERPRISE and self._tells_of_its_town():
            self.owner = Asker.TOWN
        spoken = self.speakers = speakers(text, self.owner, self.scan, vocabulary, numbers.numbers)
        if talk and not spoken - {talk}:
            spoken |= {talk}
        by = askers(self.scan, spoken)
        reader = SenseReader(self.scan, vocabulary, self.statements, numbers.numbers, by)
        self.senses = Senses(self.scan, self.statements, reader)
        of_towns = (fact for fact in vocabulary.fact if fact.asker is Asker.TOWN)
        town = Asker.TOWN in spoken or any(self.senses.of(fact) for fact in of_towns)
        self.scan = self.scan.repaired(self.senses.repairs)
        self.of_money = self.money.shares(in_units)
        self.narrower = tuple(narrower(self.scan, readable, vocabulary))
        said = (*self.of_money, *given, *self.narrower)
        taken = self.money.taken | {number.start for number in said}
        taken |= {*self._of_nothing(readable)}
        of_facts = [n for n in readable if n.start not in taken]
        hints = Hints(self.scan, vocabulary, self.senses, of_facts, numbers.grown)
        short = ShortNames(self.scan, vocabulary, of_facts, firm=Asker.ENTERPRISE in spoken)
        self.hints = [h for h in hints.read() if h.start not in short.unsure] + [*short.read()]
        self.meant = MeantReader(self.scan, vocabulary, self.senses, of_facts).read()
        self._telling = Telling(self.scan, self.statements, numbers, self.meant)
        of = Asker.TOWN if town else next(iter(spoken), None)
        self.figures = self._figures(taken, asked=asked, of=of) if numbers.numbers else Figures()
        self.withheld = withheld(self.scan, self.figures)
        self.figures = self.withheld.figures(self.figures)
        self.counted = {
            name: self._counting(told, vocabulary.named(name), as_of.year)
            for name, told in self.figures.told.items()
        }

    def _of_nothing(self, readable: Sequence[Measure]) -> Iterator[int]:
        """Yield where the numbers begin that are of no fact, whatever names them."""
        firm = self.speakers == {Asker.ENTERPRISE}
        yield from (number.start for number in introduced(self.scan, readable, firm=firm))
        yield from (number.start for number in taught(self.scan, readable))
        yield from (number.start for number in profits(self.scan, readable))

    def _figures(self, taken: frozenset[int], *, asked: bool, of: Asker | None) -> Figures:
        """Return the figures, but for the numbers that are taken."""
        reader = FigureReader(
            self.scan,
            self.vocabulary,
            self._telling,
            self.numbers,
            taken,
            self.hints,
            self.meant,
            asked=asked,
            of=of,
        )
        return reader.read()

    def _tells_of_its_town(self) -> bool:
        """Return whether a firm tells only what towns are asked for: 我们厂参编过地方标准."""
        numbers, vocabulary = self.numbers.numbers, self.vocabulary
        if is_firm_alone(self.text, self.scan, vocabulary, numbers):
            return False
        town = frozenset({Asker.TOWN})
        reader = SenseReader(self.scan, vocabulary, self.statements, numbers, town)
        claims = {fact.name for fact in vocabulary.fact if fact.kind == "claim"}
        return any(s.telling.fact in claims and s.telling.decisive for s in reader.read())

    def _counting(
        self, told: Sequence[Figure], fact: Fact, this_year: int
    ) -> tuple[Quantity | None, bool]:
        """Return the figure of the fact that counts, and whether two leave it open."""
        counted = counting(told, fact, this_year)
        varies = self.scan.between(0, len(self.text), Role.VARIES)
        seasons = self.scan.between(0, len(self.text), Role.SEASON, Role.VARIES)
        if fact.kind == "people" and len(seasons) > 1:
            range_ = at_all_times(told)
        else:
            range_ = between(told) if counted[0] is None and len(varies) > 1 else None
            if counted[0] is None and fact.combine == "year":
                marks = [m.value for m in self.vocabulary.marks if m.fact == fact.name]
                range_ = range_ or of_two_years(told, this_year, marks)
        return (range_, False) if range_ else counted

    @cached_property
    def names(self) -> list[Token]:
        """The words that name facts, or what is near to one."""
        return self.scan.between(0, len(self.text), Role.NAME, Role.UNLIKE)

    @cached_property
    def said(self) -> Said:
        """What is said of facts without a number, and where something else is spoken of."""
        begun = topics(self.scan, self.vocabulary, self.statements, self.names)
        return Said(self.text, self.statements, [*begun, *self.money.places], self._quoted)

    def _quoted(self, place: int) -> bool:
        """Return whether the piece goes on with a number that the document asks for."""
        ends = self.scan.ends(place)
        numbers = (n for n in self.numbers.numbers if place <= n.start < ends)
        number = next(numbers, None)
        return isinstance(number, Measure) and self._telling.quoting.quoted(number, 0)

    @cached_property
    def fund_reader(self) -> FundReader:
        """The reader of the money that was received."""
        return FundReader(
            self.scan,
            self.vocabulary,
            self.money,
            self.said,
            self.numbers.products,
            self.numbers.shares.keys(),
        )

    @cached_property
    def sensed(self) -> dict[str, Fact]:
        """The facts of which a piece tells, as examples do."""
        return {fact.name: fact for fact in self.vocabulary.fact if self.senses.of(fact)}
