"""Grouping: wordings that ask for the same thing, however the list of them is ordered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from knowledge.office.asked import Missed
from knowledge.policy.fold import squeeze
from knowledge.policy.search.index import question_grams

_ALIKE = 75.0  # percent of the characters, for slips of the pen
_SHARED = 0.6  # of the grams of both that say what is asked, in any order


@dataclass(frozen=True)
class Group:
    """Wordings of one question, the most frequent first; it goes by the lowest number in it."""

    wordings: tuple[Missed, ...]

    @property
    def number(self) -> int:
        """What the group is called; it stays when more people ask."""
        return min(one.number for one in self.wordings)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all its wordings."""
        return tuple(sorted(one.number for one in self.wordings))

    @property
    def first(self) -> Missed:
        """The wording that stands for the group."""
        return self.wordings[0]

    @property
    def count(self) -> int:
        """How many people asked."""
        return sum(one.count for one in self.wordings)


@dataclass(frozen=True)
class _Read:
    """A wording with what of it is compared."""

    missed: Missed
    text: str
    grams: frozenset[str]


def grouped(missed: Iterable[Missed]) -> Sequence[Group]:
    """Return the groups, the most frequent first.

    Every wording joins the first group of its policy whose most frequent wording is like it; the
    frequent ones come first, so the order of `missed` makes no difference.
    """
    by_policy: dict[str, list[_Read]] = {}
    for one in sorted(map(_read, missed), key=_rank):
        by_policy.setdefault(one.missed.policy, []).append(one)
    found = [group for reads in by_policy.values() for group in _of_policy(reads)]
    return sorted(found, key=lambda group: (-group.count, group.number))


def _of_policy(reads: Sequence[_Read]) -> Iterable[Group]:
    """Return the groups of one policy's wordings, which are ranked."""
    groups: dict[int, list[Missed]] = {}  # by the place of the first wording
    leads = np.zeros(len(reads), dtype=bool)
    for place, alike in enumerate(_alike(reads)):
        home = int((alike & leads).argmax())
        if not (alike[home] and leads[home]):
            home = place
            leads[place] = True
        groups.setdefault(home, []).append(reads[place].missed)
    return [Group(tuple(group)) for group in groups.values()]


def _alike(reads: Sequence[_Read]) -> NDArray[np.bool_]:
    """Return for each pair of wordings whether both ask for the same thing.

    All pairs are compared in a few calls: a call for each would take ten times as long.
    """
    texts = [one.text for one in reads]
    # Another list: with the same one twice it compares half the pairs, but each by itself.
    ratios = process.cdist(texts, list(texts), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    both = _shared(reads)
    sizes = np.array([len(one.grams) for one in reads])
    enough = 2 * both >= _SHARED * np.add.outer(sizes, sizes)
    alike: NDArray[np.bool_] = (ratios > 0) | (enough & (both > 0))
    return alike


def _shared(reads: Sequence[_Read]) -> NDArray[np.uint16]:
    """Return for each pair of wordings how many grams are in both."""
    numbers: dict[str, int] = {}
    grams = [
        np.array([numbers.setdefault(gram, len(numbers)) for gram in one.grams], dtype=np.intp)
        for one in reads
    ]
    having = np.zeros((len(numbers), len(reads)), dtype=np.uint16)
    for place, of_one in enumerate(grams):
        having[of_one, place] = 1
    rows = (having.take(of_one, axis=0) for of_one in grams)
    return np.array([row.sum(axis=0, dtype=np.uint16) for row in rows])


def _read(missed: Missed) -> _Read:
    text = squeeze(missed.text)
    return _Read(missed, text, _grams(text))


@lru_cache(maxsize=1024)  # the list, one of its groups and a lesson for it read the same wordings
def _grams(text: str) -> frozenset[str]:
    return frozenset(question_grams(text))


def _rank(one: _Read) -> tuple[int, str, str, int]:
    return -one.missed.count, one.missed.policy, one.text, one.missed.number
