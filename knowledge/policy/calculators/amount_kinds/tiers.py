"""Tiers: a sum for each threshold that a number reaches."""

from decimal import Decimal
from typing import Literal

from pydantic import Field

from knowledge.policy.calculators.amount import Amount, Due, reached
from knowledge.policy.calculators.figure import Figure, Threshold, Use
from knowledge.policy.calculators.grant import Drafted, Grant, written
from knowledge.policy.calculators.situation import Situation
from knowledge.table import Table


class Tier(Table):
    """So many yuan from so much on."""

    least: Threshold
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

    @classmethod
    def drafted(cls, grant: Grant) -> Drafted | None:
        """Return a sum for each threshold."""
        if not grant.sums or not grant.least:
            return None
        fact = grant.fact("number", grant.unit, grant.short)
        tiers = [
            {"least": written(least), "yuan": yuan}
            for least, yuan in zip(grant.least, grant.yuan, strict=True)
        ]
        amount = {"kind": "tiers", "fact": fact["name"], "tier": tiers}
        return Drafted({**amount, "over": True} if grant.over else amount, (fact,))

    def reckon(self, situation: Situation) -> Due:
        """Return the sum of the highest threshold reached."""
        told = situation.facts.quantity(self.fact)
        if told is None:
            return Due.untold(self.fact)
        sums = {tier.least: tier.yuan for tier in self.tier}
        threshold, verdict = reached(told, sums, situation, over=self.over)
        if threshold is None:
            return Due.below(self.fact, min(sums), told, verdict, over=self.over)
        return Due.of(sums[threshold])
