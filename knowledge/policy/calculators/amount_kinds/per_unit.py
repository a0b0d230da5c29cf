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
    """So many yuan for each `per` of the fact, `times` over: by the month, twelve make a year.

    With `by` it is times what that fact tells, as months or people.
    """

    kind: Literal["per_unit"]
    fact: str
    yuan: Decimal
    per: int = 1
    times: int = 1
    by: str = ""
    most: int | None = None  # units that count

    @property
    def spoken(self) -> str:
        """Whether it is by the month."""
        return f"{self.kind}_a_month" if self.times > 1 else self.kind

    @property
    def asks(self) -> tuple[str, ...]:
        """How many units, and how many times."""
        return (self.fact, self.by) if self.by else (self.fact,)

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
        times = Decimal(self.times)
        if self.by:
            by = situation.facts.quantity(self.by)
            if by is None or not by.exact:
                return Due.untold(self.by)
            times *= by.low
        low, high = bounds(told, situation.tolerance_percent)
        counted = told.nearest if self.most is None else min(told.nearest, Decimal(self.most))
        working = Working(self.fact, counted, each=self.yuan / self.per, times=times)
        most = None if high is None else self._of(high) * times
        return Due(Verdict.PASS, self._of(low) * times, most, working=working)

    def _of(self, units: Decimal) -> Decimal:
        counted = units if self.most is None else min(units, Decimal(self.most))
        return counted / self.per * self.yuan
