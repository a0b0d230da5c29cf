"""Askers: whether a town or an enterprise speaks in a message, learned from examples."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from knowledge.language.classifier import Classifiers, trained
from knowledge.policy.facts.facts import Asker
from knowledge.policy.facts.tellings import masked
from knowledge.policy.fold import plain
from knowledge.policy.folder.toml_file import read_table
from knowledge.policy.learned.slots import EXAMPLES, Terms, filled
from knowledge.table import Table

_FOLDER = EXAMPLES / "asker"
_LABELS = {"town": Asker.TOWN, "firm": Asker.ENTERPRISE}  # official and other speak of neither
_ROUNDS = 2  # how often each line is learned, with other terms in its slots
# By leaving out a tenth of the lines: so far before all else, nine of ten that speak of a town or a
# firm are told, one of a hundred as the other's, and one of twenty that speak of neither as one's.
_AHEAD = 0.1


class AskerFile(Table):
    """One file of asker/: how people speak of it, and the nouns without which none does."""

    nouns: tuple[str, ...] = ()
    asks: tuple[str, ...]


class Askers:
    """Who speaks: a town of itself or somebody for it, an enterprise likewise, or nobody says."""

    def __init__(self, kept: Callable[[], Classifiers], subject: str) -> None:
        """`subject` is what a town may be recognised as, and no noun for one."""
        self._kept = cache(lambda: kept().named("asker"))
        self._subject = subject

    def of(self, text: str) -> Asker | None:
        """Return which of them speaks in the plain text, or None where it says nothing sure."""
        words = text.replace(self._subject, " ") if self._subject else text
        named = [label for label, nouns in _nouns().items() if any(map(words.__contains__, nouns))]
        if not named:
            return None
        margins = self._kept().by_label(masked(text))
        best = max(named, key=lambda label: margins[label])
        rest = max(margin for label, margin in margins.items() if label != best)
        return _LABELS[best] if margins[best] - rest > _AHEAD else None


def asker_files() -> list[Path]:
    """Return the files of examples, and of what stands in their slots."""
    return [*_files(), EXAMPLES / "slots.toml"]


def learned_askers(terms: Terms) -> Classifiers:
    """Return what the examples teach, with the terms in their slots."""
    every = [(path.stem, _read(path).asks) for path in _files()]
    examples = [
        (masked(plain(ask)), label)
        for label, asks in every
        for ask in filled([*asks] * _ROUNDS, terms)
    ]
    return trained([text for text, _ in examples], asker=[label for _, label in examples])


@cache
def _nouns() -> dict[str, tuple[str, ...]]:
    return {label: _read(_FOLDER / f"{label}.toml").nouns for label in _LABELS}


def _files() -> list[Path]:
    return sorted(_FOLDER.glob("*.toml"))


def _read(path: Path) -> AskerFile:
    return read_table(path, AskerFile)
