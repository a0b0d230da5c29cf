"""Had: what is said first to who had an award's money already, and may want it again."""

import datetime
from dataclasses import replace

from handlers import citation
from handlers.message import Block, Part, Reply
from handlers.texts import calculators as texts
from knowledge.language.pieces import pieces
from knowledge.policy.calculators.award import AwardResult, Certainty
from knowledge.policy.calculators.awards import AwardAssessment
from knowledge.policy.calculators.verdict import Claim
from knowledge.policy.fold import fold, plain, spoken
from knowledge.policy.policy import Policy
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role

HAD = "had"  # what examples call it
# What a piece beside facts may as well be.
_MAY_BE = frozenset(
    (HAD, "both", "next", "result", "plea", "told", "suppose", "amount", "certain", "again")
)
# A piece that names one of these is of what was recognised, or of other money.
_NAMED = (Role.TITLE, Role.LEVEL, Role.FUND, Role.NAME, Role.NOT)


def line(policy: Policy, assessment: AwardAssessment) -> str | None:
    """Return that an award is given once and no more is written, or None where none is given."""
    given = [r for r in assessment.results if _is_given(r)]
    if not given:
        return None
    lead = citation.whom(policy, (r.rule.clause for r in given))
    once = all(r.rule.once for r in given)
    return (texts.HAD_ONCE if once else texts.HAD).format(lead=lead)


def under_had(reply: Reply, text: str, policy: Policy, as_of: datetime.date) -> Reply:
    """Return the result, headed by that line where the plain text says that the money was had."""
    facts = reply.topic.facts
    if reply.awards is None or facts is None or not facts.titles or facts.funds:
        return reply
    first = line(policy, reply.awards) if _is_said(text, policy, as_of) else None
    if first is None:
        return reply
    _, *rest = reply.blocks
    return replace(reply, blocks=(Block(Part.LEAD, first), *rest))


def _is_given(result: AwardResult) -> bool:
    return result.verdict is Claim.ELIGIBLE and result.certainty is Certainty.FIXED


def _is_said(text: str, policy: Policy, as_of: datetime.date) -> bool:
    """Return whether a piece of the text says that the money was had, or asks for it again."""
    return any(_says(piece, policy, as_of) for piece in pieces(plain(text)))


def _says(piece: str, policy: Policy, as_of: datetime.date) -> bool:
    if scanned(piece, policy.facts, as_of).between(0, len(piece), *_NAMED):
        return False
    topics = policy.topics
    known = max(topics.margins(spoken(fold(piece))).values()) if topics else 0.0
    return policy.follow_ups.of(piece, _MAY_BE, known) == HAD
