"""Sets: questions over all measures, departments, awards, criteria or people at once."""

from handlers.message import Reply
from handlers.sets import lists
from handlers.sets.asked import Subject
from handlers.sets.departments import departments_reply
from handlers.sets.measures import measures_reply
from handlers.sets.reading import asks_how_much, asks_who, read
from handlers.texts import answers as texts
from handlers.topics import whole
from handlers.topics.absent import not_said
from handlers.topics.awards import every_award
from handlers.topics.department import beside
from handlers.turn import Turn
from knowledge.policy.selection import Order

_REPLIES = {
    Subject.MEASURES: measures_reply,
    Subject.DEPARTMENTS: departments_reply,
    Subject.AWARDS: lists.awards_reply,
    Subject.CRITERIA: lists.criteria_reply,
    Subject.PEOPLE: lists.people_reply,
}
_OF_OWNERS = (Subject.MEASURES, Subject.DEPARTMENTS)  # there are none where nobody is named


async def answer(turn: Turn) -> Reply | None:
    """Return what is selected of the set asked over, or None where no set is."""
    asked, question = read(turn.question), turn.question
    if asked is None or (every_award.of_town(question) and asks_how_much(asked, question)):
        return None
    if asks_who(asked, question) and whole.asks_of_whole(question):
        return None  # 哪个局管专业镇 is one office
    if asked.subject in _OF_OWNERS and not question.policy.measures:
        ordered = asked.selection.order is not Order.NONE  # else a clause may say who does it
        return not_said(question, texts.OWNER_NOT_SAID) if ordered else None
    return beside(_REPLIES[asked.subject](question, asked), turn.topic)
