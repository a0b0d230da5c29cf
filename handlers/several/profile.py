"""The profile: what an enterprise told once, held against the awards of several policies."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from handlers import citation
from handlers.eligibility.results.together import is_elsewhere
from handlers.message import Block, Button, Intent, Part, Reply, Request, Topic
from handlers.several import naming
from handlers.several.standing import Offer
from handlers.texts import several as texts
from knowledge.policy.calculators.award import AwardResult, Certainty
from knowledge.policy.calculators.verdict import Claim
from knowledge.policy.facts.facts import Facts
from knowledge.policy.policy import Policy

MOST = 12  # policies that facts are held against
TOLD = 5  # messages that are remembered
_LINES = 5  # of each group
_ALSO = 3  # awards of other policies under a result


class Group(IntEnum):
    """Where an award stands for who told the facts."""

    GIVEN = 0
    NEAR = 1  # not reached, with a way to it
    OPEN = 2


@dataclass(frozen=True)
class Line:
    """One award of one policy, as its own result tells it."""

    policy: Policy
    result: AwardResult
    words: str

    @property
    def group(self) -> Group | None:
        """The group it is in; None for what is out of reach."""
        verdict = self.result.verdict
        if verdict is Claim.ELIGIBLE:
            return Group.GIVEN
        if verdict is Claim.NOT_ELIGIBLE:
            return Group.NEAR if self.result.step or self.result.short else None
        return Group.OPEN

    @property
    def order(self) -> tuple[int, int]:
        """What is promised firmly comes first, then the larger sum."""
        firm = list(Certainty).index(self.result.certainty)
        return firm, -(self.result.amount_yuan or 0)


def told(topic: Topic, text: str) -> tuple[str, ...]:
    """Return the messages that tell the facts, this one the last."""
    if text == together(topic.told):  # asked again, for a policy that is named by itself
        return topic.told
    return (*topic.told, text)


def together(messages: Sequence[str]) -> str:
    """Return the last messages as one, for a policy that has heard none of them."""
    return "；".join(messages[-TOLD:])


def reply(offers: Sequence[Offer], request: Request) -> Reply | None:
    """Return all awards by how they stand, or None where fewer than two policies have any.

    The money of two policies is not added up; where they are of several places, it is asked which.
    """
    messages = request.topic.told
    with_awards = [offer for offer in offers if offer.reply.awards]
    if len(with_awards) < 2:
        return None
    policies = [offer.policy for offer in with_awards]
    lines = [line for offer in with_awards for line in _lines(offer)]
    groups = {group: sorted(_of(lines, group), key=lambda line: line.order) for group in Group}
    places = list(dict.fromkeys(policy.file.place for policy in policies))
    counts = {group.name.lower(): len(those) for group, those in groups.items()}
    blocks = [Block(Part.LEAD, texts.PROFILE.format(documents=len(policies), **counts))]
    for group, those in groups.items():
        if those:
            said = [_said(line, policies) for line in those[:_LINES]]
            more = [texts.PROFILE_MORE.format(count=len(those) - _LINES)]
            said += more if len(those) > _LINES else []
            blocks.append(Block(Part.BODY, "\n".join((texts.GROUPS[group.name], *said))))
    blocks.append(Block(Part.NOTE, texts.NOT_ADDED))
    if len(messages) > TOLD:
        blocks.append(Block(Part.NOTE, texts.ONLY_LAST.format(count=TOLD)))
    if all(_is_elsewhere(offer) for offer in with_awards):
        named = texts.NOT_OF_THESE.format(places="、".join(filter(None, places)))
        blocks.append(Block(Part.NOTE, named))
    if len(places) > 1:  # each line says of which place it is, and where it stands
        blocks.append(Block(Part.NOTE, texts.WHERE_IS_IT))
    else:
        cited = ((policy, _cited(lines, policy)) for policy in policies)
        blocks += [
            naming.of_policy(citation.source(policy, clauses), policy)
            for policy, clauses in cited
            if clauses
        ]
    return Reply(
        Intent.CLARIFY if len(places) > 1 else Intent.AWARD,
        tuple(blocks),
        buttons=tuple(
            Button(citation.short(naming.label(p, policies)), naming.again(p)) for p in policies
        ),
        topic=Topic(wants=Intent.AWARD, question=request.text, told=messages[-TOLD:]),
    )


def beside(own: Reply, others: Sequence[Offer]) -> Reply:
    """Return the result of the policy talked of, with what others of its place would give."""
    lines = [line for offer in others for line in _lines(offer) if line.group is Group.GIVEN]
    if not lines:
        return own
    policies = [offer.policy for offer in others]
    shown = sorted(lines, key=lambda line: line.order)[:_ALSO]
    body = "\n".join((texts.ALSO_GIVEN, *(_said(line, policies) for line in shown)))
    *blocks, last = own.blocks
    note = Block(Part.NOTE, texts.NOT_ADDED)
    return replace(own, blocks=(*blocks, Block(Part.BODY, body), note, last))


def _is_elsewhere(offer: Offer) -> bool:
    """Return whether the enterprise is told to be of another place than the policy's."""
    return is_elsewhere(offer.policy, offer.reply.topic.facts or Facts())


def _lines(offer: Offer) -> Iterable[Line]:
    awards = offer.reply.awards
    results = awards.results if awards else ()
    for result, words in zip(results, offer.reply.reasons, strict=False):
        yield Line(offer.policy, result, words)


def _of(lines: Iterable[Line], group: Group) -> list[Line]:
    return [line for line in lines if line.group is group]


def _said(line: Line, policies: Sequence[Policy]) -> str:
    """Return the award with its policy before it and the department behind."""
    lead = "、".join(line.policy.clauses[line.result.rule.clause].lead)
    whom = texts.TO_WHOM.format(lead=lead) if lead else ""
    label = naming.label(line.policy, policies)
    return texts.ANSWER_LINE.format(label=label, line=line.words) + whom


def _cited(lines: Iterable[Line], policy: Policy) -> list[str]:
    own = (line for line in lines if line.policy is policy and line.group is not None)
    return [line.result.rule.clause for line in own]
