"""Sentences: which one of a clause answers a question, learned from the quotes of questions/."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from pathlib import Path

import numpy as np

from knowledge.language.classifier import Classifier, Classifiers, trained
from knowledge.policy.clause import Clause
from knowledge.policy.fold import fold, spoken
from knowledge.policy.folder.questions import examples

_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?[”’）)]*")
_BLANK = re.compile(r"\s")
_RECENT = 64  # texts
_UNLEARNED = -1.0  # the margin of a sentence that the classifier does not know


def sentences_of(text: str) -> tuple[str, ...]:
    """Return the text sentence by sentence, word for word."""
    return tuple(s.strip() for s in _SENTENCE.findall(text) if s.strip())


def sentences_by_clause(records: Iterable[Clause]) -> dict[str, tuple[str, ...]]:
    """Return the sentences of each clause, with those that stand under it without a marker.

    An article that is nothing but a heading says that.
    """
    found: dict[str, tuple[str, ...]] = {}
    records = tuple(records)
    sections = {record.parent for record in records}
    for record in records:
        whose = record.parent if record.parent and not record.marker else record.id
        alone = not record.text and not record.is_frame and record.id not in sections
        words = record.heading if alone else record.text
        found[whose] = (*found.get(whose, ()), *sentences_of(words))
    return found


class Sentences:
    """How far each sentence of a clause is from a question."""

    def __init__(self, kept: Callable[[], Classifiers]) -> None:
        self._kept = kept
        self.nearest = lru_cache(_RECENT)(self._nearest)

    def margins(self, clause: str, count: int, text: str) -> Sequence[float]:
        """Return for each of the clause's `count` sentences how near the spoken text lies."""
        margins = self._classifier.by_label(text)
        return [margins.get(_label(clause, number), _UNLEARNED) for number in range(count)]

    def _nearest(self, text: str) -> Mapping[str, float]:
        """Return for each clause how near the spoken text lies to the nearest of its sentences."""
        clauses, firsts = self._runs
        nearest = np.maximum.reduceat(self._classifier.margins(text), firsts)
        return dict(zip(clauses, nearest.tolist(), strict=True))

    @cached_property
    def _runs(self) -> tuple[list[str], list[int]]:
        """The clauses, and where the labels of each begin: in their order they stand together."""
        firsts: dict[str, int] = {}
        for place, label in enumerate(self._classifier.labels):
            firsts.setdefault(label.rpartition(" ")[0], place)
        return list(firsts), list(firsts.values())

    @cached_property
    def _classifier(self) -> Classifier:
        return self._kept().named("sentence")


def learned_sentences(folder: Path, records: Iterable[Clause]) -> Classifiers:
    """Return what the folder's questions teach of the sentences that answer them.

    Each sentence is an example of itself. Raises FolderError for a file that does not fit.
    """
    texts: list[str] = []
    labels: list[str] = []
    sentences = sentences_by_clause(records)
    for clause, those in sentences.items():
        texts += [spoken(fold(sentence)) for sentence in those]
        labels += [_label(clause, number) for number in range(len(those))]
    for example in examples(folder):
        number = _beginning(example.quote, sentences.get(example.clause, ()))
        if number is not None:
            texts.append(example.text)
            labels.append(_label(example.clause, number))
    return trained(texts, sentence=labels)


def _beginning(quote: str, sentences: Sequence[str]) -> int | None:
    """Return the number of the sentence in which the quote begins, or None: a heading's has none.

    A quote may go on into the next: 牵头单位：工信局。配合单位：农业农村局.
    """
    words, whole = _bare(quote), "".join(map(_bare, sentences))
    place = whole.find(words) if words else -1
    if place < 0:
        return None
    ends = accumulate(len(_bare(sentence)) for sentence in sentences)
    return next(number for number, end in enumerate(ends) if place < end)


def _bare(text: str) -> str:
    return _BLANK.sub("", text)


def _label(clause: str, number: int) -> str:
    return f"{clause} {number}"
