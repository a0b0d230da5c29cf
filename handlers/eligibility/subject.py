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
from knowledge.reading.repairs.repair import takes_back
from knowledge.reading.repairs.said_of import said_of
from knowledge.reading.told import Told


def begun_anew(request: Request, policy: Policy) -> Request:
    """Return the request without what was told before, where it is of a firm and this of a town.

    Or the other way round. An interview goes on: who tells of both in it is answered of both.
    """
    told_of = request.topic.reckoned.asker if request.topic.reckoned else None
    if not _goes_on(request) or told_of is None:
        return request
    told = read(plain(request.text), policy.facts, request.as_of)
    speaks_of = told.owner or told.another
    if speaks_of in (None, told_of) or _is_of_what_was_told(request, policy, told):
        return request
    anew = alone(request)
    return replace(anew, topic=replace(anew.topic, facts=Facts(asker=speaks_of)))


def _is_of_what_was_told(request: Request, policy: Policy, told: Told) -> bool:
    """Return whether it only says something of the facts told before, or puts them right.

    里头500是在外面打工的 begins to tell of no firm, nor does 记错了，我们是做陶瓷的 of a town.
    """
    before, text = request.topic.adopted().facts, plain(request.text)
    if before is None:
        return False
    if said_of(text, before, policy.facts, request.as_of):
        return True
    facts = told.facts
    of_same = all(policy.facts.named(name).asker is before.asker for name in facts.values)
    only = bool(facts.values) and of_same and not (facts.titles or facts.funds)
    return only and takes_back(text, policy.facts, request.as_of)


def is_elsewhere(request: Request, policy: Policy) -> bool:
    """Return whether the message asks of another place, not of whom the facts were told of.

    那隰县的梨呢 does; 我们是隰县的 and 隰县评的 tell of the asker.
    """
    before = request.topic.adopted().facts
    if not _goes_on(request) or request.topic.reckoned is None:
        return False
    if before and said_of(plain(request.text), before, policy.facts, request.as_of):
        return False  # 里头500是在隔壁县打工的
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
