"""A room: in a group, the interview belongs to who began it, and takes nobody else's words."""

from dataclasses import replace

from handlers import texts
from handlers.message import Block, Intent, Part, Reply, Request, Topic


def entered(request: Request) -> Request:
    """Return the request as its person's own: what somebody else is asked just now is left out."""
    if not _of_another(request):
        return request
    topic = replace(request.topic, facts=None, asking=None, asked=(), changing=False)
    return replace(request, topic=topic)


def refused(request: Request) -> Reply | None:
    """Return the word for who presses a choice under somebody else's question; else None."""
    _, _, said = (request.action or "").partition(" ")
    return _taken() if _of_another(request) and said.startswith("say ") else None


def left(reply: Reply, request: Request) -> Reply:
    """Return the reply with what the room goes on with: who is asked, and what."""
    before = request.topic
    if request.private or reply.forget:
        return reply
    if not _of_another(request):
        teller = request.person if reply.topic.asking else ""
        return replace(reply, topic=replace(reply.topic, teller=teller))
    if reply.topic.asking:
        return _taken()
    if reply.topic == Topic():
        return reply
    facts, asked = before.facts, before.asked
    kept = replace(reply.topic, facts=facts, asking=before.asking, asked=asked)
    return replace(reply, topic=replace(kept, changing=before.changing, teller=before.teller))


def _of_another(request: Request) -> bool:
    """Return whether somebody else is being asked in the room."""
    topic = request.topic
    asked = not request.private and topic.asking is not None
    return asked and topic.teller not in ("", request.person)


def _taken() -> Reply:
    return Reply(Intent.HELP, (Block(Part.LEAD, texts.ROOM_TAKEN),))
