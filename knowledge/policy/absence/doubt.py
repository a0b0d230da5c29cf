"""Doubt: how likely the best clause is not what answers, where nobody gave examples."""

import math

from knowledge.policy.search.found import Found

# Each of 17 documents left out: of 402 answers 36 of the 91 wrong ones are likelier wrong than
# right, 20 of the 41 to what no clause answers among them, and 21 of the 311 right ones.
_BY_ABSENCE, _BY_SECOND, _BY_COVERAGE, _AT_ZERO = 0.57, 3.38, -1.63, -1.71
_LEAST = 0.001  # of an absence: nothing is sure


def doubt(found: Found, absence: float) -> float:
    """Return the probability, 0 to 1, that the best clause found does not answer.

    It is the likelier the likelier the document does not answer at all, by `absence`, the nearer
    the second clause comes, and the less of the question the best one knows.
    """
    likely = min(max(absence, _LEAST), 1 - _LEAST)
    second = found.scores[1] / found.scores[0] if len(found.scores) > 1 else 0.0
    worth = (
        _BY_ABSENCE * math.log(likely / (1 - likely))
        + _BY_SECOND * second
        + _BY_COVERAGE * found.coverage
        + _AT_ZERO
    )
    return 1 / (1 + math.exp(-worth))
