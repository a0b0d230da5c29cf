"""Flat: one sum, whatever else is so."""

from decimal import Decimal
from typing import Literal

from knowledge.policy.calculators.amount import Amount, Due
from knowledge.policy.calculators.figure import Figure, Use
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

    def reckon(self, situation: Situation) -> Due:  # noqa: ARG002 - it hangs on nothing
        """Return the sum."""
        return Due.of(self.yuan)
