"""Mentions: where a text says the words of a fact, the longest at each place."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

_RECENT = 2  # texts: a message is asked for one of a fact's words after another
_STOP = re.compile("[，,。；;]")  # parts the pieces that are read each for themselves


@dataclass(frozen=True)
class Mention:
    """A word of a fact where it stands in a text, with the word near it that it needs."""

    word: str
    start: int
    end: int

    @property
    def span(self) -> tuple[int, int]:
        """Where it begins and ends."""
        return self.start, self.end


class WordList:
    """Plain words, none of which is seen inside a longer one of them: 制造 is not in 制造业."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(dict.fromkeys(words))
        self._found = AhoCorasick(list(self._words), matchkind=MatchKind.LeftmostLongest)
        self.mentions = lru_cache(_RECENT)(self._fresh)

    def _fresh(self, text: str) -> tuple[Mention, ...]:
        """Return the words that the text says, in order."""
        found = self._found.find_matches_as_indexes(text)
        return tuple(Mention(self._words[number], start, end) for number, start, end in found)


class WordsOf:
    """Plain words of many: one pass over a text tells of whom it says any."""

    def __init__(self, words: Iterable[tuple[str, str]]) -> None:
        """`words` are a word and what it is of."""
        of: dict[str, set[str]] = {}
        for word, name in words:
            of.setdefault(word, set()).add(name)
        self._of = tuple(of.values())
        self._found = AhoCorasick(list(of))
        self.said = lru_cache(_RECENT)(self._fresh)

    def _fresh(self, text: str) -> frozenset[str]:
        """Return the names of whatever the text says a word of."""
        found = self._found.find_matches_as_indexes(text, overlapping=True)
        return frozenset().union(*(self._of[number] for number, _, _ in found))


def among(mentions: Iterable[Mention], words: Collection[str]) -> Iterator[Mention]:
    """Yield those of the mentions that are of those words."""
    return (mention for mention in mentions if mention.word in words)


def beside(mentions: Iterable[Mention], near: WordList, text: str) -> Iterator[Mention]:
    """Yield those of the mentions that have one of the words in their piece, together with it.

    Of several the nearest counts: 牵头起草了国家标准 is one mention, from 牵头 to its end.
    """
    found = near.mentions(text)
    for one in mentions:
        by = [n for n in found if not _STOP.search(text, *_between(one, n))]
        if by:
            nearest = min(by, key=lambda n: abs(n.start - one.start))
            yield Mention(one.word, min(one.start, nearest.start), max(one.end, nearest.end))


def _between(one: Mention, other: Mention) -> tuple[int, int]:
    first, last = sorted((one, other), key=lambda mention: mention.start)
    return first.end, last.start
