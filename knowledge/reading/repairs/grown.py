"""Grown: what a short message says that the one figure told before it became: 今年打算翻一番."""

import datetime
from dataclasses import replace
from decimal import Decimal

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.relative import TIMES_OF
from knowledge.reading.numbers.step import Step, in_points
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.bare import besides
from knowledge.reading.repairs.repair import SUPPOSED
from knowledge.reading.repairs.repaired import Repaired

_GROWTH = (*TIMES_OF, Role.MORE, Role.GAINED, Role.LOST, Role.LESS)
_THOUGHT = (Role.PLAN, Role.SUPPOSE)
_WHOLE = Decimal(100)


def grown(text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date) -> Repaired | None:
    """Return the facts with the one figure that grew or shrank, or None where that is not said.

    A figure that is hoped for is supposed; so is one that is asked about.
    """
    scan = scanned(text, vocabulary, as_of)
    supposed = bool(scan.between(0, len(text), *_THOUGHT)) or SUPPOSED.search(text) is not None
    supposed = supposed or asks(text)  # 产值翻一番够不够
    times = _times(scan)
    if times is None or besides(scan, Role.NAME, Role.AGAIN, *_GROWTH):
        return None
    named = {token.value.name for token in scan.tokens if isinstance(token.value, Fact)}
    figures = {
        name: value
        for name, value in facts.values.items()
        if isinstance(value, Quantity) and vocabulary.named(name).kind != "percent"
    }
    names = [name for name in figures if name in named] or ([] if named else list(figures))
    if len(names) != 1:
        return None
    (name,) = names
    after = figures[name].times(Quantity.of(times))
    whole = Facts(values={name: after})
    words = scan.between(0, len(text), *TIMES_OF, Role.NUMBER)
    planned = scan.between(0, len(text), Role.PLAN)
    written = text[words[0].start : words[0].end] if planned else ""
    became = replace(facts, values={**facts.values, name: after})
    return Repaired(became, whole, supposed, written, grown=True)


def _times(scan: Scan) -> Decimal | None:
    """Return how many times as much it became, or None where the text does not say."""
    words = scan.between(0, len(scan.text), *TIMES_OF)
    numbers = [token.value for token in scan.numbers]
    if len(words) == 1 and not numbers:
        return TIMES_OF[words[0].role]
    number = numbers[0] if len(numbers) == 1 and not words else None
    if not isinstance(number, Measure):
        return None
    sign = Step(scan, number).sign
    share = number.unit == "percent" and not in_points(number) and number.quantity.exact
    return 1 + sign * number.quantity.low / _WHOLE if sign and share else None
