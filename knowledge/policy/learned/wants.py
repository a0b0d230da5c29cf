"""Wants: what is wanted of a document, and what of it no text has, learned from examples."""

from collections.abc import Callable, Mapping
from functools import cache, cached_property
from itertools import pairwise

from knowledge.language.classifier import Classifier, Classifiers
from knowledge.language.pieces import MOST_PIECES
from knowledge.policy.absence.likeness import Likeness
from knowledge.policy.absence.probability import alone, among_examples
from knowledge.policy.fold import spoken
from knowledge.policy.learned import want_names
from knowledge.policy.learned.aspects import aspects_beside
from knowledge.policy.learned.want_examples import ABSENT
from knowledge.policy.search.found import Found

_NOWHERE = (ABSENT, *want_names.OUTSIDE, *want_names.TALK)  # nothing in the document answers
_TALKED = (*want_names.OUTSIDE, *want_names.TALK, want_names.HELP)
_IDLE = (*_TALKED, want_names.INTRODUCTION)  # beside what is asked
_WHO_ASKS = (want_names.INTRODUCTION, "greeting")
# How far talk must be before all that can be asked, for a piece to be nothing else beside others:
# of the pieces of 900 questions none that asks comes over 0.7.
SURELY_TALK = 0.8
_OWNERS = (want_names.LEAD, want_names.COOP)
_DEFINITION = "definition"  # the aspect
_DEFINES = 0.1  # the margin over which it is surely what is asked for
_DEPARTMENTS = (*_OWNERS, want_names.TASKS, want_names.PEOPLE)
_BY_FACT = 0.5  # of the margin of a fact of the document
_FAR_BEHIND = -1.2  # from where a fact would need twice the margin that any question gives it
# The margins over which a kind is asked for, or one more.
_KIND = {
    want_names.DOCUMENT: -0.25,
    want_names.PEOPLE: 0.0,
    want_names.LEAD: -0.2,
    want_names.THANKS: 0.0,
}
_LIKE, _LIKE_ALONE = -0.25, 0.2  # the margins under which an aspect is rather wrong than right


class Wants:
    """What a question wants, and how sure it is that the document does not have it."""

    def __init__(
        self,
        kept: Callable[[], Classifiers],
        kinds: Callable[[], Classifiers],
        aspects: Callable[[], Classifiers],
        labels: Callable[[], Mapping[str, str]],
        said: Callable[[], frozenset[str]] = frozenset,
    ) -> None:
        """`labels` returns what the aspects are called in an answer.

        `said` returns those that the document speaks of, where examples were not chosen by that.
        """
        self._kept = kept
        self._kept_kinds = kinds
        self._kept_labels = labels
        self._kept_said = said
        self._kept_aspects = aspects

    def of(self, text: str) -> str:
        """Return what the spoken text most likely wants."""
        margins = self._margins(text)
        return max(margins, key=lambda want: margins[want])

    def kinds(self, text: str, want: str) -> tuple[str, ...]:
        """Return what the spoken text wants of that in particular, the likeliest first.

        Nothing where examples do not say.
        """
        margins = self._kinds.by_label(text)
        ranked = sorted(want_names.KINDS[want], key=lambda kind: -margins[kind])
        return tuple(kind for kind in ranked if margins[kind] > _KIND[want])

    def nowhere(self, text: str) -> float:
        """Return how far before all else is that nothing in the document answers.

        What is asked for as if no document had it is none of that where this one speaks of it.
        """
        said = self._said and self._aspects.best(text).label in self._said
        return self._ahead(text, tuple(w for w in _NOWHERE if w != ABSENT) if said else _NOWHERE)

    def talk(self, text: str) -> tuple[str, float]:
        """Return the kind of talk that the pictured text is likest, and how far before all else."""
        margins = self._margins(text)
        kind = max((want for want in _TALKED if want in margins), key=lambda want: margins[want])
        return kind, self._ahead(text, _TALKED)

    def asking(self, text: str) -> str:
        """Return the spoken text without pieces that surely ask nothing: 你好, 我是乡里的干部."""
        pieces = text.split(" ")[:MOST_PIECES]
        if len(pieces) == 1:
            return text
        idle = [piece for piece in pieces if self._is_idle(piece)]
        if not 0 < len(idle) < len(pieces):
            return text
        return " ".join(piece for piece in text.split(" ") if piece not in idle)

    def parted(self, text: str) -> str:
        """Return the folded text with a comma for the blanks around what surely asks nothing.

        你好 技改补多少 is written as 你好，技改补多少.
        """
        first, *others = pieces = text.split(" ")
        if not 1 < len(pieces) <= MOST_PIECES:
            return text
        idle = [self._is_idle(spoken(piece)) for piece in pieces]
        marks = ("," if any(pair) else " " for pair in pairwise(idle))
        return first + "".join(f"{mark}{piece}" for mark, piece in zip(marks, others, strict=True))

    def _is_idle(self, piece: str) -> bool:
        return self._ahead(piece, _IDLE) > SURELY_TALK

    def introduces(self, text: str) -> bool:
        """Return whether the pictured text only says who asks, each piece of it: 我是开厂的."""
        pieces = text.split(" ")[:MOST_PIECES]
        only = all(self._ahead(piece, _WHO_ASKS) > 0 for piece in pieces)
        return only and any(self.of(piece) == want_names.INTRODUCTION for piece in pieces)

    def owner(self, text: str) -> float:
        """Return how far before all else is who leads or cooperates."""
        return self._ahead(text, _OWNERS)

    def department(self, text: str) -> float:
        """Return how far before all else is what departments and people do."""
        return self._ahead(text, _DEPARTMENTS)

    def over_sets(self, text: str) -> float:
        """Return how far before all else a list, a count or a comparison is."""
        margins = self._of_sets(text)
        rest = max(margins[want_names.CONTENT], margins[want_names.AMOUNT])
        return max(margins[want] for want in want_names.OVER_SETS) - rest

    def people(self, text: str) -> float:
        """Return how far before all else it is people that are asked for."""
        return self._ahead(text, (want_names.PEOPLE,))

    def document(self, text: str) -> float:
        """Return how far before all else it is the document itself that is asked for.

        Where a fact of it is surely asked for, that counts as well; it never makes up for more
        than a little.
        """
        ahead = self._ahead(text, (want_names.DOCUMENT,))
        if ahead < _FAR_BEHIND:
            return ahead
        of_document = want_names.KINDS[want_names.DOCUMENT]
        fact = max(map(self._kinds.by_label(text).__getitem__, of_document))
        return ahead + max(0.0, fact) * _BY_FACT

    def progress(self, text: str) -> float:
        """Return how far before all else it is how far things are."""
        return self._before_all(want_names.PROGRESS, text)

    def gains(self, text: str) -> float:
        """Return how far before all else it is what there is for whoever asks."""
        return self._before_all(want_names.GAINS, text)

    def amount(self, text: str) -> float:
        """Return how far before all else it is how much is paid."""
        return self._before_all(want_names.AMOUNT, text)

    def township(self, text: str) -> float:
        """Return how far before all else it is what townships have to do."""
        return self._before_all(want_names.TOWNSHIP, text)

    def recognised(self, text: str) -> float:
        """Return how far before all else it is whether a place can be what is recognised."""
        return self._before_all(want_names.RECOGNISED, text)

    def _before_all(self, want: str, text: str) -> float:
        margins = self._of_sets(text)
        return margins[want] - max(m for other, m in margins.items() if other != want)

    def _of_sets(self, text: str) -> Mapping[str, float]:
        return self._sets.by_label(text)

    def _ahead(self, text: str, of: tuple[str, ...]) -> float:
        margin = self._margins(text).__getitem__
        those, others = self._parted(of)
        return max(map(margin, those)) - max(map(margin, others))

    @cached_property
    def _parted(self) -> Callable[[tuple[str, ...]], tuple[tuple[str, ...], tuple[str, ...]]]:
        """What of some wants was learned, and all others."""
        return cache(
            lambda of: (
                tuple(want for want in self._wants.labels if want in of),
                tuple(want for want in self._wants.labels if want not in of),
            )
        )

    def _margins(self, text: str) -> Mapping[str, float]:
        return self._wants.by_label(text)

    def absence(self, text: str, found: Found, likeness: Likeness | None = None) -> float:
        """Return the probability, 0 to 1, that the document does not answer the spoken text.

        `found` is what the search found for it: how far the examples of the best clause are before
        those of none, and how near its nearest sentence. Where there are no examples, it is how
        much of the text stands in it, and the `likeness`.
        """
        if found.lead is not None:
            aspect = self._aspects.best(text).margin
            return among_examples(found.lead, found, want=self.nowhere(text), aspect=aspect)
        lacked = max(m for aspect, m in self.like(text).items() if aspect not in self._said)
        want = self._ahead(text, _NOWHERE)
        return alone(found, likeness or Likeness(), want=want, lacked=lacked)

    def like(self, text: str) -> Mapping[str, float]:
        """Return how like each aspect the spoken text is."""
        return self._aspects.by_label(text)

    def definition(self, text: str) -> bool:
        """Return whether it surely asks what a word means: documents use words, and define few."""
        best = self._aspects.best(text)
        return best.label == _DEFINITION and best.margin > _DEFINES

    def aspect(self, text: str) -> str:
        """Return what is asked for that the document does not have; nothing where it is unclear.

        What an aspect alone says must be surer than where something absent is wanted as well.
        """
        best = self._aspects.best(text)
        if best.label in self._said:
            return ""
        least = _LIKE if self.nowhere(text) > 0 else _LIKE_ALONE
        return self._labels[best.label] if best.margin > least else ""

    def lacks(self, *aspects: str) -> tuple[str, ...]:
        """Return what those of the aspects are called of which the document says nothing."""
        learned = self._aspects.labels
        return tuple(self._labels[a] for a in aspects if a in learned and a not in self._said)

    def beside(self, text: str, of: str, *, absent: bool = False) -> str:
        """Return what is asked of an award or person told of that the document does not have.

        `text` is what is asked without the name; nothing where it asks for none of that. With
        `absent` it is known that the document does not answer.
        """
        best = self._aspects.best(text)
        fits = best.label in aspects_beside(of) - self._said and best.margin > _LIKE
        return self._labels[best.label] if fits and (absent or self.nowhere(text) > 0) else ""

    @cached_property
    def _wants(self) -> Classifier:
        return self._kept().named("want")

    @cached_property
    def _kinds(self) -> Classifier:
        return self._kept_kinds().named("kind")

    @cached_property
    def _sets(self) -> Classifier:
        return self._kept().named("over")

    @cached_property
    def _aspects(self) -> Classifier:
        return self._kept_aspects().named("aspect")

    @cached_property
    def _said(self) -> frozenset[str]:
        return self._kept_said()

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        return self._kept_labels()
