"""What is the office's: commands and buttons by their first word, and messages by what waits."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any

from handlers.forms import Draft, agrees, current, declines, dropped, held
from handlers.message import Reply, Request, Where
from handlers.office import (
    board,
    export,
    feedback,
    follow,
    forgetting,
    lesson,
    oversight,
    pool,
    post,
    report,
    report_steps,
    role,
    wish,
)
from handlers.office.call import Call, sentence
from handlers.office.enquiries import act, asking, enquiry
from handlers.office.enquiries.enquiry_form import ActDraft, EnquiryDraft
from handlers.office.forgetting import Forgetting
from handlers.office.pool import TownDraft
from handlers.office.post import HolderDraft
from handlers.office.report_form import ReportDraft
from handlers.services import Services
from handlers.texts.forms import CONFIRMS, NOTHING_WAITS
from handlers.texts.people import NO_LEDGER

# Verbs of the buttons that go on with what is being filled in.
_STEPS = ("to", "refer-to", "set", "change", "ask")

_COMMANDS: dict[str, Callable[[Call], Awaitable[Reply]]] = {
    "whoami": role.whoami,
    "invite": role.invite,
    "members": role.members,
    "revoke": role.revoke,
    "audit": oversight.audit,
    "follow": follow.follow,
    "unfollow": follow.unfollow,
    "wish": wish.answer,
    "report": report.report,
    "progress": board.overview,
    "history": board.history,
    "pool": pool.pool,
    "post": post.post,
    "ask": asking.ask,
    "my": enquiry.mine,
    "queue": enquiry.queue,
    "export": export.export,
    "enquiry": enquiry.pressed,
    "useful": feedback.useful,
    "useless": feedback.useless,
    "reason": feedback.reason,
    "missed": lesson.missed,
    "teach": lesson.teach,
    "lessons": lesson.lessons,
    "unteach": lesson.unteach,
    "stats": oversight.stats,
    "pause": oversight.pause,
    "resume": oversight.resume,
}


def known(action: str | None) -> bool:
    """Return whether it is a command or button of the office's."""
    return (action or "").partition(" ")[0] in _COMMANDS


async def answer(request: Request, services: Services) -> Reply | None:
    """Return the reply to a command or button of the office's, or None where it is none."""
    name, _, rest = (request.action or "").partition(" ")
    handler = _COMMANDS.get(name)
    if name == "start" and rest.startswith(role.LINK):
        handler, rest = role.join, rest.removeprefix(role.LINK)
    if handler is None:
        return None
    if services.office is None:
        return sentence(NO_LEDGER)
    call = Call(request, rest.strip(), services.policies, services.office, services.keep_days)
    reply = await handler(call)
    goes_on = held(request.topic) is not None and rest.partition(" ")[0] in _STEPS
    if goes_on and reply.topic.form and reply.where is Where.BELOW:
        return replace(reply, where=Where.INSTEAD)
    return reply


async def said(request: Request, services: Services) -> Reply | None:
    """Return the reply of the first topic that takes the message for its own, or None."""
    for topic in _TOPICS:
        reply = await topic(request, services)
        if reply:
            return reply
    waits = services.office is None or request.topic.form is not None
    return None if waits or request.text.strip() != CONFIRMS else sentence(NOTHING_WAITS)


async def _settled(request: Request, services: Services) -> Reply | None:
    """Return the reply to a word that confirms or drops what waits; None for anything else."""
    draft = current(request.topic)
    if services.office is None or not request.private or draft is None or request.topic.asking:
        return None
    if declines(request.text):
        return dropped(draft, request.topic)
    confirmed = _CONFIRMED.get(type(draft))
    if confirmed is None or draft.lacks or not agrees(request.text):
        return None
    return await confirmed(Call(request, request.text, services.policies, services.office), draft)


_CONFIRMED: Mapping[type[Draft], Callable[[Call, Any], Awaitable[Reply]]] = {
    ReportDraft: report_steps.saved,
    EnquiryDraft: asking.sent,
    ActDraft: act.confirmed,
    TownDraft: pool.saved,
    HolderDraft: post.saved,
    Forgetting: forgetting.confirmed,
}
# What answers a form of its own comes before what may be a report.
_TOPICS = (enquiry.replied, _settled, enquiry.said, report.said, pool.said, post.said, role.said)
