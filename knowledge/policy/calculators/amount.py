"""Amounts: what every kind of amount of an award has, and what one comes to."""

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal

from knowledge.language.quantity import CAPPED, Manner, Quantity
from knowledge.policy.calculators.figure import Threshold
from knowledge.policy.calculators.grant import Drafted, Grant
from knowledge.policy.calculators.rule import Term
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Reason, Verdict
from knowledge.policy.calculators.working import Working


@dataclass(frozen=True)
class Due:
    """What an amount comes to by the facts: yuan from `low` to `high`, which are equal where sure.

    `high` is None where nothing says how much it may be. One that fails or is open has no yuan,
    and the threshold that was not reached with what is short of it, in the unit of `fact`.
    """

    verdict: Verdict
    low: Decimal = Decimal(0)
    high: Decimal | None = Decimal(0)
    reason: Reason = Reason.REACHED
    missing: tuple[str, ...] = ()
    fact: str = ""
    threshold: Threshold | None = None
    short: Decimal | None = None
    working: Working | None = None
    left_open: bool = False  # whether the text says no sum, but between what it is

    @classmethod
    def of(cls, yuan: Decimal | int, working: Working | None = None) -> "Due":
        """Return so many yuan, for sure."""
        return cls(Verdict.PASS, Decimal(yuan), Decimal(yuan), working=working)

    @classmethod
    def untold(cls, *facts: str) -> "Due":
        """Return that it hangs on facts that were not told."""
        return cls(Verdict.UNKNOWN, reason=Reason.CONDITION_UNTOLD, missing=facts)

    @classmethod
    def judged(cls, fact: str) -> "Due":
        """Return that people must judge what the fact tells."""
        return cls(Verdict.NEEDS_JUDGEMENT, reason=Reason.JUDGED, fact=fact)

    @classmethod
    def below(
        cls,
        fact: str,
        threshold: Threshold,
        told: Quantity,
        verdict: Verdict,
        *,
        over: bool = False,
    ) -> "Due":
        """Return that the lowest threshold is not reached, or, as the verdict is, may not be.

        `over` says that the threshold itself is not enough.
        """
        near = verdict is not Verdict.FAIL
        level = over and told.exact and told.nearest == threshold
        return cls(
            verdict=Verdict.UNKNOWN if near else Verdict.FAIL,
            reason=Reason.NEAR if near else Reason.NOT_OVER if level else Reason.BELOW,
            missing=(fact,) if near else (),
            fact=fact,
            threshold=threshold,
            short=Decimal(threshold) - told.nearest,
        )

    @property
    def yuan(self) -> int | None:
        """The sum in whole yuan, None where it is not sure."""
        sure = self.verdict is Verdict.PASS and self.low == self.high
        return int(self.low.to_integral_value(ROUND_FLOOR)) if sure else None

    def limited(self, most: Decimal | int | None) -> "Due":
        """Return it with no more than `most` yuan."""
        if most is None or self.verdict is not Verdict.PASS:
            return self
        limit = Decimal(most)
        if self.high is not None and self.high <= limit:
            return self
        working = replace(self.working or Working(), whole=self.low, cap=limit)
        high = limit if self.high is None else min(self.high, limit)
        return replace(self, low=min(self.low, limit), high=high, working=working)


class Amount(Term):
    """How much an award gives; the kinds of it stand in `amount_kinds`."""

    @property
    def opening(self) -> tuple[str, ...]:
        """The facts of which each brings the award into question, once it is told."""
        return self.asks[:1]

    @classmethod
    def drafted(cls, grant: Grant) -> Drafted | None:  # noqa: ARG003 - of no use to some kinds
        """Return the table of this kind that the grant has; None where it is of another kind."""
        return None

    @abstractmethod
    def reckon(self, situation: Situation) -> Due:
        """Return what it comes to by the facts told."""


def bounds(told: Quantity, tolerance_percent: int) -> tuple[Decimal, Decimal | None]:
    """Return between which numbers the told one is; None where it has no upper end."""
    if told.manner is Manner.OVER:
        return told.low, told.high if told.high > told.low else None
    if told.manner in CAPPED:
        return Decimal(0), told.high
    if told.manner in (Manner.ABOUT, Manner.NEARLY):
        spare = told.low * tolerance_percent / 100
        return told.low - spare, told.low + spare
    return told.low, told.high


def reached(
    told: Quantity, thresholds: Iterable[Threshold], situation: Situation, *, over: bool = False
) -> tuple[Threshold | None, Verdict]:
    """Return the highest threshold that is surely reached, or None and how the lowest stands.

    `over` says that a threshold itself is not enough. Who is over ten is taken at ten: of one who
    had reached the next, people would say so.
    """
    verdict = Verdict.FAIL
    for threshold in sorted(thresholds, reverse=True):
        holds = situation.exceeds if over else situation.compare
        verdict = holds(told, threshold)
        if verdict is Verdict.PASS:
            return threshold, verdict
        if verdict is Verdict.NEEDS_JUDGEMENT:
            return None, verdict
    return None, verdict
