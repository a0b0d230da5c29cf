"""Reading facts from a message: numbers to their facts, titles, years, claims and denials."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from knowledge.language.measure import Measure, Unreadable, measures
from knowledge.language.quantity import Quantity
from knowledge.language.year import ToldYear, years
from knowledge.policy.facts.facts import Asker, Facts, Title, Value
from knowledge.policy.facts.vocabulary import Fact, FactsFile, pattern
from knowledge.reading.attribution import Cue, attribute
from knowledge.reading.correction import corrected
from knowledge.reading.figures import (
    Figure,
    LeftOut,
    Telling,
    Width,
    adopted,
    counting,
    figure,
    outgrown,
)
from knowledge.reading.funds import fund_cues, read_funds
from knowledge.reading.place import elsewhere
from knowledge.reading.said import Said
from knowledge.reading.standing import Statements
from knowledge.reading.titles import read_titles

_GROSS = ("yuan", "people")  # kinds of which a village has a part of the town's
_UNCLEAR = re.compile(
    r"^[^，,。；;？?！!]{0,6}?(?:不清楚|不知道|没数过|没统计|不记得|记不|不好说|说不准|没算过|不晓得|不详|没底)"
)


@dataclass(frozen=True)
class Told:
    """What a message tells: the facts, and what of it could not be taken for sure."""

    facts: Facts
    unread: tuple[str, ...] = ()  # numbers that say nothing certain, as written
    wrong_unit: tuple[str, ...] = ()  # numbers with a unit that no fact has, as written
    unsure: tuple[str, ...] = ()  # names of facts that were told in two ways
    left_out: tuple[LeftOut, ...] = ()  # numbers that are no figure of the asker's now

    @property
    def any(self) -> bool:
        """Whether any fact was told."""
        facts = self.facts
        return bool(facts.values or facts.titles or facts.funds or facts.unclear or facts.unsettled)


def read(text: str, vocabulary: FactsFile, as_of: datetime.date, *, asked: bool = False) -> Told:
    """Return what the plain text tells: NFKC, simplified, lower case, punctuation in place.

    Where one is `asked` for facts, words such as 投了 name theirs by themselves.
    """
    text = corrected(text, vocabulary, as_of)
    all_numbers = list(measures(text))
    grown = outgrown(text, all_numbers)
    all_numbers = [number for place, number in enumerate(all_numbers) if place not in grown]
    numbers = [n for n in all_numbers if isinstance(n, Measure) and n.unit != "wrong"]
    told_years = years(text, as_of)
    statements = Statements(text)
    facts = vocabulary.tellable(text)
    cues = [cue for fact in facts for cue in _cues(text, fact, asked)]
    all_cues = sorted([*cues, *fund_cues(text, vocabulary)], key=lambda c: (c.start, -c.end))
    chosen = attribute(text, numbers, all_cues)
    named = chosen | adopted(text, numbers, chosen, all_cues)
    figures = _figures(text, vocabulary, numbers, chosen, named, statements, told_years, as_of)
    counted = {name: counting(told, as_of.year) for name, told in figures.items()}
    values: dict[str, Value] = {name: q for name, (q, _) in counted.items() if q is not None}
    unsettled = {name for name, (quantity, _) in counted.items() if quantity is None}
    topics = [*(n.start for n in numbers), *(c.start for c in all_cues)]
    said = Said(text, statements, [*topics, *_other_topics(text, facts, statements)])
    for fact in facts:
        value = said.of(fact)
        if value is not None and (fact.name not in values or value == Quantity.of(0)):
            values[fact.name] = value
        if said.lost(fact) and value is None:
            if any(f.why is None for f in figures.get(fact.name, ())):
                values.pop(fact.name, None)
                unsettled.add(fact.name)  # nobody says how many are left
            else:
                values[fact.name] = Quantity.of(0)
    funds, open_funds = read_funds(text, vocabulary, numbers, chosen, told_years, said)
    unsettled |= said.unsettled | open_funds
    titles: tuple[Title, ...] = tuple(
        title
        for f in facts
        if f.kind == "titles"
        for title in read_titles(text, f, told_years, statements, said.topics)
    )
    told = bool(values or titles or funds)  # where nothing is, another place says nothing
    for fact in vocabulary.fact if told else facts:
        if fact.kind == "place" and elsewhere(text, fact, vocabulary, statements, by_name=told):
            values[fact.name] = False
    doubtful = len(all_numbers) > len(numbers)
    unclear = {
        cue.name
        for cue in cues
        if cue.name not in values
        and cue.name not in unsettled
        and (doubtful or _UNCLEAR.match(text[cue.end :]))
    }
    return Told(
        Facts(
            values=values,
            titles=titles,
            funds=funds,
            unclear=frozenset(unclear),
            unsettled=frozenset(unsettled - values.keys()),
        ),
        unread=tuple(n.written for n in all_numbers if isinstance(n, Unreadable)),
        wrong_unit=tuple(
            n.written for n in all_numbers if isinstance(n, Measure) and n.unit == "wrong"
        ),
        unsure=tuple(name for name, (_, several) in counted.items() if several),
        left_out=tuple(
            LeftOut(f.written, f.why) for told in figures.values() for f in told if f.why
        ),
    )


def _figures(
    text: str,
    vocabulary: FactsFile,
    numbers: Sequence[Measure],
    chosen: Mapping[int, Cue],
    named: Mapping[int, Cue],
    statements: Statements,
    told_years: Sequence[ToldYear],
    as_of: datetime.date,
) -> dict[str, list[Figure]]:
    """Return the numbers told of each measured fact, in the text's order."""
    figures: dict[str, list[Figure]] = {}
    for place in sorted(named):
        number, cue = numbers[place], named[place]
        if cue.name.startswith("funds"):
            continue
        fact = vocabulary.named(cue.name)
        words = text[cue.start : cue.end]
        telling = Telling(
            width=_width(fact, words),
            unlike=pattern(fact.unlike).search(words) is not None,
            gross=fact.asker is Asker.TOWN and fact.kind in _GROSS,
            money=fact.kind == "yuan",
            adopted=place not in chosen,
        )
        told = figure(text, number, telling, statements, told_years, as_of.year)
        told = replace(told, quantity=_in_unit(told.quantity, cue.kind))
        figures.setdefault(cue.name, []).append(told)
    return figures


def _width(fact: Fact, words: str) -> Width:
    """Return how wide the words are by which a number was told of the fact."""
    if pattern(fact.exact).search(words):
        return Width.EXACT
    return Width.ROUGH if pattern(fact.rough).search(words) else Width.NAMED


def _in_unit(quantity: Quantity, kind: str) -> Quantity:
    """Return the quantity; a share told as a fraction of one is made percent."""
    if kind == "percent" and quantity.high <= 1:
        return Quantity(quantity.low * 100, quantity.high * 100, quantity.manner)
    return quantity


def _other_topics(text: str, facts: Sequence[Fact], statements: Statements) -> Iterator[int]:
    """Yield where the pieces begin that speak of what an enterprise has besides titles."""
    for fact in facts:
        if fact.asker is not Asker.ENTERPRISE or fact.kind in ("titles", "funds"):
            continue
        named = [*fact.yes, *fact.no, *(cue for c in fact.choice for cue in c.plain)]
        for match in pattern((*fact.cues, *named)).finditer(text):
            yield statements.start(match.start())


def _cues(text: str, fact: Fact, asked: bool) -> Iterator[Cue]:
    """Yield the places where the text names a measured fact."""
    if not fact.measured:
        return
    if fact.of_fact and not asked and not pattern(fact.of_fact).search(text):
        return
    for match in pattern((*fact.unlike, *fact.cues)).finditer(text):
        yield Cue(fact.name, fact.kind, match.start(), match.end())
