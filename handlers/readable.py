"""Readable: what a message must be before anything reads it, whichever channel it came by."""

import re
import unicodedata
from dataclasses import replace

from handlers.forms import passed_over
from handlers.message import Block, Intent, Part, Reply, Request
from handlers.services import Services
from handlers.texts import talk as texts
from handlers.topics import usage
from knowledge.language.numeral import PLACES

MOST = 1000  # characters of a message that are read, as written and as folded
_LONE = re.compile(r"[\ud800-\udfff]")  # half a character: no channel can show it again
_NO_CHARACTER = "\ufffd"
_NUMBER = re.compile(rf"[0-9]{{{PLACES + 1},}}")
_SHOWN = 24  # digits of a number that is not read


def refused(request: Request, services: Services) -> Reply | None:
    """Return the word for a message that is longer than is read; else None.

    Whatever waits in the conversation goes on waiting, but for the question whether to forget.
    """
    name, _, rest = (request.action or "").partition(" ")
    count = max(map(_length, (request.text, request.for_office, name, rest)))
    if count <= MOST:
        return None
    if request.action is None and request.topic.form is None:
        return usage.plain(services.policies[0], texts.TOO_LONG)
    line = texts.TOO_LONG_BY.format(count=count, most=MOST)
    return passed_over(Reply(Intent.HELP, (Block(Part.LEAD, line),)), request)


def whole(request: Request) -> Request:
    """Return the request with a sign in the place of every half of a character."""
    action = request.action
    if not any(map(_LONE.search, (request.text, action or "", request.for_office))):
        return request
    return replace(
        request,
        text=_LONE.sub(_NO_CHARACTER, request.text),
        action=None if action is None else _LONE.sub(_NO_CHARACTER, action),
        for_office=_LONE.sub(_NO_CHARACTER, request.for_office),
    )


def with_unread(reply: Reply, text: str) -> Reply:
    """Return the reply with a word on a number that is too long to be one; those are not read."""
    number = _NUMBER.search(unicodedata.normalize("NFKC", text))
    if number is None or number[0] in reply.text:
        return reply
    cut = "…" if len(number[0]) > _SHOWN else ""
    line = texts.NUMBER_UNREAD.format(written=number[0][:_SHOWN] + cut)
    return replace(reply, blocks=(*reply.blocks, Block(Part.NOTE, line)))


def _length(text: str) -> int:
    """Return how many characters there are to read: one such as ㍿ is folded into several."""
    if len(text) > MOST:
        return len(text)
    return max(len(text), len(unicodedata.normalize("NFKC", text)))
