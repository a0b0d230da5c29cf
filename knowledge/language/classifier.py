"""A linear classifier of short texts, by their characters, sounds and meaning.

It is trained by scikit-learn when its examples have changed, and read with numpy alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from knowledge.language.features import features
from knowledge.language.meaning import Floats, meaning

_SEED = 7  # so that the same examples make the same classifier
_STRICTNESS = 1.0  # how closely the examples are followed: by leaving out one hand's examples
_WEIGHT = 1.2  # of the meaning beside the characters and sounds: likewise


@dataclass(frozen=True)
class Best:
    """The likeliest label and its margin: over 0 it is sure, under -0.5 a guess."""

    label: str
    margin: float


@dataclass(frozen=True, eq=False)
class Classifier:
    """The labels, and for each the weights of what is seen of a text."""

    labels: tuple[str, ...]
    vocabulary: tuple[str, ...]
    rarity: Floats  # of each feature: log((1 + texts) / (1 + texts that have it)) + 1
    weights: Floats  # features x labels
    start: Floats  # of each label
    deep: Floats  # parts of the meaning x labels; none where there was no model to train with

    def margins(self, text: str) -> Floats:
        """Return for each label how far on its side of the plane the plain text lies."""
        known = map(self._places.get, features(text))
        places = [place for place in known if place is not None]
        margins = self.start
        if places:
            values = self.rarity[places]
            margins = margins + (values / np.linalg.norm(values)) @ self.weights[places]
        if self.deep.size:
            margins = margins + meaning(text) @ self.deep
        return margins

    def best(self, text: str) -> "Best":
        """Return the likeliest label."""
        margins = self.margins(text)
        best = int(margins.argmax())
        return Best(self.labels[best], float(margins[best]))

    @cached_property
    def _places(self) -> dict[str, int]:
        return {feature: place for place, feature in enumerate(self.vocabulary)}

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """Return all of it as arrays, to be kept in a file."""
        return {
            "labels": np.array(self.labels),
            "vocabulary": np.frombuffer("\n".join(self.vocabulary).encode(), dtype=np.uint8),
            "rarity": self.rarity,
            "weights": self.weights.astype(np.float16),
            "start": self.start,
            "deep": self.deep,
        }

    @classmethod
    def of(cls, arrays: dict[str, NDArray[np.generic]]) -> "Classifier":
        """Return the classifier of such arrays; raises KeyError where one is missing."""
        return cls(
            labels=tuple(map(str, arrays["labels"])),
            vocabulary=tuple(arrays["vocabulary"].tobytes().decode().split("\n")),
            rarity=arrays["rarity"].astype(np.float32),
            weights=arrays["weights"].astype(np.float32),
            start=arrays["start"].astype(np.float32),
            deep=arrays["deep"].astype(np.float32),
        )


def trained(
    texts: Sequence[str], *labelings: Sequence[str], lie: Floats | None = None
) -> tuple[Classifier, ...]:
    """Return a classifier for each labeling of the plain texts; `lie` has the texts' meanings.

    scikit-learn and what it needs are imported here alone: answering does without.
    """
    from scipy.sparse import csr_matrix, hstack
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.svm import LinearSVC

    vectors = TfidfVectorizer(analyzer=features)
    seen = vectors.fit_transform(texts)
    centre, scale = np.zeros(0, dtype=np.float32), 0.0
    if lie is not None:
        centre = lie.mean(axis=0)
        scale = _WEIGHT / float(np.linalg.norm(lie - centre, axis=1).mean())
        seen = hstack([seen, csr_matrix((lie - centre) * scale)]).tocsr()
    vocabulary = tuple(vectors.get_feature_names_out())
    found = []
    for labels in labelings:
        model = LinearSVC(C=_STRICTNESS, random_state=_SEED).fit(seen, labels)
        weights = model.coef_.T.astype(np.float32)
        deep = weights[len(vocabulary) :] * np.float32(scale)
        found.append(
            Classifier(
                labels=tuple(map(str, model.classes_)),
                vocabulary=vocabulary,
                rarity=vectors.idf_.astype(np.float32),
                weights=weights[: len(vocabulary)],
                start=(model.intercept_ - centre @ deep).astype(np.float32),
                deep=deep,
            )
        )
    return tuple(found)
