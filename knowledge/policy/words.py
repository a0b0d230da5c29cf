"""Words: which of many a text says."""

from collections.abc import Iterable
from typing import Generic, TypeVar

Meant = TypeVar("Meant")


class Words(Generic[Meant]):
    """Words in order, each with what it means, found by their first character."""

    def __init__(self, words: Iterable[tuple[str, Meant]]) -> None:
        self._words = tuple(words)
        self._by_first: dict[str, list[tuple[int, str]]] = {}
        for number, (word, _) in enumerate(self._words):
            self._by_first.setdefault(word[:1], []).append((number, word))

    def said(self, text: str) -> list[tuple[str, Meant]]:
        """Return the words that the text says, with their meanings, in the words' order."""
        numbers = {
            number
            for character in self._by_first.keys() & text
            for number, word in self._by_first[character]
            if word in text
        }
        return [self._words[number] for number in sorted(numbers)]
