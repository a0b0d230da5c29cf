"""Set aside: what was told before is said not to be taken yet: 用工那个先放一放, 市里那笔先别算.

It is what the words name, else the one figure told last, the one title or the one sum.
"""

import datetime
from dataclasses import replace

from knowledge.language.quantity import Quantity
from knowledge.language.units import PERSONS
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Facts, Fund, Standing
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.figure import LeftOut, Why
from knowledge.reading.figures.withheld import said_beside, spoken
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import ABOVE, Role, named_level
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import HAD, left_open, with_title


def set_aside(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts without what the plain text says is not to be taken yet, or None."""
    scan = scanned(text, vocabulary, as_of)
    spans = [] if asks(text) or scan.numbers else list(spoken(scan))
    if len(spans) != 1:
        return None
    start, end = spans[0]
    left = said_beside(scan, start, end)
    if scan.between(start, end, Role.TITLE):
        return _title(scan, facts, vocabulary)
    levels = [named_level(t) for t in scan.between(start, end, Role.LEVEL) if t.value != ABOVE]
    funds = [fund for fund in facts.funds if not levels or fund.level in levels]
    name = _figure(scan, facts, vocabulary, left)
    if name:
        held = LeftOut(vocabulary.named(name).label, Why.WITHHELD)
        return left_open(facts, name, [held])
    if left or scan.between(0, len(text), Role.NAME):
        return None
    if len(funds) == 1:
        return _fund(funds[0], facts, vocabulary)
    return _title(scan, facts, vocabulary)


def _figure(scan: Scan, facts: Facts, vocabulary: FactsFile, left: str) -> str | None:
    """Return the figure by its name, that of people, or the last one where nothing is named."""
    told = [name for name, value in facts.values.items() if isinstance(value, Quantity)]
    names = {t.value.name for t in scan.tokens if isinstance(t.value, Fact)}
    if names:
        return next((name for name in told if name in names), None)
    if left:
        kind = "people" if left in PERSONS else ""
        return next((name for name in told if vocabulary.named(name).kind == kind), None)
    levels = scan.between(0, len(scan.text), Role.LEVEL)
    return told[-1] if told and not levels else None


def _title(scan: Scan, facts: Facts, vocabulary: FactsFile) -> Repaired | None:
    """Return the facts with the one title in doubt that the words name, or that was told."""
    names = {t.value for t in scan.between(0, len(scan.text), Role.TITLE)}
    levels = {t.value for t in scan.between(0, len(scan.text), Role.LEVEL)}
    held = [t for t in facts.titles if t.standing in HAD and (not names or t.name in names)]
    held = [t for t in held if not levels or t.level in levels]
    if len(held) != 1:
        return None
    found = with_title(facts, held[0], replace(held[0], standing=Standing.DOUBTED))
    left_out = (LeftOut(vocabulary.label(held[0].name), Why.WITHHELD),)
    return replace(found, left_out=left_out)


def _fund(fund: Fund, facts: Facts, vocabulary: FactsFile) -> Repaired:
    """Return the facts without the money; where that is all, nobody knows how much it is."""
    left = tuple(one for one in facts.funds if one is not fund) or (replace(fund, yuan=None),)
    label = vocabulary.fund.label if vocabulary.fund else ""
    left_out = (LeftOut(label, Why.WITHHELD),)
    return Repaired(replace(facts, funds=left), Facts(funds=left), left_out=left_out)
