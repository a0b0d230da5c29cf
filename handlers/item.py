"""A clause asked for by its number: 认定标准第六条, 第四条呢."""

from handlers import citation, texts
from handlers.clause import clause_reply
from handlers.message import Block, Intent, Part, Reply
from handlers.question import Question
from handlers.scene import Scene


async def answer(scene: Scene) -> Reply | None:
    """Return the numbered clause asked for, or None where no number is given."""
    question = scene.question
    if question.number is None or question.has("owner.lead", "owner.coop", "person.head"):
        return None
    section = question.named_section or _talked_of(scene)
    if section is None:
        return _which(question, question.number)
    members = question.policy.children(section)
    if not 0 < question.number <= len(members):
        return _no_such(question, section, question.number, len(members))
    return clause_reply(question, members[question.number - 1].id, scene.as_of)


def _talked_of(scene: Scene) -> str | None:
    """Return the section of the clause that was talked of before."""
    policy, talked = scene.question.policy, scene.topic.clauses
    return policy.clauses[talked[0]].parent if talked else None


def _which(question: Question, number: int) -> Reply | None:
    """Return the readings of a bare number, or None where no section has so many clauses."""
    policy = question.policy
    readings = [
        members[number - 1].id
        for section in question.policy.sections
        if 0 < number <= len(members := policy.children(section))
    ]
    if not readings:
        return None
    lines = [policy.place(c) + policy.title(c) for c in readings]
    return Reply(
        intent=Intent.CLARIFY,
        blocks=(
            Block(Part.LEAD, texts.WHICH_ITEM.format(number=number)),
            Block(Part.BODY, "\n".join(lines)),
        ),
        clauses=tuple(readings),
        buttons=tuple(citation.clause_button(policy, c) for c in readings),
    )


def _no_such(question: Question, section: str, number: int, count: int) -> Reply:
    policy = question.policy
    line = texts.NO_SUCH_ITEM.format(title=policy.title(section), count=count, number=number)
    return Reply(
        intent=Intent.NOT_IN_DOCUMENT,
        blocks=(Block(Part.LEAD, line), citation.source(policy, (section,))),
        clauses=(section,),
        buttons=(citation.clause_button(policy, section),),
    )
