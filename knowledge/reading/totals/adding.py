"""Adding: the figures of a fact with what those come to that are parts of it."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.policy.facts.fact import Fact
from knowledge.reading.figures.figure import Figure, Why
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.numbers.adding import total


def summed(parts: Sequence[Figure], fact: Fact, scan: Scan, *, at_least: bool = False) -> Figure:
    """Return the sum of the figures, as one that stands where they do."""
    numbers = [figure.number for figure in parts]
    return Figure(total(scan, numbers, fact.kind, at_least=at_least), total=True)


def with_sum(figures: Sequence[Figure], parts: Sequence[Figure], whole: Figure) -> list[Figure]:
    """Return the figures, the `parts` among them as what was added, and the `whole` behind."""
    return [*(replace(f, why=Why.ADDED) if f in parts else f for f in figures), whole]
