"""What delivery asks of a channel: of the side that answers, and of the side that sends."""

from typing import Protocol

from handlers.message import Reply, Topic
from knowledge.ledger.inbox import Received
from knowledge.ledger.outbox import Message, Settled


class Asked(Protocol):
    """One question as it came over a channel."""

    @property
    def person(self) -> str:
        """The keyed hash of whose question it is."""

    async def answer(self, topic: Topic) -> Reply:
        """Return the reply."""

    def payloads(self, reply: Reply) -> list[str]:
        """Return the messages that a reply is made of, as `Channel.send` wants them."""


class Channel(Protocol):
    """A way to people, such as Telegram, as an answer sees it."""

    def conversation(self, chat_id: int) -> str:
        """Return the keyed hash of a chat."""

    def asked(self, received: Received) -> Asked:
        """Return the question of an update."""

    def payloads(self, reply: Reply) -> list[str]:
        """Return the messages of a reply to somebody who has not asked just now."""

    def notice(self, sentence: str) -> str:
        """Return a bare sentence as a message to send."""


class Outlet(Protocol):
    """Where messages leave for people."""

    async def send(self, message: Message) -> Settled:
        """Try to send the message and return how that ended; it raises nothing."""
