"""For what an enterprise has or is, without more."""

from collections.abc import Iterator
from typing import Literal

from knowledge.policy.calculators.award import Award, AwardResult
from knowledge.policy.calculators.situation import OnDay
from knowledge.policy.calculators.verdict import Claim, Reason


class HoldsAward(Award):
    """For what an enterprise has or is."""

    kind: Literal["holds"]
    fact: str

    @property
    def asks(self) -> tuple[str, ...]:
        """The fact that it has or is so."""
        return (self.fact,)

    def assess(self, situation: OnDay) -> Iterator[AwardResult]:
        """Yield that it may be had by who told the fact."""
        if situation.facts.values.get(self.fact):
            yield AwardResult(self, Claim.ELIGIBLE, Reason.REACHED)
