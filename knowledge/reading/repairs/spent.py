"""Spent: what a message says of some of what was put in: 有300万是买地的钱, 又买了300万的设备.

The first leaves to be read what is left; the second comes on top of what was told.
"""

import datetime
import re

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.figure import may_be_of
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import with_figure

# Tells all of it anew, or something that is not so yet.
_ANEW = (Role.REAL, Role.TOTAL, Role.REPAIR, Role.RECTIFY, Role.UNDERTOLD, Role.OVERTOLD)
_NOT_YET = (Role.PLAN, Role.LATER, Role.SUPPOSE, Role.ASK, Role.WONDER, Role.FURTHER, Role.NOT)
_OF_ELSE = (Role.LEVEL, Role.TITLE, Role.FUND, Role.OTHERS, Role.OUTSIDE)
# Besides, and so now: 还要 only means to, and 还是1900万 tells it anew.
_MORE = re.compile(f"{any_of('on_top')}[^是就只算要得想能会]")
_FOR = re.compile(any_of("goes_to"))


def spent(text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date) -> Repaired | None:
    """Return the facts with what was spent besides on what the one sum was put into, or None."""
    scan = scanned(text, vocabulary, as_of)
    told = {n: q for n in facts.values if (q := facts.quantity(n)) and vocabulary.named(n).spent}
    if len(told) != 1 or asks(text):
        return None
    ((name, was),) = told.items()
    number = _one(scan)
    if number is None or not _MORE.search(text, 0, number.start):
        return None
    if scan.between(0, len(text), *_ANEW, *_NOT_YET, *_OF_ELSE):
        return None
    fact = vocabulary.named(name)
    if not was.exact or not may_be_of(number, fact) or not _names_a_part(text, fact):
        return None
    return with_figure(facts, name, was.plus(number.quantity))


def went_for(scan: Scan, was: Quantity | None, fact: Fact) -> bool:
    """Return whether it says what a number that is less was spent on: 设备只有1700万."""
    number = _one(scan)
    if was is None or not fact.spent or number is None or number.quantity.high >= was.low:
        return False
    if scan.between(0, len(scan.text), *_ANEW, *_NOT_YET, Role.NOW) or _MORE.search(scan.text):
        return False
    return _FOR.match(scan.text, number.end) is not None or _names_a_part(scan.text, fact)


def _one(scan: Scan) -> Measure | None:
    """Return the one amount of the text, or None."""
    numbers = [token.value for token in scan.numbers]
    one = numbers[0] if len(numbers) == 1 else None
    return one if isinstance(one, Measure) and one.scaled else None


def _names_a_part(text: str, fact: Fact) -> bool:
    return any(part in text for part in fact.parts)
