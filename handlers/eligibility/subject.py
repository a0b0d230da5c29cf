"""Subject: whether a message goes on about whom the last facts were told of, or of another."""

from dataclasses import replace

from handlers.message import Request
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.facts import Facts
from knowledge.policy.fold import fold, plain
from knowledge.policy.policy import Policy
from knowledge.question.question import Question
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.reader import read


def begun_anew(request: Request, policy: Policy) -> Request:
    """Return the request without what was told before, where it is of a firm and this of a town.

    Or the other way round. An interview goes on: who tells of both in it is answered of both.
    """
    told_of = request.topic.reckoned.asker if request.topic.reckoned else None
    if not _goes_on(request) or told_of is None:
        return request
    told = read(plain(request.text), policy.facts, request.as_of)
    speaks_of = told.owner or told.another
    if speaks_of in (None, told_of):
        return request
    anew = alone(request)
    return replace(anew, topic=replace(anew.topic, facts=Facts(asker=speaks_of)))


def is_elsewhere(request: Request, policy: Policy) -> bool:
    """Return whether the message asks of another place, not of whom the facts were told of.

    那隰县的梨呢 does; 我们是隰县的 and 隰县评的 tell of the asker.
    """
    if not _goes_on(request) or request.topic.reckoned is None:
        return False
    if not policy.absent.place(Question.read(fold(request.text), policy).text):
        return False
    text = plain(request.text)
    facts = read(text, policy.facts, request.as_of).facts
    from_there = any(
        isinstance(value, Quantity) or policy.facts.named(name).kind == "place"
        for name, value in facts.values.items()
    )
    own = scanned(text, policy.facts, request.as_of).between(0, len(text), Role.OURS)
    return not (from_there or facts.titles or facts.funds or own)


def alone(request: Request) -> Request:
    """Return the request as if nothing had been told or shown before it."""
    topic = request.topic
    bare = replace(
        topic,
        clauses=(),
        department=None,
        wants=None,
        award=None,
        facts=None,
        supposed=None,
        asked=(),
        offered=None,
        left=None,
    )
    return replace(request, topic=bare)


def _goes_on(request: Request) -> bool:
    return request.action is None and request.topic.asking is None
