"""Each: several questions in one message, each of a policy that it names."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from handlers.joined import joined
from handlers.message import Reply, Request, Topic
from handlers.services import Services
from handlers.several import naming
from knowledge.language.pieces import pieces
from knowledge.policy.fold import fold
from knowledge.policy.policy import Policy
from knowledge.policy.shelf.shelf import Named, Shelf
from knowledge.question.pieces import MOST_PARTS, parts
from knowledge.question.question import Question

Of = Callable[[Request, Policy, Services], Awaitable[Reply]]


async def answer(request: Request, shelf: Shelf, services: Services, of: Of) -> Reply | None:
    """Return the answers to the questions, each by its policy; None where they are not so told.

    Each question must name one policy: 某县组长是谁，邻县招商归谁管.
    """
    asked = _by_policy(request.text, shelf)
    if len({policy for policy, _ in asked}) < 2:
        return None
    replies = []
    for policy, text in asked[:MOST_PARTS]:
        alone = replace(request, text=text, topic=replace(Topic(), form=request.topic.form))
        reply = await of(alone, policy, services)
        replies.append(naming.in_front(reply, policy, shelf.policies))
    reply = joined(replies)
    return replace(reply, topic=replace(reply.topic, told=request.topic.told))


def asked_of(text: str, shelf: Shelf, named: Named) -> Named:
    """Return the one policy that what asks names, where another place is only spoken of.

    某县的企业在邻县投资，某县给奖励吗 asks the first; all that are named where it is not so told.
    """
    asking = [
        shelf.named(piece)
        for piece in pieces(text, blanks=False)
        if Question.read(fold(piece), named.policies[0]).asks
    ]
    found = {one.policies: one for one in asking if one}
    (asked,) = found.values() if len(found) == 1 else (named,)
    return asked if len(asked.policies) == 1 else named


def _by_policy(text: str, shelf: Shelf) -> list[tuple[Policy, str]]:
    """Return each question with the policy that it names; nothing where one names none, or two."""
    first = shelf.named(text).policies[0]
    found = []
    for question in parts(text, first):
        named = shelf.named(question.written)
        if len(named.policies) != 1 or not (question.asks or question.asks_fixed):
            return []
        found.append((named.policies[0], shelf.without(question.written, named)))
    return [] if any(not asked for _, asked in found) else found
