"""Reading facts from a message: numbers to their facts, titles, years, claims and denials."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.language.year import ToldYear
from knowledge.policy.facts.facts import Asker, Facts, Fund, Title, Value
from knowledge.policy.facts.vocabulary import Fact, FactsFile, pattern
from knowledge.reading.counting import counting
from knowledge.reading.figure import Figure, Figures, LeftOut, Why, within
from knowledge.reading.figures import FigureReader
from knowledge.reading.funds import FundReader
from knowledge.reading.money import MoneyReader
from knowledge.reading.place import elsewhere
from knowledge.reading.said import Said
from knowledge.reading.scan import Role, Scan, Token, scanned
from knowledge.reading.standing import Statements
from knowledge.reading.sense import OPEN, Senses, sensed
from knowledge.reading.sums import composed
from knowledge.reading.telling import Telling
from knowledge.reading.titles import TitleReader

_SILENT = (Why.QUOTED, Why.DENIED)
_SMALL = 32  # a bare number below it may be a day or a place in a list
_TOWN = re.compile(r"(?:我们|咱们?|俺们|本|全|这|那)[镇乡]|专业镇|[镇乡](?:上|里|的|子)")
_FIRM = re.compile(r"公司|企业|我们?厂|咱们?厂|俺们?厂|本厂|厂里|老板")
_UNCLEAR = re.compile(
    r"^[^，,。；;？?！!]{0,6}?(?:不清楚|不知道|没数过|没统计|不记得|记不|不好说|说不准|没算过|不晓得|不详|没底)"
)


@dataclass(frozen=True)
class Told:
    """What a message tells: the facts, and what of it could not be taken for sure."""

    facts: Facts
    unread: tuple[str, ...] = ()  # numbers that say nothing certain, as written
    unitless: tuple[str, ...] = ()  # numbers too small for their fact without 万 or 亿, as written
    wrong_unit: tuple[str, ...] = ()  # numbers with a unit that no fact has, as written
    unsure: tuple[str, ...] = ()  # names of facts that were told in two ways
    left_out: tuple[LeftOut, ...] = ()  # numbers that are no figure of the asker's now
    # What the document is said to ask for: by the fact, the number that was quoted last.
    quoted: Mapping[str, Quantity] = field(default_factory=dict)
    stated: bool = False  # a piece is like those in which others stated a fact

    @property
    def any(self) -> bool:
        """Whether any fact was told."""
        facts = self.facts
        return bool(facts.values or facts.titles or facts.funds or facts.unclear or facts.unsettled)


def read(
    text: str,
    vocabulary: FactsFile,
    as_of: datetime.date,
    *,
    asked: bool = False,
    town: bool = False,
) -> Told:
    """Return what the plain text tells: NFKC, simplified, lower case, punctuation in place.

    Where one is `asked` for facts, words such as 投了 name theirs by themselves; where the talk is
    of a `town`, an amount without a name is the town's.
    """
    scan = scanned(text, vocabulary, as_of)
    statements = Statements(text)
    facts = vocabulary.tellable(text)
    town = town or _of_town(text, facts)
    numbers = composed(scan)
    readable = [n for n in numbers.numbers if isinstance(n, Measure)]
    money = MoneyReader(scan, vocabulary, readable)
    telling = Telling(scan, statements, numbers, as_of.year)
    senses = Senses(scan, vocabulary, statements, _askers(scan, town=town))
    hints = senses.cues([n for n in readable if n.start not in money.taken])
    figures = FigureReader(
        scan, vocabulary, telling, numbers, money.taken, hints, asked=asked, town=town
    ).read()
    counted = {
        name: counting(told, vocabulary.named(name), as_of.year)
        for name, told in figures.told.items()
    }
    values: dict[str, Value] = {name: q for name, (q, _) in counted.items() if q is not None}
    unsettled = {name for name, (quantity, _) in counted.items() if quantity is None}
    unsettled |= {name for name, _ in figures.unitless}
    doubtful = _doubtful(figures, values, vocabulary) | _grown_since(scan, figures)
    unsettled |= doubtful.keys()
    values = {name: value for name, value in values.items() if name not in doubtful}
    names = scan.between(0, len(text), Role.NAME, Role.UNLIKE)
    spoken = (*scan.numbers, *names, *scan.between(0, len(text), Role.FUND))
    topics = [*(token.start for token in spoken), *money.places]
    said = Said(text, statements, [*topics, *_other_topics(text, facts, statements)])
    sensed = {fact.name: fact for fact in vocabulary.fact if any(senses.of(fact))}
    for fact in {f.name: f for f in (*facts, *sensed.values())}.values():
        value = said.of(fact)
        if fact.name in sensed:
            value = _with_sense(fact, value, senses, values, unsettled)
        if value is not None and (fact.name not in values or value == Quantity.of(0)):
            values[fact.name] = value
        if said.lost(fact) and value is None:
            if any(f.why is None for f in figures.told.get(fact.name, ())):
                values.pop(fact.name, None)
                unsettled.add(fact.name)  # nobody says how many are left
            else:
                values[fact.name] = Quantity.of(0)
    funds, open_funds = FundReader(scan, vocabulary, money, said).read()
    unsettled |= said.unsettled | open_funds
    others = [n for n in figures.left if n.unit == "yuan" or (not n.unit and n.scaled)]
    if others and any(fund.yuan for fund in funds):
        # Whose it is and what for, nobody said: the sum of the fund stays open.
        funds = (*funds, Fund(None, None, funds[0].year))
        doubtful |= {"": others[0].written}
    for fact in vocabulary.fact:
        if fact.received:
            came, left_open = money.received(fact)
            values |= {} if came is None else {fact.name: came}
            unsettled |= {fact.name} if left_open else set()
    titles: tuple[Title, ...] = tuple(
        title
        for f in facts
        if f.kind == "titles"
        for title in TitleReader(scan, f, statements, said.topics).read()
    )
    told = bool(values or titles or funds)  # where nothing is, another place says nothing
    for fact in vocabulary.fact if told else facts:
        if fact.kind == "place" and elsewhere(text, fact, vocabulary, statements, by_name=told):
            values[fact.name] = False
    unreadable = bool(figures.unreadable or figures.wrong_unit)
    unclear = {
        fact.name
        for fact, end in _named(names)
        if fact.name not in values
        and fact.name not in unsettled
        and (unreadable or _UNCLEAR.match(text[end:]))
    }
    return Told(
        Facts(
            values=values,
            titles=titles,
            funds=funds,
            unclear=frozenset(unclear),
            unsettled=frozenset(unsettled - values.keys()),
        ),
        stated=bool(hints) or any(fact.name not in unsettled for fact in sensed.values()),
        unread=tuple(n.written for n in figures.unreadable),
        unitless=tuple(n.written for _, n in figures.unitless),
        wrong_unit=tuple(n.written for n in figures.wrong_unit),
        unsure=tuple(name for name, (_, several) in counted.items() if several),
        quoted={
            name: f.quantity
            for name, told_of in figures.told.items()
            for f in told_of
            if f.why is Why.QUOTED
        },
        left_out=(
            *(
                LeftOut(f.written, f.why)
                for told_of in figures.told.values()
                for f in told_of
                if f.why and f.why not in _SILENT
            ),
            *(LeftOut(w, Why.UNCLAIMED) for w in dict.fromkeys(doubtful.values())),
        ),
    )


def _with_sense(
    fact: Fact,
    value: Value | None,
    senses: Senses,
    values: Mapping[str, Value],
    unsettled: set[str],
) -> Value | None:
    """Return what words and examples together say of a fact; `unsettled` takes what they leave open.

    Where the two say different things, or one piece denies what another tells, it stays open.
    """
    told = {sensed(fact, told.says) for told in senses.of(fact)} - {None}
    if fact.name in values or not told:
        return value
    plain_words = value is not None and not isinstance(value, bool)  # 制造业 by its own name
    if OPEN in told or len(told) > 1 or (plain_words and value not in told):
        unsettled.add(fact.name)
        return None
    (found,) = told
    unsettled.discard(fact.name)
    return found


def _askers(scan: Scan, *, town: bool) -> frozenset[Asker]:
    """Return of whom the text may speak: of a town, of an enterprise, or of either."""
    text = scan.text
    names = scan.between(0, len(text), Role.NAME)
    of = {t.value.asker for t in names if isinstance(t.value, Fact) and not t.value.either}
    if town or Asker.TOWN in of:
        return frozenset([Asker.TOWN])
    firm = Asker.ENTERPRISE in of or _FIRM.search(text)
    firm = firm or scan.between(0, len(text), Role.TITLE, Role.FUND)
    return frozenset([Asker.ENTERPRISE] if firm else Asker)


def _of_town(text: str, facts: Sequence[Fact]) -> bool:
    """Return whether the text speaks of a town: its leading industry, or the town by name."""
    sector = next(
        (fact for fact in facts if fact.kind == "choice" and fact.asker is Asker.TOWN), None
    )
    words = [w for c in sector.choice for w in (*c.plain, *c.words)] if sector else []
    return pattern(tuple(words)).search(text) is not None or _TOWN.search(text) is not None


def _doubtful(
    figures: Figures, values: Mapping[str, Value], vocabulary: FactsFile
) -> dict[str, str]:
    """Return the facts of which a number that nothing claims may be a figure, with that number."""
    found: dict[str, str] = {}
    for number in figures.left:
        for name, value in values.items():
            fact = vocabulary.named(name)
            if isinstance(value, Quantity) and fact.measured and _may_be(number, fact):
                found.setdefault(name, number.written)
    return found


def _grown_since(scan: Scan, figures: Figures) -> dict[str, str]:
    """Return the facts said to have grown by a share since their figure: 24年8亿，去年涨了三成."""
    found: dict[str, str] = {}
    for number in figures.left:
        if number.unit != "percent":
            continue
        if re.search(r"占(?:了|有|着)?$", scan.text[: number.start]):
            found |= {n: number.written for n, of in figures.told.items() if _before(of, number)}
        if not scan.between(0, number.start, Role.CHANGE):
            continue
        for name, told in figures.told.items():
            before = [f for f in told if f.number.end <= number.start and f.year]
            years = scan.between(before[-1].number.end, number.start, Role.YEAR) if before else []
            year = years[0].value if years else None
            if isinstance(year, ToldYear) and (year.year or 0) > (before[-1].year or 0):
                found[name] = number.written
    return found


def _before(figures: Sequence[Figure], number: Measure) -> bool:
    """Return whether one of them, and no share, stands before the number: 共2800人，我们占一半."""
    return any(f.number.end <= number.start and f.number.unit != "percent" for f in figures)


def _may_be(number: Measure, fact: Fact) -> bool:
    """Return whether the number may be a figure of the fact."""
    least = fact.least or 0
    scaled = number.scaled
    if number.unit and number.unit != fact.kind:
        return False
    if not number.unit and not scaled and (fact.kind == "yuan" or number.quantity.high < _SMALL):
        return False
    return within(number, fact) and number.quantity.high >= least


def _named(names: Sequence[Token]) -> Iterator[tuple[Fact, int]]:
    """Yield the measured facts that are named, each with where its name ends."""
    for token in names:
        if isinstance(token.value, Fact):
            yield token.value, token.end


def _other_topics(text: str, facts: Sequence[Fact], statements: Statements) -> Iterator[int]:
    """Yield where the pieces begin that speak of what an enterprise has besides titles."""
    for fact in facts:
        if fact.asker is not Asker.ENTERPRISE or fact.kind in ("titles", "funds"):
            continue
        named = [*fact.yes, *fact.no, *(cue for c in fact.choice for cue in c.plain)]
        for match in pattern((*fact.cues, *named)).finditer(text):
            yield statements.start(match.start())
