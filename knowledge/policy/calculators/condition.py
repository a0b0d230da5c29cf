"""Conditions: what every kind of condition of a criterion or of an award has."""

from abc import abstractmethod

from knowledge.policy.calculators.figure import Figure
from knowledge.policy.calculators.rule import Rule
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Outcome, Verdict


class Requirement(Rule):
    """What must be so; the kinds of it stand in `condition_kinds`.

    That of a criterion quotes its own words, that of an award rests on the award's.
    """

    quote: str = ""

    @property
    @abstractmethod
    def opening(self) -> tuple[str, ...]:
        """The facts of which each brings it into question, once it is told."""

    def of_those(self, figure: Figure) -> Figure:
        """Return the figure as that of those alone for whom it holds, where a figure can say so."""
        return figure

    @abstractmethod
    def assess(self, situation: Situation) -> Outcome:
        """Return what it comes to."""


class Condition(Requirement):
    """What one fact must be."""

    fact: str

    @property
    def asks(self) -> tuple[str, ...]:
        """Its fact; a kind that may need another one names it behind."""
        return (self.fact,)

    @property
    def opening(self) -> tuple[str, ...]:
        """Its fact."""
        return (self.fact,)

    def untold(self) -> Outcome:
        """Return that its fact was not told, which never fails it."""
        return Outcome(self.fact, Verdict.UNKNOWN, self.quote, missing=(self.fact,))
