"""A linear classifier of short texts, by their characters and sounds.

It is trained by scikit-learn when its examples have changed, and read with numpy alone.
"""

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from knowledge.language.features import Features, features

Floats = NDArray[np.float32]
Halves = NDArray[np.float16]
Rows = NDArray[np.intp]
Arrays = Mapping[str, NDArray[np.generic]]

_SEED = 7  # so that the same examples make the same classifier
_FEW = 200  # texts
_RECENT = 64  # texts whose margins are kept
_MANY = 1500  # weights
_SIGN_AND_VALUE = np.uint32(0x8FFFFFFF).view(np.int32)  # without the copies of the sign between
_EXPONENT = np.float32(2.0**112)  # what exponents of 8 bits begin lower than those of 5
_STRICTNESS = 1.0  # how closely the examples are followed: by leaving out one hand's examples


@dataclass(frozen=True)
class Best:
    """The likeliest label and its margin: over 0 it is sure, under -0.5 a guess."""

    label: str
    margin: float


class Vocabulary:
    """What classifiers that were trained together know of texts, looked up once for all of them."""

    def __init__(self, known: Features, rarity: Floats) -> None:
        """`rarity` of each is log((1 + texts) / (1 + texts that have it)) + 1; both in order."""
        self._known = known
        self._below_last = known[:-1]  # what is over all of them is sought at the last, in vain
        self._rarity = rarity
        self.of = lru_cache(_RECENT)(self._fresh)

    def _fresh(self, text: str) -> tuple[Rows, Floats]:
        """Return the rows of what is known of the plain text, and what each of them counts."""
        seen = features(text)
        rows = self._below_last.searchsorted(seen)
        rows = rows[self._known.take(rows) == seen]
        values = self._rarity.take(rows)
        return rows, values / math.sqrt(values.dot(values)) if len(rows) else values


@dataclass(frozen=True, eq=False)
class Classifier:
    """The labels, and for each the weights of what is seen of a text."""

    labels: tuple[str, ...]
    vocabulary: Vocabulary
    weights: Halves  # features x labels; a question has few of the features
    start: Floats  # of each label

    def margins(self, text: str) -> Floats:
        """Return for each label how far on its side of the plane the plain text lies."""
        return self._read(text)

    def by_label(self, text: str) -> Mapping[str, float]:
        """Return the margins of the plain text by label."""
        return self._named(text)

    def _fresh(self, text: str) -> Floats:
        rows, values = self.vocabulary.of(text)
        if not len(rows):
            return self.start
        margins: Floats = values @ _singles(self.weights.take(rows, axis=0)) + self.start
        return margins

    def _fresh_by_label(self, text: str) -> Mapping[str, float]:
        return dict(zip(self.labels, self.margins(text).tolist(), strict=True))

    # A text is read for one question again and again.
    @cached_property
    def _read(self) -> Callable[[str], Floats]:
        return lru_cache(_RECENT)(self._fresh)

    @cached_property
    def _named(self) -> Callable[[str], Mapping[str, float]]:
        return lru_cache(_RECENT)(self._fresh_by_label)

    def best(self, text: str, labels: Collection[str] = ()) -> Best:
        """Return the likeliest label, of those given where any are."""
        margins = self.margins(text)
        if labels:
            margins = margins.copy()
            margins[self._others(frozenset(labels))] = -np.inf
        best = int(margins.argmax())
        return Best(self.labels[best], float(margins[best]))

    @cached_property
    def _others(self) -> Callable[[frozenset[str]], list[int]]:
        """Where all labels but those stand."""
        return cache(lambda those: [n for n, one in enumerate(self.labels) if one not in those])


class Classifiers:
    """Classifiers that were trained together: each sees the same features of a text."""

    def __init__(self, arrays: Arrays) -> None:
        """`arrays` has the vocabulary, its rarity, and by name each one's labels, weights, start.

        Raises KeyError where the vocabulary is missing.
        """
        self._vocabulary = Vocabulary(
            arrays["vocabulary"].astype(np.uint64, copy=False),
            arrays["rarity"].astype(np.float32, copy=False),
        )
        self._arrays = arrays

    def named(self, name: str) -> Classifier:
        """Return the classifier of that name; raises KeyError."""
        return Classifier(
            labels=tuple(map(str, self._arrays[f"{name}.labels"])),
            vocabulary=self._vocabulary,
            weights=self._arrays[f"{name}.weights"].astype(np.float16, copy=False),
            start=self._arrays[f"{name}.start"].astype(np.float32),
        )

    @cached_property
    def together(self) -> frozenset[tuple[str, ...]]:
        """The labels that a text had together, one of each classifier, as these were trained."""
        return frozenset(tuple(map(str, labels)) for labels in self._arrays["together"])

    def arrays(self) -> Arrays:
        """Return all of them as arrays, to be kept in a file."""
        return self._arrays


def trained(
    texts: Sequence[str], *, weights: Sequence[float] | None = None, **labelings: Sequence[str]
) -> Classifiers:
    """Return a classifier for each labeling of the plain texts, by its name.

    `weights` says how much each text counts, 1.0 for each where it is not given.
    scikit-learn and what it needs are imported here alone: answering does without.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.svm import LinearSVC

    # What only one text has is two thirds of the features, and teaches nothing that can be told.
    vectors = TfidfVectorizer(analyzer=_listed, min_df=2 if len(texts) > _FEW else 1)
    seen = vectors.fit_transform(texts)
    together = sorted(set(zip(*labelings.values(), strict=True)))
    arrays: dict[str, NDArray[np.generic]] = {
        "together": np.array(together, dtype=np.str_),
        "vocabulary": vectors.get_feature_names_out().astype(np.uint64),
        "rarity": vectors.idf_.astype(np.float32),
    }
    for name, labels in labelings.items():
        model = LinearSVC(C=_STRICTNESS, random_state=_SEED)
        model.fit(seen, labels, sample_weight=weights)
        arrays[f"{name}.labels"] = np.array(model.classes_, dtype=np.str_)
        planes, start = model.coef_, model.intercept_
        if len(planes) == 1:  # of two labels it keeps the second's alone
            planes, start = np.vstack([-planes, planes]), np.hstack([-start, start])
        arrays[f"{name}.weights"] = planes.T.astype(np.float16)
        arrays[f"{name}.start"] = start.astype(np.float32)
    return Classifiers(arrays)


def _listed(text: str) -> list[int]:
    seen: list[int] = features(text).tolist()
    return seen


def _singles(halves: Halves) -> Floats:
    """Return the finite numbers in single precision.

    numpy converts them one by one; moving all their bits at once takes a quarter of that, where
    there are many.
    """
    if halves.size < _MANY:
        return halves.astype(np.float32)
    bits = halves.view(np.int16).astype(np.int32)
    bits <<= 13
    bits &= _SIGN_AND_VALUE
    singles: Floats = bits.view(np.float32)
    singles *= _EXPONENT
    return singles
