"""What the kinds have in common that are given for something of a level."""

from decimal import Decimal

from knowledge.policy.calculators.award import Award, AwardResult
from knowledge.policy.calculators.figure import Use
from knowledge.policy.calculators.situation import OnDay
from knowledge.policy.calculators.verdict import Reason, Step
from knowledge.policy.facts.facts import Level

_UPWARDS = (Level.COUNTY, Level.CITY, Level.PROVINCE, Level.NATIONAL)


class ByLevel(Award):
    """An award for some of the levels that something may be of."""

    def next_step(self, result: AwardResult, situation: OnDay) -> Step | None:  # noqa: ARG002 - a level above is one on any day
        """Return the next level above the told one that has the award, and its yuan."""
        of_level = result.reason in (Reason.LEVEL_WITHOUT_AWARD, Reason.NOT_YEAR_BEFORE)
        if not of_level or not isinstance(result.level, str):
            return None
        amounts = {f.level: f.value for f in self.figures if f.use is Use.AMOUNT}
        above = _UPWARDS[_UPWARDS.index(Level(result.level)) + 1 :]
        return next((_step(lv, amounts.get(lv)) for lv in above if lv in self.at_levels), None)


def _step(level: Level, amount: Decimal | None) -> Step:
    return Step(level=level, amount_yuan=None if amount is None else int(amount))
