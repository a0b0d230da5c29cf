"""The office's commands and buttons: by their first word to the handler of their topic."""

from collections.abc import Awaitable, Callable

from handlers.message import Reply, Request
from handlers.office import (
    asking,
    board,
    enquiry,
    export,
    feedback,
    follow,
    lesson,
    oversight,
    pool,
    post,
    report,
    role,
)
from handlers.office.call import Call, sentence
from handlers.services import Services
from handlers.texts.people import NO_LEDGER

_COMMANDS: dict[str, Callable[[Call], Awaitable[Reply]]] = {
    "whoami": role.whoami,
    "invite": role.invite,
    "members": role.members,
    "revoke": role.revoke,
    "audit": oversight.audit,
    "follow": follow.follow,
    "unfollow": follow.unfollow,
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
    return await handler(Call(request, rest.strip(), services.policies, services.office))
