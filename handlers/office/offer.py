"""Offers: the button to a department under what the document does not say, and under results."""

from dataclasses import replace

from handlers.message import Button, Intent, Reply, Request
from handlers.office.draft import Draft, at
from handlers.office.waiting import held
from handlers.services import Services
from handlers.texts import enquiry as texts
from knowledge.office.enquiry import Kind
from knowledge.policy.policy import Policy


def under(reply: Reply, request: Request, policy: Policy, services: Services) -> Reply:
    """Return the answer with the way to a department under it, where it calls for one."""
    if services.office is None or not request.private or reply.topic.asking:
        return reply
    if reply.awards or reply.criteria:
        button = Button(texts.APPLY, f"enquiry apply {policy.file.key}")
        return replace(reply, buttons=(*reply.buttons, button))
    if reply.intent is not Intent.NOT_IN_DOCUMENT or not request.text:
        return reply
    if held(request.topic):  # another one is being written
        return reply
    draft = Draft(Kind.ENQUIRY, "offered", request.text)
    button = Button(texts.ENQUIRE, f"enquiry ask {draft.tag}")
    return replace(reply, buttons=(*reply.buttons, button), topic=at(reply.topic, draft))
