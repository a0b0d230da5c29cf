"""Reckoned from: figures from which others are told, as a share of them or as what they became."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from knowledge.reading.figures.figure import Figure, Why
from knowledge.reading.numbers.sums import Composed


def wholes(figures: Iterable[Figure], composed: Composed) -> set[int]:
    """Return where those begin of which one of the figures is a share: 各业3亿，苹果占六成."""
    shares = composed.shares
    return {shares[f.number.start] for f in figures if f.number.start in shares}


def without_wholes(figures: Sequence[Figure], composed: Composed) -> list[Figure]:
    """Return the figures; that of which another is told as a share is of more than the fact."""
    begin = wholes(figures, composed)
    return [replace(f, why=Why.UNLIKE) if f.number.start in begin else f for f in figures]


def without_bases(figures: list[Figure], composed: Composed) -> list[Figure]:
    """Return the figures without those of which another says what became: 去年5亿，今年翻番.

    What is only planned stands for nothing.
    """
    told_by = composed.told_by
    became = (told_by.get(f.number.start) for f in figures if f.why is None and f.year)
    bases = {one.base.start for one in became if one}
    return [f for f in figures if f.number.start not in bases]
