"""What delivery asks of a channel: who asks, what to show, and how a message leaves."""

from collections.abc import Mapping
from typing import Protocol

from handlers.message import Reply, Topic
from knowledge.ledger.delivery.inbox import Received
from knowledge.ledger.delivery.outbox import Message, Settled


class Asked(Protocol):
    """One question as it came over a channel."""

    @property
    def person(self) -> str:
        """The keyed hash of whose question it is."""

    @property
    def tap(self) -> bool:
        """Whether it is only a button that was pressed, which is no question."""

    async def answer(self, topic: Topic) -> Reply:
        """Return the reply."""

    def payloads(self, reply: Reply) -> list[str]:
        """Return the messages that a reply is made of, as `Outlet.send` wants them."""

    def notice(self, sentence: str) -> str:
        """Return a bare sentence as a message that stands where it was asked."""


class Channel(Protocol):
    """A way to people, as an answer sees it: what came is read, and what goes is written."""

    def asked(self, received: Received) -> Asked:
        """Return the question of a message that was taken in."""

    def payloads(self, reply: Reply) -> list[str]:
        """Return the messages of a reply to somebody who has not asked just now, files included."""

    def notice(self, sentence: str) -> str:
        """Return a bare sentence as a message to send."""


Channels = Mapping[str, Channel]  # by name, as in the ledger


class Outlet(Protocol):
    """Where the messages of a channel leave for people."""

    name: str

    async def send(self, message: Message) -> Settled:
        """Try to send the message and return how that ended; it raises nothing."""
