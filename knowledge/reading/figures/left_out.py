"""Left out: what a text tells that is no fact of the asker's, for the answer to say so."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from knowledge.language.measure import Measure
from knowledge.language.year import ToldYear
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.figure import Figures, LeftOut, Why
from knowledge.reading.figures.unknown import nobody_knows
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.whose.parties import Whose
from knowledge.reading.whose.standing import Statements

_SILENT = (Why.QUOTED, Why.DENIED, Why.ADDED)


def left_out(
    scan: Scan, figures: Figures, statements: Statements, doubts: Mapping[str, str]
) -> Iterator[LeftOut]:
    """Yield the numbers that are no figure of the asker's now.

    What the document asks for is one of them where nothing else was told.
    `doubts` has those that may be one of another fact, by that.
    """
    some = any(figure.why is None for told in figures.told.values() for figure in told)
    for told in figures.told.values():
        taken = [figure.number.quantity for figure in told if figure.why is None]
        for figure in told:
            only_quoted = figure.why is Why.QUOTED and not some
            if figure.why is Why.PART and figure.number.quantity in taken:
                continue  # 主营10亿，10亿以上含10亿吗 tells it again
            if figure.why and (only_quoted or figure.why not in _SILENT):
                yield LeftOut(figure.written, figure.why)
    for title in scan.between(0, len(scan.text), Role.TITLE):
        if statements.whose(title.start, Asker.ENTERPRISE) is Whose.ANY:
            yield LeftOut(scan.written(title), Why.PARTY)
    for written in dict.fromkeys(doubts.values()):
        yield LeftOut(written, Why.UNCLAIMED)


def left_open(
    figures: Figures, unsettled: Collection[str], known: Collection[str]
) -> Iterator[LeftOut]:
    """Yield the figures that no reason of their own keeps from counting, of facts that are open.

    Those `known` are told already.
    """
    for name in figures.told.keys() & {*unsettled}:
        for figure in figures.told[name]:
            if figure.why is None and figure.written not in known:
                yield LeftOut(figure.written, Why.UNCLAIMED)


def of_no_fact(
    numbers: Iterable[Measure], figures: Figures, facts: Facts, vocabulary: FactsFile
) -> Iterator[LeftOut]:
    """Yield the numbers of which nothing was made, where one of their kind is still to be told.

    Who tells 四千多口人 and nothing else of people is told that this is none of what is asked for.
    """
    made = {figure.number.start for told in figures.told.values() for figure in told}
    made |= {number.start for number in (*figures.left, *figures.wrong_unit)}
    made |= {number.start for _, number in figures.unitless}
    wanted = [f for f in vocabulary.fact if f.measured and f.asker is Asker.TOWN]
    kinds = {fact.kind for fact in wanted if fact.name not in facts.values}
    for number in numbers:
        if number.start not in made and number.unit in kinds:
            yield LeftOut(number.written, Why.UNLIKE)


def unclear(
    scan: Scan,
    figures: Figures,
    names: Iterable[Token],
    known: Collection[str],
    open_: Collection[str],
) -> Iterator[str]:
    """Yield the facts that are named, and of which nobody knows, or no number can be read.

    Of those `known` none is, nor of those `open_` for which a number may be told.
    """
    unreadable = bool(figures.unreadable or figures.wrong_unit)
    for token in names:
        fact = token.value
        if not isinstance(fact, Fact) or fact.name in known:
            continue
        if nobody_knows(scan, token) or (unreadable and fact.name not in open_):
            yield fact.name


def forgotten(scan: Scan) -> Iterator[str]:
    """Yield the years that nobody remembers, as they are written."""
    years = [token.value for token in scan.tokens if token.role is Role.YEAR]
    yield from (y.written for y in years if isinstance(y, ToldYear) and y.year is None)


def retorts(scan: Scan) -> Iterator[str]:
    """Yield the pieces, their marks with them, that only seem to ask: 谁说我们没平台."""
    for word in scan.between(0, len(scan.text), Role.RETORT):
        start, end = scan.piece(word.start), scan.ends(word.end)
        if scan.between(word.end, end, Role.NOT):
            yield scan.text[start : end + 1]
