"""Kept: what an answer to a message that goes on leaves talked of, and what stands above it."""

from dataclasses import replace

from handlers.followups import naming, shown_award
from handlers.followups.continuation import Continuation
from handlers.heading import headed
from handlers.message import Intent, Reply, Request, Topic
from handlers.texts import understood as texts
from knowledge.policy.fold import fold
from knowledge.policy.policy import Policy
from knowledge.question.question import Question


def kept(reply: Reply, request: Request, named: Request, policy: Policy) -> Reply:
    """Return the reply, still about what was shown where no text has what was wanted of it.

    `named` is the request with what it goes on about named; 啥时候给 names nothing, either.
    """
    topic, going = request.topic, Continuation(request, policy)
    if named.text != request.text and going.want == "wrong":
        return headed(reply, texts.DOUBTED)
    if naming.of_person(going):  # he is still talked of
        return replace(reply, topic=replace(reply.topic, person=topic.person))
    if reply.intent is Intent.OWNER and topic.wants is Intent.NOT_IN_DOCUMENT:
        nearest = named.text != request.text and reply.topic.clauses == topic.clauses
        return headed(reply, texts.OWNER_OF_NEAREST) if nearest else reply
    of_award = None if reply.answered else shown_award.lacked(going)
    if of_award or reply.answered or reply.topic.clauses:
        return of_award or reply
    if named.text == request.text and not _asks_beside(request, policy):
        return _left(reply)
    about = replace(
        reply.topic,
        clauses=topic.clauses,
        department=topic.department,
        wants=topic.wants,
        thing=topic.thing,
        person=topic.person,
        award=topic.award,
        level=topic.level,
    )
    return replace(reply, topic=about)


def _left(reply: Reply) -> Reply:
    """Return the reply that the document has nothing of what it asks, which is talked of now.

    What was shown before is left with it: 那找谁 behind it asks for nobody of that.
    """
    if reply.intent is not Intent.NOT_IN_DOCUMENT or reply.topic != Topic():
        return reply
    return replace(reply, topic=Topic(wants=Intent.NOT_IN_DOCUMENT))


def _asks_beside(request: Request, policy: Policy) -> bool:
    """Return whether it asks of the award or person shown what no document has: 啥时候发."""
    question = Question.read(fold(request.text), policy)
    named = question.mentions or question.people or policy.award_words.named(question.text)
    if named or policy.absent.subject(question.text, by_name=True):
        return False
    of = {Intent.AWARD: "award", Intent.PERSON: "person"}.get(request.topic.wants or Intent.CLAUSE)
    return of is not None and bool(policy.wants.beside(question.asked, of, absent=True))
