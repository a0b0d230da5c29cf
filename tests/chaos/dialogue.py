"""A dialogue in which every answer depends on all that was said before.

A town's interview takes one step with each answer and tells all numbers at its end. A question
that was lost, answered twice in effect, or taken out of turn would show in all answers after it.
"""

import random
from collections.abc import Callable, Iterator

from bot.channels.telegram.outgoing import outgoing
from bot.conversation.conversation import today
from handlers.message import Request, Topic
from handlers.router import answer
from handlers.services import Services

_START = "测一测我们镇够不够认定标准"
_AGAIN = "重新算"
_BETWEEN = ("招商归谁牵头", "文号是多少")
_OFTEN = 0.1  # how often another question comes in between
# The answers in the order in which they are asked for; none of them ends the interview early.
_ANSWERS: tuple[Callable[[random.Random], str], ...] = (
    lambda chance: f"{chance.randint(1001, 2999) / 100:.2f}亿",
    lambda chance: f"{chance.randint(2, 9)}家",
    lambda chance: f"{chance.randint(11, 99)}家",
    lambda chance: f"{chance.randint(31, 59)}%",
    lambda chance: f"{chance.randint(61, 89)}%",
    lambda chance: f"{chance.randint(2001, 9999)}人",
    *[lambda _: "有"] * 4,
)


class Dialogue:
    """What one person says, and what the bot has to answer to it."""

    def __init__(self, services: Services, chance: random.Random) -> None:
        self._services = services
        self._topic = Topic()
        self._words = _words(chance)

    async def proceed(self) -> tuple[str, list[str]]:
        """Returns the next question, and the messages of its only right answer."""
        text = next(self._words)
        reply = await answer(Request(text, today(), self._topic), self._services)
        if reply.topic != Topic():
            self._topic = reply.topic
        return text, [message.as_plain().text for message in outgoing(reply, None)]


def _words(chance: random.Random) -> Iterator[str]:
    yield _START
    while True:
        for said in _ANSWERS:
            if chance.random() < _OFTEN:
                yield chance.choice(_BETWEEN)
            yield said(chance)
        yield _AGAIN
