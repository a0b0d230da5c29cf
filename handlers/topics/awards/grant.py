"""Awards as the text has them: what each gives and how firmly, whatever anybody has told."""

from collections.abc import Iterable

from handlers.eligibility.results.figure import exceptions, figure
from handlers.texts import awards as texts
from handlers.texts.calculators import PROMISED
from handlers.texts.understood import LEVELS
from knowledge.policy.calculators.award import Award
from knowledge.policy.calculators.figure import Figure, Use
from knowledge.policy.facts.facts import Level
from knowledge.policy.policy import Policy

_GIVEN = (Use.AMOUNT, Use.SHARE)


def grant_line(policy: Policy, award: Award, levels: tuple[Level, ...] = ()) -> str:
    """Return one award, what it gives and how firmly; of `levels` only, where any are named."""
    return texts.GRANT.format(label=award.label, says=says(policy, award, levels))


def says(policy: Policy, award: Award, levels: tuple[Level, ...] = ()) -> str:
    """Return what the award gives, in its own figures, or that the text has no amount for it."""
    given = {
        use.value: _listed(policy, [f for f in award.figures if f.use is use and _of(f)], levels)
        for use in Use
    }
    of = next((f for f in award.figures if f.use in _GIVEN and f.fact), None)
    fact = policy.facts.named(of.fact) if of else None
    to = texts.RECEIVERS.get(award.receiver, "")
    return to + texts.GRANTS[award.spoken].format(
        **given,
        levels="、".join(LEVELS[level] for level in award.at_levels),
        exceptions=exceptions(award.figures, policy.facts),
        silent=texts.NO_AMOUNT,
        certainty=PROMISED[award.certainty],
        of=fact.label if fact else "",
        unit=figure(of.per, fact.kind) if of and fact else "",
        step=_step(policy, award),
        limits=_limits(policy, award),
    )


def _step(policy: Policy, award: Award) -> str:
    """Return of how much more each further sum is, or nothing."""
    more = next((f for f in award.figures if f.use is Use.MORE), None)
    return figure(more.per, policy.facts.named(more.fact).kind) if more else ""


def _of(figure_: Figure) -> bool:
    """Return whether the figure is told in its place: a threshold for some is an exception."""
    return figure_.only is None or figure_.use is not Use.THRESHOLD


def _limits(policy: Policy, award: Award) -> str:
    """Return the cap, the years and the thresholds of what the award requires."""
    parts = []
    if Use.LEAST not in {f.use for f in award.figures} and award.spoken != "pays.within_most":
        cap = _listed(policy, [f for f in award.figures if f.use is Use.CAP], ())
        parts += [texts.AT_MOST.format(cap=cap)] if cap else []
    for one in award.figures:
        if one.use is Use.CAP_SHARE:
            share, of = figure(one.value, "percent"), policy.facts.named(one.fact).label
            parts.append(texts.AT_MOST_SHARE.format(of=of, share=share))
    parts += [texts.ONE_OFF] if award.once else []
    parts += [texts.PER_YEAR] if award.a_year else []
    parts += [texts.SO_MANY_YEARS.format(years=award.for_years)] if award.for_years else []
    since = {one.since[0] for one in award.figures if one.since}
    needs = [f for f in award.figures if f.use is Use.THRESHOLD and f.fact not in since]
    for form, those in (
        (texts.REQUIRES, [f for f in needs if not f.enough]),
        (texts.REQUIRES_ANY, [f for f in needs if f.enough]),
    ):
        words = "、".join(_needs(policy, one) for one in those)
        parts += [form.format(needs=words)] if words else []
    return "".join(parts)


def _needs(policy: Policy, one: Figure) -> str:
    """Return one threshold with what it is of, and for whom where it is for some alone."""
    fact = policy.facts.named(one.fact)
    words = figure(one.value, fact.kind)
    form = texts.AMONG_FIRST if fact.kind == "rank" else texts.FROM_ON
    whom = _whom(policy, one)
    return form.format(label=fact.label, threshold=words) + (f"（{whom}）" if whom else "")


def _whom(policy: Policy, one: Figure) -> str:
    """Return for whom alone the figure is, or nothing."""
    if one.only is None:
        return ""
    fact = policy.facts.named(one.only[0])
    if one.only[1] is False:
        return fact.denies or texts.NOT_SO.format(label=fact.label)
    labels = {choice.value: choice.label for choice in policy.facts.choices(fact)}
    return labels.get(str(one.only[1]), fact.label)


def _listed(policy: Policy, figures: Iterable[Figure], levels: tuple[Level, ...]) -> str:
    """Return the figures; of several levels those named, and that one without a figure has none."""
    figures = list(figures)
    by_level = {one.level: _words(policy, one) for one in figures if one.level}
    if not by_level:
        return "、".join(_words(policy, one) for one in figures)
    known = [level for level in levels if level in by_level]
    missing = [LEVELS[level] for level in levels if level not in by_level]
    shown = known if known and not missing else list(by_level)
    amounts = "，".join(f"{LEVELS[level]} {by_level[level]}" for level in shown)
    if not missing:
        return amounts
    return texts.LEVEL_NOT_SAID.format(levels="、".join(missing), amounts=amounts)


def _words(policy: Policy, one: Figure) -> str:
    """Return one figure with for whom, from which number or for which place it is."""
    words = _since(policy, one, figure(one.value, one.unit(policy.facts)))
    return f"{_whom(policy, one)} {words}" if one.only else words


def _since(policy: Policy, one: Figure, words: str) -> str:
    """Return the figure with from which number on it is, which is named where it is of another."""
    if one.since is None:
        return words
    fact = policy.facts.named(one.since[0])
    if fact.kind == "rank":
        return texts.PLACE.format(place=one.since[1], amount=words)
    label = "" if fact.name == one.fact else fact.label
    return texts.SINCE.format(label=label, threshold=figure(one.since[1], fact.kind), amount=words)
