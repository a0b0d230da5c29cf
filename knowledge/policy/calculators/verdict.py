"""Verdicts: what a condition, a criterion or an award comes to, and why."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from knowledge.policy.calculators.rules import Award, Certainty, Criterion
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
    RENEWED = "renewed"
    FOREIGN = "foreign"
    DOUBTED = "doubted"
    FUND_UNSETTLED = "fund_unsettled"
    FIGURE_UNSETTLED = "figure_unsettled"
    OUTSIDE_TOWN = "outside_town"
    OUTSIDE_NOT_SETTLED = "outside_not_settled"
    ELSEWHERE = "elsewhere"
    NO_BASE = "no_base"
    NOT_RECEIVED = "not_received"
    AMOUNT_UNTOLD = "amount_untold"
    BELOW = "below"
    NEAR = "near"
    OTHER_FUNDS = "other_funds"
    FACT_UNTOLD = "fact_untold"


@dataclass(frozen=True)
class Outcome:
    """What one condition comes to: the fact as told, the threshold and what is short of it.

    `short` is the threshold minus what was told, in the fact's unit; below zero it is to spare.
    """

    fact: str
    verdict: Verdict
    quote: str
    told: Value | None = None
    threshold: int | None = None
    short: Decimal | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class CriterionResult:
    """What one criterion comes to, with its conditions in order."""

    rule: Criterion
    verdict: Verdict
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True)
class Assessment:
    """What a town's facts come to; `missing` are facts the verdict lacks, in the rules' order."""

    overall: Overall
    results: tuple[CriterionResult, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Step:
    """The shortest thing that would reach an award; what has no part in it is None.

    `more` yuan reach the `threshold`, or the fact `become` does by itself; a higher `level` has
    `amount_yuan`; or the title counts when asked in `year`.
    """

    more: Decimal | None = None
    threshold: int | None = None
    become: str | None = None
    level: Level | None = None
    amount_yuan: int | None = None
    year: int | None = None


@dataclass(frozen=True)
class AwardResult:
    """What one award comes to: its level, yuan where the text gives any, and why."""

    rule: Award
    verdict: Claim
    reason: Reason
    level: Level | str | None = None
    year: int | None = None
    amount_yuan: int | None = None
    missing: tuple[str, ...] = ()
    short: Decimal | None = None  # yuan that the threshold is away
    threshold: int | None = None
    step: Step | None = None  # where it is not reached and the rule shows a way

    @property
    def certainty(self) -> Certainty:
        """How strongly the text promises it."""
        return self.rule.certainty


@dataclass(frozen=True)
class AwardAssessment:
    """What an enterprise's facts come to; the total is of fixed money only, in yuan.

    It is None where a fixed award is unknown or ambiguous.
    """

    results: tuple[AwardResult, ...]
    fixed_total_yuan: int | None
    missing: tuple[str, ...]
