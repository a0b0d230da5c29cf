"""Left out: what a text tells that is no fact of the asker's, for the answer to say so."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from knowledge.language.year import ToldYear
from knowledge.policy.facts.facts import Asker
from knowledge.policy.facts.vocabulary import Fact
from knowledge.reading.figures.figure import Figures, LeftOut, Why
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.whose.parties import Whose
from knowledge.reading.whose.standing import Statements

_SILENT = (Why.QUOTED, Why.DENIED, Why.ADDED)


def left_out(
    scan: Scan, figures: Figures, statements: Statements, doubts: Mapping[str, str]
) -> Iterator[LeftOut]:
    """Yield the numbers that are no figure of the asker's now.

    `doubts` has those that may be one of another fact, by that.
    """
    for told in figures.told.values():
        for figure in told:
            if figure.why and figure.why not in _SILENT:
                yield LeftOut(figure.written, figure.why)
    for title in scan.between(0, len(scan.text), Role.TITLE):
        if statements.whose(title.start, Asker.ENTERPRISE) is Whose.ANY:
            yield LeftOut(scan.text[title.start : title.end], Why.PARTY)
    for written in dict.fromkeys(doubts.values()):
        yield LeftOut(written, Why.UNCLAIMED)


def unclear(
    scan: Scan, figures: Figures, names: Iterable[Token], known: Collection[str]
) -> Iterator[str]:
    """Yield the facts that are named, and of which nobody knows, or no number can be read.

    Those `known` are none of them, be they open.
    """
    unreadable = bool(figures.unreadable or figures.wrong_unit)
    for token in names:
        fact = token.value
        if not isinstance(fact, Fact) or fact.name in known:
            continue
        if unreadable or _nobody_knows(scan, token):
            yield fact.name


def _nobody_knows(scan: Scan, name: Token) -> bool:
    """Return whether the piece goes on to say so, 产值说不准, 产值多少一直没合过账."""
    ends = scan.ends(name.end)
    if scan.between(name.end, ends, Role.NUMBER):
        return False
    wonders = scan.between(name.end, ends, Role.WONDER)
    denied = wonders and scan.between(wonders[0].end, ends, Role.NOT)
    return bool(denied or scan.between(name.end, ends, Role.UNKNOWN))


def forgotten(scan: Scan) -> Iterator[str]:
    """Yield the years that nobody remembers, as they are written."""
    years = [token.value for token in scan.tokens if token.role is Role.YEAR]
    yield from (y.written for y in years if isinstance(y, ToldYear) and y.year is None)
