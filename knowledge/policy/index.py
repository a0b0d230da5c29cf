"""The search index: BM25 over characters and pairs, gathered by clause."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

import bm25s
import numpy as np
from numpy.typing import NDArray

from knowledge.policy.language import language

_RUN = re.compile(r"[0-9.%+]+|[a-z]+|[\u4e00-\u9fff]+")

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
            found += run
            found += [first + second for first, second in pairwise(run)]
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
        self._bm25 = bm25s.BM25(method="lucene")
        self._bm25.index([grams(p.text) for p in rows], show_progress=False)
        self._size = len(rows)
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
        return gram in self._bm25.vocab_dict

    def scores(self, question: Sequence[str]) -> dict[Kind, Scores]:
        """Return, by kind, each clause's best passage score, in the order of `clauses`."""
        tokens = [gram for gram in question if self.knows(gram)]
        every = self._bm25.get_scores(tokens) if tokens else np.zeros(self._size, dtype=np.float32)
        result: dict[Kind, Scores] = {}
        for kind, (start, end, firsts, owners) in zip(Kind, self._slices, strict=True):
            best = np.zeros(len(self.clauses), dtype=np.float32)
            if len(firsts):
                best[owners] = np.maximum.reduceat(every[start:end], firsts)
            result[kind] = best
        return result
