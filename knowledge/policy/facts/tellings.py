"""The examples of telling: the files in tellings/, and what is learned from them of a piece."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pydantic import RootModel

from knowledge.language.classifier import Best, Classifier, trained
from knowledge.language.measure import Measure, measures
from knowledge.language.meaning import Floats
from knowledge.policy.fold import plain

NOTHING = "nothing"  # what tells of no fact
NUMBER = "#"  # stands for every number: its unit says enough
_UNITS = {"yuan": "元", "people": "人", "enterprises": "家", "percent": "%"}
# Margins by leaving out one hand's examples: below them a fact is guessed, or what is told of it.
_SURE = -0.3
_TOLD = -0.25, -0.25
_DECISIVE = 0.0, 0.15
DENIALS = ("no", "gone")  # what is told, where it may decide against the asker
_PLAIN = 0.3  # above it, for both, characters and sounds alone are as right as meaning
_LONGEST = 40  # characters of a piece: no example is nearly as long


class TellingsFile(RootModel[dict[str, dict[str, tuple[str, ...]]]]):
    """A file in tellings/: by fact and what is told of it, pieces of messages that tell so."""

    root: dict[str, dict[str, tuple[str, ...]]] = {}

    def examples(self) -> Iterator[tuple[str, str, str]]:
        """Yield each example's fact, what it tells of it, and its text, plain and masked."""
        for fact, told in self.root.items():
            for says, texts in told.items():
                yield from ((fact, says, masked(plain(text))) for text in texts)


def masked(text: str) -> str:
    """Return the plain text with each number as one sign and its unit."""
    pieces, place = [], 0
    for number in measures(text):
        if isinstance(number, Measure):
            pieces += [text[place : number.start], NUMBER, _UNITS.get(number.unit, "")]
            place = number.end
    return "".join([*pieces, text[place:]])


@dataclass(frozen=True)
class Telling:
    """What a piece of a message tells: of which fact, what, and how surely."""

    about: Best
    stance: Best

    @property
    def fact(self) -> str:
        """The fact that it most likely is about."""
        return self.about.label

    @property
    def says(self) -> str:
        """What it most likely tells: number, yes, no, open, gone, or the choice or standing."""
        return self.stance.label

    @property
    def sure(self) -> bool:
        """Whether the fact is more than guessed."""
        return self.fact != NOTHING and self.about.margin > _SURE

    @property
    def certain(self) -> bool:
        """Whether what is told of it is more than guessed too."""
        return self._over(*_TOLD)

    @property
    def decisive(self) -> bool:
        """Whether it is certain enough to decide against the asker."""
        return self._over(*_DECISIVE)

    def _over(self, about: float, stance: float) -> bool:
        known = self.fact != NOTHING
        return known and self.about.margin > about and self.stance.margin > stance


@dataclass(frozen=True)
class Tellings:
    """What was learned from a policy's examples: of which fact a piece is, and what it tells.

    Two classifiers, since one for both would steal: 一个没有 says the same of every fact. Each
    is there twice, without meaning for what is plain, and with it where there is a model.
    """

    plain: tuple[Classifier, Classifier]
    deep: tuple[Classifier, Classifier] | None = None

    def of(self, piece: str) -> Telling | None:
        """Return what the plain piece, its numbers masked, tells of which fact.

        None for a piece that is too short or too long to tell.
        """
        return _of(self, piece) if 1 < len(piece) <= _LONGEST else None


@lru_cache(maxsize=256)
def _of(tellings: Tellings, piece: str) -> Telling:
    quick = _read(tellings.plain, piece)
    if tellings.deep is None or min(quick.about.margin, quick.stance.margin) > _PLAIN:
        return quick
    return _read(tellings.deep, piece)


def _read(classifiers: tuple[Classifier, Classifier], piece: str) -> Telling:
    about, stance = classifiers
    return Telling(about.best(piece), stance.best(piece))


def learned(
    examples: Sequence[tuple[str, str, str]], lie: Callable[[Sequence[str]], Floats] | None = None
) -> Tellings:
    """Return what is learned from the examples; `lie` gives the meanings of texts, if any can."""
    texts = [text for _, _, text in examples]
    labels = [fact for fact, _, _ in examples], [says for _, says, _ in examples]
    about, stance = trained(texts, *labels)
    if lie is None:
        return Tellings((about, stance))
    deep = trained(texts, *labels, lie=lie(texts))
    return Tellings((about, stance), (deep[0], deep[1]))
