"""Asking: what one policy answers where several are served, and those few that know most of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers import alone
from handlers.message import Intent, Reply, Request, Topic
from handlers.services import Services
from handlers.several import naming
from handlers.several.standing import LEVEL, SLACK, Offer
from handlers.topics import validity
from knowledge.policy.fold import fold
from knowledge.policy.policy import Policy
from knowledge.policy.shelf.shelf import shelf_of
from knowledge.question.cues import cue_patterns
from knowledge.question.heard import OF_PEOPLE

_MOST = 4  # policies that are asked for an answer


async def of(request: Request, policy: Policy, services: Services) -> Reply:
    """Return the policy's own reply, as it stands where several are served."""
    own = request if request.topic.policy in ("", policy.file.key) else anew(request)
    reply = await alone.answered(own, policy, services)
    return kept(reply, own, policy)


def kept(reply: Reply, request: Request, policy: Policy) -> Reply:
    """Return the reply with its policy named, and kept as what is talked of."""
    reply = naming.named(reply, policy)
    topic = reply.topic if reply.topic != Topic() else request.topic
    if topic == Topic() and reply.intent is Intent.HELP:
        return reply
    question = request.text or topic.question
    told = request.topic.told if topic.facts is not None else ()
    topic = replace(topic, policy=policy.file.key, question=question, told=told)
    return replace(reply, topic=topic)


def anew(request: Request) -> Request:
    """Return the request for another policy than was talked of: it has heard nothing yet."""
    topic = request.topic
    fresh = Topic(
        teller=topic.teller,
        form=topic.form,
        recent=topic.recent,
        begun=topic.begun,
        told=topic.told,
        own=topic.own,
    )
    return replace(request, topic=fresh)


async def offer(request: Request, policy: Policy, services: Services, share: float) -> Offer:
    """Return what the policy answers, with how much of the question it knows."""
    gone = bool(validity.gone(policy, request.as_of))
    return Offer(policy, await of(request, policy, services), share, gone=gone)


def shares(request: Request, services: Services) -> Mapping[Policy, float]:
    """Return for each policy how much of the question its best clause knows."""
    shelf, text = shelf_of(services.policies), fold(request.text)
    if any(cue_patterns()[cue].search(text) for cue in OF_PEOPLE):
        text = " ".join((text, *shelf.misspelt(text)))  # 薛相阳是谁 is known where 薛向阳 is
    shares = shelf.shares(text).tolist()
    return dict(zip(services.policies, shares, strict=True))


class Asking:
    """The few policies that know most of a question, asked one after the other."""

    def __init__(self, request: Request, services: Services, among: Sequence[Policy]) -> None:
        share = shares(request, services) if len(among) > 1 else dict.fromkeys(among, 1.0)
        self._request, self._services, self._share = request, services, share
        # Of what none of them knows, one with examples says best what it is: talk, or nothing.
        self._ranked = sorted(among, key=lambda policy: (-share[policy], policy.topics is None))
        best = share[self._ranked[0]] if self._ranked else 0.0
        # Where there is as good as nothing, nothing is known as well by several.
        self.level = [p for p in self._ranked if share[p] >= best * LEVEL and best > SLACK]

    @property
    def left(self) -> bool:
        """Whether more of them know as much of it than are asked: it says too little."""
        return len(self.level) > _MOST

    async def offers(self, *, every: bool = False) -> list[Offer]:
        """Return what they answer; once one surely does, only those that know as much are asked."""
        found: list[Offer] = []
        if self.left and not every:
            return found
        for policy in self._ranked[:_MOST]:
            if not every and policy not in self.level and any(one.settles for one in found):
                break
            share = self._share[policy]
            found.append(await offer(self._request, policy, self._services, share))
        return found
