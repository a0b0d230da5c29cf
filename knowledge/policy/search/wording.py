"""Wording: what the passages of a policy say, by their grams."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from sys import intern

from knowledge.policy.search.asked import Asked, Knowing
from knowledge.policy.search.index import Kind, Passage, grams

_LONG_RUN = 5


class Wording:
    """The words of passages: which clauses know them, and how rare they are."""

    def __init__(self, passages: Sequence[Passage], names: Iterable[str]) -> None:
        """`names` are right as they are written, be they in a passage or not."""
        self.text = "\n".join([*(p.text for p in passages), *names])
        grams_of: dict[str, set[str]] = {}
        own_grams: dict[str, set[str]] = {}
        count: Counter[str] = Counter()
        for passage in passages:
            words = set(grams(passage.text))
            grams_of.setdefault(passage.clause, set()).update(words)
            if passage.kind is Kind.CLAUSE:
                own_grams[passage.clause] = words
            count.update(words)
        self._clauses = sorted(grams_of)
        self.knowing = Knowing(grams_of, self._clauses)  # what clauses know, phrasings and all
        # What they have in their own text; the same where nobody phrases any.
        alike = own_grams == grams_of
        self.having = self.knowing if alike else Knowing(own_grams, self._clauses)
        rarity = {n: math.log(1 + len(passages) / n) for n in set(count.values())}
        self._weight = {g: rarity[n] for g, n in count.items()}
        self._unknown = math.log(1 + len(passages))
        pairs = (first + second for first, second in pairwise(self.text))
        self._pairs = {intern(pair) for pair in pairs if pair not in self._weight}

    def has(self, gram: str) -> bool:
        """Return whether the gram stands in a passage."""
        return gram in self._weight

    def weight(self, gram: str) -> float:
        """Return how rare the gram is; what no passage has is the rarest."""
        return self._weight.get(gram, self._unknown)

    def shared(self, gram: str) -> float:
        """Return how much it says that two texts have the gram: nothing where no passage has it."""
        return self._weight.get(gram, 0.0)

    def shares(self, asked: Asked, of: Knowing) -> Mapping[str, float]:
        """Return the share of what is asked that each clause knows, 0 to 1."""
        return dict(zip(self._clauses, asked.shares(of).tolist(), strict=True))

    def longest_run(self, text: str) -> int:
        """Return how many characters in a row of the words of the text stand in a passage.

        A run longer than a long one makes it no surer, and is not looked for.
        """
        longest = 0
        for words in text.split():
            ends = self._ends(words)
            start = 0
            while start + longest < len(words) and longest < _LONG_RUN:
                end = start + longest + 1
                if end <= ends[start] and words[start:end] in self.text:
                    longest += 1
                else:
                    start += 1
        return longest

    def _ends(self, words: str) -> list[int]:
        """Return for each place how far its pairs stand in a passage: no run goes on beyond."""
        ends = [len(words)] * len(words)
        for place in range(len(words) - 2, -1, -1):
            pair = words[place : place + 2]
            known = pair in self._weight or pair in self._pairs
            ends[place] = ends[place + 1] if known else place + 1
        return ends
