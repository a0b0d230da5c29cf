"""Reading facts from a message: numbers to their facts, titles, years, claims and denials."""

import datetime
from collections.abc import Iterator
from dataclasses import replace

from knowledge.policy.facts.facts import Asker, Facts, Fund, Standing, Title, Value
from knowledge.policy.facts.vocabulary import Fact, FactsFile
from knowledge.reading.figures.account import accounted
from knowledge.reading.figures.doubt import (
    changed_since,
    doubtful,
    grown_since,
    left_of,
    lost_since,
    taken_off,
    unnamed,
    unsure,
    with_outside,
)
from knowledge.reading.figures.figure import Why
from knowledge.reading.figures.left_out import forgotten, left_out, nobody_knows, retorts, unclear
from knowledge.reading.found import Found
from knowledge.reading.mentions.contrast import contrasted
from knowledge.reading.mentions.dictated import written_out
from knowledge.reading.mentions.kept import Kept
from knowledge.reading.mentions.pause import paused
from knowledge.reading.money.amounts import is_outlay, may_be_given
from knowledge.reading.senses.presumed import presumed
from knowledge.reading.senses.qualities import Qualities
from knowledge.reading.senses.sense import OPEN
from knowledge.reading.titles.grades import Graded, GradeReader
from knowledge.reading.titles.happened import happened
from knowledge.reading.titles.rows import joined
from knowledge.reading.titles.titles import TitleReader
from knowledge.reading.told import Told
from knowledge.reading.whose.asker import only_supposes
from knowledge.reading.whose.owned import alike, owns_all
from knowledge.reading.whose.place import elsewhere, town_elsewhere

_readings: Kept[Told] = Kept()


def as_read(text: str, vocabulary: FactsFile, as_of: datetime.date) -> str:
    """Return the plain text as it is read: what haste or habit writes otherwise, written out."""
    text = joined(written_out(text), vocabulary, as_of)
    return contrasted(paused(text, vocabulary, as_of), vocabulary)


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
    text = as_read(text, vocabulary, as_of)
    return _readings.of(
        vocabulary,
        (text, as_of, asked, talk),
        lambda: _Reader(Found(text, vocabulary, as_of, asked=asked, talk=talk)).read(),
    )


class _Reader:
    """Settles what one text tells; what is settled so far gathers in it."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self._figures = found.figures
        self._values: dict[str, Value] = {}
        self._unsettled: set[str] = set()
        self._doubts: dict[str, str] = {}

    def read(self) -> Told:
        """Return what the text tells."""
        self._measure()
        Qualities(
            self._found.vocabulary,
            self._found.said,
            self._found.senses,
            self._values,
            self._unsettled,
        ).take()
        for fact, value in presumed(self._found.scan, self._found.statements):
            if fact.name not in {*self._values, *self._unsettled}:
                self._values[fact.name] = value
        graded = self._grades()
        funds = self._funds()
        titles = self._titles()
        self._place(bool(self._values or titles or funds))
        figures = self._figures
        unknown = {
            *unclear(
                self._found.scan, figures, self._found.names, {*self._values, *self._unsettled}
            )
        }
        if figures.unreadable or figures.wrong_unit:  # told to a firm's account, 固投2万千元
            named = map(self._found.vocabulary.named, unknown)
            self._unsettled |= {f.name for f in named if f.asker is Asker.ENTERPRISE}
        facts = Facts(
            values=self._values,
            titles=titles,
            funds=funds,
            unclear=frozenset(unknown),
            unsettled=frozenset(self._unsettled - self._values.keys()),
            several=bool(titles) and owns_all(self._found.text),
            alike=alike(self._found.text) if len(titles) == 1 else 1,
        )
        open_ = left_of(figures, self._unsettled - self._values.keys(), self._found.vocabulary)
        paid = any(fund.yuan or fund.year for fund in funds)
        told = {*self._values, *(["titles"] if titles else []), *(["funds"] if paid else [])}
        agreed = any(s.telling.certain and s.telling.fact in told for s in self._found.senses.told)
        stated = (
            bool(self._found.hints) or bool(self._found.sensed.keys() - self._unsettled) or agreed
        )
        return Told(
            facts,
            stated=stated,
            surely=stated
            and self._found.senses.surely(self._found.sensed.keys() - self._unsettled),
            unknown=tuple(self._unknown(facts)),
            unread=tuple(n.written for n in figures.unreadable),
            unitless=tuple(n.written for f, n in figures.unitless if not self._is_share(f)),
            of_share=tuple(n.written for f, n in figures.unitless if self._is_share(f)),
            wrong_unit=tuple(n.written for n in figures.wrong_unit),
            fund_word=self._found.money.unnamed if any(fund.yuan for fund in funds) else "",
            in_units=tuple(self._found.bare) if any(fund.yuan for fund in funds) else (),
            unsure=tuple(name for name, (_, several) in self._found.counted.items() if several),
            quoted={
                name: figure.quantity
                for name, told in figures.told.items()
                for figure in told
                if figure.why is Why.QUOTED
            },
            left_out=tuple(
                left_out(self._found.scan, figures, self._found.statements, open_ | self._doubts)
            ),
            senses=self._found.senses.told,
            forgotten=tuple(forgotten(self._found.scan)),
            retorts=tuple(retorts(self._found.scan)),
            place=town_elsewhere(self._found.text, self._found.vocabulary),
            another=self._found.statements.another,
            owner=self._found.owner,
            speakers=self._found.speakers,
            supposed=only_supposes(self._found.scan),
            happened=bool(graded.risen)
            or happened(self._found.scan, self._found.vocabulary.fact, self._values),
            ungiven=self._found.fund_reader.denied,
            claimed=tuple(self._found.senses.claimed),
            numbers=tuple(
                accounted(
                    self._found.scan.numbers,
                    self._found.numbers.numbers,
                    figures,
                    self._found.money.taken,
                )
            ),
        )

    def _is_share(self, name: str) -> bool:
        return self._found.vocabulary.named(name).kind == "percent"

    def _unknown(self, facts: Facts) -> Iterator[str]:
        """Yield the facts of which the text says that nobody knows them, by words or examples."""
        for token in self._found.names:
            fact = token.value
            if isinstance(fact, Fact) and fact.name in facts.unclear:
                yield from [fact.name] if nobody_knows(self._found.scan, token) else []
        for sense in self._found.senses.told:
            telling = sense.telling
            if telling.says == OPEN and telling.certain and telling.fact in facts.unsettled:
                yield telling.fact

    # --- the stages -------------------------------------------------------------------------
    def _measure(self) -> None:
        """Take the figures, but where a number is left that may be another of the same fact."""
        for name, (quantity, _) in self._found.counted.items():
            if quantity is None:
                self._unsettled.add(name)
            else:
                self._values[name] = quantity
        self._unsettled |= {name for name, _ in self._figures.unitless}
        shared = grown_since(self._found.scan, self._figures)
        left = [n for n in self._figures.left if n.start not in self._found.meant.idle]
        self._figures = replace(self._figures, left=left)
        self._doubts = doubtful(self._figures, self._values, self._found.vocabulary) | shared
        self._doubts |= taken_off(self._found.scan, self._figures)
        self._doubts |= unnamed(
            self._found.scan, self._figures, self._found.senses, self._found.vocabulary
        )
        lost = lost_since(self._found.scan, self._figures) | with_outside(self._figures)
        lost |= changed_since(self._found.scan, self._figures, self._found.numbers)
        lost |= unsure(self._found.scan, self._figures, self._found.statements)
        self._unsettled |= self._doubts.keys() | lost.keys()
        for name in self._doubts.keys() | lost.keys():
            self._values.pop(name, None)

    def _funds(self) -> tuple[Fund, ...]:
        """Return the money told of, and take whether any came for what a fact names."""
        funds, left_open = self._found.fund_reader.read()
        self._unsettled |= self._found.said.unsettled | left_open
        left = self._figures.left
        left = [n for n in left if not is_outlay(self._found.scan, n)]
        others = [n for n in left if n.unit == "yuan" or (not n.unit and n.scaled)]
        left += [number for _, number in self._figures.unitless]
        others += [n for n in left if may_be_given(self._found.scan, n)]
        others += self._found.of_money or self._found.money.shares(left)
        if others and any(fund.yuan for fund in funds):
            # Whose it is and what for, nobody said: the sum of the fund stays open.
            funds = (*funds, Fund(None, None, funds[0].year))
            self._doubts |= {"": others[0].written}
        for fact in self._found.vocabulary.fact:
            if fact.received and fact.measured:
                given = self._found.money.given(fact)
                self._values |= {fact.name: given} if given else {}
            elif fact.received:
                came, open_ = self._found.money.received(fact)
                self._values |= {} if came is None else {fact.name: came}
                self._unsettled |= {fact.name} if open_ else set()
        return funds

    def _titles(self) -> tuple[Title, ...]:
        """Return the titles; beside one of our own, somebody else's is none of ours."""
        titles = tuple(
            title
            for fact in self._found.vocabulary.fact
            if fact.kind == "titles"
            for title in TitleReader(
                self._found.scan,
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
        graded = GradeReader(
            self._found.scan, self._found.vocabulary, self._found.statements
        ).read()
        self._values |= graded.values
        self._unsettled |= graded.unsettled
        return graded

    def _place(self, told: bool) -> None:
        """Take whether another place is told of; where nothing is `told`, a name alone is none."""
        for fact in self._found.vocabulary.fact:
            if fact.kind == "place" and elsewhere(
                self._found.text, fact, self._found.vocabulary, self._found.statements, by_name=told
            ):
                self._values[fact.name] = False
