"""Flat: one sum, whatever else is so."""

from decimal import Decimal
from typing import Literal

from knowledge.policy.calculators.amount import Amount, Due
from knowledge.policy.calculators.figure import Figure, Use
from knowledge.policy.calculators.grant import Drafted, Grant
from knowledge.policy.calculators.situation import Situation


class Flat(Amount):
    """One sum of yuan."""

    kind: Literal["flat"]
    yuan: int

    @property
    def asks(self) -> tuple[str, ...]:
        """Nothing: its conditions say who gets it."""
        return ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The sum."""
        return (Figure(Use.AMOUNT, Decimal(self.yuan)),)

    @classmethod
    def drafted(cls, grant: Grant) -> Drafted | None:
        """Return the one sum of a grant that has no cases and no units."""
        if not grant.sums or len(grant.yuan) > 1 or grant.given[0].per or grant.is_most:
            return None
        return Drafted({"kind": "flat", "yuan": grant.yuan[0]})

    def reckon(self, situation: Situation) -> Due:  # noqa: ARG002 - it hangs on nothing
        """Return the sum."""
        return Due.of(self.yuan)
