"""For a milestone: the highest of several that a number has reached."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from knowledge.language.quantity import Quantity
from knowledge.policy.calculators.award import AwardResult
from knowledge.policy.calculators.award_kinds.measured import Measured
from knowledge.policy.calculators.figure import Figure, Use
from knowledge.policy.calculators.situation import OnDay
from knowledge.policy.calculators.verdict import Claim, Reason, Verdict


class MilestoneAward(Measured):
    """For the highest milestone that a number has reached."""

    kind: Literal["milestone"]
    milestones: dict[str, int]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The milestones."""
        thresholds = self.milestones.values()
        return tuple(Figure(Use.THRESHOLD, Decimal(one), self.fact) for one in thresholds)

    def assess(self, situation: OnDay) -> Iterator[AwardResult]:
        """Yield what the number comes to, and the milestone above that it is near."""
        yield from super().assess(situation)
        told = situation.facts.quantity(self.fact)
        near = self._near(told, situation) if told else None
        if near:
            yield near

    def of_number(self, told: Quantity, situation: OnDay) -> AwardResult:
        """Return the highest milestone reached; near the lowest nothing is certain."""
        reached = [s for s in self._upwards if situation.compare(told, s[1]) is Verdict.PASS]
        if reached:
            return AwardResult(self, Claim.ELIGIBLE, Reason.REACHED, level=reached[-1][0])
        lowest = self._upwards[0][1]
        if situation.compare(told, lowest) is not Verdict.FAIL:
            return self._open(lowest)
        short = Decimal(lowest) - told.nearest
        return AwardResult(self, Claim.NOT_ELIGIBLE, Reason.BELOW, threshold=lowest, short=short)

    def _near(self, told: Quantity, situation: OnDay) -> AwardResult | None:
        """Return the highest milestone but the lowest that may be reached, None where none is."""
        for level, threshold in reversed(self._upwards[1:]):
            if situation.compare(told, threshold) is Verdict.NEEDS_JUDGEMENT:
                return replace(self._open(threshold), level=level)
        return None

    def _open(self, threshold: int) -> AwardResult:
        return AwardResult(
            self, Claim.UNKNOWN, Reason.NEAR, missing=(self.fact,), threshold=threshold
        )

    @property
    def _upwards(self) -> list[tuple[str, int]]:
        return sorted(self.milestones.items(), key=lambda item: item[1])
