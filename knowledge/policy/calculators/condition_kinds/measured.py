"""What the kinds have in common that hold a number against a threshold."""

from abc import abstractmethod
from decimal import Decimal

from knowledge.language.quantity import Quantity
from knowledge.policy.calculators.condition import Condition
from knowledge.policy.calculators.figure import Threshold
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Outcome, Verdict


class Measured(Condition):
    """A number of some size, told as a quantity."""

    def assess(self, situation: Situation) -> Outcome:
        """Return what it comes to: unknown where the number was not told."""
        told = situation.facts.quantity(self.fact)
        return self.of_number(told, situation) if told else self.untold()

    @abstractmethod
    def of_number(self, told: Quantity, situation: Situation) -> Outcome:
        """Return what it comes to with the number that was told."""

    def against(self, told: Quantity, threshold: Threshold, verdict: Verdict) -> Outcome:
        """Return the outcome with its distance; an unknown one lacks an exact figure."""
        missing = (self.fact,) if verdict is Verdict.UNKNOWN else ()
        short = Decimal(threshold) - told.nearest
        return Outcome(self.fact, verdict, self.quote, told, threshold, short, missing)
