"""Standing: what kind of reply a policy has, before it is compared with the others'."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from handlers.message import Intent, Reply
from knowledge.policy.policy import Policy

LEVEL = 0.85  # of the best one's evidence: from it on the asker is asked which one is meant
SLACK = 0.1  # likewise: so much of a share, or of evidence, is nothing where there is little
_SURE = 0.3  # the evidence from which on an answer is not held against fainter ones
_FAINT = 0.22  # the evidence under which a clause only may be meant
_LIKELY = 0.25  # the confidence under which such a clause is no better than a denial
_OF_WHOM = (Intent.PERSON, Intent.OWNER)
_OF_ALL = (Intent.STATUS, Intent.DOCUMENT)
_OF_WORDS = (Intent.CLAUSE, Intent.AWARD, Intent.CRITERIA)  # whose clause must know what is asked


class Rank(IntEnum):
    """How much a reply is worth beside one of another policy: a denial never beats an answer."""

    DENIES = 0
    HINTS = 1  # a clause that may have it, of which little is known
    SAYS_NOTHING = 2  # a count of none, a menu, small talk
    ANSWERS = 3  # or asks which of its clauses is meant


@dataclass(frozen=True)
class Offer:
    """What a policy answers, and how much of the question it knows, 0 to 1."""

    policy: Policy
    reply: Reply
    share: float
    gone: bool = False  # whether the document does not hold any more

    @property
    def rank(self) -> Rank:
        """What kind of reply it is."""
        reply = self.reply
        if not reply.answered:
            return Rank.DENIES
        if reply.intent in _OF_WORDS and self.evidence < _FAINT:
            return Rank.HINTS if reply.confidence >= _LIKELY else Rank.DENIES
        if reply.intent is Intent.CLARIFY:
            return Rank.ANSWERS if reply.clauses else Rank.SAYS_NOTHING
        return Rank.ANSWERS if _gives(reply) else Rank.SAYS_NOTHING

    @property
    def reckons(self) -> bool:
        """Whether it holds what was told against its rules."""
        return bool(self.reply.awards or self.reply.criteria)

    @property
    def settles(self) -> bool:
        """Whether no other policy need be asked that knows less of the question."""
        answers = self.rank is Rank.ANSWERS and self.evidence >= _SURE
        return answers and not (self.gone or self.is_of_all)

    @property
    def is_of_all(self) -> bool:
        """Whether it tells what any document has, its day or validity: no word says whose."""
        return self.reply.intent in _OF_ALL and self.reply.confidence == 1

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
    worth = [offer for offer in alike if not offer.gone] or alike  # an expired one gives way
    if any(offer.is_of_all for offer in worth):
        return worth
    if best.rank is Rank.ANSWERS:
        worth = [offer for offer in worth if offer.names_whom] or worth
    best = max(worth, key=lambda offer: offer.evidence)
    if best.reckons and best.rank is Rank.ANSWERS:
        # Words of another that hold what was told as well are no verdict on it.
        worth = [offer for offer in worth if offer.reckons]
    least = min(best.evidence * LEVEL, best.evidence - SLACK)
    return [offer for offer in worth if offer.evidence >= least]
