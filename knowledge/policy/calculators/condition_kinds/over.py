"""Over: a number that must be more than the threshold, which itself is not enough."""

from decimal import Decimal
from typing import Literal

from knowledge.language.quantity import Quantity
from knowledge.policy.calculators.condition_kinds.measured import Measured
from knowledge.policy.calculators.figure import Figure, Threshold, Use
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Outcome


class Over(Measured):
    """A number that must exceed the threshold: 超过."""

    kind: Literal["over"]
    threshold: Threshold

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The threshold."""
        return (Figure(Use.THRESHOLD, Decimal(self.threshold), self.fact),)

    def of_number(self, told: Quantity, situation: Situation) -> Outcome:
        """Return whether the number exceeds the threshold."""
        return self.against(told, self.threshold, situation.exceeds(told, self.threshold))
