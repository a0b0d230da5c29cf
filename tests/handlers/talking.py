"""An interview, as somebody talks in it."""

from collections.abc import Iterable

from handlers.message import Reply, Topic
from tests.conftest import Ask

TOWN = "测一测我们镇够不够认定标准"


ENTERPRISE = "算一算我们企业能拿哪些奖励"


def talk(ask: Ask, says: Iterable[str], topic: Topic = Topic()) -> Reply:  # noqa: B008
    """Returns the reply to the last message of one conversation."""
    reply = None
    for text in says:
        reply = ask(text, topic=topic)
        topic = reply.topic
    assert reply
    return reply


def said(ask: Ask, *lines: str) -> Reply:
    """Returns the reply to the last line of one conversation."""
    return talk(ask, lines)
