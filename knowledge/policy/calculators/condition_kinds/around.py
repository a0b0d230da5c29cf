"""Around: a number that the text gives as 左右."""

from decimal import Decimal
from typing import Literal

from knowledge.language.quantity import Quantity
from knowledge.policy.calculators.condition_kinds.measured import Measured
from knowledge.policy.calculators.figure import Figure, Threshold, Use
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Outcome, Verdict


class Around(Measured):
    """A number that is met at the threshold and left to judgement from the floor.

    The floor is how 左右 is read; the text does not have it.
    """

    kind: Literal["around"]
    threshold: Threshold
    floor: Threshold

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The threshold."""
        return (Figure(Use.THRESHOLD, Decimal(self.threshold), self.fact),)

    def of_number(self, told: Quantity, situation: Situation) -> Outcome:
        """Return pass from the threshold, judgement from the floor; a range may cross either."""
        verdict = situation.compare(told, self.threshold)
        if verdict is Verdict.FAIL:
            part = situation.compare(told, self.floor)
            verdict = Verdict.NEEDS_JUDGEMENT if part is Verdict.PASS else part
        return self.against(told, self.threshold, verdict)
