"""A turn: one question in its conversation, the one thing that every topic is given."""

import datetime
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from handlers.message import Reply, Topic
from handlers.services import Office
from handlers.trace import Trace
from knowledge.question.question import Question


@dataclass(frozen=True)
class Turn:
    """What a topic sees beside the question: the day of asking, and what was talked of before.

    Without a ledger there is no office.
    """

    question: Question
    as_of: datetime.date
    topic: Topic
    office: Office | None = None
    private: bool = True
    trace: Trace | None = None  # where somebody wants to know who answers


# A handler returns its reply, or None where the question is not its own.
Handler = Callable[[Turn], Awaitable[Reply | None]]
