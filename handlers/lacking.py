"""What the verdict lacks: the fact to ask for next, by the rules alone."""

import datetime

from knowledge.policy.calculators import awards, criteria
from knowledge.policy.calculators.verdict import Overall
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.policy import Policy


def lacking(policy: Policy, facts: Facts, as_of: datetime.date) -> str | None:
    """Return the fact that the verdict lacks most, or None where it is certain."""
    if facts.asker is Asker.TOWN:
        missing = criteria.assess(policy.criteria, facts).missing
        order = [fact.name for fact in policy.facts.fact]  # figures first: they settle most
        return min((m for m in missing if m not in facts.unclear), key=order.index, default=None)
    missing = awards.assess(policy.awards, facts, as_of).missing
    open_ = [name for name in missing if name not in facts.unclear]
    return open_[0] if open_ else next(iter(_unspoken(policy, facts)), None)


def failed(policy: Policy, facts: Facts) -> bool:
    """Return whether the verdict can't get better any more: one criterion fails."""
    if facts.asker is not Asker.TOWN:
        return False
    return criteria.assess(policy.criteria, facts).overall is Overall.NOT_ELIGIBLE


def spoken_of(facts: Facts) -> set[str]:
    """Return the names of the facts that were told, or said to be unclear."""
    spoken = {*facts.values, *facts.unclear}
    spoken |= {"titles"} if facts.titles else set()
    return spoken | ({"funds"} if facts.funds else set())


def _unspoken(policy: Policy, facts: Facts) -> list[str]:
    """Return the facts that open an award and were not spoken of yet."""
    opening = [getattr(rule, "fact", "") for rule in policy.awards.award]
    opening += [f.name for f in policy.facts.fact if f.kind in ("titles", "funds")]
    spoken = spoken_of(facts)
    return [f.name for f in policy.facts.fact if f.name in opening and f.name not in spoken]
