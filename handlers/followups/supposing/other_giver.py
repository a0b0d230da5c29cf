"""Other giver: money of a level that does not matter for the result: 那市里给过的算不算.

The result rests on whether other levels gave any; it stays as it is.
"""

from handlers.followups.continuation import Continuation
from handlers.followups.supposing import supposition
from handlers.heading import headed
from handlers.message import Reply
from handlers.texts import understood
from knowledge.policy.calculators.figure import Use
from knowledge.policy.facts.facts import Facts, Level
from knowledge.reading.mentions.token import Role, named_level
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.bare import is_money
from knowledge.reading.repairs.of_money.received import received_for

_GIVEN = (Role.GIVEN, Role.GIVE, Role.MONEY)
_OF_ELSE = (Role.TITLE, Role.FUND, Role.NAME, Role.YEAR, Role.MATCH, Role.REPAIR)


def answer(going: Continuation) -> Reply | None:
    """Return that money of the levels named changes nothing, or None where that is not asked."""
    facts, scan, text = going.request.topic.adopted().facts, going.scan, going.text
    if facts is None or not (going.short and going.tells_more) or facts.titles:
        return None
    if facts.funds:
        return _uncounted(going, facts)
    fact = received_for(facts, going.policy.facts)
    levels = _levels(going)
    if fact is None or not levels or any(level in fact.received for level in levels):
        return None
    if scan.between(0, len(text), *_OF_ELSE) or not _asks(going):
        return None
    given = scan.between(0, len(text), *_GIVEN)
    if not given or (scan.numbers and not is_money(text, going.policy.facts, going.request.as_of)):
        return None
    reply = supposition.shown(going, facts, going.request.topic.supposed)
    names = "、".join(understood.LEVELS[level] for level in levels)
    line = understood.OF_OTHER_LEVEL.format(levels=names, whether=fact.whether)
    return reply and headed(reply, line)


def _uncounted(going: Continuation, facts: Facts) -> Reply | None:
    """Return that money of the levels named is no base of a share: 国家的200万也算进去不.

    None is returned where a share counts it, or nothing of it is asked.
    """
    scan, levels = going.scan, _levels(going)
    shared = [a for a in going.policy.awards.award if any(f.use is Use.SHARE for f in a.figures)]
    if len(shared) != 1 or not levels or {Level.COUNTY, *shared[0].at_levels} & {*levels}:
        return None
    if scan.between(0, len(going.text), *_OF_ELSE) or not _asks(going):
        return None
    if not scan.between(0, len(going.text), *_GIVEN, Role.BESIDES, Role.NUMBER):
        return None
    reply = supposition.shown(going, facts, going.request.topic.supposed)
    named, counted = (
        "、".join(understood.LEVELS[one] for one in of) for of in (levels, shared[0].at_levels)
    )
    return reply and headed(
        reply, understood.OF_UNCOUNTED_LEVEL.format(levels=named, counted=counted)
    )


def _asks(going: Continuation) -> bool:
    """Return whether it asks, or tells that money came: 市里给过50万了."""
    words = going.scan.between(0, len(going.text), Role.ASK, Role.GIVEN)
    return bool(words) or going.question.asks or asks(going.text)


def _levels(going: Continuation) -> list[Level]:
    """Return the levels that the message names, each once."""
    tokens = going.scan.between(0, len(going.text), Role.LEVEL)
    named = [named_level(token) for token in tokens]
    return [level for level in dict.fromkeys(named) if level]
