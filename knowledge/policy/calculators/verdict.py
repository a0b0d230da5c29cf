"""Verdicts: what a condition, all criteria or an award can come to, and why."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from knowledge.language.quantity import Quantity
from knowledge.policy.calculators.figure import Threshold
from knowledge.policy.facts.facts import Level, Value


class Verdict(StrEnum):
    """What a condition or criterion comes to; unknown is never no."""

    PASS = "pass"  # noqa: S105
    FAIL = "fail"
    NEEDS_JUDGEMENT = "needs_judgement"
    UNKNOWN = "unknown"


class Overall(StrEnum):
    """What all criteria together come to."""

    ELIGIBLE = "eligible"
    NOT_ELIGIBLE = "not_eligible"
    INCOMPLETE = "incomplete"
    BORDERLINE = "borderline"


class Claim(StrEnum):
    """What an award comes to."""

    ELIGIBLE = "eligible"
    NOT_ELIGIBLE = "not_eligible"
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"


class Reason(StrEnum):
    """Why an award is not simply given; the words for it are the handlers'."""

    REACHED = "reached"
    NOT_YEAR_BEFORE = "not_year_before"
    YEAR_UNTOLD = "year_untold"
    LEVEL_UNTOLD = "level_untold"
    LEVEL_WITHOUT_AWARD = "level_without_award"
    TWO_LEVELS = "two_levels"
    BRANCH = "branch"
    LACKED = "lacked"
    PENDING = "pending"
    AWAITED = "awaited"
    APPLYING = "applying"
    RENEWED = "renewed"
    FOREIGN = "foreign"
    DOUBTED = "doubted"
    HEARD = "heard"
    FUND_UNSETTLED = "fund_unsettled"
    FIGURE_UNSETTLED = "figure_unsettled"
    OUTSIDE = "outside"
    OUTSIDE_NOT_SETTLED = "outside_not_settled"
    ELSEWHERE = "elsewhere"
    NO_BASE = "no_base"
    NOT_RECEIVED = "not_received"
    AMOUNT_UNTOLD = "amount_untold"
    AMOUNT_ROUGH = "amount_rough"
    BELOW = "below"
    NEAR = "near"
    OTHER_FUNDS = "other_funds"
    FACT_UNTOLD = "fact_untold"
    CONDITION_UNTOLD = "condition_untold"
    CONDITION_FAILS = "condition_fails"
    EXCLUDED = "excluded"
    TOO_FAR_DOWN = "too_far_down"
    NOT_HIGHER = "not_higher"
    ROUGH = "rough"
    NOT_OVER = "not_over"
    JUDGED = "judged"


@dataclass(frozen=True)
class Outcome:
    """What one condition comes to: the fact as told, the threshold and what is short of it.

    `short` is the threshold minus what was told, in the fact's unit; below zero it is to spare.
    """

    fact: str
    verdict: Verdict
    quote: str
    told: Value | None = None
    threshold: Threshold | None = None
    short: Decimal | None = None
    missing: tuple[str, ...] = ()

    @property
    def near(self) -> bool:
        """Whether an exact number would decide it; a quality is judged by people, whatever is told.

        So is a number where the text itself leaves some room.
        """
        judged = self.verdict is Verdict.NEEDS_JUDGEMENT
        return judged and isinstance(self.told, Quantity) and not self.told.exact

    @property
    def failing(self) -> Reason:
        """Why it fails, where it does."""
        if self.short is None:
            return Reason.CONDITION_FAILS
        if self.short < 0:
            return Reason.TOO_FAR_DOWN
        exact = isinstance(self.told, Quantity) and self.told.exact
        return Reason.NOT_OVER if exact and not self.short else Reason.BELOW

    def lacking(self, missing: Iterable[str]) -> "Outcome":
        """Return the outcome of several together; what is decided lacks nothing."""
        open_ = self.verdict is Verdict.UNKNOWN
        return replace(self, missing=tuple(missing) if open_ else ())


@dataclass(frozen=True)
class Step:
    """The shortest thing that would reach an award; what has no part in it is None.

    `more` yuan reach the `threshold`, or the fact `become` does by itself; a higher `level` has
    `amount_yuan`; or the title counts when asked in `year`, or once it is got, for `amount_yuan`.
    """

    more: Decimal | None = None
    threshold: Threshold | None = None
    become: str | None = None
    level: Level | None = None
    amount_yuan: int | None = None
    year: int | None = None
