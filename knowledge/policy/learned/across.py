"""Across: what is wanted of all policies together, learned from examples."""

from collections.abc import Callable
from functools import cached_property, lru_cache
from pathlib import Path

from knowledge.language.classifier import Classifier, Classifiers, trained
from knowledge.policy.fold import spoken
from knowledge.policy.folder.toml_file import read_table
from knowledge.policy.learned.models import ModelStore
from knowledge.policy.learned.slots import EXAMPLES, filled, usual_terms
from knowledge.policy.learned.want_examples import WantFile

POLICIES, SWITCH, STACK, HIGHER = "policies", "switch", "stack", "higher"
NAME = "某县"  # what stands in the examples, and in a message, for whatever policy is named
_ONE = "one"  # of one policy
# By leaving out a fifth of the lines: so far before one policy two of three are told right, and of
# 600 questions to one policy none is taken for one to all.
_AHEAD = 0.0
_WEIGHT = 3.0  # of a line: those of one policy are many


class Across:
    """Whether a message is for no one policy, but for what all of them have."""

    def __init__(self, kept: Callable[[], Classifiers]) -> None:
        self._kept = kept

    def of(self, text: str) -> str | None:
        """Return what the text, with NAME for the policies named, wants of all; None of one."""
        margins = self._classifier.by_label(spoken(text))
        best = max((want for want in margins if want != _ONE), key=lambda want: margins[want])
        return best if margins[best] - margins[_ONE] > _AHEAD else None

    @cached_property
    def _classifier(self) -> Classifier:
        return self._kept().named("across")


@lru_cache(maxsize=4)  # the same for all policies of one store
def across(models: ModelStore) -> Across:
    """Return what the examples teach of what is wanted of all policies."""
    folder = EXAMPLES / "wants"
    files = [*sorted((folder / "across").glob("*.toml")), *sorted(folder.glob("*.toml"))]
    return Across(models.learned("across", [*files, EXAMPLES / "slots.toml"], _learned))


def _learned() -> Classifiers:
    folder = EXAMPLES / "wants"
    every = sorted((folder / "across").glob("*.toml"))
    found = [(ask, path.stem, _WEIGHT) for path in every for ask in _asks(path)]
    single = [ask for path in sorted(folder.glob("*.toml")) for ask in _asks(path)]
    found += [(words, _ONE, 1.0) for ask in single for words in (ask, NAME + ask, f"{NAME}的{ask}")]
    return trained(
        [text for text, _, _ in found],
        weights=[weight for _, _, weight in found],
        across=[want for _, want, _ in found],
    )


def _asks(path: Path) -> list[str]:
    return [spoken(ask) for ask in filled(read_table(path, WantFile).asks, usual_terms())]
