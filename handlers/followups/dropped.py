"""Dropped: a result in which what was supposed before it is no more says so."""

from handlers.heading import headed
from handlers.message import Reply, Request
from handlers.texts import understood
from knowledge.policy.facts.facts import Facts


def told(reply: Reply, request: Request) -> Reply:
    """Return the result headed by a word that what was supposed before is not in it, where so."""
    before, after = request.topic, reply.topic
    if before.facts is None or not (reply.awards or reply.criteria):
        return reply
    back = before.supposed is not None and after.supposed != before.facts
    back = back and _is_back(after.reckoned or Facts(), before.supposed or Facts(), before.facts)
    if not back and not (before.lapsed and after.supposed is None):
        return reply
    return headed(reply, understood.SUPPOSED_DROPPED)


def _is_back(now: Facts, supposed: Facts, told: Facts) -> bool:
    """Return whether all that was supposed is as it was told again."""
    changed = [n for n, value in supposed.values.items() if told.values.get(n) != value]
    changed += [name for name in told.values if name not in supposed.values]
    values = all(now.values.get(name) == told.values.get(name) for name in changed)
    titles = supposed.titles == told.titles or now.titles == told.titles
    funds = supposed.funds == told.funds or now.funds == told.funds
    return supposed != told and values and titles and funds
