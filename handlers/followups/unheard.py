"""Unheard: what is said behind a result of what was told, where nobody can tell what it changes.

中心是我们收购的那家厂的 is no question: a clause would let the result stand as if it were sure.
"""

from handlers.eligibility.asking import asks_for_sure
from handlers.eligibility.doubted import unplaced
from handlers.followups.continuation import Continuation
from handlers.message import Reply, Request
from knowledge.policy.facts.facts import Facts
from knowledge.policy.policy import Policy
from knowledge.reading.mentions.token import Role
from knowledge.reading.repairs.about import said_again
from knowledge.reading.repairs.another import pairs

_NAMES = (Role.NAME, Role.TITLE, Role.PAPER, Role.FUND)
_OF_WHOM = (Role.OURS, Role.DENY, Role.OTHERS, Role.RECTIFY, Role.NOT, Role.LESS, Role.STALE)


def answer(request: Request, policy: Policy) -> Reply | None:
    """Return the result with all open that the message may be of, or None."""
    going = Continuation(request, policy)
    facts = request.topic.facts
    if facts is None or not (going.short and going.of_result) or going.question.asks:
        return None
    if asks_for_sure(going.text) or going.supposes or not _is_of(going, facts):
        return None
    return unplaced(request, policy, facts)


def _is_of(going: Continuation, facts: Facts) -> bool:
    """Return whether it speaks of what was told, and says whose it is or that it is not so."""
    scan, vocabulary, text = going.scan, going.policy.facts, going.text
    if said_again(scan, facts, vocabulary):
        return True
    if not scan.between(0, len(text), *_OF_WHOM):
        return False
    labels = [vocabulary.named(name).label for name in facts.values]
    labels += [vocabulary.label(title.name) for title in facts.titles]
    named = any(pairs(label) & pairs(text) for label in labels)
    return named or bool(scan.between(0, len(text), *_NAMES))
