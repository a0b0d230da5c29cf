"""Topics: which clause a question is about, learned from the questions in a policy's folder."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path

from knowledge.language.classifier import Classifier, Classifiers, trained
from knowledge.policy.fold import fold, spoken
from knowledge.policy.folder import PhrasingsFile, read_table
from knowledge.policy.questions import NONE, QuestionsFile, question_files

__all__ = ["NONE", "Topics", "learned_topics"]

# What is wanted of the records, whichever clause it is: it would steal from the clauses.
_OF_RECORDS = ("list", "count", "compare", "people", "tasks", "lead", "coop")
_LISTS = ("list", "count")  # of a section: all that it has
_RECENT = 64
_INSIDE, _ABSENT, _OUTSIDE = "inside", "absent", "outside"
# By what is wanted of nothing in the document; of `any` nobody said what it is.
_KINDS = {"elsewhere": _OUTSIDE, "chatter": _OUTSIDE, "help": "help", "any": "unsorted"}


class Topics:
    """How far each clause is from a question, and so is none."""

    def __init__(self, kept: Callable[[], Classifiers]) -> None:
        self._kept = kept
        self._read = lru_cache(_RECENT)(self._fresh)

    def margins(self, text: str) -> Mapping[str, float]:
        """Return for each clause, and for NONE, how far on its side the spoken text lies."""
        return self._read(text)

    def outside(self, text: str) -> bool:
        """Return whether the spoken text is most like chatter, or what is of another subject."""
        return self._kinds.best(text).label == _OUTSIDE

    def _fresh(self, text: str) -> Mapping[str, float]:
        classifier = self._classifier
        return dict(zip(classifier.labels, map(float, classifier.margins(text)), strict=True))

    @cached_property
    def _classifier(self) -> Classifier:
        return self._classifiers.named("clause")

    @cached_property
    def _kinds(self) -> Classifier:
        return self._classifiers.named("kind")

    @cached_property
    def _classifiers(self) -> Classifiers:
        return self._kept()


def learned_topics(folder: Path, phrasings: PhrasingsFile, sections: frozenset[str]) -> Classifiers:
    """Return what the folder's questions and phrasings teach of clauses and `sections`.

    Raises FolderError for a file that does not fit.
    """
    asks = (
        (spoken(fold(ask)), clause, _INSIDE)
        for clause, phrasing in phrasings.clause.items()
        for ask in phrasing.asks
    )
    found = [*_examples(folder, sections), *asks]
    return trained(
        [text for text, _, _ in found],
        clause=[clause for _, clause, _ in found],
        kind=[kind for _, _, kind in found],
    )


def _examples(folder: Path, sections: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    """Yield each question with its clause, and whether it is of the document's subject at all."""
    for path in question_files(folder):
        for about in read_table(path, QuestionsFile).about:
            for want, texts in about.wants.items():
                if want not in _OF_RECORDS or (path.stem in sections and want in _LISTS):
                    kind = _KINDS.get(want, _ABSENT) if path.stem == NONE else _INSIDE
                    yield from ((spoken(fold(text)), path.stem, kind) for text in texts)
