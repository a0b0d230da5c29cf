"""The reception: where a request is taken in a channel with a ledger, before and after the router.

What needs the ledger has its place here: a paused channel, counting, asking whether it helped.
"""

from handlers import readable, room, router
from handlers.message import Reply, Request
from handlers.office import commands, feedback, follow, oversight, wish
from handlers.office.call import Call
from handlers.services import Services
from knowledge.office.role import Rank


async def answer(request: Request, services: Services) -> Reply:
    """Return the reply to the request, with what is to be kept of it."""
    too_long = readable.refused(request, services)
    if too_long:
        return too_long
    request = readable.whole(request)
    reply = room.refused(request) or await _answered(room.entered(request), services)
    return room.left(reply, request)


async def _answered(request: Request, services: Services) -> Reply:
    if services.office is None:
        return await router.answer(request, services)
    paused = services.pauses.get(request.channel)
    if paused and not await _let_in(request, services):
        return oversight.paused(paused)
    if request.action is None and feedback.Reason.of(request.topic):
        return await feedback.typed(Call(request, request.text, services.policies, services.office))
    reply = feedback.offered(await router.answer(request, services), request)
    reply = await wish.offered(reply, request, services)
    return await follow.known(reply, request.person, services.office)


async def _let_in(request: Request, services: Services) -> bool:
    """Return whether a pause is not for this: the office goes on, officials with their work."""
    if services.office is None:
        return True
    role = await services.office.register.role(request.person)
    at_work = request.topic.form is not None or commands.known(request.action)
    return role.of_office or (role.rank is Rank.OFFICIAL and at_work)
