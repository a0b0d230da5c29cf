"""Departments over all measures: who leads the whole, and who leads each."""

from handlers import citation
from handlers.message import Block, Intent, Owners, Part, Reply, Topic
from handlers.scene import Scene
from handlers.texts import answers as texts
from handlers.topics.overview import leads
from handlers.topics.person import as_issued
from knowledge.policy.index import question_grams
from knowledge.question.question import Question


async def answer(scene: Scene) -> Reply | None:
    """Return who leads the whole, or each measure, or None where neither is asked for."""
    question = scene.question
    if question.mentions:
        return None
    whole = question.has("whole.everything")
    if not (whole or question.has("whole.all")) or _names_more(question):
        return None
    return _whole(question) if whole else leads(question)


def _names_more(question: Question) -> bool:
    """Return whether a topic is left beside departments, tasks and the policy as a whole."""
    cues = ("whole.everything", "whole.all", "whole.idle")
    rest = question.without(*cues, "owner.lead", "owner.led", "owner.coop", "owner.any")
    return bool(question_grams(rest.replace(question.policy.file.subject, " ")))


def _whole(question: Question) -> Reply:
    """Return who leads the work as a whole: the group, its leader and its office."""
    policy = question.policy
    office, sections = policy.file.office, policy.file.sections
    role = policy.directory.people[0].role
    heads = [person for person in policy.directory.people if person.role == role]
    lines = [
        texts.POST_HELD_BY.format(
            post=f"{p.role}（{p.post}）", name=p.name, as_issued=as_issued(policy)
        )
        for p in heads
    ]
    return Reply(
        intent=Intent.OWNER,
        blocks=(
            Block(Part.LEAD, texts.WHOLE_LED_BY.format(office=office.text)),
            Block(Part.BODY, "\n".join([*lines, texts.EACH_MEASURE_LED])),
            *citation.quote(policy, office.clause, office.quote),
            citation.source(policy, (office.clause, sections.roster)),
        ),
        clauses=(office.clause, sections.roster),
        owners=Owners(lead=(office.text,), people=tuple(p.name for p in heads)),
        buttons=(citation.clause_button(policy, office.clause),),
        topic=Topic(clauses=(office.clause,), department=office.text, wants=Intent.OWNER),
    )
