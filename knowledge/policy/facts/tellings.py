"""The examples of telling: the files in tellings/, and what is learned from them of a piece."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pydantic import RootModel

from knowledge.language.amounts import measures
from knowledge.language.classifier import Best, Classifiers, trained
from knowledge.language.measure import Measure
from knowledge.language.units import WRITTEN
from knowledge.policy.facts.word import Word
from knowledge.policy.fold import plain
from knowledge.policy.language import language

NOTHING = "nothing"  # what tells of no fact
IDLE, TOLD = "idle", "told"  # whether a piece stands beside the facts, or tells one of them
NUMBER = "#"  # stands for every number: its unit says enough
_NONE = "没有"  # but for none at all: 检测中心0个
_COUNTS = ("", "enterprises")  # units of what may be counted to none
_MOUTHS = "口"  # who lives there is counted so, whatever he does
# Margins by leaving out one hand's examples: below them a fact is guessed, or what is told of it.
_SURE = -0.2
_TOLD = -0.25, -0.25
_DECISIVE = 0.0, 0.15
_DENIED = 0.1, 0.15  # a third of the denials below it were of something else
_AGAINST = 0.0, 0.45
_NEGATION = re.compile("(?P<unlike>差异)|[没不未非无莫缺零0差]|谈何|哪来|哪有")
DENIALS = ("no", "gone")  # what is told, where it may decide against the asker
_LONGEST = 40  # characters of a piece: no example is nearly as long
_RECENT = 64  # pieces, of a message or two


class TellingsFile(RootModel[dict[str, dict[str, tuple[Word, ...]]]]):
    """A file in tellings/: by fact and what is told of it, pieces of messages that tell so."""

    root: dict[str, dict[str, tuple[Word, ...]]] = {}

    def examples(self) -> Iterator[tuple[str, str, str]]:
        """Yield each example's fact, what it tells of it, and its text, plain and masked."""
        for fact, told in self.root.items():
            for says, texts in told.items():
                yield from ((fact, says, masked(plain(text))) for text in texts)


@lru_cache(_RECENT)  # a piece is tried with what stands beside it, and again for what it tells
def masked(text: str) -> str:
    """Return the plain text in common words, with each number as one sign and its unit."""
    words = language()
    text = words.dialect_words.sub(lambda match: words.dialect[match[0]], text)
    text = words.affirmed_words.sub(lambda match: words.affirmed[match[0]], text)
    pieces, place = [], 0
    for number in measures(text):
        if isinstance(number, Measure):
            unit = WRITTEN.get(number.unit, "")
            mouths = number.unit == "people" and _MOUTHS in number.written
            none = number.unit in _COUNTS and number.quantity.high == 0
            sign = _NONE if none else NUMBER
            pieces += [text[place : number.start], sign, _MOUTHS if mouths else "", unit]
            place = number.end
    return "".join([*pieces, text[place:]])


@dataclass(frozen=True)
class Telling:
    """What a piece of a message tells: of which fact, what, and how surely."""

    about: Best
    stance: Best
    negated: bool  # whether a word of the piece denies
    lead: float  # by how much the fact is before what tells of no fact

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
        """Whether it is certain enough to decide.

        A denial must be more so, and so must one without a word that denies, or anything else
        beside such a word.
        """
        denied = self.says in DENIALS
        if self.negated is not denied:
            return self._over(*_AGAINST)
        return self._over(*(_DENIED if denied else _DECISIVE))

    def _over(self, about: float, stance: float) -> bool:
        known = self.fact != NOTHING
        return known and self.about.margin > about and self.stance.margin > stance


class Tellings:
    """What was learned from a policy's examples: of which fact a piece is, and what it tells.

    Two classifiers, since one for both would steal: 一个没有 says the same of every fact.
    """

    def __init__(self, classifiers: Classifiers) -> None:
        self._about = classifiers.named("about")
        self._stance = classifiers.named("stance")
        self._told_of: dict[str, set[str]] = {}
        for fact, says in classifiers.together:
            self._told_of.setdefault(fact, set()).add(says)
        self._read = lru_cache(maxsize=256)(self._fresh)

    def of(self, piece: str) -> Telling | None:
        """Return what the plain piece, its numbers masked, tells of which fact.

        None for a piece that is too short or too long to tell.
        """
        return self._read(piece) if 1 < len(piece) <= _LONGEST else None

    def but_of(self, piece: str, never: frozenset[str]) -> Telling | None:
        """Return what such a piece tells of another fact than those."""
        return self._fresh(piece, never) if 1 < len(piece) <= _LONGEST else None

    def _fresh(self, piece: str, never: frozenset[str] = frozenset()) -> Telling:
        about = self._about.best(piece, frozenset(self._told_of) - never if never else ())
        told_of = self._told_of[about.label]
        # What has no number tells none, however much it sounds so.
        stance = self._stance.best(piece, told_of if NUMBER in piece else told_of - {"number"})
        lead = about.margin - self._about.by_label(piece).get(NOTHING, -math.inf)
        negated = any(not n["unlike"] for n in _NEGATION.finditer(piece))
        return Telling(about, stance, negated, lead)


def learned(examples: Sequence[tuple[str, str, str]]) -> Classifiers:
    """Return what is learned from the examples: each a fact, what is told of it, and a text."""
    return trained(
        [text for _, _, text in examples],
        about=[fact for fact, _, _ in examples],
        stance=[says for _, says, _ in examples],
    )
