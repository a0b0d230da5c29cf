"""Fewer: what a short message takes out of the one figure told before: 其中900人不能算."""

import datetime
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.attribution import fits
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.adding import SURE
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import left_open

_SPARE = 8  # characters beside them that say where they are or what they do: 在外县分厂上班
_OTHERWISE = (
    *(Role.ASK, Role.WONDER, Role.SUPPOSE, Role.PLAN, Role.NOT, Role.TITLE, Role.FUND),
    *(Role.GIVEN, Role.TOTAL, Role.REPAIR, Role.GREW, Role.YEAR, Role.FORMER, Role.UNKNOWN),
)


def fewer(text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date) -> Repaired | None:
    """Return the facts without what the plain text says not to count, None where it says no such.

    Of what is gone, 关了3家, nobody said whether it was counted before: the figure is open.
    """
    scan = scanned(text, vocabulary, as_of)
    number = scan.numbers[0].value if len(scan.numbers) == 1 else None
    if not isinstance(number, Measure) or number.quantity.manner not in SURE:
        return None
    if scan.between(0, len(text), *_OTHERWISE) or asks(text):
        return None
    uncounted = scan.between(number.end, len(text), Role.UNCOUNTED)
    lost = scan.between(0, len(text), Role.LOST)
    if not (uncounted or lost) or len(rest(scan, 0, len(text))) > _SPARE:
        return None
    name = _name(scan, number, facts, vocabulary)
    told = facts.quantity(name) if name else None
    if not name or told is None:
        return None
    if uncounted:
        anew = Facts(values={name: told.minus(number.quantity)})
        return Repaired(replace(facts, values={**facts.values, **anew.values}), anew)
    return left_open(facts, name)


def _name(scan: Scan, number: Measure, facts: Facts, vocabulary: FactsFile) -> str | None:
    """Return the one fact that the number can be a part of; of firms, those beside the leader."""
    named = {t.value.name for t in scan.tokens if isinstance(t.value, Fact)}
    names = [
        name
        for name, value in facts.values.items()
        if isinstance(value, Quantity)
        and fits(number, vocabulary.named(name).kind)
        and number.quantity.high < value.low
        and vocabulary.named(name).kind != "percent"
        and (number.unit or number.scaled or vocabulary.named(name).kind != "yuan")
        and (not named or name in named)
    ]
    return names[0] if len(names) == 1 else None
