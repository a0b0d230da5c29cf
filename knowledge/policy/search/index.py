"""The search index: BM25 over characters and pairs, gathered by clause."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from itertools import pairwise
from sys import intern

import numpy as np
from numpy.typing import NDArray

from knowledge.policy.language import language

# A grade as 3a is one word, where a number alone or a letter would name nothing; 3abc is
# a number and a word.
_RUN = re.compile(r"[0-9]+[a-z](?![a-z])|[0-9.%+]+|[a-z]+|[\u4e00-\u9fff]+")
# As Lucene has them: how soon a gram that comes again adds no more, and how much length counts.
_SATURATION, _LENGTH = 1.5, 0.75

Scores = NDArray[np.float32]


class Kind(IntEnum):
    """What a passage is."""

    SENTENCE = 0
    CLAUSE = 1
    ASK = 2


@dataclass(frozen=True)
class Passage:
    """A piece of squeezed text that speaks for a clause."""

    clause: str
    kind: Kind
    text: str


def grams(text: str) -> list[str]:
    """Return the characters and pairs of Chinese runs, and Latin words and numbers whole."""
    found: list[str] = []
    for run in _RUN.findall(text):
        if run[0] < "\u4e00":
            found.append(run)
        else:
            found += map(intern, run)  # many policies have them
            found += [intern(first + second) for first, second in pairwise(run)]
    return found


def question_grams(text: str) -> list[str]:
    """Return the grams of a squeezed question that say what it asks, each once."""
    words = language()
    core = words.filler.sub(" ", text)
    idle = words.filler_characters
    return list(dict.fromkeys(g for g in grams(core) if not idle.issuperset(g)))


class Index:
    """Passages by their grams; answers with one number a clause and kind."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        rows = sorted(passages, key=lambda p: (p.kind, p.clause))
        self.clauses = sorted({p.clause for p in rows})
        number = {clause: i for i, clause in enumerate(self.clauses)}
        # For each gram the rows that have it, as often as they have it.
        having: defaultdict[str, list[int]] = defaultdict(list)
        lengths = np.zeros(len(rows))
        for row, passage in enumerate(rows):
            found = grams(passage.text)
            lengths[row] = len(found)
            for gram in found:
                having[gram].append(row)
        same: dict[tuple[int, ...], tuple[int, ...]] = {}  # most grams stand in few rows
        self._rows = {g: same.setdefault(tuple(those), tuple(those)) for g, those in having.items()}
        self._worth = cache(self._fresh)
        usual = lengths.mean() if len(rows) else 1.0
        self._long = _SATURATION * (1 - _LENGTH + _LENGTH * lengths / usual)
        clause_of = np.array([number[p.clause] for p in rows], dtype=np.intp)
        kind_of = np.array([p.kind for p in rows], dtype=np.intp)
        # Rows are sorted by kind and clause, so each kind is one slice, and each clause one run.
        self._slices = []
        for kind in Kind:
            start, end = np.searchsorted(kind_of, [kind, kind + 1])
            firsts = np.flatnonzero(np.diff(clause_of[start:end], prepend=-1))
            self._slices.append((start, end, firsts, clause_of[start:end][firsts]))

    def knows(self, gram: str) -> bool:
        """Return whether the gram occurs in any passage."""
        return gram in self._rows

    def scores(self, question: Sequence[str]) -> dict[Kind, Scores]:
        """Return, by kind, each clause's best passage score, in the order of `clauses`."""
        every = np.zeros(len(self._long), dtype=np.float32)
        known = [self._worth(gram) for gram in question if gram in self._rows]
        if known:
            rows, worth = zip(*known, strict=True)
            np.add.at(every, np.concatenate(rows), np.concatenate(worth))
        result: dict[Kind, Scores] = {}
        for kind, (start, end, firsts, owners) in zip(Kind, self._slices, strict=True):
            best = np.zeros(len(self.clauses), dtype=np.float32)
            if len(firsts):
                best[owners] = np.maximum.reduceat(every[start:end], firsts)
            result[kind] = best
        return result

    def _fresh(self, gram: str) -> tuple[NDArray[np.intp], Scores]:
        """Return the rows that have the gram, and what it is worth to each, by BM25."""
        rows, count = np.unique(self._rows[gram], return_counts=True)
        rarity = np.float32(math.log(1 + (len(self._long) - len(rows) + 0.5) / (len(rows) + 0.5)))
        return rows, (rarity * (count / (self._long[rows] + count))).astype(np.float32)
