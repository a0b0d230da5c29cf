"""The next step of an interview: a question, or the result with the one to go on with."""

import datetime
from dataclasses import replace

from handlers.eligibility import prompt
from handlers.eligibility.results.result import result_of, say, with_steps
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.texts import interview as asking
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.lacking import ahead, failed, lacking, spoken_of, too_many
from knowledge.policy.policy import Policy

_NAMED = 8  # awards that are named where there are too many to ask for each


def step(policy: Policy, topic: Topic, as_of: datetime.date, *, result: bool = True) -> Reply:
    """Return the next question; or the result, when nothing is lacking or one criterion fails."""
    facts = topic.facts or Facts()
    name = lacking(policy, facts, as_of)
    if name and not topic.changing and not (result and failed(policy, facts)):
        return prompt.ask(policy, topic, name, as_of)
    steps = (asking.GO_ON,) if name else ()
    reply = result_of(policy, facts, as_of)
    if reply is None:
        lead = asking.NOTHING_TO_RECKON
        if too_many(policy) and facts.asker is Asker.ENTERPRISE:
            lead, steps = _say_what(policy), ()
        reply = Reply(
            Intent.AWARD,
            (Block(Part.LEAD, lead),),
            buttons=tuple(say(policy, label) for label in (*steps, asking.AGAIN)),
        )
    else:
        reply = with_steps(policy, reply, *steps)
    ended = replace(reply.topic.interviewed(topic), facts=facts, asking=None, changing=False)
    return offering(replace(reply, topic=ended), policy, name, as_of)


def _say_what(policy: Policy) -> str:
    """Return that one tells what is so, of the awards of a document that has many."""
    awards = policy.awards.of_enterprise()
    labels = "、".join(award.label for award in awards[:_NAMED])
    return asking.SAY_WHAT.format(count=len(awards), labels=labels)


def offering(reply: Reply, policy: Policy, name: str | None, as_of: datetime.date) -> Reply:
    """Return the result with the question that would be next, whose answer is taken as one."""
    topic = replace(reply.topic, offered=name)
    if name is None or topic.facts is None:
        return replace(reply, topic=topic)
    line = (asking.GO_ON_WITH if spoken_of(topic.facts) else asking.START_WITH).format(
        count=len(ahead(policy, topic.facts, as_of) | {name}),
        question=prompt.question(policy, name, topic.facts),
    )
    return replace(
        reply,
        blocks=(*reply.blocks, Block(Part.NOTE, line)),
        numeric=prompt.numeric(policy, name),
        topic=topic,
    )
