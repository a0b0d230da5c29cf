"""Halves: a later question of one message that goes on about whom the one before told of.

司法局局长是谁，他们牵头啥 asks for tasks as 他们牵头啥 alone does behind who heads the department,
and 组长是谁？现在还是他吗 whether that one still is.
"""

from dataclasses import replace

from handlers.followups import people
from handlers.followups.continuation import Continuation
from handlers.followups.possible import OF_HOLDER
from handlers.followups.templates import asked
from handlers.message import Request, Topic
from handlers.texts import sets
from knowledge.policy.fold import fold
from knowledge.question.question import Question

_TASKS = "tasks"


def meant(question: Question, first: Question, topic: Topic, request: Request) -> Question:
    """Return the question with whom the first one told of named, or as it is.

    The topic is what was told of before it.
    """
    if question is first or question.mentions or question.people:
        return question
    going = Continuation(replace(request, text=question.written, topic=topic), question.policy)
    words = _of_departments(going, first) or _of_holder(going)
    return Question.read(fold(words), question.policy) if words else question


def _of_departments(going: Continuation, first: Question) -> str | None:
    """Return the question for the tasks of the departments that the first one named, or None."""
    named = dict.fromkeys(mention.department.name for mention in first.mentions)
    if going.request.topic.department not in named or going.want != _TASKS:
        return None
    each = "each" if len(named) > 1 else _TASKS
    return asked("departments", each, department=sets.AND.join(named))


def _of_holder(going: Continuation) -> str | None:
    """Return what is asked of the one person whose post was told, or None."""
    told = going.request.topic.person and going.want in OF_HOLDER
    return people.wanted(going, going.want or "") if told else None
