"""Further: a sum from a threshold on, and one more for every further so much."""

from decimal import Decimal
from typing import Literal

from pydantic import Field

from knowledge.policy.calculators.amount import Amount, Due, bounds
from knowledge.policy.calculators.figure import Figure, Use
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Verdict


class Further(Amount):
    """So many `yuan` from `least` on, and `more` for every whole `each` beyond it."""

    kind: Literal["further"]
    fact: str
    least: int
    yuan: int
    each: int = Field(gt=0)
    more: int

    @property
    def asks(self) -> tuple[str, ...]:
        """The number."""
        return (self.fact,)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The sum with its threshold, what is added, and the threshold."""
        return (
            Figure(Use.AMOUNT, Decimal(self.yuan), self.fact, since=(self.fact, self.least)),
            Figure(Use.MORE, Decimal(self.more), self.fact, per=self.each),
            Figure(Use.THRESHOLD, Decimal(self.least), self.fact),
        )

    def reckon(self, situation: Situation) -> Due:
        """Return the sum with all that is added; part of a step adds nothing."""
        told = situation.facts.quantity(self.fact)
        if told is None:
            return Due.untold(self.fact)
        verdict = situation.compare(told, self.least)
        if verdict is not Verdict.PASS:
            return Due.below(self.fact, self.least, told, verdict)
        low, high = bounds(told, situation.tolerance_percent)
        return Due(Verdict.PASS, self._of(low), None if high is None else self._of(high))

    def _of(self, number: Decimal) -> Decimal:
        return self.yuan + (number - self.least) // self.each * self.more
