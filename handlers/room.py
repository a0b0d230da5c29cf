"""A room: in a group, the interview belongs to who began it, and takes nobody else's words."""

from dataclasses import replace

from handlers.eligibility import option
from handlers.message import Block, Intent, Part, Reply, Request, Topic
from handlers.texts import answers as texts

# Verbs of the buttons that go on with an interview.
_CHOICES = ("say ", f"{option.TAKE} ", f"{option.CHANGE} ")


def entered(request: Request) -> Request:
    """Return the request as its person's own: what somebody else is asked just now is left out."""
    topic = request.topic
    if _of_another(request):
        return replace(request, topic=topic.interviewed(Topic()))
    if topic.offered and not request.private and topic.teller != request.person:
        return replace(request, topic=replace(topic, offered=None))
    return request


def refused(request: Request) -> Reply | None:
    """Return the word for who presses a choice under somebody else's question; else None."""
    _, _, said = (request.action or "").partition(" ")
    return _taken() if _of_another(request) and said.startswith(_CHOICES) else None


def left(reply: Reply, request: Request) -> Reply:
    """Return the reply with what the room goes on with: who is asked, and what."""
    before = request.topic
    if request.private or reply.forget:
        return reply
    if not _of_another(request):
        goes_on = reply.topic.asking or reply.topic.offered
        teller = request.person if goes_on else ""
        return replace(reply, topic=replace(reply.topic, teller=teller))
    if reply.topic.asking:
        return _taken()
    if reply.topic == Topic():
        return reply
    return replace(reply, topic=replace(reply.topic.interviewed(before), teller=before.teller))


def _of_another(request: Request) -> bool:
    """Return whether somebody else is being asked in the room."""
    topic = request.topic
    asked = not request.private and topic.asking is not None
    return asked and topic.teller not in ("", request.person)


def _taken() -> Reply:
    return Reply(Intent.HELP, (Block(Part.LEAD, texts.ROOM_TAKEN),))
