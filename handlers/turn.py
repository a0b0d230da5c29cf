"""A turn: one question in its conversation, the one thing that every topic is given."""

import datetime
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from handlers.message import Reply, Request, Topic
from handlers.services import Office
from handlers.trace import Trace
from knowledge.policy.policy import Policy
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
    typed: str = ""  # the question as it was typed, where it is the whole message


# A handler returns its reply, or None where the question is not its own.
Handler = Callable[[Turn], Awaitable[Reply | None]]


def noted(
    reply: Reply,
    handler: Callable[..., Any],
    of: Request | Turn,
    policy: Policy | None = None,
    instead_of: tuple[str, ...] = (),
) -> Reply:
    """Return the reply, with a note in the trace of the handler that took the message or question.

    `instead_of` are the intents that could have answered, too. Nothing is noted where nobody asks
    for a trace.
    """
    if of.trace:
        question = of.question if isinstance(of, Turn) else None
        of.trace.note(handler, policy.file.key if policy else "", question, instead_of)
    return reply
