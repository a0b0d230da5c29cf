"""Halves: a later question of one message that goes on about the departments of the one before.

司法局局长是谁，他们牵头啥 asks for tasks as 他们牵头啥 alone does behind who heads the department.
"""

from dataclasses import replace

from handlers.followups.continuation import Continuation
from handlers.followups.templates import asked
from handlers.message import Request, Topic
from handlers.texts import sets
from knowledge.policy.fold import fold
from knowledge.question.question import Question

_TASKS = "tasks"


def meant(question: Question, first: Question, topic: Topic, request: Request) -> Question:
    """Return the question with the departments of the first one named, or as it is.

    The topic is what was told of before it.
    """
    named = dict.fromkeys(mention.department.name for mention in first.mentions)
    if question is first or question.mentions or topic.department not in named:
        return question
    going = Continuation(replace(request, text=question.written, topic=topic), question.policy)
    if going.want != _TASKS:
        return question
    each = "each" if len(named) > 1 else _TASKS
    words = asked("departments", each, department=sets.AND.join(named))
    return Question.read(fold(words), question.policy) if words else question
