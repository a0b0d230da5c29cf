"""Possible: what can be wanted of what was shown."""

from collections.abc import Iterator
from dataclasses import dataclass

from handlers.followups.subject import Subject
from handlers.message import Intent
from knowledge.question.heard import WHETHER

_OF_RESULT = ("result", "plea")
# What a result shown last leads on to.
_ONWARD = ("next", "both", "had", "counted", "amiss", "unsaid", "backed")
OF_TERMS = ("yearly", "of_year", "receiver")  # of an award, beside what it gives
OF_TITLE = ("told", "suppose")  # what is told or supposed of the facts, or of an award by its year
OF_SHOWN = (
    *("original", "where", "certain", "detail", "more", "again", "wrong"),
    *("amount", "lead", "coop", "person"),
)
_OF_DEPARTMENT = ("person", "deputy", "again", "wrong")
STILL = "still"
OF_HOLDER = ("post", STILL)
OWNED_BY = ("lead", "coop")
_TWO = 2


@dataclass(frozen=True)
class Possible(Subject):
    """One message of a conversation, with what it may want of what was shown in it."""

    def possible(self) -> Iterator[str]:
        """Yield what can be wanted of what was shown."""
        topic = self.request.topic
        among = self.may_be_among and self.question.has(*WHETHER)  # 财政局配合不 wants no list
        if self.facts is not None:
            yield from _OF_RESULT
        if self.of_result:
            yield from _ONWARD
        elif topic.award:
            yield from ("next", "had")
        if self.of_result or topic.award:
            yield from OF_TERMS
        if self.criteria:
            yield "every"
        if self.tells_more or topic.award:
            yield from OF_TITLE
        if topic.clauses or self.of_result:
            yield from (want for want in OF_SHOWN if not (among and want in OWNED_BY))
        if self.goal:
            yield "by"
        yield from self._of_people()

    def _of_people(self) -> Iterator[str]:
        """Yield what can be wanted of the people and departments that were talked of."""
        topic = self.request.topic
        if topic.department:
            yield "tasks"
        if topic.department and not topic.clauses:  # of several clauses none is meant
            yield from _OF_DEPARTMENT
        if self.may_be_among:
            yield "among"
        if topic.person:  # told of beside something else, too: 组长是谁？招商谁牵头？
            yield from OF_HOLDER if topic.wants is Intent.PERSON else (STILL,)
        if len(topic.departments) == _TWO:
            yield "sides"
        people = topic.wants in (Intent.PERSON, Intent.OWNER)
        if topic.clauses and (people or not self.is_of_things(topic.clauses[0])):
            yield "deputy"

    @property
    def may_be_among(self) -> bool:
        """Whether departments are named behind who owns a clause."""
        return bool(self.organs and self.owned and not self.request.topic.departments)
