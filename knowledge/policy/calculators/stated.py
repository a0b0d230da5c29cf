"""What a question states: its numbers, and which of them are said of which award."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from knowledge.language.measure import Measure
from knowledge.policy.calculators.award import Award
from knowledge.policy.facts.facts import Level
from knowledge.policy.facts.vocabulary import FactsFile

Said = Award | Level | Measure


@dataclass(frozen=True)
class Stated:
    """The numbers that a question states; what it does not state is None or empty.

    `said` are the awards, levels and measures in the question's order. `yearly` is whether an
    award is said to be given every year, `each` whether one number is said of several facts.
    """

    measured: tuple[Measure, ...] = ()
    said: tuple[Said, ...] = ()
    levels: frozenset[Level] = frozenset()
    year: int | None = None
    count: int | None = None
    yearly: bool = False
    each: bool = False

    def values(self, unit: str) -> set[Decimal]:
        """Return the numbers of that unit."""
        return {m.quantity.low for m in self.measured if m.unit == unit}


@dataclass
class StatedAward:
    """One award as the question speaks of it; no level where it names none."""

    award: Award
    levels: list[Level] = field(default_factory=list)
    numbers: list[Measure] = field(default_factory=list)
    loose: bool = False  # whether a level is said after it that no number belongs to

    def may_be(self, number: Measure, vocabulary: FactsFile) -> bool:
        """Return whether the number is of a unit that the award has figures in, else of money."""
        units = {figure.unit(vocabulary) for figure in self.award.figures} or {"yuan"}
        return number.unit in units


def stated_awards(said: Iterable[Said], vocabulary: FactsFile) -> list[StatedAward]:
    """Return the awards named, each with the levels and the numbers that stand beside it.

    国家级企业技术中心50万，省级20万 speaks of one award twice; 都是50万 belongs to all before it.
    """
    made: list[StatedAward] = []
    open_: list[StatedAward] = []  # those whose number comes yet
    levels: list[Level] = []  # those whose award comes yet
    early: list[tuple[list[Level], Measure]] = []  # what stands before every award
    for one in said:
        if isinstance(one, Level):
            levels.append(one)
        elif isinstance(one, Measure):
            open_ = open_ or _again(made, levels)
            if open_ and levels:
                open_[-1].levels += levels
            fit = [stated for stated in open_ if stated.may_be(one, vocabulary)]
            for stated in fit or [s for s in made[-1:] if s.may_be(one, vocabulary)]:
                stated.numbers.append(one)
            if not open_ and not made:
                early.append((levels, one))
            made += open_
            open_, levels = [], []
        else:
            before = open_[-1].levels if open_ else []
            open_.append(StatedAward(one, levels or list(before)))
            levels = []
    if levels and open_:
        open_[-1].levels += levels
    elif made:
        made[-1].loose = not set(levels) <= set(made[-1].levels)
    if not any(stated.numbers for stated in made):
        made += (
            StatedAward(stated.award, stated.levels or before, [number])
            for stated in open_
            for before, number in early
        )
        made += () if early else open_
    return made


def _again(made: list[StatedAward], levels: list[Level]) -> list[StatedAward]:
    """Return what a further level is said of: the award spoken of last; nothing without a level."""
    return [StatedAward(made[-1].award)] if made and levels else []
