"""Per unit: so many yuan for each piece, mu or square metre, a month or once."""

from decimal import Decimal
from typing import Literal

from knowledge.policy.calculators.amount import Amount, Due, bounds
from knowledge.policy.calculators.figure import Figure, Use
from knowledge.policy.calculators.grant import Drafted, Grant
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Verdict
from knowledge.policy.calculators.working import Working


class PerUnit(Amount):
    """So many yuan for each `per` of the fact, `times` over: by the month, twelve make a year."""

    kind: Literal["per_unit"]
    fact: str
    yuan: Decimal
    per: int = 1
    times: int = 1
    most: int | None = None  # units that count

    @property
    def spoken(self) -> str:
        """Whether it is by the month."""
        return f"{self.kind}_a_month" if self.times > 1 else self.kind

    @property
    def asks(self) -> tuple[str, ...]:
        """How many units."""
        return (self.fact,)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The yuan of a unit."""
        return (Figure(Use.AMOUNT, self.yuan, self.fact, per=self.per),)

    @classmethod
    def drafted(cls, grant: Grant) -> Drafted | None:
        """Return the yuan of a unit; by the month, twelve make a year."""
        unit = grant.given[0].per
        if not grant.sums or len(grant.given) > 1 or not unit:
            return None
        kind = "square_metres" if "平" in unit else "mu" if "亩" in unit else "pieces"
        fact = grant.fact("units", kind, grant.short)
        value = grant.given[0].value
        times = {"times": 12} if "月" in unit else {}
        return Drafted({"kind": "per_unit", "fact": fact["name"], "yuan": value, **times}, (fact,))

    def reckon(self, situation: Situation) -> Due:
        """Return the yuan of the units told."""
        told = situation.facts.quantity(self.fact)
        if told is None:
            return Due.untold(self.fact)
        low, high = bounds(told, situation.tolerance_percent)
        working = Working(self.fact, told.nearest, each=self.yuan / self.per, times=self.times)
        return Due(
            Verdict.PASS, self._of(low), None if high is None else self._of(high), working=working
        )

    def _of(self, units: Decimal) -> Decimal:
        counted = units if self.most is None else min(units, Decimal(self.most))
        return counted / self.per * self.yuan * self.times
