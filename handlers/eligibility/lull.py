"""A lull: who comes back to an interview after an hour is asked once whether to go on with it."""

from dataclasses import replace

from handlers.eligibility.results.result import say
from handlers.message import Block, Part, Reply, Request
from handlers.texts import answers as all_texts
from handlers.texts import interview as asking
from knowledge.policy.facts.facts import Asker
from knowledge.policy.policy import Policy

_LONG = 3600.0  # seconds
_STEPS = (asking.RESUME, asking.AFRESH, asking.LEAVE)


def over(request: Request) -> bool:
    """Return whether the question that waits was asked more than an hour ago."""
    asked_at = request.topic.asked_at
    if request.topic.asking is None or asked_at is None or request.at is None:
        return False
    return request.at - asked_at > _LONG


def asked(reply: Reply, request: Request, policy: Policy) -> Reply:
    """Return the reply to another message, with the question whether to go on under it.

    The question that waited is put aside, with all that was told: it is asked for no more until
    the person goes on, but its answer is one.
    """
    topic = request.topic
    town = topic.facts is not None and topic.facts.asker is Asker.TOWN
    what = all_texts.TEST if town else all_texts.RECKON
    line = asking.LULL.format(what=what)
    return replace(
        reply,
        blocks=(*reply.blocks, Block(Part.NOTE if reply.blocks else Part.LEAD, line)),
        buttons=tuple(say(policy, step) for step in _STEPS),
        numeric=False,
        topic=replace(
            reply.topic.interviewed(topic), asking=None, offered=topic.asking, asked_at=None
        ),
    )


def stamped(reply: Reply, request: Request) -> Reply:
    """Return the reply with the time at which its question is asked, where it has one."""
    if reply.topic.asking is None or request.at is None:
        return reply
    return replace(reply, topic=replace(reply.topic, asked_at=request.at))
