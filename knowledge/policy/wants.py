"""Wants: what is wanted of a document, and what of it no text has, learned from examples."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from knowledge.language.classifier import Classifier, Classifiers, trained
from knowledge.policy.clause import Clause
from knowledge.policy.fold import fold, spoken, squeeze
from knowledge.policy.folder import read_table
from knowledge.policy.questions import NONE, QuestionsFile, question_files
from knowledge.policy.slots import EXAMPLES, filled, terms_of

ABSENT = "absent"
CONTENT = "content"
# What an answer of its own is given to; all else is answered by what a clause says.
_OWN = ("lead", "coop", "tasks", "people", "document", ABSENT, "elsewhere", "chatter", "help")
_NOWHERE = (ABSENT, "elsewhere", "chatter")  # nothing in the document answers
_OWNERS = ("lead", "coop")
_DEPARTMENTS = (*_OWNERS, "tasks", "people")
_UNSORTED = "any"
# What absence is reckoned of, by leaving out one hand's examples: of ten questions with the
# probability p that nobody answers, 10 p are so (docs/answering.md).
_BY_WANT, _BY_LEAD, _BY_ASPECT, _AT_ZERO = 0.43, -2.17, 1.77, 0.47
_ALONE = 1.7  # likewise of what is wanted, where there are no examples of clauses
_LIKE, _LIKE_ALONE = -0.25, 0.1  # the margins under which an aspect is rather wrong than right
_RECENT = 64


class Aspect(BaseModel):
    """Something that people ask of any policy, such as a deadline, and how they ask for it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    label: str
    evidence: tuple[str, ...] = ()  # words of a text that does say it
    asks: tuple[str, ...] = ()


class AbsentFile(BaseModel):
    """absent.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    aspect: tuple[Aspect, ...]


class WantFile(BaseModel):
    """One file of wants/: how people ask for one thing, whatever the policy."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    asks: tuple[str, ...]


@dataclass(frozen=True)
class Example:
    """A spoken question, what it wants, and which aspect where that is absent."""

    text: str
    want: str
    aspect: str = ""


class Wants:
    """What a question wants, and how sure it is that the document does not have it."""

    def __init__(self, kept: Callable[[], Classifiers], aspects: Callable[[], Classifiers]) -> None:
        self._kept = kept
        self._kept_aspects = aspects
        self._margins = lru_cache(_RECENT)(self._fresh)

    def of(self, text: str) -> str:
        """Return what the spoken text most likely wants."""
        margins = self._margins(text)
        return max(margins, key=lambda want: margins[want])

    def nowhere(self, text: str) -> float:
        """Return how far before all else is that nothing in the document answers."""
        return self._ahead(text, _NOWHERE)

    def owner(self, text: str) -> float:
        """Return how far before all else is who leads or cooperates."""
        return self._ahead(text, _OWNERS)

    def department(self, text: str) -> float:
        """Return how far before all else is what departments and people do."""
        return self._ahead(text, _DEPARTMENTS)

    def _ahead(self, text: str, of: Sequence[str]) -> float:
        margins = self._margins(text)
        those = [margins[want] for want in of if want in margins]
        return max(those) - max(m for want, m in margins.items() if want not in of)

    def _fresh(self, text: str) -> Mapping[str, float]:
        classifier = self._wants
        return dict(zip(classifier.labels, map(float, classifier.margins(text)), strict=True))

    def absence(self, text: str, lead: float | None) -> float:
        """Return the probability, 0 to 1, that the document does not answer the spoken text.

        `lead` is how far the examples of the best clause are before those of none, if there are
        any.
        """
        nowhere = self.nowhere(text)
        if lead is None:
            worth = _ALONE * nowhere
        else:
            aspect = self._aspects.best(text).margin
            worth = _BY_WANT * nowhere + _BY_LEAD * lead + _BY_ASPECT * aspect + _AT_ZERO
        return 1 / (1 + math.exp(-worth))

    def aspect(self, text: str) -> str:
        """Return what is asked for that the document does not have; nothing where it is unclear.

        What an aspect alone says must be surer than where something absent is wanted as well.
        """
        best = self._aspects.best(text)
        least = _LIKE if self.nowhere(text) > 0 else _LIKE_ALONE
        return _labels()[best.label] if best.margin > least else ""

    @cached_property
    def _wants(self) -> Classifier:
        return self._kept().named("want")

    @cached_property
    def _aspects(self) -> Classifier:
        return self._kept_aspects().named("aspect")


def want_files(folder: Path) -> list[Path]:
    """Return the files that what is wanted is learned from, but the policy's text."""
    names = ("policy.toml", "directory.toml", "phrasings.toml")
    own = [folder / name for name in names]
    common = [EXAMPLES / "absent.toml", EXAMPLES / "slots.toml", *_common()]
    return [*question_files(folder), *own, *common]


def learned_wants(folder: Path, records: Iterable[Clause]) -> Classifiers:
    """Return what the examples teach of what is wanted.

    Raises FolderError for a file that does not fit.
    """
    examples = list(_examples(folder, tuple(records)))
    wants = [e.want if e.want in _OWN else CONTENT for e in examples]
    return trained([e.text for e in examples], want=wants)


def learned_aspects(folder: Path, records: Iterable[Clause]) -> Classifiers:
    """Return what the examples teach of what no document has; raises as `learned_wants`."""
    examples = [e for e in _examples(folder, tuple(records)) if e.aspect]
    return trained([e.text for e in examples], aspect=[e.aspect for e in examples])


def known_wants() -> frozenset[str]:
    """Return the names of what can be wanted, as they stand in questions/."""
    return frozenset({ABSENT, _UNSORTED, *(path.stem for path in _common())})


def known_aspects() -> frozenset[str]:
    """Return the names of what people ask of any policy and most do not say."""
    return frozenset(aspect.name for aspect in _aspects())


def _examples(folder: Path, records: tuple[Clause, ...]) -> Iterator[Example]:
    """Yield the examples of the policy, and those of any policy with its terms."""
    text = squeeze("".join(record.heading + record.text for record in records))
    said = {a.name for a in _aspects() if any(word in text for word in a.evidence)}
    terms = terms_of(folder, records)
    for path in _common():
        asks = filled(read_table(path, WantFile).asks, terms)
        yield from (Example(_spoken(ask), path.stem) for ask in asks)
    for aspect in _aspects():
        if aspect.name not in said:
            asks = filled(aspect.asks, terms)
            yield from (Example(_spoken(ask), ABSENT, aspect.name) for ask in asks)
    for path in question_files(folder):
        for about in read_table(path, QuestionsFile).about:
            for want, texts in about.wants.items():
                if want != _UNSORTED:
                    lacks = about.aspect if path.stem == NONE else ""
                    yield from (Example(_spoken(t), want, lacks) for t in texts)


def _common() -> list[Path]:
    return sorted((EXAMPLES / "wants").glob("*.toml"))


def _aspects() -> tuple[Aspect, ...]:
    return read_table(EXAMPLES / "absent.toml", AbsentFile).aspect


def _labels() -> dict[str, str]:
    return {aspect.name: aspect.label for aspect in _aspects()}


def _spoken(text: str) -> str:
    return spoken(fold(text))
