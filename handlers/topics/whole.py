"""Departments over all measures: who leads the whole, and who leads each."""

from handlers import citation
from handlers.message import Block, Intent, Owners, Part, Reply, Topic
from handlers.texts import answers as texts
from handlers.topics.overview import leads
from handlers.turn import Turn
from knowledge.policy.folder.folder import Fact
from knowledge.policy.learned.want_names import LEAD
from knowledge.policy.policy import Policy
from knowledge.policy.search.index import question_grams
from knowledge.question.question import Question

_SAYS_SOMETHING = 2  # characters of a word: 抓 and 管 say only that somebody has it
_WORD = 4  # characters that ask for nothing by themselves: 牵头


async def answer(turn: Turn) -> Reply | None:
    """Return who leads the whole, or each measure, or None where neither is asked for."""
    question = turn.question
    if question.mentions or not question.asks_owner or len(question.text) <= _WORD:
        return None
    office = question.policy.file.office
    if office and asks_of_whole(question) and not question.topic.named:
        return _whole(question, office)
    # 品牌那条牵头单位和一把手 is asked of one of them.
    return leads(question) if _kind(question) == "each" and not question.topic.near else None


def asks_of_whole(question: Question) -> bool:
    """Return whether it asks who leads the work as a whole, by examples or the subject alone."""
    return _kind(question) == "whole" or _names_the_subject_alone(question)


def _kind(question: Question) -> str | None:
    return next(iter(question.policy.wants.kinds(question.asked, LEAD)), None)


def _names_the_subject_alone(question: Question) -> bool:
    """Return whether it asks who has what the whole document is about: 专业镇归哪个局管."""
    subject = question.policy.file.subject
    if not subject or subject not in question.text:
        return False
    rest = question_grams(question.topic_text.replace(subject, " "))
    return all(len(word) < _SAYS_SOMETHING for word in rest)


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
            post=f"{p.role}（{p.post}）", name=p.name, as_issued=citation.as_issued(policy)
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
