"""Miscounted: by how much a short message says that too much or too little was told before."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.facts import Facts, Fund
from knowledge.policy.facts.vocabulary import Fact, FactsFile
from knowledge.reading.figures.attribution import fits
from knowledge.reading.figures.figure import within
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.repair import repaired
from knowledge.reading.repairs.repaired import Repaired

_SIGNS = {Role.OVERTOLD: -1, Role.UNDERTOLD: 1}
_GAP = 2  # characters between the word and how much: 多算了有200


def miscounted(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with one figure less or more by what the plain text says, or None.

    就业多算了200 takes them off the jobs, whatever was told last. What follows is the whole:
    少说了10万，是100万.
    """
    scan = scanned(text, vocabulary, as_of)
    words = scan.between(0, len(text), *_SIGNS)
    numbers = [n for n in scan.numbers if words and n.start >= words[0].end]
    if len(words) != 1 or not numbers or asks(text):
        return None
    word, step = words[0], numbers[0].value
    if not isinstance(step, Measure) or numbers[0].start - word.end > _GAP:
        return None
    if numbers[1:]:
        return repaired(text[: word.start] + text[numbers[0].end :], facts, vocabulary, as_of)
    sign = _SIGNS[word.role]
    named = {t.value.name for t in scan.tokens if isinstance(t.value, Fact)}
    named = {name for name in named if vocabulary.named(name).measured}
    figures = [
        name
        for name, value in facts.values.items()
        if isinstance(value, Quantity) and _may_be_of(step, vocabulary.named(name))
    ]
    of = [name for name in figures if name in named] if named else figures[-1:]
    fund = _fund(scan, facts) if fits(step, "yuan") and not of else None
    if fund is not None and fund.yuan:
        yuan = fund.yuan.moved(step.quantity, sign)
        anew = replace(fund, yuan=yuan)
        funds = tuple(anew if one is fund else one for one in facts.funds)
        return Repaired(replace(facts, funds=funds), Facts(funds=(anew,))) if yuan.low > 0 else None
    return _moved(facts, of, step.quantity, sign)


def _moved(facts: Facts, names: Sequence[str], step: Quantity, sign: int) -> Repaired | None:
    """Return the facts with the one figure that the step is of, or None where none is left."""
    before = facts.quantity(names[0]) if len(names) == 1 else None
    after = before.moved(step, sign) if before else None
    if after is None or after.low < 0:
        return None
    anew = {names[0]: after}
    return Repaired(replace(facts, values={**facts.values, **anew}), Facts(values=anew))


def _may_be_of(number: Measure, fact: Fact) -> bool:
    return fits(number, fact.kind) and within(number, fact)


def _fund(scan: Scan, facts: Facts) -> Fund | None:
    """Return the one sum of money that it can be of, by its level where it says one."""
    levels = {token.value for token in scan.between(0, len(scan.text), Role.LEVEL)}
    of = [fund for fund in facts.funds if not levels or fund.level in levels]
    return of[0] if len(of) == 1 else None
