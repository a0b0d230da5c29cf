"""Standing: what kind of reply a policy has, before it is compared with the others'."""

from dataclasses import dataclass
from enum import IntEnum

from handlers.message import Intent, Reply
from knowledge.policy.policy import Policy

_FAINT = 0.17  # the evidence under which a clause is no better than a denial


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

    @property
    def rank(self) -> Rank:
        """What kind of reply it is."""
        reply = self.reply
        if not reply.answered or (reply.intent is Intent.CLAUSE and self.evidence < _FAINT):
            return Rank.DENIES
        if reply.intent is Intent.CLARIFY:
            return Rank.ASKS if reply.clauses else Rank.SAYS_NOTHING
        return Rank.ANSWERS if _gives(reply) else Rank.SAYS_NOTHING

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
    if reply.intent in (Intent.PERSON, Intent.OWNER):
        return any(told)
    return bool(reply.clauses) or any(told)
