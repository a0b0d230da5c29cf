"""Asked award: the awards that a message asks for, beside what it tells."""

import re

from knowledge.policy.fold import fold
from knowledge.policy.policy import Policy
from knowledge.question.question import Question

_PAUSE = re.compile(r"[，,。；;！!\s]+")


def asked_awards(text: str, policy: Policy) -> frozenset[str]:
    """Return the names of the awards that the last piece of the text asks for, where one does.

    小巨人 固投1200万 可以申请技改专项不 asks for one, and tells what another is for.
    """
    pieces = [piece for piece in _PAUSE.split(text) if piece]
    if len(pieces) < 2:
        return frozenset()
    question = Question.read(fold(pieces[-1]), policy)
    named = policy.award_words.named(question.text) if question.asks else ()
    return frozenset(award.name for award in named)
