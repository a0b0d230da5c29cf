"""Precedence: which of the intents that could answer a question does.

The question is offered to every topic that none beats which answers it: where several could, one
that another beats gives way.
"""

from collections.abc import Mapping
from functools import cache

from handlers.intents.intents import INTENTS
from handlers.intents.row import Row
from handlers.message import Reply
from handlers.turn import Handler, Turn


@cache
def beaten(name: str) -> frozenset[str]:
    """Return the names of the intents that the one named beats, straight or through others."""
    row = next(row for row in INTENTS if row.name == name)
    return frozenset(row.beats).union(*map(beaten, row.beats))


@cache
def _strongest_first() -> tuple[Row, ...]:
    """Return the table so that whoever beats another one stands before it: it beats more."""
    return tuple(sorted(INTENTS, key=lambda row: -len(beaten(row.name))))


async def candidates(turn: Turn) -> dict[str, Reply]:
    """Return the replies of the intents that could answer the question, by name.

    Those that an answer beats are asked only where somebody wants to know who gave way.
    """
    replies: dict[str, Reply] = {}
    gave_way: set[str] = set()
    for row in _strongest_first():
        if row.name in gave_way and not turn.trace:
            continue
        reply = await row.answer(turn)
        if reply is not None:
            replies[row.name] = reply
            gave_way |= beaten(row.name)
    return {row.name: replies[row.name] for row in INTENTS if row.name in replies}


def foremost(replies: Mapping[str, Reply]) -> str | None:
    """Return which of the intents with a reply answers, or None of none.

    Of two that do not beat each other the surer one does; a test sees to it that none are known.
    """
    left = replies.keys() - frozenset().union(*map(beaten, replies))
    return max(left, key=lambda name: (replies[name].confidence, name), default=None)


def handler(name: str) -> Handler:
    """Return the topic that answers the intent."""
    return next(row.answer for row in INTENTS if row.name == name)
