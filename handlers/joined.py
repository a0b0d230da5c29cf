"""Joined: the answers to several questions of one message, in one reply."""

from collections.abc import Sequence
from dataclasses import replace

from handlers import citation
from handlers.message import Block, Button, Intent, Owners, Part, Reply, Topic
from handlers.texts import answers as texts
from knowledge.question.question import Question

_NAMED = 6  # questions left over that are named, of however many


def joined(replies: Sequence[Reply]) -> Reply:
    """Return one reply that holds all: the first one's status, everyone's blocks and data."""
    if len(replies) == 1:
        return replies[0]
    answered = [reply for reply in replies if reply.answered] or list(replies[:1])
    firsts = [reply.clauses[0] for reply in answered if reply.clauses]
    rest = [clause for reply in answered for clause in reply.clauses[1:]]
    return Reply(
        intent=answered[0].intent,
        blocks=_blocks(replies),
        clauses=tuple(dict.fromkeys([*firsts, *rest])),
        confidence=min(reply.confidence for reply in answered),
        owners=Owners(
            lead=_once(answered, "lead"),
            coop=_once(answered, "coop"),
            people=_once(answered, "people"),
            lead_tasks=_once(answered, "lead_tasks"),
            coop_tasks=_once(answered, "coop_tasks"),
        ),
        awards=next((reply.awards for reply in replies if reply.awards), None),
        criteria=next((reply.criteria for reply in replies if reply.criteria), None),
        reasons=tuple(line for reply in replies for line in reply.reasons),
        quotes=tuple(quote for reply in replies for quote in reply.quotes),
        buttons=_buttons(replies),
        topic=_topic(answered),
    )


def _topic(replies: Sequence[Reply]) -> Topic:
    """Return the last reply's topic, with whom one of them told of, and a result's facts."""
    last = replies[-1].topic
    told = next((r.topic for r in replies if r.topic.facts and (r.awards or r.criteria)), last)
    people = {r.topic.person for r in replies if r.topic.person}
    if not last.person and len(people) == 1:
        last = replace(last, person=people.pop())
    return last if last.facts else replace(last, facts=told.facts, supposed=told.supposed)


def with_left(reply: Reply, left: Sequence[Question]) -> Reply:
    """Return the reply with the questions that it leaves to be asked again, as buttons too."""
    if not left:
        return reply
    policy = left[0].policy
    asked = [question.written.strip() for question in left[:_NAMED]]
    others = texts.LEFT_OUT if len(left) > _NAMED else ""
    line = texts.LEFT_TO_ASK.format(count=len(left), questions="；".join(asked) + others)
    again = (Button(citation.short(w), citation.action(policy, "say", w)) for w in asked)
    return replace(
        reply,
        blocks=(*reply.blocks, Block(Part.NOTE, line)),
        buttons=tuple(dict.fromkeys((*again, *reply.buttons))),
    )


def _once(replies: Sequence[Reply], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(x for reply in replies for x in getattr(reply.owners, name)))


def _buttons(replies: Sequence[Reply]) -> tuple[Button, ...]:
    """Return the first buttons of each reply; none for owners that another reply has told."""
    told = tuple(
        f" owner {r.clauses[0]}" for r in replies if r.intent is Intent.OWNER and r.clauses
    )
    every = dict.fromkeys(button for reply in replies for button in reply.buttons[:2])
    return tuple(button for button in every if not button.action.endswith(told))


def _blocks(replies: Sequence[Reply]) -> tuple[Block, ...]:
    """Return the blocks of all replies, repeated ones once, behind the last; the sources last."""
    backwards = dict.fromkeys(block for reply in reversed(replies) for block in reply.blocks[::-1])
    blocks = list(backwards)[::-1]
    sources = [block for block in blocks if block.part is Part.SOURCE]
    return (*(block for block in blocks if block.part is not Part.SOURCE), *sources)
