"""Parts: what was told of places one by one, 东村800人，西村700人，南头600人, is told of them all.

Together they are at least their sum: nobody said that there is nothing else.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.vocabulary import Fact
from knowledge.reading.figure import Figure, Why
from knowledge.reading.scan import Role, Scan

# How the words for parts end that add up.
_PLACES = ("村", "庄", "厂", "车间", "企业", "公司", "店", "社")
_OF_ALL = (Role.TOTAL, Role.WIDER, Role.OURS, Role.NAME, Role.NOW, Role.YEAR)
_EACH = "每平单户人"  # how words begin that tell of one among many
_CLOSE = 9  # characters between a word for a part and its number


def together(figures: Sequence[Figure], fact: Fact, scan: Scan) -> list[Figure]:
    """Return the figures of the fact, those of places one by one with their sum.

    What follows such a row and names nothing itself, 南头还有600人, is of one more place.
    """
    if not any(figure.why is Why.PART for figure in figures):
        return list(figures)
    found: list[Figure] = []
    for figure in figures:
        last = found[-1] if found else None
        follows = last is not None and last.why is Why.PART and figure.why is None
        if last and follows and not _is_of_all(figure, last, scan):
            figure = replace(figure, why=Why.PART)
        found.append(figure)
    parts = [figure for figure in found if figure.why is Why.PART]
    whole = all(figure in parts for figure in found) and len(parts) > 1
    if not whole or fact.kind != "people" or not _are_of_places(parts, scan):
        return found
    if any(f.quantity.manner not in (Manner.EXACT, Manner.ABOUT, Manner.OVER) for f in parts):
        return found
    total = Quantity.of(sum((f.quantity.low for f in parts), Decimal(0)), Manner.OVER)
    start, end = parts[0].number.start, parts[-1].number.end
    number = Measure(total, fact.kind, scan.text[start:end], start, end)
    return [*(replace(f, why=Why.ADDED) for f in parts), Figure(number, total=True)]


def _is_of_all(figure: Figure, last: Figure, scan: Scan) -> bool:
    """Return whether words before the number say that it is of more than one more place."""
    return figure.total or bool(scan.between(last.number.end, figure.number.start, *_OF_ALL))


def _are_of_places(parts: Sequence[Figure], scan: Scan) -> bool:
    """Return whether they are told of villages or workshops, none of months or on average."""
    words = [
        scan.text[token.start : token.end]
        for part in parts
        for token in scan.between(part.number.start - _CLOSE, part.number.start, Role.PART)
    ]
    return bool(words) and all(w.endswith(_PLACES) and w[0] not in _EACH for w in words)
