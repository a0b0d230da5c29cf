"""Settled: which figures count, and which facts stay open for a number that may be theirs too."""

from dataclasses import dataclass, replace

from knowledge.language.quantity import Quantity
from knowledge.reading.figures.aimed import is_aimed
from knowledge.reading.figures.changed import (
    changed_since,
    grown_since,
    lost_since,
    taken_off,
    unsure,
    with_outside,
)
from knowledge.reading.figures.doubt import doubtful, unnamed
from knowledge.reading.figures.figure import Figures
from knowledge.reading.figures.gone import gone
from knowledge.reading.figures.neighbours import with_neighbours
from knowledge.reading.found import Found
from knowledge.reading.totals.by_kind import at_odds


@dataclass(frozen=True)
class Settled:
    """The figures of one text, and what they come to."""

    figures: Figures
    values: dict[str, Quantity]  # by the fact that each is of
    unsettled: frozenset[str]  # the facts that stay open
    doubts: dict[str, str]  # some of these, and the number that leaves each open
    gone: dict[str, str]  # likewise, the number of what is there no more


def settled(found: Found) -> Settled:
    """Return the figures, but where a number is left that may be another of the same fact."""
    scan, vocabulary, figures = found.scan, found.vocabulary, found.figures
    values = {name: told for name, (told, _) in found.counted.items() if told is not None}
    unsettled = (found.counted.keys() - values.keys()) | {name for name, _ in figures.unitless}
    doubts = grown_since(scan, figures)
    idle = found.meant.idle
    left = [n for n in figures.left if n.start not in idle and not is_aimed(scan, n)]
    figures = replace(figures, left=left)
    doubts = doubtful(scan, figures, values, vocabulary) | doubts
    doubts |= taken_off(scan, figures) | unnamed(scan, figures, found.senses, vocabulary)
    doubts |= at_odds(scan, figures, vocabulary)
    lost = lost_since(scan, figures) | with_outside(figures)
    lost |= changed_since(scan, figures, found.numbers)
    lost |= unsure(scan, figures, found.statements) | with_neighbours(scan, figures)
    no_more = gone(scan, figures)
    open_ = doubts.keys() | lost.keys() | no_more.keys()
    return Settled(
        figures,
        {name: value for name, value in values.items() if name not in open_},
        frozenset(unsettled | open_),
        doubts,
        no_more,
    )
