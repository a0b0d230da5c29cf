"""Pays: money by an amount of any kind, for whom its requirements hold, within its limits."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, Self

from pydantic import model_validator

from knowledge.policy.calculators.amount import Due
from knowledge.policy.calculators.amount_kinds import AmountKind
from knowledge.policy.calculators.award import Award, AwardResult
from knowledge.policy.calculators.cap import Cap
from knowledge.policy.calculators.condition_kinds import RequirementKind
from knowledge.policy.calculators.figure import Figure
from knowledge.policy.calculators.situation import OnDay
from knowledge.policy.calculators.verdict import Claim, Outcome, Reason, Step, Verdict
from knowledge.policy.facts.facts import Level


class PaysAward(Award):
    """What the `amount` comes to; none where the text has no sum, and says who may have it.

    All that it `requires` must hold. It is in question once a fact is told that `opens` it, which
    is what the amount hangs on, or else the requirements, where nothing else is named.
    """

    kind: Literal["pays"]
    amount: AmountKind | None = None
    requires: tuple[RequirementKind, ...] = ()
    opens: tuple[str, ...] = ()
    cap: Cap = Cap()
    one_off: bool = False  # 一次性
    yearly: bool = False  # what it comes to is for a year
    years: int | None = None  # for how many
    instalments: tuple[int, ...] = ()  # the percent of each, where it is paid in parts
    period: str = ""  # the text's words on when to apply

    @model_validator(mode="after")
    def _opened(self) -> Self:
        if not self._opening:  # else nobody could ever be told of it
            raise ValueError(self.name)
        return self

    @property
    def once(self) -> bool:
        """Whether it is given once."""
        return self.one_off

    @property
    def a_year(self) -> bool:
        """Whether its sum is for a year."""
        return self.yearly

    @property
    def for_years(self) -> int | None:
        """For how many years it is given."""
        return self.years

    @property
    def paid_in(self) -> tuple[int, ...]:
        """The percent of each part."""
        return self.instalments

    @property
    def apply_within(self) -> str:
        """The text's words on when to apply."""
        return self.period

    @property
    def asks(self) -> tuple[str, ...]:
        """What opens it, what its amount hangs on, what it requires and what caps it."""
        of_amount = self.amount.asks if self.amount else ()
        required = (name for one in self.requires for name in one.asks)
        return tuple(dict.fromkeys((*self._opening, *of_amount, *required, *self.cap.asks)))

    @property
    def _opening(self) -> tuple[str, ...]:
        of_amount = self.amount.opening if self.amount else ()
        required = tuple(name for one in self.requires[:1] for name in one.opening)
        return self.opens or of_amount or required

    @property
    def at_levels(self) -> tuple[Level, ...]:
        """The levels that have a sum of their own."""
        return tuple(figure.level for figure in self.figures if figure.level)

    @property
    def spoken(self) -> str:
        """Its amount's kind, as the words for it are named."""
        return f"{self.kind}.{self.amount.spoken if self.amount else 'unwritten'}"

    @property
    def may_add(self) -> tuple[str, ...]:
        """The facts that would add to its amount."""
        return self.amount.may_add if self.amount else ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Those of the amount, the cap and the requirements."""
        of_amount = self.amount.figures if self.amount else ()
        required = (figure for one in self.requires for figure in one.figures)
        return (*of_amount, *self.cap.figures, *required)

    def assess(self, situation: OnDay) -> Iterator[AwardResult]:
        """Yield what it comes to, where a fact is told that opens it."""
        spoken = {*situation.facts.values, *situation.facts.unsettled}
        if spoken & {*self._opening}:
            yield self._assessed(situation)

    def next_step(self, result: AwardResult, situation: OnDay) -> Step | None:  # noqa: ARG002 - what is short is so on any day
        """Return how much more reaches the threshold."""
        if result.reason is not Reason.BELOW or not result.short:
            return None
        return Step(more=result.short, threshold=result.threshold)

    def _assessed(self, situation: OnDay) -> AwardResult:
        outcomes = [one.assess(situation) for one in self.requires]
        failed = next((one for one in outcomes if one.verdict is Verdict.FAIL), None)
        if failed:
            return self._failed(failed)
        due = self.amount.reckon(situation) if self.amount else Due(Verdict.PASS)
        if due.verdict is Verdict.FAIL:
            return self._due(due, Claim.NOT_ELIGIBLE, due.reason, level=self._level(situation))
        limit, uncapped = self.cap.limit(situation)
        due = due.limited(limit)
        near = [one.fact for one in outcomes if one.near]
        open_ = (name for one in outcomes for name in one.missing)
        missing = tuple(dict.fromkeys((*near, *open_, *due.missing, *uncapped)))
        level = self._level(situation)
        if missing:
            reason = due.reason if due.reason is Reason.NEAR else Reason.CONDITION_UNTOLD
            return self._due(due, Claim.UNKNOWN, reason, missing, level)
        judged = [one.fact for one in outcomes if one.verdict is Verdict.NEEDS_JUDGEMENT]
        if due.verdict is Verdict.NEEDS_JUDGEMENT:
            judged.append(due.fact)
        elif due.yuan is None and self.amount and not due.left_open:
            return self._due(due, Claim.UNKNOWN, Reason.ROUGH, self.amount.asks[:1], level)
        if judged:
            due = replace(due, fact=judged[0])
            return self._due(due, Claim.AMBIGUOUS, Reason.JUDGED, level=level)
        return self._due(due, Claim.ELIGIBLE, Reason.REACHED, level=level)

    def _level(self, situation: OnDay) -> str | None:
        """Return the level or grade that its sum is for, where it has one for each."""
        if self.amount is None or not any(f.level or f.only for f in self.amount.figures):
            return None
        told = situation.facts.values.get(self.amount.asks[0])
        return told if isinstance(told, str) else None

    def _failed(self, outcome: Outcome) -> AwardResult:
        """Return that a requirement does not hold: how much is short of it, or what must be so."""
        return AwardResult(
            rule=self,
            verdict=Claim.NOT_ELIGIBLE,
            reason=outcome.failing,
            of=outcome.fact,
            short=outcome.short,
            threshold=outcome.threshold,
        )

    def _due(
        self,
        due: Due,
        verdict: Claim,
        reason: Reason,
        missing: tuple[str, ...] = (),
        level: str | None = None,
    ) -> AwardResult:
        return AwardResult(
            rule=self,
            verdict=verdict,
            reason=reason,
            level=level,
            amount_yuan=due.yuan if self.amount and verdict is not Claim.NOT_ELIGIBLE else None,
            missing=missing,
            of=due.fact,
            short=due.short,
            threshold=due.threshold,
            working=due.working,
        )
