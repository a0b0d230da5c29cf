"""The router: each question of a message to the one handler whose question it is."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from handlers import button, forms, label, pinyin, readable
from handlers.eligibility import eligibility, interview, lull, option, press, result
from handlers.followups import followup
from handlers.intents import candidates, foremost, handler
from handlers.joined import joined, with_left
from handlers.message import Reply, Request
from handlers.office import commands, forgetting, intention, role
from handlers.services import Office, Services
from handlers.texts import answers as texts
from handlers.topics import absent, posting, premise, privacy, smalltalk, usage, validity
from handlers.turn import Turn
from knowledge.policy.policy import Policy
from knowledge.question.pieces import MOST_PARTS, parts
from knowledge.question.question import Question


async def answer(request: Request, services: Services) -> Reply:
    """Return the reply of the policy that answers the request best."""
    too_long = readable.refused(request, services)
    if too_long:
        return _noted(too_long, readable.refused, request)
    request = readable.whole(request)
    cancelled = forms.cancelled(request)
    if cancelled:
        return _noted(cancelled, forms.cancelled, request)
    pressed = request.action is not None
    taken = commands.answer if pressed else commands.said
    of_office = await taken(request, services)
    if of_office:
        return _noted(forms.kept(of_office, request), taken, request)
    if pressed:
        return forms.kept(await _pressed(request, services), request)
    replies = [await _offered(request, policy, services) for policy in services.policies]
    best = max(replies, key=lambda reply: (reply.answered, reply.confidence))
    return forms.kept(best, request)


async def _pressed(request: Request, services: Services) -> Reply:
    """Return what the button opens in the policy it belongs to."""
    name, _, action = (request.action or "").partition(" ")
    if name == "start" and action:
        return _reopened(action, request, services)
    if name == "privacy":
        return privacy.told(services)
    if name == "forget":
        return await forgetting.answer(request, services)
    if name in usage.OPENINGS:
        return await role.with_role(usage.opening(name, services.policies[0]), request, services)
    policy = next((p for p in services.policies if p.file.key == name), None)
    if policy is None:
        return button.old()
    verb, _, said = action.partition(" ")
    if verb in (option.TAKE, option.CHANGE):
        means = press.meant if verb == option.TAKE else press.changed
        meant = means(said, request, policy)
        if isinstance(meant, Reply):
            return lull.stamped(meant, request)
        return await _offered(meant, policy, services)
    asked = (
        button.menu_question(said, policy) if verb == "menu" else said if verb == "say" else None
    )
    if asked:
        return await _offered(replace(request, text=asked, action=None), policy, services)
    opened = button.pressed(action, policy, request.as_of)
    return lull.stamped(interview.reminded(opened, request, policy), request)


def _noted(
    reply: Reply,
    handler: Callable[..., Any],
    of: Request | Turn,
    policy: Policy | None = None,
    instead_of: tuple[str, ...] = (),
) -> Reply:
    """Return the reply, with a note in the trace of the handler that took the message or question.

    `instead_of` are the intents that could have answered, too. Nothing is noted where nobody asks
    for a trace.
    """
    if of.trace:
        question = of.question if isinstance(of, Turn) else None
        of.trace.note(handler, policy.file.key if policy else "", question, instead_of)
    return reply


def _reopened(code: str, request: Request, services: Services) -> Reply:
    """Return what a link opens: a shared result, or a word that it is damaged."""
    for policy in services.policies:
        reply = result.opened(code.removeprefix(result.LINK), policy, request.as_of)
        if reply:
            return reply
    return usage.plain(services.policies[0], texts.LINK_DAMAGED)


async def _offered(request: Request, policy: Policy, services: Services) -> Reply:
    """Return the policy's answer, with the way to a department where it calls for one."""
    heard = pinyin.heard(request, policy)
    reply = pinyin.told(await _of_policy(heard, policy, services.office), heard, request)
    reply = validity.noted(reply, policy, request.as_of)
    reply = lull.stamped(reply, request)
    return replace(intention.under(reply, request, policy, services), policy=policy.file.key)


async def _of_policy(request: Request, policy: Policy, office: Office | None) -> Reply:
    """Return the answers to all questions of the message, in one reply."""
    wordless = smalltalk.wordless(request, policy)
    if wordless:
        return _noted(wordless, smalltalk.wordless, request, policy)
    request = label.meant(request, policy)
    if label.names_result(request.text):
        request = replace(request, topic=request.topic.adopted())
    for whole in (interview.answer, result.answer):
        told_before = whole(request, policy)
        if told_before:
            return _noted(told_before, whole, request, policy)
    named = followup.taken(request, policy)
    if isinstance(named, Reply):
        named = _noted(named, followup.taken, request, policy)
        return interview.reminded(named, request, policy)
    opened = label.answer(named, policy)
    if opened:
        opened = _noted(opened, label.answer, request, policy)
        return interview.reminded(opened, request, policy)
    reply = followup.kept(await _questions(named, policy, office), request, named)
    reply = readable.with_unread(reply, named.text)
    return interview.reminded(reply, named, policy)


async def _questions(request: Request, policy: Policy, office: Office | None) -> Reply:
    """Return the answers to the questions that the message asks, and to the facts it tells."""
    questions = parts(request.text, policy)
    replies: list[Reply] = []
    topic = request.topic
    stated = any(map(premise.asks, questions))  # asked of the document, not told of oneself
    idle = stated or smalltalk.to_the_bot(request.text, policy)
    reckoned = None if idle else eligibility.answer(request, policy)
    if reckoned:
        replies.append(_noted(reckoned, eligibility.answer, request, policy))
        questions = tuple(q for q in questions if len(questions) > 1 and _stays(q))
    for question in questions[:MOST_PARTS]:
        turn = Turn(question, request.as_of, topic, office, request.private, request.trace)
        reply = await route(turn)
        replies.append(reply)
        topic = reply.topic if reply.topic.clauses or reply.topic.department else topic
    return with_left(joined(replies), questions[MOST_PARTS:])


def _stays(question: Question) -> bool:
    """Return whether a piece of a message that tells facts asks for something else as well."""
    if question.asks_fixed == "person":
        return question.has("person.who")  # 我是小厂的负责人 asks for nobody
    return question.asks_fixed is not None and question.asks


async def route(turn: Turn) -> Reply:
    """Return the reply of the intent that the question is rather for than for any other."""
    policy = turn.question.policy
    replies = await candidates(turn)
    name = foremost(replies)
    if name is None:
        return _noted(await absent.unknown(turn), absent.unknown, turn, policy)
    others = tuple(other for other in replies if other != name)
    reply = _noted(replies[name], handler(name), turn, policy, others)
    return absent.beside(await posting.current(reply, turn), turn.question)
