"""What the verdict lacks: the fact to ask for next, and those that may follow it, by the rules."""

import datetime
from collections.abc import Iterator

from knowledge.policy.calculators import awards, criteria
from knowledge.policy.calculators.award import FUNDS, TITLES, Award, AwardResult
from knowledge.policy.calculators.verdict import Overall, Verdict
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.policy import Policy

_MOST = 15  # facts that open awards, and are asked for whether or not anything was told of them


def lacking(policy: Policy, facts: Facts, as_of: datetime.date) -> str | None:
    """Return the fact that the verdict lacks most, or None where it is certain."""
    if facts.asker is Asker.TOWN:
        missing = criteria.assess(policy.criteria, facts).missing
        order = [fact.name for fact in policy.facts.fact]  # figures first: they settle most
        return min((m for m in missing if m not in facts.unclear), key=order.index, default=None)
    missing = awards.assess(policy.awards, facts, as_of).missing
    open_ = [name for name in missing if name not in facts.unclear]
    return open_[0] if open_ else next(iter(_unspoken(policy, facts)), None)


def ahead(policy: Policy, facts: Facts, as_of: datetime.date) -> frozenset[str]:
    """Return every fact that may still have to be asked for, whatever is answered.

    A title told without its year may open another question, an investment two: they count from
    the start, so that the number of questions to come only gets less.
    """
    if facts.asker is Asker.TOWN:
        return frozenset(_of_criteria(policy, facts)) - facts.unclear
    results = awards.assess(policy.awards, facts, as_of).results
    return frozenset(
        name
        for rule in policy.awards.of_enterprise()
        for name in _of_award(
            rule, facts, [r for r in results if r.rule is rule], many=too_many(policy)
        )
    )


def failed(policy: Policy, facts: Facts) -> bool:
    """Return whether the verdict can't get better any more: one criterion fails."""
    if facts.asker is not Asker.TOWN:
        return False
    return criteria.assess(policy.criteria, facts).overall is Overall.NOT_ELIGIBLE


def spoken_of(facts: Facts) -> set[str]:
    """Return the names of the facts that were told, or said to be unclear."""
    spoken = {*facts.values, *facts.unclear}
    spoken |= {TITLES} if facts.titles else set()
    return spoken | ({FUNDS} if facts.funds else set())


def too_many(policy: Policy) -> bool:
    """Return whether there are more awards than anybody wants to be asked about one by one."""
    return len({rule.asks[0] for rule in policy.awards.of_enterprise()}) > _MOST


def _unspoken(policy: Policy, facts: Facts) -> list[str]:
    """Return the facts that open an award and were not spoken of yet, in the interview's order."""
    if too_many(policy):
        return []
    opening = {rule.asks[0] for rule in policy.awards.of_enterprise()} - spoken_of(facts)
    return [fact.name for fact in policy.facts.fact if fact.name in opening]


def _of_criteria(policy: Policy, facts: Facts) -> Iterator[str]:
    """Yield what the open criteria lack, and the choice that a figure may turn out to need."""
    for result in criteria.assess(policy.criteria, facts).results:
        if result.verdict is not Verdict.UNKNOWN:
            continue
        missing = {name for outcome in result.outcomes for name in outcome.missing}
        yield from missing
        for rule in result.rule.condition:
            if rule.fact in missing - facts.unclear:
                yield from (name for name in rule.asks if name not in facts.values)


def _of_award(rule: Award, facts: Facts, results: list[AwardResult], *, many: bool) -> set[str]:
    """Return what one award may still ask for: all of it, or where it is spoken of what is open."""
    opening, *more = rule.asks
    if many and not results:
        return set()
    missing = {name for result in results for name in result.missing} - facts.unclear
    if opening not in spoken_of(facts):
        return {opening, *more} - spoken_of(facts)
    if not missing:
        return set()
    return missing | {name for name in more if not _told(name, facts)} - facts.unclear


def _told(name: str, facts: Facts) -> bool:
    """Return whether the fact was told, or what is asked of a title or of money."""
    of, _, detail = name.partition(".")
    if not detail:
        return of in facts.values
    listed = facts.funds if of == FUNDS else [t for t in facts.titles if t.name == of]
    return all(getattr(one, detail) is not None for one in listed)
