"""Thin: a piece that has little but its number, and goes on about the one before."""

from collections.abc import Sequence

from knowledge.language.measure import Measure
from knowledge.policy.facts.tellings import NOTHING
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.senses.sense import Sense

TELLING = 2  # characters that say what a number is of: 铁锅, 领头, 买地
BARE = 0.2  # the margin below which a number without a unit goes on about the one before
CLEAR = 0.5  # the margin over which a piece says what its number is of, whatever is awaited


def is_thin(scan: Scan, vocabulary: FactsFile, numbers: Sequence[Measure], sense: Sense) -> bool:
    """Return whether the piece has little but its number: it goes on about the one before."""
    left, known = rest(scan, sense.start, sense.end), sense.telling.about.margin
    if left or sense.telling.fact == NOTHING:
        return not left or (len(left) < TELLING and known < BARE)
    # 我们1700人 has only its unit, and that says enough; 1家 may be of either count.
    kind = vocabulary.named(sense.telling.fact).kind
    inside = [n for n in numbers if sense.holds(n.start)]
    units = {n.of_unit for n in inside}  # 去年十三个亿
    alone = kind in ("people", "yuan") and units == {kind}
    return not alone or known < CLEAR
