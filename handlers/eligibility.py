"""Eligibility: a message that tells facts is answered by the calculators."""

from dataclasses import replace

from handlers import texts
from handlers.award import award_reply
from handlers.criteria import criteria_reply
from handlers.message import Block, Part, Reply, Request
from handlers.parts import joined
from handlers.question import Question
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.facts.quantity import Quantity
from knowledge.policy.facts.reader import Told, read
from knowledge.policy.fold import fold, plain
from knowledge.policy.policy import Policy

_OF_EVERYONE = ("sector", "in_town")  # told beside other facts; alone they ask for nothing


def answer(request: Request, policy: Policy) -> Reply | None:
    """Return the verdicts on the facts that the message tells, or None where it tells none."""
    text = policy.search.mend(plain(request.text))
    told = read(text, policy.facts, request.as_of)
    question = Question.read(fold(text), policy)
    if not _tells(question, told):
        return None
    facts = told.facts
    earlier = request.topic.facts
    if earlier is not None:
        facts = merged(earlier, facts)
    replies = [
        reply
        for reply in (
            award_reply(policy, facts, request.as_of)
            if _of(policy, told, Asker.ENTERPRISE)
            else None,
            criteria_reply(policy, facts) if _of(policy, told, Asker.TOWN) else None,
        )
        if reply
    ]
    if not replies:
        return None
    reply = _with_doubts(joined(replies), told, policy)
    if question.has("facts.suppose") and earlier is not None:
        return replace(reply, topic=replace(reply.topic, facts=earlier))
    return reply


def merged(earlier: Facts, later: Facts) -> Facts:
    """Return the facts told before with those told now: what is told again replaces."""
    titles = {(t.name, t.level): t for t in (*earlier.titles, *later.titles)}
    return Facts(
        asker=later.asker or earlier.asker,
        values={**earlier.values, **later.values},
        titles=tuple(titles.values()),
        funds=later.funds or earlier.funds,
        unclear=(earlier.unclear | later.unclear) - later.values.keys(),
    )


def _tells(question: Question, told: Told) -> bool:
    """Return whether the message tells facts of the asker's own, rather than asks what counts."""
    facts = told.facts
    own = question.has("facts.own")
    if not told.any or (question.has("facts.standard") and not own):
        return False
    measured = any(isinstance(value, Quantity) for value in facts.values.values())
    doubtful = bool(facts.unclear) and bool(told.unread or told.wrong_unit)
    if measured or doubtful or any(title.year for title in facts.titles):
        return True
    if question.has("owner.lead", "owner.coop") or question.missing or not own:
        return False
    if facts.titles or facts.funds or facts.unclear:
        return True
    told_of = set(facts.values) - set(_OF_EVERYONE)
    claims = {f.name for f in question.policy.facts.fact if f.kind == "claim"}
    if told_of <= claims:
        denied = any(facts.values[name] is False for name in told_of)
        stated = denied or not question.asks or question.has("facts.judged")
        return bool(told_of) and stated
    return True


def _of(policy: Policy, told: Told, asker: Asker) -> bool:
    """Return whether the message tells a fact of a town, or of an enterprise."""
    if asker is Asker.ENTERPRISE and (told.facts.titles or told.facts.funds):
        return True
    names = {*told.facts.values, *told.facts.unclear} - set(_OF_EVERYONE)
    return any(fact.name in names and fact.asker is asker for fact in policy.facts.fact)


def _with_doubts(reply: Reply, told: Told, policy: Policy) -> Reply:
    """Return the reply with a line on every figure that was not taken."""
    notes = [texts.UNREAD.format(written=written) for written in told.unread]
    notes += [texts.WRONG_UNIT.format(written=written) for written in told.wrong_unit]
    notes += [texts.TOLD_TWICE.format(label=policy.facts.named(name).label) for name in told.unsure]
    if not notes:
        return reply
    lead, *rest = reply.blocks
    return replace(reply, blocks=(lead, *(Block(Part.NOTE, n) for n in notes), *rest))
