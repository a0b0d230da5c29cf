"""Topics: which clause a question is about, learned from the questions in a policy's folder."""

import math
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from knowledge.language.classifier import Classifier, Classifiers, trained
from knowledge.policy.fold import fold, spoken
from knowledge.policy.folder.folder import PhrasingsFile
from knowledge.policy.folder.questions import NONE, examples

# What is wanted of the records, whichever clause it is: it would steal from the clauses.
_OF_RECORDS = ("list", "count", "compare", "tasks", "lead", "coop")
_LISTS = ("list", "count")  # of a section: all that it has
# Of questions to other documents one in ten has a lead over 0.4, of a document's own one in ten
# has one under it, and half of them one over 1.6.
_EVEN, _STEEP = 0.7, 2.2


class Topics:
    """How far each clause is from a question, and so is none."""

    def __init__(self, kept: Callable[[], Classifiers]) -> None:
        self._kept = kept

    def margins(self, text: str) -> Mapping[str, float]:
        """Return for each clause, and for NONE, how far on its side the spoken text lies."""
        return self._classifier.by_label(text)

    def known(self, text: str) -> float:
        """Return how surely examples know the spoken text as asked of one of the clauses, 0 to 1.

        They know it where the nearest clause is far before none.
        """
        margins = self.margins(text)
        lead = max(m for clause, m in margins.items() if clause != NONE) - margins.get(NONE, 0.0)
        return 1 / (1 + math.exp(_STEEP * (_EVEN - lead)))

    @cached_property
    def _classifier(self) -> Classifier:
        return self._kept().named("clause")


def learned_topics(folder: Path, phrasings: PhrasingsFile, sections: frozenset[str]) -> Classifiers:
    """Return what the folder's questions and phrasings teach of clauses and `sections`.

    Raises FolderError for a file that does not fit.
    """
    asks = (
        (spoken(fold(ask)), clause)
        for clause, phrasing in phrasings.clause.items()
        for ask in phrasing.asks
    )
    found = [*_examples(folder, sections), *asks]
    return trained([text for text, _ in found], clause=[clause for _, clause in found])


def _examples(folder: Path, sections: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield each question with its clause; those for records are none, but for a section's own."""
    for example in examples(folder):
        of_section = example.clause in sections and example.want in _LISTS
        if example.want not in _OF_RECORDS or of_section:
            yield example.text, example.clause
