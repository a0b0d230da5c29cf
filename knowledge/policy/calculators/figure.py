"""Figures: the numbers that the text has for a rule, each with what it is for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from knowledge.policy.facts.facts import Facts, Level, Value
from knowledge.policy.facts.vocabulary import FactsFile

Threshold = int | Decimal  # of a share it may have a fraction: 66.5


class Use(StrEnum):
    """What a figure is for."""

    AMOUNT = "amount"  # the yuan that are given
    SHARE = "share"  # the percent of something that are given
    THRESHOLD = "threshold"  # what must be reached
    CAP = "cap"  # the most yuan that are given
    CAP_SHARE = "cap_share"  # the most that is given, in percent of something
    MORE = "more"  # the yuan for every further so much
    LEAST = "least"  # the fewest yuan that are given


@dataclass(frozen=True)
class Figure:
    """One number of a rule: what for, of which fact, at which level and for whom alone.

    A threshold is in the unit of its `fact`; what is given is in yuan or percent, of the fact.
    `only` is a fact and what it must be of those whom the figure is for; `since` one and the
    number of it from which the figure holds, `per` how many of its fact it is for. A threshold is
    `enough` where it is one of several of which any will do.
    """

    use: Use
    value: Decimal
    fact: str = ""
    level: Level | None = None
    only: tuple[str, Value] | None = None
    since: tuple[str, Threshold] | None = None
    per: int = 1
    enough: bool = False

    def unit(self, vocabulary: FactsFile) -> str:
        """Return its unit: `yuan`, `percent` or another kind of a measured fact."""
        if self.use in (Use.SHARE, Use.CAP_SHARE):
            return "percent"
        return vocabulary.named(self.fact).kind if self.use is Use.THRESHOLD else "yuan"


def holding(figures: Iterable[Figure], facts: Facts) -> tuple[Figure, ...]:
    """Return the figures that hold for whom the facts are told of, each use by itself.

    Those for such as these alone come before those for all; where there is neither, any may hold.
    """
    by_use: dict[Use, list[Figure]] = {}
    for figure in figures:
        by_use.setdefault(figure.use, []).append(figure)
    return tuple(figure for alike in by_use.values() for figure in _holding(alike, facts))


def _holding(alike: list[Figure], facts: Facts) -> Iterator[Figure]:
    theirs = [f for f in alike if f.only and facts.values.get(f.only[0]) == f.only[1]]
    yield from theirs or [f for f in alike if f.only is None] or alike
