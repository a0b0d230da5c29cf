"""Finds: the policies, new or changed, that give those who wished for it more than before."""

import asyncio
import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers import citation
from handlers.eligibility.results import fitting
from handlers.message import Block, Button, Intent, Notice, Part, Reply
from handlers.office import wish as wishing
from handlers.office.outcome import Outcome
from handlers.services import Office
from handlers.texts import answers
from handlers.texts import wish as texts
from knowledge.daytime import local
from knowledge.office.ground import Ground
from knowledge.office.wish import Held, Wish
from knowledge.policy.policy import Policy

_POLICIES, _AWARDS = 4, 6  # that one message names, of each policy


@dataclass(frozen=True)
class Find:
    """A policy, and the awards of it that are new for the facts, in words."""

    policy: Policy
    awards: Sequence[str]

    @property
    def title(self) -> str:
        """The policy with its place."""
        place, name = self.policy.file.place, self.policy.name
        return f"《{name}》" if place in name else f"{place}《{name}》"


async def work(policies: Sequence[Policy], office: Office, now: float) -> Outcome:
    """Return the message to each whom a policy gives more than the last time they were told."""
    effects, notices = [], []
    for wish in await office.wishes.all():
        await asyncio.sleep(0)  # many wishes hold up no answer
        held = _held_anew(wish, wish.told, policies, local(now).date())
        if not held:
            continue
        effects.append(office.wishes.tell(wish, {**wish.told, **held}))
        found = _finds(policies, wishing.fresh(held, wish.told))
        if found:
            ground = Ground(about=wishing.WISH, wished=True)
            notices.append(Notice((wish.person,), _news(wish, found), by_day=True, ground=ground))
    return Outcome(tuple(effects), tuple(notices))


def since(wish: Wish, policies: Sequence[Policy], as_of: datetime.date) -> Sequence[Find]:
    """Return what has come up since it was wished for."""
    held = _held_anew(wish, wish.first, policies, as_of)
    return _finds(policies, wishing.fresh(held, wish.first))


def _held_anew(
    wish: Wish, before: Mapping[str, Held], policies: Sequence[Policy], as_of: datetime.date
) -> Mapping[str, Held]:
    """Return what those policies give whose terms were other ones before, or not there."""
    anew = [
        policy
        for policy in policies
        if policy.file.key not in before or before[policy.file.key].terms != policy.terms
    ]
    return fitting.held(anew, wish.facts, wish.place, as_of)


def _finds(policies: Sequence[Policy], fresh: Mapping[str, Sequence[str]]) -> Sequence[Find]:
    return [Find(one, fresh[one.file.key]) for one in policies if one.file.key in fresh]


def _news(wish: Wish, found: Sequence[Find]) -> Reply:
    """Return the message: what fits, by policy, and how it is ended."""
    shown = [
        "\n".join((texts.OF_POLICY.format(title=find.title), *find.awards[:_AWARDS]))
        for find in found[:_POLICIES]
    ]
    more = sum(len(find.awards) for find in found) - sum(
        len(find.awards[:_AWARDS]) for find in found[:_POLICIES]
    )
    note = texts.TOLD_BY.format(facts=wish.facts)
    return Reply(
        Intent.STATUS,
        (
            Block(Part.LEAD, texts.FOUND.format(count=sum(len(find.awards) for find in found))),
            *(Block(Part.BODY, text) for text in shown),
            *((Block(Part.NOTE, texts.MORE_FOUND.format(count=more)),) if more else ()),
            Block(Part.NOTE, note),
        ),
        buttons=(*map(_reckon, found[:_POLICIES]), wishing.END),
    )


def _reckon(find: Find) -> Button:
    """Return the button that reckons by the policy."""
    label, _ = answers.MENU["reckon"]
    title = citation.short(texts.RECKON_BY.format(title=find.policy.name))
    return Button(title, citation.action(find.policy, "menu", label))
