"""Tiers: a sum for each threshold that a number reaches."""

from decimal import Decimal
from typing import Literal

from pydantic import Field

from knowledge.policy.calculators.amount import Amount, Due, reached
from knowledge.policy.calculators.figure import Figure, Use
from knowledge.policy.calculators.rule import Table
from knowledge.policy.calculators.situation import Situation


class Tier(Table):
    """So many yuan from so much on."""

    least: int
    yuan: int


class Tiers(Amount):
    """The sum of the highest threshold that a number reaches, or exceeds where the text says so."""

    kind: Literal["tiers"]
    fact: str
    tier: tuple[Tier, ...] = Field(min_length=1)
    over: bool = False  # 超过: the threshold itself is not enough

    @property
    def asks(self) -> tuple[str, ...]:
        """The number."""
        return (self.fact,)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The sums, each with the threshold from which it holds, and the thresholds."""
        return (
            *(
                Figure(Use.AMOUNT, Decimal(t.yuan), self.fact, since=(self.fact, t.least))
                for t in self.tier
            ),
            *(Figure(Use.THRESHOLD, Decimal(t.least), self.fact) for t in self.tier),
        )

    def reckon(self, situation: Situation) -> Due:
        """Return the sum of the highest threshold reached."""
        told = situation.facts.quantity(self.fact)
        if told is None:
            return Due.untold(self.fact)
        sums = {tier.least: tier.yuan for tier in self.tier}
        threshold, verdict = reached(told, sums, situation, over=self.over)
        if threshold is None:
            return Due.below(self.fact, min(sums), told, verdict)
        return Due.of(sums[threshold])
