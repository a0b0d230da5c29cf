"""Asked: the grams of a question with their weights, and which clauses know how much of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.intp]
Shares = NDArray[np.float64]

_NONE: Numbers = np.array((), dtype=np.intp)


class Knowing:
    """Which clauses know a gram."""

    def __init__(self, grams_of: Mapping[str, Iterable[str]], clauses: Sequence[str]) -> None:
        """`grams_of` has what each clause knows; `clauses` are all of them, in order."""
        number = {clause: n for n, clause in enumerate(clauses)}
        knowers: defaultdict[str, list[int]] = defaultdict(list)
        for clause, known in grams_of.items():
            for gram in known:
                knowers[gram].append(number[clause])
        same: dict[tuple[int, ...], tuple[int, ...]] = {}  # most grams stand in few clauses
        self._knowers = {g: same.setdefault(tuple(n), tuple(n)) for g, n in knowers.items()}
        self._number = number
        self.count = len(number)
        self._numbers = cache(lambda gram: np.array(self._knowers[gram], dtype=np.intp))

    def any_of(self, gram: str, clauses: frozenset[int]) -> bool:
        """Return whether one of the clauses, by their numbers, knows the gram."""
        return not clauses.isdisjoint(self._knowers.get(gram, ()))

    def all_of(self, grams: Iterable[str]) -> frozenset[int]:
        """Return the numbers of the clauses that know all of the grams."""
        first, *others = (self._knowers.get(gram, ()) for gram in grams)
        return frozenset(first).intersection(*others)

    def numbered(self, clauses: Iterable[str]) -> frozenset[int]:
        """Return the numbers of those of the clauses that are there."""
        return frozenset(self._number[clause] for clause in clauses if clause in self._number)

    def numbers(self, gram: str) -> Numbers:
        """Return the numbers of the clauses that know the gram."""
        return self._numbers(gram) if gram in self._knowers else _NONE


@dataclass(frozen=True)
class Asked:
    """The grams of a question with their weights, and its words that the text says otherwise."""

    weights: Mapping[str, float]
    said: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]  # as said, as the text has it

    @property
    def grams(self) -> list[str]:
        """Everything to search for: the grams as said, and those of the text's own words."""
        return [*self.weights, *(gram for _, word in self.said for gram in word)]

    def shares(self, knowing: Knowing) -> Shares:
        """Return the share of the question's weight that each clause knows, 0 to 1.

        `knowing` has the clauses that know a gram. One that knows a word of the text knows what
        is said for it too.
        """
        knowers = {gram: knowing.numbers(gram) for gram in self.weights}
        for say, word in self.said:
            meant = knowing.all_of(word)
            for gram in knowers.keys() & say if meant else ():
                both = sorted(meant.union(knowers[gram].tolist()))
                knowers[gram] = np.array(both, dtype=np.intp)
        shares: Shares = np.zeros(knowing.count)
        if knowers:
            counts = [len(numbers) for numbers in knowers.values()]
            weights = np.repeat([*self.weights.values()], counts)
            # One after the other: a sum in any other order may differ.
            np.add.at(shares, np.concatenate([*knowers.values()]), weights)
            shares /= sum(self.weights.values())
        return shares
