"""Sets: questions over all measures, departments, awards, criteria or people at once."""

from handlers import set_lists
from handlers.message import Reply
from handlers.scene import Scene
from handlers.set_asked import Subject
from handlers.set_departments import departments_reply
from handlers.set_measures import measures_reply
from handlers.set_reading import read

_REPLIES = {
    Subject.MEASURES: measures_reply,
    Subject.DEPARTMENTS: departments_reply,
    Subject.AWARDS: set_lists.awards_reply,
    Subject.CRITERIA: set_lists.criteria_reply,
    Subject.PEOPLE: set_lists.people_reply,
}


async def answer(scene: Scene) -> Reply | None:
    """Return what is selected of the set asked over, or None where no set is."""
    asked = read(scene.question)
    return _REPLIES[asked.subject](scene.question, asked) if asked else None
