"""For an investment: a threshold, a lower one for some, and none for who had other money."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from knowledge.language.quantity import Quantity
from knowledge.policy.calculators.award import AwardResult
from knowledge.policy.calculators.award_kinds.measured import Measured
from knowledge.policy.calculators.figure import Figure, Use
from knowledge.policy.calculators.situation import OnDay
from knowledge.policy.calculators.verdict import Claim, Reason, Step, Verdict


class InvestmentAward(Measured):
    """For an investment of so many yuan, fewer for some, without other funds."""

    kind: Literal["investment"]
    threshold: int
    lower_threshold: int
    lower_for: str
    without: str

    @property
    def shut_out_by(self) -> str:
        """The other funds."""
        return self.without

    @property
    def asks(self) -> tuple[str, ...]:
        """The investment, whether the lower threshold is for it, whether it had other funds."""
        return (self.fact, self.lower_for, self.without)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The threshold, and the lower one with whom it is for."""
        lower = (self.lower_for, True)
        return (
            Figure(Use.THRESHOLD, Decimal(self.threshold), self.fact),
            Figure(Use.THRESHOLD, Decimal(self.lower_threshold), self.fact, only=lower),
        )

    def assess(self, situation: OnDay) -> Iterator[AwardResult]:
        """Yield what the investment comes to; who had the other funds gets none, however large."""
        if situation.facts.values.get(self.without) is True:
            yield AwardResult(self, Claim.NOT_ELIGIBLE, Reason.OTHER_FUNDS)
        else:
            yield from super().assess(situation)

    def of_number(self, told: Quantity, situation: OnDay) -> AwardResult:
        """Return whether the investment reaches the threshold, the lower one for some."""
        values = situation.facts.values
        result = AwardResult(self, Claim.UNKNOWN, Reason.FACT_UNTOLD)
        other = values.get(self.without)
        lower = values.get(self.lower_for)
        high = situation.compare(told, self.threshold)
        low = situation.compare(told, self.lower_threshold)
        threshold = self.lower_threshold if lower is True else self.threshold
        reached = low if lower is True else high
        result = replace(result, threshold=threshold, short=Decimal(threshold) - told.nearest)
        if low is Verdict.FAIL or (lower is False and high is Verdict.FAIL):
            return replace(result, verdict=Claim.NOT_ELIGIBLE, reason=Reason.BELOW)
        missing = () if isinstance(other, bool) else (self.without,)
        if reached is Verdict.PASS and missing:
            return replace(result, missing=missing)
        if reached is Verdict.PASS:
            return replace(result, verdict=Claim.ELIGIBLE, reason=Reason.REACHED)
        if isinstance(lower, bool):
            return replace(result, reason=Reason.NEAR, missing=(self.fact, *missing))
        return replace(result, missing=(self.lower_for, *missing))

    def next_step(self, result: AwardResult, situation: OnDay) -> Step | None:
        """Return how much more reaches it, or what lowers the threshold to what is told."""
        step = super().next_step(result, situation)
        told = situation.facts.quantity(self.fact)
        if step is None or told is None or told.nearest < self.lower_threshold:
            return step
        return replace(step, become=self.lower_for)
