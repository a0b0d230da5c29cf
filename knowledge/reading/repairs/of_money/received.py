"""Received: money that came for what was told before, as in 后来国家补了50万.

What another level gave, 市里给了50万, changes nothing. Beside a title it may be of that, and
国家会给50万 is not there yet: whether it came for the project is open.
"""

import datetime
from dataclasses import replace

from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Facts, Value
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import Role, named_level
from knowledge.reading.reader import read
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.bare import is_money
from knowledge.reading.repairs.repaired import Repaired

_OF_ELSE = (Role.TITLE, Role.FUND, Role.SUPPOSE, Role.PLAN, Role.OTHER_MONEY)


def received(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with whether money came, by the levels that the plain text names.

    None is returned where nothing was told that it can have come for.
    """
    scan = scanned(text, vocabulary, as_of)
    if facts.funds or asks(text) or scan.between(0, len(text), *_OF_ELSE):
        return None
    fact = received_for(facts, vocabulary)
    if fact is None or not scan.between(0, len(text), Role.LEVEL):
        return None
    part = _is_part(scan, fact)
    if not (part or is_money(text, vocabulary, as_of)):
        return None
    told = read(f"{fact.of_fact[0]},{text}", vocabulary, as_of).facts
    came = told.values.get(fact.name) is True
    if not (came or part):
        return Repaired(facts, Facts(values=_of_same(fact, facts, vocabulary)))
    if facts.titles or not came or not scan.between(0, len(text), Role.GIVEN):
        values = {n: v for n, v in facts.values.items() if n != fact.name}
        unsettled = facts.unsettled | {fact.name}
        left_open = replace(facts, values=values, unsettled=unsettled)
        return Repaired(left_open, Facts(unsettled=frozenset({fact.name})))
    anew = {fact.name: True}
    return Repaired(replace(facts, values={**facts.values, **anew}), Facts(values=anew))


def _is_part(scan: Scan, fact: Fact) -> bool:
    """Return whether a part of what was told is of a level that matters: 其中50万是国家的."""
    numbers = scan.numbers
    if len(numbers) != 1 or not scan.between(0, numbers[0].start, Role.WITHIN):
        return False
    levels = scan.between(numbers[0].end, len(scan.text), Role.LEVEL)
    return any(named_level(token) in fact.received for token in levels)


def _of_same(fact: Fact, facts: Facts, vocabulary: FactsFile) -> dict[str, Value]:
    """Return what was told before of that for which the fact's money is."""
    of_it = {other.name for other in vocabulary.fact if other.of_fact == fact.of_fact}
    return {name: value for name, value in facts.values.items() if name in of_it}


def received_for(facts: Facts, vocabulary: FactsFile) -> Fact | None:
    """Return the fact of money for what was told before, where it says yes or no."""
    found = (fact for fact in vocabulary.fact if fact.received and fact.kind == "yes_no")
    return next((fact for fact in found if _of_same(fact, facts, vocabulary)), None)
