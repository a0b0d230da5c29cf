"""A situation: what is told, and how it is held against a rule."""

import datetime
from dataclasses import dataclass

from knowledge.language.quantity import Quantity
from knowledge.language.year import year_before
from knowledge.policy.calculators.comparison import compare, exceed
from knowledge.policy.calculators.figure import Threshold
from knowledge.policy.calculators.verdict import Verdict
from knowledge.policy.facts.facts import Facts


@dataclass(frozen=True)
class Situation:
    """The facts told; a figure told as 约 is near a threshold within `tolerance_percent` of it."""

    facts: Facts
    tolerance_percent: int

    def compare(self, told: Quantity, threshold: Threshold) -> Verdict:
        """Return whether the quantity reaches the threshold."""
        return compare(told, threshold, self.tolerance_percent)

    def exceeds(self, told: Quantity, threshold: Threshold) -> Verdict:
        """Return whether the quantity is more than the threshold."""
        return exceed(told, threshold, self.tolerance_percent)


@dataclass(frozen=True)
class OnDay(Situation):
    """The facts told, on the day from which 上年度 and a year to come are reckoned."""

    as_of: datetime.date

    @property
    def year_before(self) -> int:
        """The year that 上年度 means."""
        return year_before(self.as_of)
