"""Awards: what every kind of award has, and what one comes to."""

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from knowledge.policy.calculators.rule import Rule
from knowledge.policy.calculators.situation import OnDay
from knowledge.policy.calculators.verdict import Claim, Reason, Step
from knowledge.policy.facts.facts import Level

# The facts that are told as lists.
FUNDS = "funds"
TITLES = "titles"


class Certainty(StrEnum):
    """How strongly the text promises money."""

    FIXED = "fixed"
    STRIVE = "strive"
    APPLY = "apply"
    PER_OTHER_POLICY = "per_other_policy"


class Award(Rule):
    """What an enterprise may be given; the kinds of it stand in `award_kinds`."""

    name: str
    label: str
    clause: str
    certainty: Certainty
    for_town: bool = False

    once: ClassVar[bool] = False  # whether the kind gives it once, and not every year

    @property
    def at_levels(self) -> tuple[Level, ...]:
        """The levels that it is for; none where it is not by level."""
        return ()

    @property
    def for_title(self) -> bool:
        """Whether it is a title that opens it."""
        return self.asks[0] == TITLES

    @abstractmethod
    def assess(self, situation: OnDay) -> Iterator["AwardResult"]:
        """Yield what it comes to, once for each thing told that may give it.

        It yields nothing where the facts do not speak of it.
        """

    def next_step(self, result: "AwardResult", situation: OnDay) -> Step | None:
        """Return what would reach it, of a result that does not; None where the rule shows none."""


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
    short: Decimal | None = None  # how far the threshold is away, in the unit of its fact
    threshold: int | None = None
    step: Step | None = None  # where it is not reached and the rule shows a way

    @property
    def certainty(self) -> Certainty:
        """How strongly the text promises it."""
        return self.rule.certainty
