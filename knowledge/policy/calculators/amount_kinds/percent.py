"""Percent: a share of something, the same for all or by how large a number is."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, Self

from pydantic import model_validator

from knowledge.policy.calculators.amount import Amount, Due, bounds, reached
from knowledge.policy.calculators.condition_kinds import RequirementKind
from knowledge.policy.calculators.figure import Figure, Threshold, Use
from knowledge.policy.calculators.grant import Drafted, Grant, written
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Verdict
from knowledge.policy.calculators.working import Working
from knowledge.table import Table


class Rate(Table):
    """So many percent from so much on."""

    least: Threshold
    percent: Decimal


class Points(Table):
    """So many points on top of the rate for whom the requirement holds."""

    percent: Decimal
    requires: RequirementKind


class Percent(Amount):
    """A share of what the fact `of` tells: `percent`, or by what `by` tells the rates.

    Points are added up. Those whose fact was not told are not added, and the answer names them.
    """

    kind: Literal["percent"]
    of: str
    percent: Decimal | None = None
    most: int | None = None  # of what it is a share of counts
    by: str = ""
    rate: tuple[Rate, ...] = ()
    points: tuple[Points, ...] = ()

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.percent is None) is not bool(self.by and self.rate):
            raise ValueError(self.of)
        return self

    @property
    def asks(self) -> tuple[str, ...]:
        """What it is a share of, and the number that the rate hangs on."""
        return tuple(dict.fromkeys((self.of, *([self.by] if self.by else []))))

    @property
    def opening(self) -> tuple[str, ...]:
        """Either number."""
        return self.asks

    @property
    def may_add(self) -> tuple[str, ...]:
        """The facts that may add points."""
        return tuple(dict.fromkeys(name for p in self.points for name in p.requires.asks))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The rate, or the rates with the thresholds from which they hold."""
        if self.percent is not None:
            return (Figure(Use.SHARE, self.percent, self.of),)
        return (
            *(Figure(Use.SHARE, r.percent, self.of, since=(self.by, r.least)) for r in self.rate),
            *(Figure(Use.THRESHOLD, Decimal(r.least), self.by) for r in self.rate),
        )

    @classmethod
    def drafted(cls, grant: Grant) -> Drafted | None:
        """Return the share, or the rates with the thresholds from which they hold."""
        if not grant.shares or not grant.base:
            return None
        base = grant.fact("base", "yuan", grant.base)
        amount = {"kind": "percent", "of": base["name"]}
        if len(grant.given) == 1:
            return Drafted({**amount, "percent": grant.percent[0]}, (base,))
        if not grant.least:
            return None
        by = grant.fact("number", grant.unit, grant.short)
        rates = [
            {"least": written(least), "percent": percent}
            for least, percent in zip(grant.least, grant.percent, strict=True)
        ]
        return Drafted({**amount, "by": by["name"], "rate": rates}, (base, by))

    def reckon(self, situation: Situation) -> Due:
        """Return the share of what is told, with the points that it has."""
        rate = self.percent
        if rate is None:
            told = situation.facts.quantity(self.by)
            if told is None:
                return Due.untold(self.by)
            rates = {one.least: one.percent for one in self.rate}
            threshold, verdict = reached(told, rates, situation)
            if threshold is None:
                return Due.below(self.by, min(rates), told, verdict)
            rate = rates[threshold]
        base = situation.facts.quantity(self.of)
        if base is None:
            return Due.untold(self.of)
        added = tuple(self._added(situation))
        share = (rate + sum(added)) / 100
        low, high = bounds(base, situation.tolerance_percent)
        counted = base.nearest
        if self.most is not None:
            most = Decimal(self.most)
            low, high = min(low, most), most if high is None else min(high, most)
            counted = min(counted, most)
        working = Working(self.of, counted, percent=rate, added=added)
        return Due(
            Verdict.PASS, low * share, None if high is None else high * share, working=working
        )

    def _added(self, situation: Situation) -> Iterator[Decimal]:
        for one in self.points:
            if one.requires.assess(situation).verdict is Verdict.PASS:
                yield one.percent
