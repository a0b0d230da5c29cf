"""Ranking: the clauses found, by what examples and what words say together."""

from collections.abc import Mapping, Sequence, Set

from knowledge.policy.folder.questions import NONE

SHOWN = 8
# By leaving out one hand's examples:
_OF_WORDS = 0.4  # what the first place by words weighs beside the margins of examples
_OF_SENTENCES = 0.8  # what the nearest sentence of a clause weighs beside the margin of the clause
_NAMED = 0.5  # what a term that is said adds to the margin of its clause
_SPREAD = 2  # how far behind the best clause, by one kind of example, nothing is left of a score
_TAUGHT = 3.0  # what the very words that were taught add to the margin of their clause
ABSENT = -1.2  # the margin of a clause without examples
Row = tuple[float, float, str]  # a score, the share of the question known, the clause


def together(
    ranked: Sequence[Row],
    margins: Mapping[str, float],
    nearest: Mapping[str, float],
    shares: Mapping[str, float],
    said: Set[str],
    taught: str | None,
) -> list[Row]:
    """Return the clauses by what examples and what words say together, best first.

    Examples speak twice: of the clause, and of the sentence that answers, the `nearest` of each
    clause. Clauses of which a term is `said` come nearer, and the one for which the very words
    were `taught` before all.
    """
    place = {clause: number for number, (_, _, clause) in enumerate(ranked, start=1)}
    scores = {c: m for c, m in margins.items() if c != NONE}
    for clause, number in place.items():
        scores[clause] = scores.get(clause, ABSENT) + _OF_WORDS / number
    for clause in said:
        scores[clause] = scores.get(clause, ABSENT) + _NAMED
    if nearest:
        for clause in scores:
            scores[clause] += _OF_SENTENCES * nearest.get(clause, ABSENT)
    if taught is not None:
        scores[taught] = scores.get(taught, ABSENT) + _TAUGHT
    best = sorted(scores, key=lambda clause: -scores[clause])[:SHOWN]
    spread = _SPREAD * (1 + _OF_SENTENCES) if nearest else _SPREAD
    return [(1 + (scores[c] - scores[best[0]]) / spread, shares.get(c, 0.0), c) for c in best]
