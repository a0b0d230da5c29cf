"""For a milestone: the highest of several that a number has reached."""

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

    def of_number(self, told: Quantity, situation: OnDay) -> AwardResult:
        """Return the highest milestone reached; near the lowest nothing is certain."""
        result = AwardResult(self, Claim.NOT_ELIGIBLE, Reason.BELOW)
        lowest = min(self.milestones.values())
        for level, threshold in sorted(self.milestones.items(), key=lambda item: -item[1]):
            verdict = situation.compare(told, threshold)
            if verdict is Verdict.PASS:
                return replace(result, verdict=Claim.ELIGIBLE, reason=Reason.REACHED, level=level)
            if verdict is not Verdict.FAIL and threshold == lowest:
                return replace(
                    result,
                    verdict=Claim.UNKNOWN,
                    reason=Reason.NEAR,
                    missing=(self.fact,),
                    threshold=threshold,
                )
        return replace(result, threshold=lowest, short=Decimal(lowest) - told.nearest)
