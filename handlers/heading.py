"""Heading: a line above a reply that says what was made of the message."""

from dataclasses import replace

from handlers.message import Block, Part, Reply
from handlers.texts import understood


def headed(reply: Reply, line: str) -> Reply:
    """Return the reply under that line."""
    return replace(reply, blocks=(Block(Part.LEAD, line), *reply.blocks))


def not_understood(reply: Reply, written: str) -> Reply:
    """Return the result as it was, under a word that nobody knows what the message changes."""
    return headed(reply, understood.NOT_SUPPOSED.format(written=written))
