"""Kept: what was made of the last few texts, for all who ask for it while a message is answered."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from knowledge.policy.facts.vocabulary import FactsFile

T = TypeVar("T")

_MOST = 8  # texts: a message is asked for its facts, its repairs and the interview's answers


class Kept(Generic[T]):
    """The last few things made, by what they were made of.

    The vocabulary is told by what it is, not by what it says: comparing one takes longer than
    reading.
    """

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[FactsFile, T]] = {}

    def of(self, vocabulary: FactsFile, key: Hashable, make: Callable[[], T]) -> T:
        """Return what was made of the key with that vocabulary, made now where it is not kept."""
        whole = id(vocabulary), key
        kept = self._kept.get(whole)
        if kept is None or kept[0] is not vocabulary:
            while len(self._kept) >= _MOST:
                self._kept.pop(next(iter(self._kept)), None)
            kept = self._kept[whole] = vocabulary, make()
        return kept[1]
