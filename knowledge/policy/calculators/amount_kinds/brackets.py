"""Brackets: of each part of a sum another share, as taxes are reckoned."""

from decimal import Decimal
from typing import Literal

from pydantic import Field

from knowledge.policy.calculators.amount import Amount, Due, bounds
from knowledge.policy.calculators.figure import Figure, Use
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Verdict
from knowledge.policy.calculators.working import Working
from knowledge.table import Table


class Bracket(Table):
    """So many percent of the part beyond so much."""

    beyond: int
    percent: Decimal


class Brackets(Amount):
    """The shares of the parts, added up."""

    kind: Literal["brackets"]
    of: str
    bracket: tuple[Bracket, ...] = Field(min_length=1)

    @property
    def asks(self) -> tuple[str, ...]:
        """What it is a share of."""
        return (self.of,)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The shares, each with where its part begins."""
        return tuple(
            Figure(Use.SHARE, b.percent, self.of, since=(self.of, b.beyond)) for b in self.bracket
        )

    def reckon(self, situation: Situation) -> Due:
        """Return the shares of the parts of what is told."""
        base = situation.facts.quantity(self.of)
        if base is None:
            return Due.untold(self.of)
        low, high = bounds(base, situation.tolerance_percent)
        parts = self._parts(low)
        whole = None if high is None else sum(self._parts(high), Decimal(0))
        working = Working(self.of, base.nearest, parts=tuple(part for part in parts if part))
        return Due(Verdict.PASS, sum(parts, Decimal(0)), whole, working=working)

    def _parts(self, base: Decimal) -> list[Decimal]:
        """Return the share of each part, from the lowest up."""
        edges = sorted(self.bracket, key=lambda one: one.beyond)
        ends = [*(min(base, Decimal(one.beyond)) for one in edges[1:]), base]
        return [
            max(Decimal(0), end - one.beyond) * one.percent / 100
            for one, end in zip(edges, ends, strict=True)
        ]
