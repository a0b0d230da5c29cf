"""The router: each message to whoever takes it, the office or the policy that it is for."""

from dataclasses import replace

from handlers import alone, bureau, button, deep_link, forms, readable
from handlers.eligibility import interview, lull, option, press
from handlers.eligibility.results import result
from handlers.message import Reply, Request, Where
from handlers.office import commands, forgetting, role
from handlers.services import Services
from handlers.several import across, naming
from handlers.several import answer as several
from handlers.texts import answers as texts
from handlers.topics import privacy, usage
from handlers.turn import noted
from knowledge.policy.policy import Policy


async def answer(request: Request, services: Services) -> Reply:
    """Return the reply of the policy that answers the request best."""
    too_long = readable.refused(request, services)
    if too_long:
        return noted(too_long, readable.refused, request)
    request = readable.whole(request)
    cancelled = forms.cancelled(request)
    if cancelled:
        return noted(cancelled, forms.cancelled, request)
    pressed = request.action is not None
    taken = commands.answer if pressed else commands.said
    of_office = await taken(request, services)
    if of_office:
        return noted(forms.kept(of_office, request), taken, request)
    taken_by = _pressed if pressed else _said
    reply = bureau.held(await taken_by(request, services), request.topic)
    return forms.kept(reply, request)


async def _said(request: Request, services: Services) -> Reply:
    """Return the reply of the only policy, or of the one of several that the message is for."""
    if len(services.policies) == 1:
        return await alone.answered(request, services.policies[0], services)
    return await several.answer(request, services)


async def _pressed(request: Request, services: Services) -> Reply:
    """Return what the button opens in the policy it belongs to."""
    name, _, action = (request.action or "").partition(" ")
    if name == "start" and action:
        return _reopened(action, request, services)
    if name == "privacy":
        return privacy.told(services)
    if name == "forget":
        return await forgetting.answer(request, services)
    if name == "policies":
        return across.beside(across.listed(services.policies, request.as_of), request)
    if name in usage.OPENINGS:
        opening = usage.opening(name, services.policies[0])
        if len(services.policies) > 1:
            opening = naming.of_all(opening, len(services.policies))
        return await role.with_role(opening, request, services)
    policy = next((p for p in services.policies if p.file.key == name), None)
    if policy is None:
        return button.old()
    if len(services.policies) == 1:
        return await _opened(action, request, policy, services)
    return await several.pressed(action, request, policy, services, _opened)


async def _opened(action: str, request: Request, policy: Policy, services: Services) -> Reply:
    """Return what the action opens in the policy."""
    verb, _, said = action.partition(" ")
    if verb in (option.TAKE, option.CHANGE):
        means = press.meant if verb == option.TAKE else press.changed
        meant = means(said, request, policy)
        if isinstance(meant, Reply):
            return lull.stamped(meant, request)
        where = Where.NEXT if verb == option.TAKE else Where.INSTEAD
        return replace(await alone.answered(meant, policy, services), where=where)
    asked = (
        button.menu_question(said, policy) if verb == "menu" else said if verb == "say" else None
    )
    if asked:
        meant = replace(request, text=asked, action=None)
        reply = await alone.answered(meant, policy, services)
        in_place = verb == "say" and result.opens_in_place(said)
        return replace(reply, where=Where.INSTEAD) if in_place else reply
    opened = button.pressed(action, policy, request.as_of)
    if verb in ("full", "brief") and opened.where is Where.BELOW:
        opened = replace(opened, where=Where.INSTEAD)
    return lull.stamped(interview.reminded(opened, request, policy), request)


def _reopened(code: str, request: Request, services: Services) -> Reply:
    """Return what a link opens: a shared result, or a word that it is damaged."""
    for policy in services.policies:
        reply = result.opened(code.removeprefix(result.LINK), policy, request.as_of)
        if reply:
            return reply
    opened = deep_link.opened(code, services.policies, request.as_of)
    return opened or usage.plain(services.policies[0], texts.LINK_DAMAGED)
