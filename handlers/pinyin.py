"""Pinyin: a message in Latin letters is read in characters, before anything else reads it."""

from dataclasses import replace

from handlers.message import Block, Part, Reply, Request
from handlers.texts import talk as texts
from knowledge.language.pinyin import may_be_pinyin
from knowledge.policy.policy import Policy

_SHOWN = 60  # characters of a message that are repeated: its writer knows a longer one anyway


def heard(request: Request, policy: Policy) -> Request:
    """Return the request with its pinyin in characters, by the words of the policy."""
    if not may_be_pinyin(request.text):
        return request
    return replace(request, text=policy.pinyin().read(request.text))


def told(reply: Reply, request: Request, typed: Request) -> Reply:
    """Return the reply with what the message was heard as, where that is not what was typed.

    Many words sound alike: who reads what was answered can see that another was meant.
    """
    if request.text == typed.text or len(request.text) > _SHOWN:
        return reply
    line = texts.HEARD_AS.format(text=request.text.strip())
    return replace(reply, blocks=(*reply.blocks, Block(Part.NOTE, line)))
