"""By place: a sum for each place in a list, from the first down."""

from decimal import Decimal
from typing import Literal

from pydantic import Field

from knowledge.policy.calculators.amount import Amount, Due
from knowledge.policy.calculators.figure import Figure, Use
from knowledge.policy.calculators.grant import Drafted, Grant
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Reason, Verdict


class SumByPlace(Amount):
    """The sum of the place; those further down have none."""

    kind: Literal["by_place"]
    fact: str
    yuan: tuple[int, ...] = Field(min_length=1)

    @property
    def asks(self) -> tuple[str, ...]:
        """The place."""
        return (self.fact,)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The sums, each with its place."""
        return tuple(
            Figure(Use.AMOUNT, Decimal(yuan), since=(self.fact, place))
            for place, yuan in enumerate(self.yuan, 1)
        )

    @classmethod
    def drafted(cls, grant: Grant) -> Drafted | None:
        """Return a sum for each place."""
        if not grant.sums or not grant.places or len(grant.yuan) < 2:
            return None
        fact = grant.fact("rank", "rank", grant.short)
        amount = {"kind": "by_place", "fact": fact["name"], "yuan": list(grant.yuan)}
        return Drafted(amount, (fact,))

    def reckon(self, situation: Situation) -> Due:
        """Return the sum of the place told."""
        told = situation.facts.quantity(self.fact)
        if told is None or not told.exact:
            return Due.untold(self.fact)
        place = int(told.low)
        if not 1 <= place <= len(self.yuan):
            return Due(
                Verdict.FAIL,
                reason=Reason.TOO_FAR_DOWN,
                fact=self.fact,
                threshold=len(self.yuan),
            )
        return Due.of(self.yuan[place - 1])
