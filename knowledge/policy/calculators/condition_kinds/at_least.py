"""At least: a number that must be reached."""

from dataclasses import replace
from decimal import Decimal
from typing import Literal

from knowledge.language.quantity import Quantity
from knowledge.policy.calculators.condition_kinds.measured import Measured
from knowledge.policy.calculators.figure import Figure, Threshold, Use
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Outcome


class AtLeast(Measured):
    """A number that must be reached; the threshold counts as reached."""

    kind: Literal["at_least"]
    threshold: Threshold

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The threshold."""
        return (Figure(Use.THRESHOLD, Decimal(self.threshold), self.fact),)

    def of_those(self, figure: Figure) -> Figure:
        """Return the figure as that from the threshold on."""
        return figure if figure.since else replace(figure, since=(self.fact, self.threshold))

    def of_number(self, told: Quantity, situation: Situation) -> Outcome:
        """Return whether the number reaches the threshold."""
        return self.against(told, self.threshold, situation.compare(told, self.threshold))
