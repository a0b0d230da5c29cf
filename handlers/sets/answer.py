"""Sets: questions over all measures, departments, awards, criteria or people at once."""

from handlers.message import Reply
from handlers.sets import lists
from handlers.sets.asked import Subject
from handlers.sets.departments import departments_reply
from handlers.sets.measures import measures_reply
from handlers.sets.reading import read
from handlers.turn import Turn
from knowledge.policy.policy import Policy

_REPLIES = {
    Subject.MEASURES: measures_reply,
    Subject.DEPARTMENTS: departments_reply,
    Subject.AWARDS: lists.awards_reply,
    Subject.CRITERIA: lists.criteria_reply,
    Subject.PEOPLE: lists.people_reply,
}


async def answer(turn: Turn) -> Reply | None:
    """Return what is selected of the set asked over, or None where no set is."""
    asked = read(turn.question)
    if asked is None or _is_empty(asked.subject, turn.question.policy):
        return None
    return _REPLIES[asked.subject](turn.question, asked)


def _is_empty(subject: Subject, policy: Policy) -> bool:
    """Return whether the document has no such set: it names nobody who leads or cooperates."""
    return subject in (Subject.MEASURES, Subject.DEPARTMENTS) and not policy.measures
