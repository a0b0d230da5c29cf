"""Doubted: a result in which all is open that a message says is not so, and nobody can place."""

from dataclasses import replace

from handlers.eligibility.results.result import result_of, with_steps
from handlers.heading import headed
from handlers.message import Intent, Reply, Request
from handlers.texts import interview as asking
from handlers.texts import understood
from knowledge.policy.facts.facts import Facts
from knowledge.policy.fold import fold, plain
from knowledge.policy.policy import Policy
from knowledge.question.question import Question
from knowledge.reading.repairs.doubted import doubted
from knowledge.reading.repairs.repaired import Repaired


def unplaced(request: Request, policy: Policy, facts: Facts) -> Reply | None:
    """Return the result with all open that the message may put right, and nobody can tell how.

    Where that is all that was told, it is not kept: 说反了 waits for what was meant. Nothing is
    open where it goes back to what stands: 不对，还是2300人.
    """
    if Question.read(fold(request.text), policy).has("premise.stays"):
        return None
    found = doubted(plain(request.text), facts, policy.facts, request.as_of)
    if found is None:
        return None
    reply = _opened(request, policy, found, understood.NOT_PLACED)
    if not found.supposed:
        return reply
    topic = replace(reply.topic, facts=facts, supposed=reply.topic.facts)
    return replace(reply, topic=topic)


def amiss(request: Request, policy: Policy, facts: Facts) -> Reply | None:
    """Return the result without what the message says is not quite so: 这是集团合并的数."""
    found = doubted(plain(request.text), facts, policy.facts, request.as_of)
    return _opened(request, policy, found, understood.AMISS) if found else None


def _opened(request: Request, policy: Policy, found: Repaired, form: str) -> Reply:
    """Return the result of what is left, if there is any, under a line that names what is open."""
    shown = result_of(policy, found.facts, request.as_of) or Reply(
        Intent.CLARIFY, (), topic=request.topic
    )
    line = form.format(written=request.text, labels=_labels(found.anew, policy))
    asker = shown.topic.facts.asker if shown.topic.facts else found.facts.asker
    topic = replace(shown.topic, facts=replace(found.facts, asker=asker))
    reply = headed(replace(shown, topic=topic), line)
    return with_steps(policy, reply, asking.GO_ON)


def _labels(anew: Facts, policy: Policy) -> str:
    """Return the names of what is open, in the vocabulary's order."""
    vocabulary = policy.facts
    labels = [fact.label for fact in vocabulary.fact if fact.name in anew.unsettled]
    labels += [vocabulary.label(title.name) for title in anew.titles]
    labels += [vocabulary.fund.label] if anew.funds and vocabulary.fund else []
    return "、".join(dict.fromkeys(labels))
