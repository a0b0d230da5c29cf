"""A clause asked for by its number: 认定标准第六条, 第四条呢."""

from handlers import citation
from handlers.message import Block, Intent, Part, Reply
from handlers.texts import answers as texts
from handlers.topics.clause import clause_reply
from handlers.topics.overview import roster_reply
from handlers.topics.section import section_reply
from handlers.turn import Turn
from knowledge.policy.policy import Policy
from knowledge.question.path import Path
from knowledge.question.question import Question


async def answer(turn: Turn) -> Reply | None:
    """Return the numbered clause asked for, or None where no number is given."""
    question = turn.question
    if question.asks_owner or question.has("person.head") or question.asks_other_tasks:
        return None
    if question.path:
        return _at(turn, question.path)
    if question.number is None:
        return None
    section = question.named_section or _talked_of(turn)
    if section is None:
        return _which(question, question.number)
    members = question.policy.headings.children(section)
    if not 0 < question.number <= len(members):
        return _no_such(question, section, question.number_written, len(members))
    return clause_reply(question, members[question.number - 1].id, turn.as_of)


def _at(turn: Turn, path: Path) -> Reply | None:
    """Return what stands at the path, or that nothing does; None for an unlikely path."""
    question, policy = turn.question, turn.question.policy
    if path.clause == policy.file.sections.roster:
        return roster_reply(question)
    if path.clause in policy.headings.sections:
        return section_reply(policy, path.clause)
    if path.clause in policy.clauses:
        return clause_reply(question, path.clause, turn.as_of)
    if path.section in policy.headings.sections and path.number is not None:
        count = len(policy.headings.children(path.section))
        return _no_such(question, path.section, str(path.number), count)
    return _no_section(policy, path.section) if path.number is None else None


def _no_section(policy: Policy, number: str) -> Reply:
    """Return that the text has no such part, and those that it has."""
    front = policy.front
    tops = [c.id for c in policy.records if c.level == 1 and c.id != front]
    numbered = [c for c in tops if c.isdecimal()]
    line = texts.NO_SUCH_SECTION.format(count=len(numbered), number=number)
    return Reply(
        Intent.NOT_IN_DOCUMENT,
        (Block(Part.LEAD, line), citation.source(policy, (front,))),
        buttons=citation.clause_buttons(policy, tops),
    )


def _talked_of(turn: Turn) -> str | None:
    """Return the section of the clause that was talked of before."""
    policy, talked = turn.question.policy, turn.topic.clauses
    return policy.clauses[talked[0]].parent if talked else None


def _which(question: Question, number: int) -> Reply:
    """Return the readings of a bare number, or that no section has so many clauses."""
    policy = question.policy
    readings = [
        members[number - 1].id
        for section in question.policy.headings.sections
        if 0 < number <= len(members := policy.headings.children(section))
    ]
    if not readings:
        return _nowhere(question)
    lines = [policy.headings.place(c) + policy.headings.title(c) for c in readings]
    return Reply(
        intent=Intent.CLARIFY,
        blocks=(
            Block(Part.LEAD, texts.WHICH_ITEM.format(number=number)),
            Block(Part.BODY, "\n".join(lines)),
        ),
        clauses=tuple(readings),
        buttons=citation.clause_buttons(policy, readings),
    )


def _nowhere(question: Question) -> Reply:
    """Return that no section has a clause of that number, and the sections to choose from."""
    policy = question.policy
    most = max(
        (len(policy.headings.children(section)) for section in policy.headings.sections), default=0
    )
    line = texts.NO_ITEM_ANYWHERE.format(count=most, number=question.number_written)
    return Reply(
        Intent.NOT_IN_DOCUMENT,
        (Block(Part.LEAD, line), citation.source(policy, (policy.front,))),
        buttons=tuple(
            citation.clause_button(policy, section) for section in policy.headings.sections
        ),
    )


def _no_such(question: Question, section: str, number: str, count: int) -> Reply:
    policy = question.policy
    line = texts.NO_SUCH_ITEM.format(
        title=policy.headings.title(section), count=count, number=number
    )
    return Reply(
        intent=Intent.NOT_IN_DOCUMENT,
        blocks=(Block(Part.LEAD, line), citation.source(policy, (section,))),
        clauses=(section,),
        buttons=(citation.clause_button(policy, section),),
    )
