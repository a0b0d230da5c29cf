"""Awards as the text has them: what each gives and how firmly, whatever anybody has told."""

from handlers.eligibility.figure import money
from handlers.texts import answers as texts
from handlers.texts.calculators import LEVELS, LOWER_THRESHOLD, PROMISED
from knowledge.policy.calculators.rules import (
    Award,
    InvestmentAward,
    LevelAward,
    MatchAward,
    MilestoneAward,
    TitleAward,
)
from knowledge.policy.facts.facts import Level
from knowledge.policy.policy import Policy
from knowledge.reading.titles import LEVEL


def grant_line(policy: Policy, award: Award, levels: tuple[Level, ...] = ()) -> str:
    """Return one award, what it gives and how firmly; of `levels` only, where any are named."""
    return texts.GRANT.format(label=award.label, says=says(policy, award, levels))


def says(policy: Policy, award: Award, levels: tuple[Level, ...] = ()) -> str:
    """Return what the award gives, in yuan or percent, or that the text has no amount for it."""
    return texts.GRANTS[award.kind].format(
        given=given(award, levels),
        lower=_lower(policy, award),
        silent=texts.NO_AMOUNT,
        certainty=PROMISED[award.certainty],
    )


def given(award: Award, levels: tuple[Level, ...] = ()) -> str:
    """Return the award's own figures or levels: 国家级 50 万元，省级 20 万元."""
    if isinstance(award, TitleAward):
        return _amounts(award, levels)
    if isinstance(award, MatchAward):
        of = "、".join(LEVELS[level] for level in award.levels)
        return texts.SHARE_OF.format(levels=of, percent=award.percent)
    if isinstance(award, InvestmentAward):
        return money(award.threshold)
    if isinstance(award, MilestoneAward):
        return "、".join(map(money, award.milestones.values()))
    if isinstance(award, LevelAward):
        return "、".join(LEVELS[level] for level in award.levels)
    return ""


def _amounts(award: TitleAward, levels: tuple[Level, ...]) -> str:
    """Return the amount of each level; a level without one is said to have none."""
    known = [level for level in levels if level in award.amounts]
    missing = [LEVELS[level] for level in levels if level not in award.amounts]
    shown = known if known and not missing else list(award.amounts)
    amounts = "，".join(f"{LEVELS[level]} {money(award.amounts[level])}" for level in shown)
    if not missing:
        return amounts
    return texts.LEVEL_NOT_SAID.format(levels="、".join(missing), amounts=amounts)


def _lower(policy: Policy, award: Award) -> str:
    """Return the lower threshold and for whom it is."""
    if not isinstance(award, InvestmentAward):
        return ""
    label = policy.facts.named(award.lower_for).label
    return LOWER_THRESHOLD.format(label=label, threshold=money(award.lower_threshold))


def levels_named(text: str) -> tuple[Level, ...]:
    """Return the levels that the folded text names, each once."""
    groups = (match.lastgroup for match in LEVEL.finditer(text))
    return tuple(dict.fromkeys(Level(group) for group in groups if group))
