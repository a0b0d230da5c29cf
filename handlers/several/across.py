"""Across: what is asked of all policies together: which there are, another one, side by side."""

import datetime
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from handlers import citation
from handlers.message import Block, Button, Intent, Part, Reply, Request, Topic
from handlers.several import comparing, naming
from handlers.several.asked import Asked
from handlers.texts import several as texts
from handlers.topics import validity
from knowledge.policy.fold import squeeze
from knowledge.policy.learned.across import HIGHER, NAME, POLICIES, STACK, SWITCH
from knowledge.policy.learned.aspects import aspects
from knowledge.policy.policy import Policy
from knowledge.policy.shelf.shelf import Named

_LISTED = 12  # policies, or places, that one answer lists
_ASKED = 12  # policies that are looked through
_QUOTED = 3  # sentences on whether money of two policies can be had together
_TWICE = "duplicates"  # the aspect: whether something is paid twice


async def answer(asked: Asked) -> Reply | None:
    """Return the answer to what is asked of all policies together, or None where it is of one."""
    text = asked.with_names(NAME)
    want = asked.services.policies[0].across.of(text)
    if want is None:
        return None
    if want == POLICIES:
        return listed(asked.policies, asked.request.as_of)
    if want == SWITCH:
        return switched(asked.named) if asked.named else _which(asked)
    return await _ANSWERS[want](asked)


def beside(reply: Reply, request: Request) -> Reply:
    """Return the reply with what was told so far, and the interview that goes on behind it.

    One that turns to a policy ends the other's.
    """
    before, topic = request.topic, replace(reply.topic, told=request.topic.told)
    goes_on = before.facts is not None or before.asking is not None
    if goes_on and topic.policy in ("", before.policy):
        topic = replace(topic.interviewed(before), policy=before.policy)
    return replace(reply, topic=topic)


def listed(policies: Sequence[Policy], as_of: datetime.date) -> Reply:
    """Return the policies with place, day and validity; many of them by place."""
    if len(policies) > _LISTED:
        return _by_place(policies)
    return Reply(
        Intent.HELP,
        (
            Block(Part.LEAD, texts.ALL.format(count=len(policies))),
            Block(Part.BODY, "\n".join(_line(policy, as_of) for policy in policies)),
        ),
        buttons=_switches(policies) if len(policies) > 1 else (),
        topic=Topic(wants=Intent.HELP),
    )


def _by_place(policies: Sequence[Policy]) -> Reply:
    counts: dict[str, int] = {}
    for policy in policies:
        place = policy.file.place or texts.NO_PLACE
        counts[place] = counts.get(place, 0) + 1
    most = sorted(counts.items(), key=lambda row: -row[1])[:_LISTED]
    lines = [texts.PLACE_LINE.format(place=place, count=count) for place, count in most]
    left = len(policies) - sum(count for _, count in most)
    return Reply(
        Intent.HELP,
        (
            Block(Part.LEAD, texts.ALL_PLACES.format(count=len(policies))),
            Block(Part.BODY, "\n".join(lines)),
            Block(Part.NOTE, texts.LISTED_MORE.format(count=left) if left else texts.OR_SAY),
        ),
        topic=Topic(wants=Intent.HELP),
    )


def _line(policy: Policy, as_of: datetime.date) -> str:
    """Return one policy with where it is of, its number and day, and whether it still holds."""
    file = policy.file
    until = file.valid_until
    holds = texts.HOLDS_UNTIL.format(day=until.text) if until else texts.NO_END_WRITTEN
    if file.superseded_by:
        holds = texts.GONE_BY.format(by=file.superseded_by.text)
    elif until and validity.gone(policy, as_of):
        holds = texts.GONE_SINCE.format(day=until.text)
    parts = (
        naming.whole(policy),
        policy.number,
        texts.ISSUED_ON_DAY.format(day=file.issued.text) if file.issued else "",
        holds,
    )
    return "，".join(filter(None, parts))


def _switches(policies: Sequence[Policy]) -> tuple[Button, ...]:
    """Return the buttons that go on with each of the policies."""
    return tuple(
        Button(citation.short(naming.label(policy, policies)), f"{policy.file.key} {naming.SWITCH}")
        for policy in policies[:_LISTED]
    )


def _which(asked: Asked) -> Reply:
    """Return the question which policy is to be asked from now on."""
    return Reply(
        Intent.CLARIFY,
        (Block(Part.LEAD, texts.SWITCH_WHICH), Block(Part.NOTE, texts.OR_SAY)),
        buttons=_switches(asked.policies),
        topic=Topic(wants=Intent.HELP),
    )


def switched(named: Named) -> Reply:
    """Return the word that from now on the policies named are asked."""
    policy = named.policies[0]
    line = texts.SWITCHED.format(title=policy.name)
    if len(named.policies) > 1:
        line = texts.SWITCH_WHICH
    return Reply(
        Intent.HELP if len(named.policies) == 1 else Intent.CLARIFY,
        (Block(Part.LEAD, line),),
        buttons=_switches(named.policies) if len(named.policies) > 1 else (),
        topic=Topic(wants=Intent.HELP, policy=policy.file.key),
        policy=policy.file.key,
    )


async def _stacked(asked: Asked) -> Reply:
    """Return that no document settles it for another one, and what each says of it."""
    words = next(aspect.evidence for aspect in aspects() if aspect.name == _TWICE)
    said = [
        (policy, clause, sentence)
        for policy in (asked.meant or asked.policies)[:_ASKED]
        for clause in policy.clauses
        for sentence in policy.sentences(clause)
        if any(word in squeeze(sentence) for word in words)
    ]
    blocks: list[Block] = []
    for policy, clause, sentence in said[:_QUOTED]:
        where = texts.IN_POLICY.format(
            name=naming.whole(policy), place=policy.headings.place(clause)
        )
        blocks += [Block(Part.BODY, where), *citation.quote(policy, clause, sentence)]
    return Reply(
        Intent.NOT_IN_DOCUMENT,
        (
            Block(Part.LEAD, texts.STACKING_OPEN),
            *blocks,
            Block(Part.NOTE, texts.STACKING_ASK),
        ),
    )


_ANSWERS: dict[str, Callable[[Asked], Awaitable[Reply | None]]] = {
    STACK: _stacked,
    HIGHER: comparing.answer,
}
