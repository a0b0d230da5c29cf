"""Hands: people told of the firms that a town counts, 龙头企业900人，配套的12家1500人 in all.

Together they are at least so many at work: nobody said that there are no others.
"""

from collections.abc import Sequence

from knowledge.language.measure import Measure
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.figure import Figure
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.adding import AT_LEAST
from knowledge.reading.totals.adding import summed, with_sum


def hands(
    scan: Scan, left: Sequence[Measure], vocabulary: FactsFile
) -> tuple[Fact, list[Figure]] | None:
    """Return the figures of those at work, where people are told of each kind of firm in turn."""
    people = [fact for fact in vocabulary.fact if fact.kind == "people" and fact.default]
    numbers = [n for n in left if n.unit == "people" and n.quantity.manner in AT_LEAST]
    of = [_firms(scan, number) for number in numbers]
    if not people or len(of) <= 1 or len(set(of)) < len(of):
        return None
    if not any({leads.name, beside.name} == set(of) for leads, beside in vocabulary.led):
        return None
    parts = [Figure(number) for number in numbers]
    return people[0], with_sum(parts, parts, summed(parts, people[0], scan, at_least=True))


def _firms(scan: Scan, number: Measure) -> str:
    """Return the kind of firm that the piece names before the number, or nothing."""
    names = scan.between(scan.piece(number.start), number.start, Role.NAME)
    fact = names[-1].value if names else None
    return fact.name if isinstance(fact, Fact) and fact.kind == "enterprises" else ""
