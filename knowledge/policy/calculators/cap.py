"""A cap: the most that an award gives, whatever it would come to."""

from decimal import Decimal
from typing import Self

from pydantic import Field, model_validator

from knowledge.policy.calculators.figure import Figure, Use
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.facts.facts import Level
from knowledge.table import Table


class Cap(Table):
    """No more than `yuan`, than the sum for what the fact `by` tells, or than a share of `of`.

    With `per` it is so much for each that the fact counts. Without anything there is no cap.
    """

    yuan: int | None = None
    by: str = ""
    sums: dict[str, int] = Field(default={})
    of: str = ""
    percent: Decimal | None = None
    per: str = ""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        ways = (self.yuan is not None, bool(self.by), bool(self.of))
        if bool(self.by) is not bool(self.sums) or bool(self.of) is (self.percent is None):
            raise ValueError(self.by or self.of)
        if sum(ways) > 1 or (self.per and not any(ways)):
            raise ValueError(self.per)
        return self

    @property
    def asks(self) -> tuple[str, ...]:
        """What it hangs on."""
        return tuple(name for name in (self.by, self.of, self.per) if name)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Its sums, or the share."""
        if self.yuan is not None:
            return (Figure(Use.CAP, Decimal(self.yuan)),)
        if self.percent is not None:
            return (Figure(Use.CAP_SHARE, self.percent, self.of),)
        return tuple(
            Figure(Use.CAP, Decimal(yuan), level=Level(value))
            if value in {*Level}
            else Figure(Use.CAP, Decimal(yuan), only=(self.by, value))
            for value, yuan in self.sums.items()
        )

    def limit(self, situation: Situation) -> tuple[Decimal | None, tuple[str, ...]]:
        """Return the most in yuan, None where there is no cap, and the facts it lacks."""
        values = situation.facts.values
        numbers = {n: situation.facts.quantity(n) for n in (self.of, self.per) if n}
        missing = [name for name, told in numbers.items() if told is None or not told.exact]
        if self.by and values.get(self.by) not in self.sums:
            missing.append(self.by)
        if missing:
            return None, tuple(missing)
        most = None if self.yuan is None else Decimal(self.yuan)
        if self.by:
            most = Decimal(self.sums[str(values[self.by])])
        base = numbers.get(self.of)
        if base and self.percent is not None:
            most = base.low * self.percent / 100
        counted = numbers.get(self.per)
        return (most * counted.low if counted and most is not None else most), ()
