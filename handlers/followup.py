"""Follow-ups: a short message that goes on about what was shown, such as 到底行不行 or 谁牵头."""

from dataclasses import replace

from handlers import button
from handlers import calculator_texts as texts
from handlers.lacking import lacking, spoken_of
from handlers.message import Reply, Request
from handlers.question import Question
from handlers.result import result_of, with_steps
from knowledge.policy.fold import fold, plain
from knowledge.policy.policy import Policy
from knowledge.reading.repair import only_level
from knowledge.reading.scan import Role, scanned

_AROUND = " ?？!！。.~，,"
_OF_RESULT = ("result", "plea")
_OF_CLAUSE = ("original", "where", "certain")  # the clause itself answers
# What else is wanted of the clause that was shown, as one asks who names it.
_NAMED = {
    "lead": "{title}谁牵头",
    "coop": "{title}的配合单位有哪些",
    "person": "{title}牵头单位的局长是谁",
    "amount": "{title}奖励多少",
}
_AWARD = "{level}{label}多少"


def answer(request: Request, policy: Policy) -> Reply | None:
    """Return what the message wants of what was shown, or None where it stands alone."""
    topic = request.topic
    wants = _wants(request, policy)
    if wants in _OF_RESULT and topic.facts and spoken_of(topic.facts):
        return _result(request, policy)
    if wants in _OF_CLAUSE and topic.clauses and _is_subjectless(request, policy):
        return button.pressed(f"full {topic.clauses[0]}", policy, request.as_of)
    return None


def meant(request: Request, policy: Policy) -> Request:
    """Return the request with the clause or award named that it goes on about; else the request."""
    of_award = _of_award(request, policy)
    if of_award:
        return replace(request, text=of_award)
    words = _NAMED.get(_wants(request, policy) or "") if request.topic.clauses else None
    if words is None or not _is_subjectless(request, policy):
        return request
    title = policy.title(request.topic.clauses[0])
    return replace(request, text=words.format(title=title))


def _of_award(request: Request, policy: Policy) -> str | None:
    """Return the question for another level of the award told of, where a level is all it says."""
    topic = request.topic
    award = next((a for a in policy.awards.award if a.name == topic.award), None)
    if award is None or topic.facts or request.action is not None:
        return None
    level = only_level(plain(request.text), policy.facts, request.as_of)
    return _AWARD.format(level=texts.LEVELS[level], label=award.label) if level else None


def _wants(request: Request, policy: Policy) -> str | None:
    """Return what a message of one piece that tells no figure wants of what was shown."""
    topic = request.topic
    text = plain(request.text).strip(_AROUND)
    if request.action is not None or (topic.facts is None and not topic.clauses):
        return None
    scan = scanned(text, policy.facts, request.as_of)
    if scan.numbers or scan.between(0, len(text), Role.MARK):
        return None
    return policy.follow_ups.of(text)


def _is_subjectless(request: Request, policy: Policy) -> bool:
    """Return whether the message names nothing that it could be about."""
    question = Question.read(fold(request.text), policy)
    return not (question.mentions or question.people or question.named_section)


def _result(request: Request, policy: Policy) -> Reply | None:
    """Return the result of the facts told so far once more."""
    facts = request.topic.facts
    reply = result_of(policy, facts, request.as_of) if facts else None
    if facts is None or reply is None:
        return None
    more = (texts.GO_ON,) if lacking(policy, facts, request.as_of) else ()
    return with_steps(policy, reply, *more)
