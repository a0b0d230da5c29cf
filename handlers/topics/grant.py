"""Awards as the text has them: what each gives and how firmly, whatever anybody has told."""

from collections.abc import Iterable

from handlers.eligibility.figure import exceptions, figure
from handlers.texts import awards as texts
from handlers.texts.calculators import LEVELS, PROMISED
from knowledge.policy.calculators.award import Award
from knowledge.policy.calculators.figure import Figure, Use
from knowledge.policy.facts.facts import Level
from knowledge.policy.policy import Policy


def grant_line(policy: Policy, award: Award, levels: tuple[Level, ...] = ()) -> str:
    """Return one award, what it gives and how firmly; of `levels` only, where any are named."""
    return texts.GRANT.format(label=award.label, says=says(policy, award, levels))


def says(policy: Policy, award: Award, levels: tuple[Level, ...] = ()) -> str:
    """Return what the award gives, in its own figures, or that the text has no amount for it."""
    for_all = [one for one in award.figures if one.only is None]
    given = {
        use.value: _listed(policy, [one for one in for_all if one.use is use], levels)
        for use in Use
    }
    return texts.GRANTS[award.kind].format(
        **given,
        levels="、".join(LEVELS[level] for level in award.at_levels),
        exceptions=exceptions(award.figures, policy.facts),
        silent=texts.NO_AMOUNT,
        certainty=PROMISED[award.certainty],
    )


def _listed(policy: Policy, figures: Iterable[Figure], levels: tuple[Level, ...]) -> str:
    """Return the figures; of several levels those named, and that one without a figure has none."""
    words = [(one.level, figure(one.value, one.unit(policy.facts))) for one in figures]
    by_level = {level: word for level, word in words if level}
    if not by_level:
        return "、".join(word for _, word in words)
    known = [level for level in levels if level in by_level]
    missing = [LEVELS[level] for level in levels if level not in by_level]
    shown = known if known and not missing else list(by_level)
    amounts = "，".join(f"{LEVELS[level]} {by_level[level]}" for level in shown)
    if not missing:
        return amounts
    return texts.LEVEL_NOT_SAID.format(levels="、".join(missing), amounts=amounts)
