"""Conversations: a message in, a reply out, with what was last talked of in between."""

import datetime
import time
from dataclasses import replace

from bot.conversation.recent import Recent
from bot.conversation.topic import after
from handlers.message import Reply, Request, Topic
from handlers.router import answer
from handlers.services import Services
from knowledge.daytime import SHANGHAI
from knowledge.policy.policy import Policy

_MOST_KEPT = 10_000  # conversations whose topic is remembered; the longest silent go first


def today() -> datetime.date:
    """Return the day in Shanghai, where the policy is in force."""
    return datetime.datetime.now(SHANGHAI).date()


class Conversations:
    """Every conversation of one channel, by the channel's own key for it."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._topics: Recent[str, Topic] = Recent(_MOST_KEPT)

    def shelve(self, policies: tuple[Policy, ...]) -> None:
        """Answer from these policies from the next message on."""
        self._services = replace(self._services, policies=policies)

    async def reply(
        self,
        key: str,
        text: str = "",
        *,
        action: str | None = None,
        as_of: datetime.date | None = None,
    ) -> Reply:
        """Return the reply to a message, or to the press of a button that carries `action`."""
        topic = self._topics.get(key, Topic())
        at = None if as_of else time.time()  # who tells the day asks at no hour
        request = Request(text, as_of or today(), topic, action, at=at)
        reply = await answer(request, self._services)
        topic = after(topic, reply)
        if topic == Topic():
            self._topics.pop(key, None)
        else:
            self._topics[key] = topic
        return reply
