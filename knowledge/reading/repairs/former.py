"""Former: a short message that tells of an earlier year what was told before: 前年是9亿."""

import datetime
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.language.year import ToldYear
from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.attribution import fits
from knowledge.reading.figures.figure import LeftOut, Why
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import figures, with_figure

# Puts right, supposes or reckons on: the number is no mere figure of before.
_MORE = (Role.REPAIR, Role.SUPPOSE, Role.NOW, Role.GREW, Role.GAINED, Role.LOST)
_TITLED = (Role.TITLE, Role.FUND, Role.LEVEL)  # what else has a year


def former(text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date) -> Repaired | None:
    """Return the facts as they were, where the plain text tells a figure of theirs as it was once.

    That is in a year before the last one, which is what counts; the number is named as left out.
    """
    scan = scanned(text, vocabulary, as_of)
    if len(scan.numbers) != 1 or asks(text) or scan.between(0, len(text), *_MORE, *_TITLED):
        return None
    number = scan.numbers[0].value
    if not isinstance(number, Measure) or not _is_before(scan, number, as_of.year - 1):
        return None
    told = [
        (name, quantity)
        for name, quantity in figures(scan, facts, vocabulary)
        if fits(number, vocabulary.named(name).kind)
    ]
    if not told:
        return None
    left_out = (LeftOut(number.written, Why.FORMER),)
    return replace(with_figure(facts, *told[-1]), left_out=left_out)


def _is_before(scan: Scan, number: Measure, year: int) -> bool:
    """Return whether a year before that one stands in front of the number, in its piece."""
    years = scan.between(scan.piece(number.start), number.start, Role.YEAR)
    dated = years[-1].value if years else None
    return isinstance(dated, ToldYear) and dated.sure is not None and dated.sure < year
