"""Plain messages of the office's topics: those that report, and those that answer what waits."""

from handlers.message import Reply, Request
from handlers.office import enquiry, forgetting, pool, post, role, typed
from handlers.office.call import sentence
from handlers.services import Services
from handlers.texts import forms as texts

# What answers a form of its own comes before what may be a report.
_TOPICS = (forgetting.said, enquiry.said, typed.said, pool.said, post.said, role.said)


async def answer(request: Request, services: Services) -> Reply | None:
    """Return the reply of the first topic that takes the message for its own, or None."""
    for topic in _TOPICS:
        reply = await topic(request, services)
        if reply:
            return reply
    waits = services.office is None or request.topic.form is not None
    return (
        None if waits or request.text.strip() != texts.CONFIRMS else sentence(texts.NOTHING_WAITS)
    )
