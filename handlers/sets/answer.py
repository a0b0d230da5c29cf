"""Sets: questions over all measures, departments, awards, criteria or people at once."""

from handlers.message import Reply
from handlers.sets import lists
from handlers.sets.asked import Subject
from handlers.sets.departments import departments_reply
from handlers.sets.measures import measures_reply
from handlers.sets.reading import read
from handlers.turn import Turn

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
    return _REPLIES[asked.subject](turn.question, asked) if asked else None
