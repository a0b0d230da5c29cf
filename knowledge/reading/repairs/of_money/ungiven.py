"""Ungiven: money that some of its levels are said not to have given: 没拿过省里的.

Of what is asked of two levels, a no to one is none to the other: what is left stays open, and
国家的也没有 behind it denies them all.
"""

import datetime
from dataclasses import replace

from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Facts, Level
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.levels import has_beside_levels
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.reader import read
from knowledge.reading.repairs.asked import settled

_OF_ELSE = (Role.NUMBER, Role.TITLE, Role.NAME)


def received_by_levels(
    text: str, fact: Fact, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Facts | None:
    """Return the facts with whether the fact's money came, by the levels that the text names.

    None is returned where the plain text names none, or tells of something else.
    """
    scan = scanned(text, vocabulary, as_of)
    named = scan.between(0, len(text), Role.LEVEL)
    if not named or has_beside_levels(scan, *_OF_ELSE):
        return None
    if not (fact.received and fact.of_fact):
        return None
    told = read(f"{fact.of_fact[0]},{text}", vocabulary, as_of).facts
    ungiven = facts.ungiven | told.ungiven
    came = told.values.get(fact.name)
    if came is None and not left(fact, ungiven):
        came = False
    if came is not None:
        left_open = frozenset(one for one in ungiven if one[0] != fact.name)
        values = {**facts.values, fact.name: came}
        return settled(facts, fact.name, values=values, ungiven=left_open)
    return replace(facts, ungiven=ungiven) if told.ungiven else None


def left(fact: Fact, ungiven: frozenset[tuple[str, Level]]) -> tuple[Level, ...]:
    """Return the levels of the fact of which nobody said yet that they gave nothing."""
    return tuple(level for level in fact.received if (fact.name, level) not in ungiven)
