"""What a turn of the worker is about: the updates of a chat, and what came of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from handlers.message import Notice
from knowledge.ledger.inbox import Received
from knowledge.ledger.outbox import Draft
from knowledge.office.asked import Asked
from knowledge.office.effect import Effect


@dataclass(frozen=True)
class Claimed:
    """The updates of one chat, with what was known of it when they were claimed."""

    updates: Sequence[Received]
    conversation: str
    topic: str | None
    unsent: int


@dataclass
class Outcome:
    """What a turn on one chat has brought: nothing of it counts before it is committed."""

    chat: Claimed
    topic: str | None
    done: list[int] = field(default_factory=list)
    failed: Received | None = None
    given_up: tuple[Received, str, str] | None = None  # the update, whose it is, the error
    drafts: list[Draft] = field(default_factory=list)
    forgotten: set[str] = field(default_factory=set)
    contacts: dict[str, int] = field(default_factory=dict)
    effects: list[Effect] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    asked: list[tuple[str, Asked]] = field(default_factory=list)  # with who asked

    @property
    def chat_id(self) -> int:
        """The chat that is leased for it."""
        return self.chat.updates[0].chat_id
