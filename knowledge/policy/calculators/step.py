"""What next: the shortest thing that would reach an award that is not reached."""

import datetime

from knowledge.policy.calculators.rules import InvestmentAward, LevelAward, TitleAward
from knowledge.policy.calculators.verdict import AwardResult, Claim, Reason, Step
from knowledge.policy.facts.facts import Facts, Level

_UPWARDS = (Level.COUNTY, Level.CITY, Level.PROVINCE, Level.NATIONAL)


def next_step(result: AwardResult, facts: Facts, as_of: datetime.date) -> Step | None:
    """Return what would reach the award by its rule, or None where the rule shows no way."""
    if result.verdict is not Claim.NOT_ELIGIBLE:
        return None
    if result.reason is Reason.BELOW and result.short is not None:
        return Step(more=result.short, threshold=result.threshold, become=_instead(result, facts))
    if result.reason is Reason.NOT_YEAR_BEFORE and result.year and result.year >= as_of.year:
        return Step(year=result.year + 1)
    if result.reason in (Reason.NOT_YEAR_BEFORE, Reason.LEVEL_WITHOUT_AWARD):
        return _higher(result)
    return None


def _instead(result: AwardResult, facts: Facts) -> str | None:
    """Return the fact that would lower the threshold to what is told already, or None."""
    rule, told = result.rule, facts.quantity(getattr(result.rule, "fact", ""))
    if not isinstance(rule, InvestmentAward) or told is None:
        return None
    return rule.lower_for if told.nearest >= rule.lower_threshold else None


def _higher(result: AwardResult) -> Step | None:
    """Return the next level above the told one that has an award, and its yuan."""
    rule = result.rule
    if not isinstance(rule, TitleAward | LevelAward) or not isinstance(result.level, str):
        return None
    above = _UPWARDS[_UPWARDS.index(Level(result.level)) + 1 :]
    given = rule.amounts if isinstance(rule, TitleAward) else dict.fromkeys(rule.levels)
    return next(
        (Step(level=level, amount_yuan=given[level]) for level in above if level in given), None
    )
