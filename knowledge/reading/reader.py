"""Reading facts from a message: numbers to their facts, titles, years, claims and denials."""

import datetime
from collections.abc import Iterator, Mapping

from knowledge.language.measure import Measure
from knowledge.policy.facts.facts import Asker, Facts, Fund, Level, Standing, Title, Value
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.as_read import as_read
from knowledge.reading.figures.account import accounted
from knowledge.reading.figures.doubt import left_of
from knowledge.reading.figures.figure import LeftOut, Why
from knowledge.reading.figures.left_out import (
    forgotten,
    left_open,
    left_out,
    of_no_fact,
    retorts,
    unclear,
)
from knowledge.reading.figures.unknown import unknown
from knowledge.reading.found import Found
from knowledge.reading.mentions.kept import Kept
from knowledge.reading.mentions.owned import alike, owns_all
from knowledge.reading.money.amounts import is_outlay, may_be_given
from knowledge.reading.senses.presumed import presumed
from knowledge.reading.senses.qualities import Qualities
from knowledge.reading.settled import settled
from knowledge.reading.titles.grades import Graded, GradeReader
from knowledge.reading.titles.happened import happened
from knowledge.reading.titles.titles import TitleReader
from knowledge.reading.told import Told
from knowledge.reading.whose.alongside import alongside
from knowledge.reading.whose.asker import only_supposes
from knowledge.reading.whose.place import elsewhere, town_elsewhere

_readings: Kept[Told] = Kept()


def read(
    text: str,
    vocabulary: FactsFile,
    as_of: datetime.date,
    *,
    asked: bool = False,
    talk: Asker | None = None,
) -> Told:
    """Return what the plain text tells: NFKC, simplified, lower case, punctuation in place.

    It is read once for a message, however many ask.
    Where one is `asked` for facts, words such as 投了 name theirs by themselves; an amount
    without a name is of whom the `talk` is, a town or an enterprise.
    """

    def anew() -> Told:
        written = as_read(text, vocabulary, as_of)
        return _Reader(Found(written, vocabulary, as_of, asked=asked, talk=talk)).read()

    return _readings.of(vocabulary, (text, as_of, asked, talk), anew)


class _Reader:
    """Settles what one text tells; what is settled so far gathers in it."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self._scan = found.scan
        self._vocabulary = found.vocabulary
        self._shares = {f.name for f in found.vocabulary.fact if f.kind == "percent"}
        measured = settled(found)
        self._figures = measured.figures
        self._values: dict[str, Value] = {**measured.values}
        self._unsettled = {*measured.unsettled}
        self._doubts, self._gone = {**measured.doubts}, measured.gone
        self._ungiven: set[tuple[str, Level]] = set()

    def read(self) -> Told:
        """Return what the text tells."""
        found = self._found
        Qualities(self._vocabulary, found.said, found.senses, self._values, self._unsettled).take()
        for fact, value in presumed(self._scan, found.statements):
            if fact.name not in {*self._values, *self._unsettled}:
                self._values[fact.name] = value
        graded = self._grades()
        funds = found.withheld.funds(self._funds())
        titles = found.withheld.titles(self._titles())
        self._place(bool(self._values or titles or funds))
        return self._told(self._facts(titles, funds), graded)

    def _facts(self, titles: tuple[Title, ...], funds: tuple[Fund, ...]) -> Facts:
        """Return what is settled, with what nobody knows and what stays open."""
        figures, names, open_ = self._figures, self._found.names, self._unsettled
        unknown = {*unclear(self._scan, figures, names, self._values, open_)}
        if figures.unreadable or figures.wrong_unit:  # told to a firm's account, 固投2万千元
            named = map(self._vocabulary.named, unknown)
            self._unsettled |= {f.name for f in named if f.asker is Asker.ENTERPRISE}
        if self._found.narrower:
            unknown |= self._shares - self._values.keys()
        return Facts(
            values=self._values,
            titles=titles,
            funds=funds,
            unclear=frozenset(unknown),
            unsettled=frozenset(self._unsettled - self._values.keys()),
            ungiven=frozenset(self._ungiven),
            several=bool(titles) and owns_all(self._found.text),
            alike=alike(self._found.text) if len(titles) == 1 else 1,
            awaited={n: v for n, v in self._found.said.awaited.items() if n not in self._values},
        )

    def _told(self, facts: Facts, graded: Graded) -> Told:
        """Return the facts with what else the text says, and what of it was not taken."""
        found, scan, figures = self._found, self._scan, self._figures
        open_ = left_of(figures, facts.unsettled, self._vocabulary) | self._doubts
        sensed = found.sensed.keys() - self._unsettled
        stated = bool(found.hints) or bool(sensed) or self._agrees(facts)
        received = any(fund.yuan for fund in facts.funds)
        return Told(
            facts,
            stated=stated,
            surely=stated and found.senses.surely(sensed),
            unknown=tuple(unknown(self._scan, self._found.names, self._found.senses.told, facts)),
            unread=tuple(n.written for n in figures.unreadable),
            unitless=tuple(n.written for f, n in figures.unitless if f not in self._shares),
            of_share=tuple(n.written for f, n in figures.unitless if f in self._shares),
            wrong_unit=tuple(n.written for n in figures.wrong_unit),
            fund_word=found.money.unnamed if received else "",
            in_units=(*(found.bare if received else ()), *found.numbers.in_wan),
            unsure=tuple(name for name, (_, several) in found.counted.items() if several),
            quoted={
                name: figure.quantity
                for name, told in figures.told.items()
                for figure in told
                if figure.why is Why.QUOTED
            },
            left_out=(
                *left_out(scan, figures, found.statements, open_),
                *(LeftOut(written, Why.GONE) for written in self._gone.values()),
                *found.withheld.left_out(figures),
                *(LeftOut(number.written, Why.NARROWER) for number in self._found.narrower),
                *self._passed_over(facts, open_),
            ),
            senses=found.senses.told,
            forgotten=tuple(forgotten(scan)),
            retorts=tuple(retorts(scan)),
            place=town_elsewhere(found.text, self._vocabulary),
            another=found.statements.another,
            owner=found.owner,
            speakers=found.speakers,
            supposed=only_supposes(scan),
            happened=bool(graded.risen) or happened(scan, self._vocabulary.fact, self._values),
            ungiven=found.fund_reader.denied,
            claimed=tuple(found.senses.claimed),
            numbers=tuple(
                accounted(scan.numbers, found.numbers.numbers, figures, found.money.taken)
            ),
        )

    def _passed_over(self, facts: Facts, doubts: Mapping[str, str]) -> Iterator[LeftOut]:
        """Yield what would else be passed over without a word: a town's numbers, another firm."""
        if facts.titles:
            yield from (LeftOut(who, Why.ALONGSIDE) for who in alongside(self._found.text))
        several = {name for name, (_, two) in self._found.counted.items() if two}
        known = {*doubts.values(), *self._gone.values()}
        yield from left_open(self._figures, facts.unsettled - several, known)
        if facts.values and Asker.TOWN in self._found.speakers:
            counted = [n for n in self._found.numbers.numbers if isinstance(n, Measure)]
            passed = self._found.money.taken | {n.start for n in self._found.narrower}
            counted = [n for n in counted if n.start not in passed]
            yield from of_no_fact(counted, self._figures, facts, self._vocabulary)

    def _agrees(self, facts: Facts) -> bool:
        """Return whether a piece is surely like those that tell one of the facts."""
        paid = any(fund.yuan or fund.year for fund in facts.funds)
        told = {*facts.values, *(["titles"] if facts.titles else []), *(["funds"] if paid else [])}
        return any(s.telling.certain and s.telling.fact in told for s in self._found.senses.told)

    # --- the stages -------------------------------------------------------------------------
    def _funds(self) -> tuple[Fund, ...]:
        """Return the money told of, and take whether any came for what a fact names."""
        funds, left_open = self._found.fund_reader.read()
        self._unsettled |= self._found.said.unsettled | left_open
        left = self._figures.left
        left = [n for n in left if not is_outlay(self._scan, n)]
        others = [n for n in left if n.is_money]
        left += [number for _, number in self._figures.unitless]
        others += [n for n in left if may_be_given(self._scan, n)]
        shares = self._found.of_money or self._found.money.shares(left)
        others += [share for share in shares if not self._found.money.is_matched(share)]
        if others and any(fund.yuan for fund in funds):
            # Whose it is and what for, nobody said: the sum of the fund stays open.
            funds = (*funds, Fund(None, None, funds[0].year))
            self._doubts |= {"": others[0].written}
        for fact in self._vocabulary.fact:
            if fact.received and fact.measured:
                given = self._found.money.given(fact)
                self._values |= {fact.name: given} if given else {}
            elif fact.received:
                came, open_, denied = self._found.money.received(fact)
                if self._found.money.of_something_else:
                    self._values.pop(fact.name, None)
                self._values |= {} if came is None else {fact.name: came}
                self._unsettled |= {fact.name} if open_ else set()
                self._ungiven |= {(fact.name, level) for level in denied}
        return funds

    def _titles(self) -> tuple[Title, ...]:
        """Return the titles; beside one of our own, somebody else's is none of ours."""
        titles = tuple(
            title
            for fact in self._vocabulary.fact
            if fact.kind == "titles"
            for title in TitleReader(
                self._scan,
                fact,
                self._found.statements,
                self._found.said.topics,
                self._found.senses,
            ).read()
        )
        held = any(title.standing is Standing.HELD for title in titles)
        return tuple(t for t in titles if not held or t.standing is not Standing.FOREIGN)

    def _grades(self) -> Graded:
        """Take the grades that are told, of now and of before."""
        graded = GradeReader(self._scan, self._vocabulary, self._found.statements).read()
        self._values |= graded.values
        self._unsettled |= graded.unsettled
        return graded

    def _place(self, told: bool) -> None:
        """Take whether another place is told of; where nothing is `told`, a name alone is none."""
        for fact in self._vocabulary.fact:
            if fact.kind == "place" and elsewhere(
                self._found.text, fact, self._vocabulary, self._found.statements, by_name=told
            ):
                self._values[fact.name] = False
