"""Asked: the grams of a question with their weights, and which clauses know how much of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Asked:
    """The grams of a question with their weights, and its words that the text says otherwise."""

    weights: Mapping[str, float]
    said: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]  # as said, as the text has it

    @property
    def grams(self) -> list[str]:
        """Everything to search for: the grams as said, and those of the text's own words."""
        return [*self.weights, *(gram for _, word in self.said for gram in word)]

    def shares(self, knowing: Mapping[str, Sequence[str]]) -> dict[str, float]:
        """Return the share of the question's weight that each clause knows, 0 to 1.

        `knowing` has the clauses that know a gram. One that knows a word of the text knows what
        is said for it too; a clause that knows nothing is not there.
        """
        knowers: dict[str, Iterable[str]] = {g: knowing.get(g, ()) for g in self.weights}
        for say, word in self.said:
            meant = set.intersection(*(set(knowing.get(gram, ())) for gram in word))
            for gram in knowers.keys() & say:
                knowers[gram] = sorted(meant.union(knowers[gram]))
        total = sum(self.weights.values())
        shares: dict[str, float] = {}
        for gram, clauses in knowers.items():
            for clause in clauses:
                shares[clause] = shares.get(clause, 0.0) + self.weights[gram]
        return {clause: share / total for clause, share in shares.items()}
