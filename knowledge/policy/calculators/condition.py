"""Conditions: what every kind of condition of a criterion has."""

from abc import abstractmethod

from knowledge.policy.calculators.rule import Rule
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Outcome, Verdict


class Condition(Rule):
    """What one fact of a town must be; the kinds of it stand in `condition_kinds`."""

    fact: str

    @property
    def asks(self) -> tuple[str, ...]:
        """Its fact; a kind that may need another one names it behind."""
        return (self.fact,)

    @abstractmethod
    def assess(self, situation: Situation) -> Outcome:
        """Return what it comes to."""

    def untold(self) -> Outcome:
        """Return that its fact was not told, which never fails it."""
        return Outcome(self.fact, Verdict.UNKNOWN, self.quote, missing=(self.fact,))
