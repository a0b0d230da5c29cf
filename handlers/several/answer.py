"""Which policy answers: the one that is named, else the one talked of, else by the evidence."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from functools import partial

from handlers import button, citation
from handlers.message import Block, Button, Intent, Part, Reply, Request
from handlers.services import Services
from handlers.several import across, each, naming, profile, towns
from handlers.several.asked import Asked
from handlers.several.asking import Asking, anew, kept, of, offer, shares
from handlers.several.standing import Offer, Rank, abreast
from handlers.texts import several as texts
from knowledge.policy.fold import squeeze
from knowledge.policy.language import language
from knowledge.policy.policy import Policy
from knowledge.policy.shelf.shelf import Named, shelf_of

_FAR = 1.25  # times as much evidence another policy needs against the one that is talked of
_CHOICES = 12  # policies that are shown to choose from
_NOTHING = re.compile(r"[那就再换是要问看查的呢吗嘛啊呀里边县]*")  # beside a name, nothing is asked
_KNOWS = 0.5  # the share over which another policy may well have what the one talked of has not
_POINTED = 2  # other policies that are pointed to


async def answer(request: Request, services: Services) -> Reply:
    """Return the reply of the policy that the message is for, or the question which one it is."""
    shelf = shelf_of(services.policies)
    before = next((p for p in services.policies if p.file.key == request.topic.policy), None)
    waits = before is not None and request.topic.asking is not None
    named = Named() if waits else shelf.named(request.text)
    if named and _is_name(request.text, named):
        if not request.topic.question:
            return across.beside(across.switched(named), request)
        request, before = replace(request, text=request.topic.question), None
    elif not waits:
        asked = Asked(request, services, named, partial(_all, services, named))
        of_all = await across.answer(asked)
        if of_all:
            return across.beside(of_all, request)
    if len(named.places) > 1:
        of_each = await each.answer(request, shelf, services, of)
        if of_each:
            return of_each
        named = each.asked_of(request.text, shelf, named)
    if named:
        request = replace(request, text=shelf.without(request.text, named) or request.text)
    if before and not named:
        return await _talked_of(request, before, services)
    asking = Asking(request, services, named.policies or services.policies)
    offers = await asking.offers()
    if asking.left:
        return _which_of(asking.level, request)
    held = await _profile(offers, request, services, named)
    held = held or await _town(offers, request, services, named)
    return held or _decided(offers, request, services, named)


async def _profile(
    offers: Sequence[Offer], request: Request, services: Services, named: Named
) -> Reply | None:
    """Return what all policies with awards give for what was told, where it tells of that."""
    if not any(offer.reply.awards for offer in offers) or len(named.policies) == 1:
        return None
    whole = _whole(request)
    among = [p for p in named.policies or services.policies if p.awards.award]
    return profile.reply(await _held(whole, among, services), whole)


async def _town(
    offers: Sequence[Offer], request: Request, services: Services, named: Named
) -> Reply | None:
    """Return how a town stands by all policies with criteria, where the message tells of one."""
    if not any(offer.reply.criteria for offer in offers) or len(named.policies) == 1:
        return None
    among = [p for p in named.policies or services.policies if p.criteria.criterion]
    return towns.reply(await _held(request, among, services), request)


def _whole(request: Request) -> Request:
    """Return the request with all that was told so far, for policies that have not heard it."""
    messages = profile.told(request.topic, request.text)
    topic = replace(request.topic, told=messages)
    return replace(request, text=profile.together(messages), topic=topic)


async def _held(request: Request, among: Sequence[Policy], services: Services) -> Sequence[Offer]:
    """Return what each of the policies gives for the facts that the message tells."""
    share = shares(request, services)
    ranked = sorted(among, key=lambda policy: -share[policy])[: profile.MOST]
    return [await offer(anew(request), p, services, share[p]) for p in ranked]


async def _all(services: Services, named: Named, request: Request) -> Sequence[Offer]:
    """Return what the policies named, or those that know most of the question, answer."""
    text = shelf_of(services.policies).bare(request.text, named)
    asking = Asking(replace(request, text=text), services, named.policies or services.policies)
    return await asking.offers(every=True)


def _is_name(text: str, named: Named) -> bool:
    """Return whether the message is nothing but a policy's name: 那柳河县的呢."""
    rest = squeeze(text)
    for word in sorted(named.words, key=len, reverse=True):
        rest = rest.replace(word, "")
    return _NOTHING.fullmatch(language().filler.sub("", rest)) is not None


async def _talked_of(request: Request, before: Policy, services: Services) -> Reply:
    """Return the reply of the policy talked of, unless another one of its place has the answer.

    Another place's is only pointed to.
    """
    share = shares(request, services)
    own = await offer(request, before, services, share[before])
    if own.reply.awards:
        here = [p for p in services.policies if p is not before and _is_beside(p, before)]
        whole = _whole(request)
        reply = profile.beside(own.reply, await _held(whole, here, services))
        told = whole.topic.told[-profile.TOLD :]
        return replace(reply, topic=replace(reply.topic, told=told))
    if own.reply.answered or request.topic.asking:
        return own.reply
    better = [p for p in services.policies if share[p] > max(own.share * _FAR, _KNOWS)]
    here = [p for p in better if p.file.place == before.file.place]
    offers = await Asking(request, services, here).offers()
    found = [offer for offer in offers if offer.rank is Rank.ANSWERS]
    if found:
        return _decided(found, request, services, Named())
    return _pointing(own.reply, sorted(better, key=lambda p: -share[p])[:_POINTED])


def _is_beside(policy: Policy, other: Policy) -> bool:
    """Return whether the policy has awards for those of the other one's place."""
    return bool(policy.awards.award) and policy.file.place == other.file.place != ""


def _pointing(reply: Reply, others: Sequence[Policy]) -> Reply:
    """Return the denial with a button for each of the other policies that may have the answer."""
    if not others:
        return reply
    labels = "、".join(naming.label(policy, others) for policy in others)
    note = Block(Part.NOTE, texts.MAYBE_ELSEWHERE.format(labels=labels))
    *blocks, last = reply.blocks
    return replace(reply, blocks=(*blocks, note, last), buttons=(*reply.buttons, *_again(others)))


def _decided(offers: Sequence[Offer], request: Request, services: Services, named: Named) -> Reply:
    """Return the best reply, or the question which policy is meant where several answer as well."""
    level = abreast(offers)
    best = max(level, key=lambda offer: offer.evidence)
    answering = [offer for offer in level if offer.rank > Rank.DENIES and offer.reply.clauses]
    if len(answering) > 1:
        return _which(answering, request)
    if best.rank is Rank.SAYS_NOTHING and not best.reply.clauses:
        return naming.of_all(best.reply, len(services.policies))
    if len(named.policies) == 1 or best.rank is Rank.SAYS_NOTHING:
        return best.reply
    if best.reply.intent is Intent.OUT_OF_SCOPE:
        return naming.of_all(best.reply, len(services.policies))
    if best.rank is Rank.DENIES and not named:
        return _none_of(best.reply, services)
    return naming.in_front(best.reply, best.policy, services.policies)


def _which(level: Sequence[Offer], request: Request) -> Reply:
    """Return the question which policy is meant, with what each of them says."""
    policies = [offer.policy for offer in level]
    places = {policy.file.place for policy in policies}
    asked = texts.WHICH_PLACE if len(places) == len(policies) else texts.WHICH_DOCUMENT
    lines = [
        texts.ANSWER_LINE.format(
            label=naming.label(offer.policy, policies), line=naming.first_line(offer.reply)
        )
        for offer in level
    ]
    return Reply(
        Intent.CLARIFY,
        (
            Block(Part.LEAD, asked.format(count=len(level))),
            Block(Part.BODY, "\n".join(lines)),
            Block(Part.NOTE, texts.OR_SAY),
        ),
        confidence=max(offer.share for offer in level),
        buttons=_again(policies),
        topic=replace(anew(request).topic, wants=Intent.CLARIFY, question=request.text),
    )


def _which_of(policies: Sequence[Policy], request: Request) -> Reply:
    """Return the question which policy is meant, where the message fits too many of them."""
    shown = policies[:_CHOICES]
    more = len(policies) - len(shown)
    note = texts.OR_SAY_MORE.format(count=more) if more else texts.OR_SAY
    return Reply(
        Intent.CLARIFY,
        (Block(Part.LEAD, texts.WHICH_OF_MANY), Block(Part.NOTE, note)),
        confidence=0.0,
        buttons=_again(shown),
        topic=replace(anew(request).topic, wants=Intent.CLARIFY, question=request.text),
    )


def _again(policies: Sequence[Policy]) -> tuple[Button, ...]:
    """Return the buttons that put the question to each of the policies."""
    labels = [naming.label(policy, policies) for policy in policies]
    return tuple(
        Button(citation.short(label), naming.again(policy))
        for policy, label in zip(policies, labels, strict=True)
    )


def _none_of(reply: Reply, services: Services) -> Reply:
    """Return the denial, with how many documents were looked through."""
    note = Block(Part.NOTE, texts.NONE_OF.format(count=len(services.policies)))
    first, *rest = reply.blocks
    return replace(reply, blocks=(first, note, *rest)) if reply.clauses else reply


Opened = Callable[[str, Request, Policy, Services], Awaitable[Reply]]


async def pressed(
    action: str, request: Request, policy: Policy, services: Services, opened: Opened
) -> Reply:
    """Return what the button of one of several policies opens, with that policy talked of."""
    own = request if request.topic.policy in ("", policy.file.key) else anew(request)
    if action == naming.SWITCH:
        return across.beside(across.switched(Named((policy,))), request)
    if action == naming.AGAIN:
        asked = request.topic.question
        if not asked:
            return button.old()
        return await of(replace(anew(request), text=asked, action=None), policy, services)
    return kept(await opened(action, own, policy, services), own, policy)
