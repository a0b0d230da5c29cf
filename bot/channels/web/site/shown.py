"""Shown: one turn as the page shows it, and as the ledger keeps it to show it again."""

import datetime
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ConfigDict

from bot.channels.web import texts
from handlers import citation
from handlers.eligibility import prompt
from handlers.eligibility.results.result import card_of
from handlers.eligibility.results.retelling import retold
from handlers.message import Block, Button, Part, Reply
from handlers.picture import Card
from handlers.texts import enquiry, people, wish
from knowledge.policy.policy import Policy

_HIDDEN = ("follow ", "unfollow ")  # who follows is written to, which a page can't do
_OWN_WORDS = {  # what is told in other words on a page
    enquiry.SENT_NEXT: texts.SENT_NEXT,
    people.HOW_TO_HANDLE: texts.HOW_TO_HANDLE,
    wish.WISHED: texts.WISHED,
}
_FEW = 3  # clauses that a line of sources has a link for


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)


class Question(_Kept):
    """A question of the interview: the fact it asks for, and where among the others it stands."""

    fact: str
    number: int
    left: int | None
    text: str
    kind: str  # of number that is asked for: yuan, people; empty where it is none


class Result(_Kept):
    """A result as a clerk wants it on one sheet."""

    told: str
    leads: tuple[str, ...]
    lines: tuple[str, ...]  # every rule, with what is said of it
    quotes: tuple[tuple[str, str], ...]  # where it stands, and the words
    day: str  # of the reckoning: 2026-11-29
    card: Card | None = None  # the same as a picture


class Shown(_Kept):
    """What somebody said and what was answered."""

    said: str
    blocks: tuple[tuple[Part, str], ...]
    buttons: tuple[tuple[str, str], ...] = ()  # label and action of each
    verdicts: tuple[tuple[str, str], ...] = ()
    policy: str = ""
    sources: tuple[tuple[str, str], ...] = ()  # clause, and where it stands
    link: str = ""  # to open somewhere else, also by its QR code
    question: Question | None = None
    result: Result | None = None
    shared: "Shown | None" = None  # the result that is shown to whom the link is given

    @property
    def lead(self) -> str:
        """The first line of the answer."""
        return self.blocks[0][1] if self.blocks else ""

    def offers(self, action: str) -> str | None:
        """Return the label of the button with that action, or None where there is none."""
        return next(
            (label for label, one in (*self.buttons, *self.verdicts) if one == action), None
        )

    def cited(self, text: str) -> tuple[tuple[str, str], ...]:
        """Return what a line of sources has links for: of several lines each its own."""
        lines = sum(part is Part.SOURCE for part, _ in self.blocks)
        return tuple(one for one in self.sources if lines == 1 or one[1] in text)

    def stored(self) -> str:
        """Return it as the ledger keeps it."""
        return self.model_dump_json(exclude_defaults=True)


def shown(said: str, reply: Reply, policy: Policy | None, day: str) -> Shown:
    """Return a reply as it is shown, from that policy where it is from one."""
    blocks = tuple((block.part, _own(block.text)) for block in reply.blocks)
    of_policy: dict[str, Any] = {}
    if policy:
        cited = [clause for clause in reply.clauses if clause in policy.clauses]
        of_policy = {
            "policy": policy.file.key,
            "sources": _sources(reply, policy, cited),
            "question": _question(reply, policy),
            "result": _result(reply, policy, cited, day),
        }
    return Shown(
        said=said,
        blocks=blocks,
        buttons=_labelled(reply.buttons),
        verdicts=_labelled(reply.verdicts),
        **of_policy,
    )


def _own(text: str) -> str:
    """Return a text as the page says it."""
    for theirs, own in _OWN_WORDS.items():
        text = text.replace(theirs, own)
    return text


def with_line(reply: Reply, line: str) -> Reply:
    """Return the reply with a line more."""
    return replace(reply, blocks=(*reply.blocks, Block(Part.BODY, line)))


def _labelled(buttons: tuple[Button, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (b.label, b.action) for b in buttons if not (b.brings or b.action.startswith(_HIDDEN))
    )


def _sources(reply: Reply, policy: Policy, cited: list[str]) -> tuple[tuple[str, str], ...]:
    """Return the first clauses of an answer, or of each of several that were given as one."""
    lines = [block.text for block in reply.blocks if block.part is Part.SOURCE]
    own = [(one, _place(policy, one)) for one in cited[:_FEW]]
    if len(lines) > 1:
        places = ((one, _place(policy, one)) for one in policy.clauses)
        own += [one for one in places if any(line.endswith(f" {one[1]}") for line in lines)]
    return tuple(dict.fromkeys(own))


def _place(policy: Policy, clause: str) -> str:
    return policy.headings.place(clause).rstrip("、") or citation.place(policy, clause)


def _question(reply: Reply, policy: Policy) -> Question | None:
    topic = reply.topic
    if not topic.asking:
        return None
    return Question(
        fact=topic.asking,
        number=len({*topic.asked, topic.asking}),
        left=None if topic.changing else topic.left,
        text=prompt.question(policy, topic.asking, topic.facts),
        kind=prompt.kind(policy, topic.asking) if reply.numeric else "",
    )


def _result(reply: Reply, policy: Policy, cited: list[str], day: str) -> Result | None:
    facts = reply.topic.reckoned
    if not (reply.awards or reply.criteria) or not reply.reasons or facts is None:
        return None
    leads = (name for clause in cited for name in policy.clauses[clause].lead)
    return Result(
        told=retold(facts, policy.facts, facts.asker) if facts.asker else "",
        leads=tuple(dict.fromkeys(leads)),
        lines=reply.reasons,
        quotes=tuple((citation.place(policy, clause), words) for clause, words in reply.quotes),
        day=day,
        card=card_of(policy, facts, datetime.date.fromisoformat(day)),
    )
