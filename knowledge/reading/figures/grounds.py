"""Grounds: all by which the numbers of one text get their names."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.attribution import Cue
from knowledge.reading.figures.named.names import Names
from knowledge.reading.figures.telling import Telling
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.numbers.sums import Composed


@dataclass(frozen=True)
class Grounds:
    """What was read of one text before its numbers get names."""

    scan: Scan
    vocabulary: FactsFile
    telling: Telling
    composed: Composed
    names: Names
    hints: Sequence[Cue]  # names that no word gives, each where its number begins
