"""Place: how far up somebody stands in a list: 前五名."""

from decimal import Decimal
from typing import Literal

from knowledge.language.quantity import Quantity
from knowledge.policy.calculators.condition_kinds.measured import Measured
from knowledge.policy.calculators.figure import Figure, Use
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Outcome, Verdict


class PlaceOf(Measured):
    """A place in a list that must be among the first so many."""

    kind: Literal["among_first"]
    first: int

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The last place that counts."""
        return (Figure(Use.THRESHOLD, Decimal(self.first), self.fact),)

    def of_number(self, told: Quantity, situation: Situation) -> Outcome:  # noqa: ARG002 - a place is exact
        """Return whether the place is among the first."""
        verdict = Verdict.PASS if told.high <= self.first else Verdict.FAIL
        verdict = Verdict.UNKNOWN if told.low <= self.first < told.high else verdict
        return self.against(told, self.first, verdict)
