"""A trace: which handler took a message, or each question of it, noted while it is answered."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from knowledge.question.question import Question


@dataclass(frozen=True)
class Taken:
    """What a handler took: a question, or the message as a whole."""

    by: str  # such as `clause.answer`
    policy: str  # the key of the policy that answers; empty where it is no policy's
    question: "Question | None" = None
    instead_of: tuple[str, ...] = ()  # the intents that could have answered, too


class Trace:
    """What was taken, in the order of answering; with several policies, for each of them."""

    def __init__(self) -> None:
        self.taken: list[Taken] = []

    def note(
        self,
        handler: Callable[..., Any],
        policy: str = "",
        question: "Question | None" = None,
        instead_of: tuple[str, ...] = (),
    ) -> None:
        """Note what the handler took, and instead of which intents."""
        self.taken.append(Taken(named(handler), policy, question, instead_of))


def named(handler: Callable[..., Any]) -> str:
    """Return what a handler is called in a trace."""
    return f"{handler.__module__.rpartition('.')[2]}.{handler.__name__}"
