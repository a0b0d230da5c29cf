"""Who recognises a town: the group's office, and no measure's lead department."""

import re

from handlers import citation
from handlers.message import Block, Intent, Owners, Part, Reply, Topic
from handlers.scene import Scene
from handlers.texts import answers as texts
from knowledge.policy.policy import Policy
from knowledge.question.question import Question

_PART = re.compile(r"[^，。；：！？]+")


async def answer(scene: Scene) -> Reply | None:
    """Return who handles applications and recognition, or None where that is not asked for."""
    question = scene.question
    policy = question.policy
    words = _words(policy)
    if not words or not _asks(question) or question.missing is not None:
        return None
    office = policy.file.office
    line = texts.RECOGNISED_BY.format(subject=policy.file.subject, office=office.text)
    others = [m for m in question.mentions if m.department.name != office.text]
    if others and not question.has("premise.choice"):
        line = texts.NOT_RECOGNISED_BY.format(name=others[0].department.name) + line
    return Reply(
        intent=Intent.OWNER,
        blocks=(
            Block(Part.LEAD, line),
            *citation.quote(policy, office.clause, words),
            *citation.quote(policy, office.clause, office.quote),
            citation.source(policy, (office.clause,)),
        ),
        clauses=(office.clause,),
        owners=Owners(lead=(office.text,)),
        buttons=citation.next_steps(policy, office.clause),
        topic=Topic(clauses=(office.clause,), department=office.text, wants=Intent.OWNER),
    )


def _words(policy: Policy) -> str | None:
    """Return the words of the office's clause that give it recognition, or None."""
    text = policy.clauses[policy.file.office.clause].text
    return next((p.strip() for p in _PART.findall(text) if texts.RECOGNITION in p), None)


def _asks(question: Question) -> bool:
    """Return whether somebody is asked for who recognises towns; a firm's titles are others."""
    if not question.has("recognition.by_whom"):
        return False
    town = question.policy.file.subject in question.text or question.has("recognition.right")
    return town and not question.policy.awards_named(question.text)
