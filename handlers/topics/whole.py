"""Departments over all measures: who leads the whole, and who leads each."""

from handlers import citation
from handlers.message import Block, Intent, Owners, Part, Reply, Topic
from handlers.texts import answers as texts
from handlers.topics.overview import leads
from handlers.topics.people.roster import as_issued
from handlers.turn import Turn
from knowledge.policy.folder.folder import Fact
from knowledge.policy.learned.wants import LEAD
from knowledge.policy.policy import Policy
from knowledge.question.question import Question

_WORD = 4  # characters that ask for nothing by themselves: 牵头


async def answer(turn: Turn) -> Reply | None:
    """Return who leads the whole, or each measure, or None where neither is asked for."""
    question = turn.question
    if question.mentions or not question.asks_owner or len(question.text) <= _WORD:
        return None
    kind = next(iter(question.policy.wants.kinds(question.asked, LEAD)), None)
    office = question.policy.file.office
    if kind == "whole" and office and not question.topic.named:
        return _whole(question, office)
    # 品牌那条牵头单位和一把手 is asked of one of them.
    return leads(question) if kind == "each" and not question.topic.near else None


def _led_by(policy: Policy, office: Fact) -> str:
    group = policy.file.group
    whole = group.text if group else policy.group
    return texts.WHOLE_LED_BY.format(whole=whole, group=policy.group, office=office.text)


def _whole(question: Question, office: Fact) -> Reply:
    """Return who leads the work as a whole: the group, its leader and its office."""
    policy = question.policy
    clauses = policy.there(office.clause, policy.file.sections.roster)
    people = policy.directory.people
    heads = [person for person in people if person.role == people[0].role]
    lines = [
        texts.POST_HELD_BY.format(
            post=f"{p.role}（{p.post}）", name=p.name, as_issued=as_issued(policy)
        )
        for p in heads
    ]
    return Reply(
        intent=Intent.OWNER,
        blocks=(
            Block(Part.LEAD, _led_by(policy, office)),
            Block(Part.BODY, "\n".join([*lines, texts.EACH_MEASURE_LED])),
            *citation.quote(policy, office.clause, office.quote),
            citation.source(policy, clauses),
        ),
        clauses=clauses,
        owners=Owners(lead=(office.text,), people=tuple(p.name for p in heads)),
        buttons=(citation.clause_button(policy, office.clause),),
        topic=Topic(clauses=(office.clause,), department=office.text, wants=Intent.OWNER),
    )
