"""The probability that a document does not answer, from what examples and its words say."""

import math

from knowledge.policy.absence.likeness import Likeness
from knowledge.policy.search.found import Found

# What absence is reckoned of, by leaving out one hand's examples: of ten questions with the
# probability p that nobody answers, 10 p are so (docs/answering.md).
_BY_WANT, _BY_LEAD, _BY_ASPECT, _BY_SENTENCE, _AT_ZERO = 1.57, -0.88, 1.46, -1.11, 0.46
# Likewise where there are no examples of clauses, by those of another policy as if it had none.
_ALONE_BY_WANT, _ALONE_BY_LACKED, _ALONE_BY_EVIDENT = 0.67, 2.8, -1.25
_ALONE_BY_SHARE, _ALONE_BY_NUMBER, _ALONE_BY_HELD = -1.14, -1.32, -0.83
_ALONE_BY_UNWRITTEN, _ALONE_BY_UNMET, _ALONE_BY_UNGRANTED = 2.01, 0.93, 1.55
_ALONE_AT_ZERO = 0.5


def among_examples(lead: float, found: Found, *, want: float, aspect: float) -> float:
    """Return it, 0 to 1, where there are examples of clauses.

    `lead` is how far those of the best clause are before those of none, `want` how far that no text
    has it is before all else, and `aspect` how like it is to something that is absent.
    """
    return _probability(
        _BY_WANT * want
        + _BY_LEAD * lead
        + _BY_ASPECT * aspect
        + _BY_SENTENCE * found.sentence
        + _AT_ZERO
    )


def alone(found: Found, likeness: Likeness, *, want: float, lacked: float) -> float:
    """Return it, 0 to 1, where there are no examples of clauses.

    `lacked` is how like it is to the aspects that the document does not speak of.
    """
    return _probability(
        _ALONE_BY_WANT * want
        + _ALONE_BY_LACKED * lacked
        + _ALONE_BY_EVIDENT * found.evident
        + _ALONE_BY_SHARE * found.share
        + _ALONE_BY_HELD * likeness.held
        + _ALONE_BY_UNWRITTEN * likeness.unwritten
        + _ALONE_BY_UNMET * likeness.unmet
        + _ALONE_BY_UNGRANTED * likeness.ungranted
        + _ALONE_BY_NUMBER * found.measured
        + _ALONE_AT_ZERO
    )


def _probability(worth: float) -> float:
    return 1 / (1 + math.exp(-worth))
