"""What an exchange is about: a conversation as it was opened, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.conversation import topic
from handlers.message import Notice, Reply, Topic
from knowledge.ledger.delivery.chat import Chat
from knowledge.ledger.delivery.inbox import Received
from knowledge.ledger.delivery.outbox import Draft
from knowledge.office.asked import Asked
from knowledge.office.effect import Effect


@dataclass(frozen=True)
class Conversation:
    """A chat, with what was known of it when it was opened; `key` is its keyed hash."""

    chat: Chat
    key: str
    topic: str | None = None
    unsent: int = 0  # messages that wait to be sent there


@dataclass(frozen=True)
class Claimed:
    """The messages of one chat that are to be answered."""

    updates: Sequence[Received]
    conversation: Conversation


@dataclass
class Outcome:
    """What has come of a conversation: nothing of it counts before it is committed."""

    conversation: Conversation
    topic: str | None
    answered: Sequence[Received] = ()  # what was claimed with it
    done: list[int] = field(default_factory=list)
    failed: Received | None = None
    given_up: tuple[Received, str, str] | None = None  # the message, whose it is, the error
    drafts: list[Draft] = field(default_factory=list)
    forgotten: set[str] = field(default_factory=set)
    contacts: dict[str, Chat] = field(default_factory=dict)
    effects: list[Effect] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    asked: list[tuple[str, Asked]] = field(default_factory=list)  # with who asked

    @classmethod
    def of(cls, conversation: Conversation) -> "Outcome":
        """Return that nothing has come of it yet."""
        return cls(conversation, conversation.topic)

    def take(self, person: str, reply: Reply) -> None:
        """Add what a reply to this person brings, but for its messages."""
        before = self.about
        about = topic.after(before, reply)
        if about != before:
            self.topic = None if about == Topic() else topic.dump(about)
        if reply.forget:
            self.forgotten |= {person, self.conversation.key}
            self.contacts.pop(person, None)
        if reply.keep_contact:
            self.contacts[person] = self.conversation.chat
        if reply.asked:
            self.asked.append((person, reply.asked))
        self.effects += reply.effects
        self.notices += reply.notices

    @property
    def about(self) -> Topic:
        """What the conversation is about by now."""
        return topic.load(self.topic)
