"""Which policy answers: the one that is named, else the one talked of, else by the evidence."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace

from handlers import alone, button, citation
from handlers.message import Block, Button, Intent, Part, Reply, Request, Topic
from handlers.services import Services
from handlers.several import naming
from handlers.several.standing import Offer, Rank
from handlers.texts import several as texts
from knowledge.policy.fold import squeeze
from knowledge.policy.policy import Policy
from knowledge.policy.shelf import Named, shelf_of

AGAIN = "again"  # the verb of a button that puts the last question to its policy
_MOST = 4  # policies that are asked for an answer
_WORTH = 0.6  # of the best one's share: below it a policy is not asked
_LEVEL = 0.85  # of the best one's evidence: from it on the asker is asked which one is meant
_FAR = 1.25  # times as much evidence another policy needs against the one that is talked of
_CHOICES = 12  # policies that are shown to choose from
_NOTHING = re.compile(r"[那就再换是要问看查的呢吗嘛啊呀里边县]*")  # beside a name, nothing is asked
_SHOWN = 40  # characters of an answer that is one of several


async def answer(request: Request, services: Services) -> Reply:
    """Return the reply of the policy that the message is for, or the question which one it is."""
    shelf = shelf_of(services.policies)
    before = next((p for p in services.policies if p.file.key == request.topic.policy), None)
    waits = before is not None and request.topic.asking is not None
    named = Named() if waits else shelf.named(request.text)
    if named and _is_name(request.text, named):
        if not request.topic.question:
            return _switched(named)
        request, before = replace(request, text=request.topic.question), None
    elif named:
        request = replace(request, text=shelf.without(request.text, named) or request.text)
    if before and not named:
        return await _talked_of(request, before, services)
    asking = _Asking(request, services, named.policies or services.policies)
    offers = await asking.offers()
    if asking.left:
        return _which_of(asking.level, request)
    return _decided(offers, request, services, named)


async def of(request: Request, policy: Policy, services: Services) -> Reply:
    """Return the policy's own reply, as it stands where several are served."""
    own = request if request.topic.policy in ("", policy.file.key) else _anew(request)
    reply = await alone.answered(own, policy, services)
    return kept(reply, own, policy)


def kept(reply: Reply, request: Request, policy: Policy) -> Reply:
    """Return the reply with its policy named, and kept as what is talked of."""
    reply = naming.named(reply, policy)
    topic = reply.topic if reply.topic != Topic() else request.topic
    if topic == Topic() and reply.intent is Intent.HELP:
        return reply
    question = request.text or topic.question
    return replace(reply, topic=replace(topic, policy=policy.file.key, question=question))


def _anew(request: Request) -> Request:
    """Return the request for another policy than was talked of: nothing was said of that yet."""
    topic = request.topic
    fresh = Topic(teller=topic.teller, form=topic.form, recent=topic.recent, begun=topic.begun)
    return replace(request, topic=fresh)


def _is_name(text: str, named: Named) -> bool:
    """Return whether the message is nothing but a policy's name: 那柳河县的呢."""
    rest = squeeze(text)
    for word in sorted(named.words, key=len, reverse=True):
        rest = rest.replace(word, "")
    return _NOTHING.fullmatch(rest) is not None


async def _talked_of(request: Request, before: Policy, services: Services) -> Reply:
    """Return the reply of the policy talked of, unless only another one surely has the answer."""
    share = _shares(request, services)
    own = Offer(before, await of(request, before, services), share[before])
    if own.rank is not Rank.DENIES or request.topic.asking:
        return own.reply
    better = [p for p in services.policies if share[p] > own.share * _FAR]
    offers = await _Asking(request, services, better).offers()
    found = [offer for offer in offers if offer.rank is Rank.ANSWERS]
    return _decided(found, request, services, Named()) if found else own.reply


def _shares(request: Request, services: Services) -> Mapping[Policy, float]:
    shares = shelf_of(services.policies).shares(request.text).tolist()
    return dict(zip(services.policies, shares, strict=True))


class _Asking:
    """The few policies that know most of a question, asked one after the other."""

    def __init__(self, request: Request, services: Services, among: Sequence[Policy]) -> None:
        share = _shares(request, services)
        self._request, self._services, self._share = request, services, share
        self._ranked = sorted(among, key=lambda policy: -share[policy])
        best = share[self._ranked[0]] if self._ranked else 0.0
        self.level = [p for p in self._ranked if share[p] >= best * _LEVEL]
        self._near = [p for p in self._ranked if share[p] >= best * _WORTH]

    @property
    def left(self) -> bool:
        """Whether more of them know as much of it than are asked: it says too little."""
        return len(self.level) > _MOST

    async def offers(self) -> list[Offer]:
        """Return what they answer; once one does, only those are asked that know as much."""
        found: list[Offer] = []
        if self.left:
            return found
        for policy in self._near[:_MOST]:
            if policy not in self.level and any(o.rank is Rank.ANSWERS for o in found):
                break
            reply = await of(self._request, policy, self._services)
            found.append(Offer(policy, reply, self._share[policy]))
        return found


def _decided(offers: Sequence[Offer], request: Request, services: Services, named: Named) -> Reply:
    """Return the best reply, or the question which policy is meant where several answer as well."""
    best = max(offers, key=lambda offer: (offer.rank, offer.evidence))
    level = [
        offer
        for offer in offers
        if offer.rank is best.rank and offer.evidence >= best.evidence * _LEVEL
    ]
    if best.rank >= Rank.ASKS and len(level) > 1:
        return _which(level, request)
    if len(named.policies) == 1 or best.rank is Rank.SAYS_NOTHING:
        return best.reply
    if best.rank is Rank.DENIES and not named:
        return _none_of(best.reply, services)
    return naming.in_front(best.reply, best.policy, services.policies)


def _which(level: Sequence[Offer], request: Request) -> Reply:
    """Return the question which policy is meant, with what each of them says."""
    policies = [offer.policy for offer in level]
    places = {policy.file.place for policy in policies}
    asked = texts.WHICH_PLACE if len(places) == len(policies) else texts.WHICH_POLICY
    lines = [
        texts.ANSWER_LINE.format(
            label=naming.label(offer.policy, policies), line=_first_line(offer.reply)
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
        topic=replace(_anew(request).topic, wants=Intent.CLARIFY, question=request.text),
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
        topic=replace(_anew(request).topic, wants=Intent.CLARIFY, question=request.text),
    )


def _again(policies: Sequence[Policy]) -> tuple[Button, ...]:
    """Return the buttons that put the question to each of the policies."""
    labels = [naming.label(policy, policies) for policy in policies]
    return tuple(
        Button(citation.short(label), f"{policy.file.key} {AGAIN}")
        for policy, label in zip(policies, labels, strict=True)
    )


def _first_line(reply: Reply) -> str:
    """Return the line that says it, or the words quoted where that only names the clause."""
    lead = reply.blocks[0].text
    quoted = next((block.text for block in reply.blocks if block.part is Part.QUOTE), "")
    line = f"{lead}{quoted}" if lead.endswith("：") else lead
    return line if len(line) <= _SHOWN else line[:_SHOWN] + texts.LEFT_OUT


def _none_of(reply: Reply, services: Services) -> Reply:
    """Return the denial, with how many documents were looked through."""
    note = Block(Part.NOTE, texts.NONE_OF.format(count=len(services.policies)))
    first, *rest = reply.blocks
    return replace(reply, blocks=(first, note, *rest)) if reply.clauses else reply


def _switched(named: Named) -> Reply:
    """Return the word that from now on the policies named are asked."""
    policy = named.policies[0]
    line = texts.SWITCHED.format(title=policy.name)
    if len(named.policies) > 1:
        line = texts.SWITCHED_PLACE.format(place=policy.file.place, count=len(named.policies))
    return Reply(
        Intent.HELP,
        (Block(Part.LEAD, line),),
        topic=Topic(wants=Intent.HELP, policy=policy.file.key),
        policy=policy.file.key,
    )


Opened = Callable[[str, Request, Policy, Services], Awaitable[Reply]]


async def pressed(
    action: str, request: Request, policy: Policy, services: Services, opened: Opened
) -> Reply:
    """Return what the button of one of several policies opens, with that policy talked of."""
    own = request if request.topic.policy in ("", policy.file.key) else _anew(request)
    if action == AGAIN:
        asked = request.topic.question
        if not asked:
            return button.old()
        return await of(replace(_anew(request), text=asked, action=None), policy, services)
    return kept(await opened(action, own, policy, services), own, policy)
