"""Shares: how much of a question each of several policies knows, by its words and its examples."""

import math
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from knowledge.policy.fold import fold, spoken, squeeze
from knowledge.policy.learned.wants import Wants
from knowledge.policy.policy import Policy
from knowledge.policy.search.index import grams, question_grams
from knowledge.policy.search.passages import of_phrasings
from knowledge.policy.search.topics import Topics

_RECENT = 64  # texts
_BY_EXAMPLES = 0.25  # of what examples know more than words


class Shares:
    """How much of a question the best clause of each policy knows."""

    def __init__(self, policies: Sequence[Policy]) -> None:
        self._policies = tuple(policies)

    @cached_property
    def of(self) -> Callable[[str], NDArray[np.float32]]:
        """What returns the shares of a text, in the order of the policies, 0 to 1."""
        return lru_cache(_RECENT)(self._with_examples)

    def _with_examples(self, text: str) -> NDArray[np.float32]:
        """Return the shares, where examples know more of the text than words do up to theirs."""
        shares = self._fresh(squeeze(text))
        words, known = spoken(fold(text)), np.zeros_like(shares)
        for topics, wants, those in self._taught:
            known[those] = np.maximum(known[those], topics.known(wants.asking(words)))
        shares += np.maximum(known - shares, 0) * np.float32(_BY_EXAMPLES)
        return shares

    @cached_property
    def _taught(self) -> Sequence[tuple[Topics, Wants, Sequence[int]]]:
        """What each folder's examples teach, with the numbers of the policies that it is true of.

        They are true of other counties' documents of the same title as well.
        """
        titles = [_title(policy) for policy in self._policies]
        return [
            (policy.topics, policy.wants, [n for n, one in enumerate(titles) if one == title])
            for policy, title in zip(self._policies, titles, strict=True)
            if policy.topics is not None
        ]

    def _fresh(self, text: str) -> NDArray[np.float32]:
        asked = [gram for gram in question_grams(text) if len(gram) > 1] or question_grams(text)
        index = self._index
        known = np.zeros(len(index.owners), dtype=np.float32)
        whole = 0.0
        for gram in asked:
            rows = index.rows(gram)
            rarity = math.log(1 + len(known) / (len(rows) or 1))
            whole += rarity
            known[rows] += rarity
        best = np.zeros(len(self._policies), dtype=np.float32)
        if whole:
            np.maximum.at(best, index.owners, known / np.float32(whole))
        return best

    @cached_property
    def _index(self) -> "_Index":
        return _Index(self._policies)


class _Index:
    """The clauses of all policies by their grams: whose each is, and which rows have a gram."""

    def __init__(self, policies: Iterable[Policy]) -> None:
        numbers: dict[str, int] = {}
        pairs: list[NDArray[np.int32]] = []
        owners: list[int] = []
        for owner, policy in enumerate(policies):
            for known in _bags(policy):
                ids = [numbers.setdefault(gram, len(numbers)) for gram in known]
                row = np.full(len(ids), len(owners), dtype=np.int32)
                pairs.append(np.stack([np.array(ids, dtype=np.int32), row]))
                owners.append(owner)
        self.owners = np.array(owners, dtype=np.int32)
        self._numbers = numbers
        ids, rows = np.concatenate(pairs, axis=1) if pairs else np.zeros((2, 0), dtype=np.int32)
        order = np.argsort(ids, kind="stable")
        self._rows = rows[order]
        self._starts = np.searchsorted(ids[order], np.arange(len(numbers) + 1))

    def rows(self, gram: str) -> NDArray[np.int32]:
        """Return the rows of the clauses that have the gram."""
        number = self._numbers.get(gram)
        start, end = (0, 0) if number is None else self._starts[number : number + 2]
        found: NDArray[np.int32] = self._rows[start:end]
        return found


def _bags(policy: Policy) -> Iterable[set[str]]:
    """Yield the grams of each clause with how people ask for it, and of each department's names."""
    known: dict[str, set[str]] = {}
    for record in policy.records:
        text = squeeze(f"{record.heading}\n{record.text}")
        known.setdefault(record.id, set()).update(grams(text))
    for passage in of_phrasings(policy.phrasings):
        known.setdefault(passage.clause, set()).update(grams(passage.text))
    title = grams(squeeze(policy.name))
    known.setdefault(policy.front, set()).update(title)
    yield from known.values()
    for one in policy.departments.department:
        names = (one.name, *one.also, *one.say, *one.does)
        yield set().union(*(grams(squeeze(name)) for name in names))


def _title(policy: Policy) -> str:
    """Return the document's title as any other county's of the kind would have it."""
    return squeeze(policy.name.replace(policy.file.place, "")) if policy.file.place else policy.name
