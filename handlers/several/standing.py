"""Standing: what kind of reply a policy has, before it is compared with the others'."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from handlers.message import Intent, Reply
from handlers.topics import validity
from knowledge.policy.policy import Policy

WORTH = 0.6  # of the best one's share, or of its evidence: below it a policy does not count
LEVEL = 0.85  # of the best one's evidence: from it on the asker is asked which one is meant
SLACK = 0.1  # likewise: so much of a share, or of evidence, is nothing where there is little
_FAINT = 0.17  # the evidence under which a clause is no better than a denial
_OF_WHOM = (Intent.PERSON, Intent.OWNER)


class Rank(IntEnum):
    """How much a reply is worth beside one of another policy: a denial never beats an answer."""

    DENIES = 0
    SAYS_NOTHING = 1  # a count of none, a menu, small talk
    ASKS = 2
    ANSWERS = 3


@dataclass(frozen=True)
class Offer:
    """What a policy answers, and how much of the question it knows, 0 to 1."""

    policy: Policy
    reply: Reply
    share: float
    gone: bool = False  # whether the document does not hold any more
    far: bool = False  # whether others know far more of the question

    @property
    def rank(self) -> Rank:
        """What kind of reply it is."""
        reply = self.reply
        faint = self.evidence < _FAINT or self.far
        if not reply.answered or (reply.intent is Intent.CLAUSE and faint):
            return Rank.DENIES
        if reply.intent is Intent.CLARIFY:
            return Rank.ASKS if reply.clauses else Rank.SAYS_NOTHING
        return Rank.ANSWERS if _gives(reply) else Rank.SAYS_NOTHING

    @property
    def reckons(self) -> bool:
        """Whether it holds what was told against its rules."""
        return bool(self.reply.awards or self.reply.criteria)

    @property
    def is_silent(self) -> bool:
        """Whether all it says of how long the document holds is that nothing is written."""
        return self.reply.intent is Intent.STATUS and validity.is_silent(self.policy)

    @property
    def names_whom(self) -> bool:
        """Whether it names the owners or people asked for, who are more than words about them."""
        return self.reply.intent in _OF_WHOM and _gives(self.reply)

    @property
    def evidence(self) -> float:
        """How surely it is the one that is asked, on one scale for all policies."""
        return self.share * (1 + self.reply.confidence) / 2


def _gives(reply: Reply) -> bool:
    """Return whether the reply tells something that stands in the document.

    Who is asked for and not there is nobody; a list of none lists nothing.
    """
    if reply.awards or reply.criteria or reply.topic.asking:
        return True
    owners = reply.owners
    told = (owners.lead, owners.coop, owners.people, owners.lead_tasks, owners.coop_tasks)
    if reply.intent in _OF_WHOM:
        return any(told)
    return bool(reply.clauses) or any(told)


def abreast(offers: Sequence[Offer]) -> Sequence[Offer]:
    """Return the offers of which none is surely better than another, the best one among them."""
    best = max(offers, key=lambda offer: (offer.rank, offer.evidence))
    alike = [offer for offer in offers if offer.rank is best.rank]
    worth = [offer for offer in alike if offer.evidence >= best.evidence * WORTH]
    worth = [offer for offer in worth if not offer.gone] or worth  # an expired one gives way
    if best.rank is Rank.ANSWERS:
        worth = [offer for offer in worth if not offer.is_silent] or worth
        worth = [offer for offer in worth if offer.names_whom] or worth
    best = max(worth, key=lambda offer: offer.evidence)
    if best.reckons:  # words that hold what was told as well are no verdict on it
        worth = [offer for offer in worth if offer.reckons]
    least = min(best.evidence * LEVEL, best.evidence - SLACK)
    return [offer for offer in worth if offer.evidence >= least]
