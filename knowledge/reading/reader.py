"""Reading facts from a message: numbers to their facts, titles, years, claims and denials."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.facts import Asker, Facts, Fund, Standing, Title, Value
from knowledge.policy.facts.vocabulary import Fact, FactsFile
from knowledge.reading.figures.account import accounted
from knowledge.reading.figures.counting import between, counting
from knowledge.reading.figures.doubt import (
    changed_since,
    doubtful,
    grown_since,
    lost_since,
    taken_off,
    unnamed,
    unsure,
)
from knowledge.reading.figures.figure import Figure, Why
from knowledge.reading.figures.figures import FigureReader
from knowledge.reading.figures.hints import Hints
from knowledge.reading.figures.left_out import forgotten, left_out, nobody_knows, unclear
from knowledge.reading.figures.telling import Telling
from knowledge.reading.mentions.dictated import written_out
from knowledge.reading.mentions.kept import Kept
from knowledge.reading.mentions.pause import paused
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.money import bare
from knowledge.reading.money.amounts import is_outlay, may_be_given
from knowledge.reading.money.funds import FundReader
from knowledge.reading.money.money import MoneyReader
from knowledge.reading.numbers.head import in_unit
from knowledge.reading.numbers.sums import composed
from knowledge.reading.senses.presumed import presumed
from knowledge.reading.senses.qualities import Qualities
from knowledge.reading.senses.said import Said
from knowledge.reading.senses.sense import OPEN, SenseReader
from knowledge.reading.senses.senses import Senses
from knowledge.reading.titles.grades import Graded, GradeReader
from knowledge.reading.titles.happened import happened
from knowledge.reading.titles.rows import joined
from knowledge.reading.titles.titles import TitleReader
from knowledge.reading.told import Told
from knowledge.reading.whose.asker import askers, is_firm_alone, only_supposes, speakers
from knowledge.reading.whose.oneself import introduced
from knowledge.reading.whose.place import elsewhere, town_elsewhere
from knowledge.reading.whose.standing import Statements
from knowledge.reading.whose.topics import topics

_readings: Kept[Told] = Kept()


def read(
    text: str,
    vocabulary: FactsFile,
    as_of: datetime.date,
    *,
    asked: bool = False,
    town: bool = False,
) -> Told:
    """Return what the plain text tells: NFKC, simplified, lower case, punctuation in place.

    It is read once for a message, however many ask.
    Where one is `asked` for facts, words such as 投了 name theirs by themselves; where the talk is
    of a `town`, an amount without a name is the town's.
    """
    text = written_out(text)
    text = paused(joined(text, vocabulary, as_of), vocabulary, as_of)
    return _readings.of(
        vocabulary,
        (text, as_of, asked, town),
        lambda: _Reader(text, vocabulary, as_of, asked=asked, town=town).read(),
    )


class _Reader:
    """Reads one text, stage by stage; what the stages find gathers in it."""

    def __init__(
        self, text: str, vocabulary: FactsFile, as_of: datetime.date, *, asked: bool, town: bool
    ) -> None:
        self._text = text
        self._vocabulary = vocabulary
        self._scan = scanned(text, vocabulary, as_of)
        self._statements = Statements(text)
        numbers = self._numbers = composed(self._scan, self._statements.foreign)
        readable = [n for n in numbers.numbers if isinstance(n, Measure)]
        in_units = [in_unit(n, self._scan.unit or "") for n in readable]
        given = bare.given(self._scan, in_units)
        in_units = bare.in_units(self._scan, in_units)
        self._money = MoneyReader(self._scan, vocabulary, in_units)
        self._bare = [n.written for n in given if n.start in self._money.taken]
        self._owner = vocabulary.asker(text)
        if self._owner is Asker.ENTERPRISE and self._tells_of_its_town():
            self._owner = Asker.TOWN
        spoken = self._speakers = speakers(
            text, self._owner, self._scan, vocabulary, numbers.numbers
        )
        if town and Asker.ENTERPRISE not in spoken:
            spoken |= {Asker.TOWN}
        of = askers(self._scan, spoken)
        town = Asker.TOWN in spoken
        reader = SenseReader(self._scan, vocabulary, self._statements, numbers.numbers, of)
        self._senses = Senses(self._scan, vocabulary, self._statements, reader)
        town = town or any(
            self._senses.of(fact) for fact in vocabulary.fact if fact.asker is Asker.TOWN
        )
        self._scan = self._scan.repaired(self._senses.repairs)
        self._of_money = self._money.shares(in_units) if self._money.taken else []
        firm = self._speakers == {Asker.ENTERPRISE}
        of_nothing = (*self._of_money, *given, *introduced(self._scan, readable, firm=firm))
        taken = self._money.taken | {number.start for number in of_nothing}
        of_facts = [n for n in readable if n.start not in taken]
        hints = Hints(self._scan, vocabulary, self._senses, of_facts, numbers.grown)
        self._hints = list(hints.read())
        self._meant = hints.meant()
        telling = Telling(self._scan, self._statements, numbers, as_of.year, self._meant)
        self._figures = FigureReader(
            self._scan,
            vocabulary,
            telling,
            numbers,
            taken,
            self._hints,
            self._meant,
            asked=asked,
            of=Asker.TOWN if town else next(iter(spoken), None),
        ).read()
        self._counted = {
            name: self._counting(told, vocabulary.named(name), as_of.year)
            for name, told in self._figures.told.items()
        }
        self._values: dict[str, Value] = {}
        self._unsettled: set[str] = set()
        self._doubts: dict[str, str] = {}

    def read(self) -> Told:
        """Return what the text tells."""
        self._measure()
        Qualities(self._vocabulary, self._said, self._senses, self._values, self._unsettled).take()
        for fact, value in presumed(self._scan, self._statements):
            if fact.name not in {*self._values, *self._unsettled}:
                self._values[fact.name] = value
        graded = self._grades()
        funds = self._funds()
        titles = self._titles()
        self._place(bool(self._values or titles or funds))
        figures = self._figures
        unknown = {*unclear(self._scan, figures, self._names, {*self._values, *self._unsettled})}
        if figures.unreadable or figures.wrong_unit:  # told to a firm's account, 固投2万千元
            named = map(self._vocabulary.named, unknown)
            self._unsettled |= {f.name for f in named if f.asker is Asker.ENTERPRISE}
        facts = Facts(
            values=self._values,
            titles=titles,
            funds=funds,
            unclear=frozenset(unknown),
            unsettled=frozenset(self._unsettled - self._values.keys()),
            several=bool(titles) and self._statements.of_several_firms,
        )
        paid = any(fund.yuan or fund.year for fund in funds)
        told = {*self._values, *(["titles"] if titles else []), *(["funds"] if paid else [])}
        agreed = any(s.telling.certain and s.telling.fact in told for s in self._senses.told)
        stated = bool(self._hints) or bool(self._sensed.keys() - self._unsettled) or agreed
        return Told(
            facts,
            stated=stated,
            surely=stated and self._senses.surely(self._sensed.keys() - self._unsettled),
            unknown=tuple(self._unknown(facts)),
            unread=tuple(n.written for n in figures.unreadable),
            unitless=tuple(n.written for _, n in figures.unitless),
            wrong_unit=tuple(n.written for n in figures.wrong_unit),
            fund_word=self._money.unnamed if any(fund.yuan for fund in funds) else "",
            in_units=tuple(self._bare) if any(fund.yuan for fund in funds) else (),
            unsure=tuple(name for name, (_, several) in self._counted.items() if several),
            quoted={
                name: figure.quantity
                for name, told in figures.told.items()
                for figure in told
                if figure.why is Why.QUOTED
            },
            left_out=tuple(left_out(self._scan, figures, self._statements, self._doubts)),
            senses=self._senses.told,
            forgotten=tuple(forgotten(self._scan)),
            place=town_elsewhere(self._text, self._vocabulary),
            another=self._statements.another,
            owner=self._owner,
            speakers=self._speakers,
            supposed=only_supposes(self._scan),
            happened=bool(graded.risen)
            or happened(self._scan, self._vocabulary.fact, self._values),
            ungiven=self._fund_reader.denied,
            claimed=tuple(self._senses.claimed),
            numbers=tuple(
                accounted(self._scan.numbers, self._numbers.numbers, figures, self._money.taken)
            ),
        )

    def _unknown(self, facts: Facts) -> Iterator[str]:
        """Yield the facts of which the text says that nobody knows them, by words or examples."""
        for token in self._names:
            fact = token.value
            if isinstance(fact, Fact) and fact.name in facts.unclear:
                yield from [fact.name] if nobody_knows(self._scan, token) else []
        for sense in self._senses.told:
            telling = sense.telling
            if telling.says == OPEN and telling.certain and telling.fact in facts.unsettled:
                yield telling.fact

    def _tells_of_its_town(self) -> bool:
        """Return whether a firm tells only what towns are asked for: 我们厂参编过地方标准."""
        numbers, vocabulary = self._numbers.numbers, self._vocabulary
        if is_firm_alone(self._text, self._scan, vocabulary, numbers):
            return False
        town = frozenset({Asker.TOWN})
        reader = SenseReader(self._scan, vocabulary, self._statements, numbers, town)
        claims = {fact.name for fact in vocabulary.fact if fact.kind == "claim"}
        return any(s.telling.fact in claims and s.telling.decisive for s in reader.read())

    def _counting(
        self, told: Sequence[Figure], fact: Fact, this_year: int
    ) -> tuple[Quantity | None, bool]:
        """Return the figure of the fact that counts, and whether two leave it open."""
        counted = counting(told, fact, this_year)
        varies = self._scan.between(0, len(self._text), Role.VARIES)
        range_ = between(told) if counted[0] is None and len(varies) > 1 else None
        return (range_, False) if range_ else counted

    # --- the stages -------------------------------------------------------------------------
    def _measure(self) -> None:
        """Take the figures, but where a number is left that may be another of the same fact."""
        for name, (quantity, _) in self._counted.items():
            if quantity is None:
                self._unsettled.add(name)
            else:
                self._values[name] = quantity
        self._unsettled |= {name for name, _ in self._figures.unitless}
        shared = grown_since(self._scan, self._figures)
        left = [n for n in self._figures.left if n.start not in self._meant.idle]
        self._figures = replace(self._figures, left=left)
        self._doubts = doubtful(self._figures, self._values, self._vocabulary) | shared
        self._doubts |= taken_off(self._scan, self._figures)
        self._doubts |= unnamed(self._scan, self._figures, self._senses, self._vocabulary)
        lost = lost_since(self._scan, self._figures)
        lost |= changed_since(self._scan, self._figures, self._numbers)
        lost |= unsure(self._scan, self._figures, self._statements)
        self._unsettled |= self._doubts.keys() | lost.keys()
        for name in self._doubts.keys() | lost.keys():
            self._values.pop(name, None)

    def _funds(self) -> tuple[Fund, ...]:
        """Return the money told of, and take whether any came for what a fact names."""
        funds, left_open = self._fund_reader.read()
        self._unsettled |= self._said.unsettled | left_open
        left = self._figures.left
        left = [n for n in left if not is_outlay(self._scan, n)]
        others = [n for n in left if n.unit == "yuan" or (not n.unit and n.scaled)]
        left += [number for _, number in self._figures.unitless]
        others += [n for n in left if may_be_given(self._scan, n)]
        others += self._of_money or self._money.shares(left)
        if others and any(fund.yuan for fund in funds):
            # Whose it is and what for, nobody said: the sum of the fund stays open.
            funds = (*funds, Fund(None, None, funds[0].year))
            self._doubts |= {"": others[0].written}
        for fact in self._vocabulary.fact:
            if fact.received and fact.measured:
                given = self._money.given(fact)
                self._values |= {fact.name: given} if given else {}
            elif fact.received:
                came, open_ = self._money.received(fact)
                self._values |= {} if came is None else {fact.name: came}
                self._unsettled |= {fact.name} if open_ else set()
        return funds

    def _titles(self) -> tuple[Title, ...]:
        """Return the titles; beside one of our own, somebody else's is none of ours."""
        titles = tuple(
            title
            for fact in self._vocabulary.fact
            if fact.kind == "titles"
            for title in TitleReader(
                self._scan, fact, self._statements, self._said.topics, self._senses
            ).read()
        )
        held = any(title.standing is Standing.HELD for title in titles)
        return tuple(t for t in titles if not held or t.standing is not Standing.FOREIGN)

    def _grades(self) -> Graded:
        """Take the grades that are told, of now and of before."""
        graded = GradeReader(self._scan, self._vocabulary, self._statements).read()
        self._values |= graded.values
        self._unsettled |= graded.unsettled
        return graded

    def _place(self, told: bool) -> None:
        """Take whether another place is told of; where nothing is `told`, a name alone is none."""
        for fact in self._vocabulary.fact:
            if fact.kind == "place" and elsewhere(
                self._text, fact, self._vocabulary, self._statements, by_name=told
            ):
                self._values[fact.name] = False

    # --- what they need ---------------------------------------------------------------------
    @cached_property
    def _names(self) -> list[Token]:
        return self._scan.between(0, len(self._text), Role.NAME, Role.UNLIKE)

    @cached_property
    def _said(self) -> Said:
        begun = topics(self._scan, self._vocabulary, self._statements, self._names)
        return Said(self._text, self._statements, [*begun, *self._money.places])

    @cached_property
    def _fund_reader(self) -> FundReader:
        return FundReader(
            self._scan,
            self._vocabulary,
            self._money,
            self._said,
            self._numbers.products,
            self._numbers.shares.keys(),
        )

    @cached_property
    def _sensed(self) -> dict[str, Fact]:
        """The facts of which a piece tells, as examples do."""
        return {fact.name: fact for fact in self._vocabulary.fact if self._senses.of(fact)}
