"""Nearly: which of many texts another one nearly is, character by character."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

_RECENT = 16  # texts: a question is looked up as it stands, and for its topic
_ROUNDING = 1e-6


class Nearly:
    """Texts, of which those that have too few characters of another in common are not compared."""

    def __init__(self, texts: Iterable[str], least: float) -> None:
        """`least` is the ratio, of 100, from which a text is nearly another one."""
        self._texts = tuple(texts)
        self._least = least
        having: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
        for number, text in enumerate(self._texts):
            for character in _counted(text):
                having[character].append(number)
        self._having: dict[tuple[str, int], NDArray[np.int32]] = {
            character: np.array(numbers, dtype=np.int32) for character, numbers in having.items()
        }
        self._lengths = np.array([len(text) for text in self._texts], dtype=np.int32)
        self.best = lru_cache(_RECENT)(self._fresh)

    def _fresh(self, text: str) -> str | None:
        """Return the text that is nearest to this one, the first of several; None of none near."""
        having = [self._having[one] for one in _counted(text) if one in self._having]
        if not having:
            return None
        # A ratio counts the characters that both have in order, and all that both have are more.
        common = np.bincount(np.concatenate(having), minlength=len(self._texts))
        near = 200 * common >= self._least * (self._lengths + len(text)) - _ROUNDING
        likely = [self._texts[number] for number in near.nonzero()[0].tolist()]
        if not likely:
            return None
        found = process.extractOne(text, likely, scorer=fuzz.ratio, score_cutoff=self._least)
        return found[0] if found else None


def _counted(text: str) -> Iterator[tuple[str, int]]:
    """Yield the characters of the text, each with how often it stood before."""
    before: Counter[str] = Counter()
    for character in text:
        yield character, before[character]
        before[character] += 1
