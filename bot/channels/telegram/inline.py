"""Inline answers: what `@bot 技改`, typed in any chat, offers to send there."""

from collections.abc import Iterator
from dataclasses import replace

from bot import texts
from bot.channels.telegram.markup import pages
from bot.channels.telegram.offer import Offer
from bot.conversation.conversation import today
from handlers import button, deep_link, samples
from handlers.message import Intent, Reply, Request
from handlers.office.which import with_key
from handlers.router import answer
from handlers.services import Services
from knowledge.policy.policy import Policy

_MOST = 8
_SHOWN = 120  # characters of a description
_NONE = (Intent.HELP, Intent.CLARIFY, Intent.NOT_IN_DOCUMENT, Intent.OUT_OF_SCOPE)
_BESIDE = ("full", "owner")  # what is offered of the clause beside the answer


async def offers(text: str, services: Services) -> tuple[Offer, ...]:
    """Return what is offered for the text: the answer, its clause and who leads it.

    For no text they are the questions that people ask most. Nothing is kept of it.
    """
    bare = replace(services, office=None)
    if not text:
        asked = _asked_most(services.policies[0])
        replies = [await _reply(question, bare) for question in asked]
        titled = [
            _titled(offer, question)
            for question, reply in zip(asked, replies, strict=True)
            for offer in _offered(reply, with_key(services.policies, reply.policy))
        ]
        return tuple(titled[:_MOST])
    reply = await _reply(text, bare)
    policy = with_key(services.policies, reply.policy)
    found = list(_offered(reply, policy))
    if found and policy and reply.clauses[:1]:
        for verb in _BESIDE:
            beside = button.pressed(f"{verb} {reply.clauses[0]}", policy, today())
            found += _offered(beside, policy)
    return tuple({one.html: one for one in found}.values())[:_MOST]


def _titled(offer: Offer, title: str) -> Offer:
    """Return the offer under the question that it answers."""
    return offer.model_copy(update={"title": title, "description": offer.title})


async def _reply(text: str, services: Services) -> Reply:
    return await answer(Request(text, today()), services)


def _asked_most(policy: Policy) -> list[str]:
    """Return the questions of the start menu that have an answer without a dialogue."""
    found = (button.menu_question(label, policy) for label in samples.menu(policy))
    return [question for question in found if question]


def _offered(reply: Reply, policy: Policy | None) -> Iterator[Offer]:
    """Yield the reply as an offer, where it answers from a document and fits in one message.

    `policy` is the one that it is from; None leaves out the link to its clause.
    """
    shown = pages(reply)
    if reply.intent in _NONE or reply.topic.asking or len(shown) != 1:
        return
    first, *rest = reply.blocks
    start = ""
    if policy and reply.clauses[:1]:
        start = deep_link.of_clause(policy, reply.clauses[0])
    description = " ".join(block.text for block in rest)[:_SHOWN]
    title = first.text[:_SHOWN] or texts.INLINE_ANSWER
    yield Offer(title=title, description=description, html=shown[0], start=start)
