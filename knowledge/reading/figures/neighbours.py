"""Neighbours': a figure of which some are others', uncounted: 2600人，一大半是隔壁乡的."""

import re

from knowledge.reading.figures.figure import Figure, Figures
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role
from knowledge.reading.mentions.wording import names_away, names_others, without_others

_SOME = re.compile(any_of("all_or_most", "some_of_them"))
_BESIDE = re.compile(any_of("beside_neighbours"))
_SHARED = ("yuan", "people", "enterprises")


def with_neighbours(scan: Scan, figures: Figures) -> dict[str, str]:
    """Return the facts of whose figure some is said to be others', with that figure."""
    found: dict[str, str] = {}
    for some in _SOME.finditer(scan.text):
        last = _before(figures, some.start())
        if last is None or hard(scan.text, last[1].number.end, some.start()):
            continue
        name, figure = last
        start = max(scan.piece(some.start()), figure.number.end)
        end = scan.ends(some.end())
        if scan.between(start, end, Role.NAME, Role.NOT, Role.ASK, Role.PLAN):
            continue
        said = scan.text[start:end]
        named = names_others(said) or (figure.number.unit != "people" and names_away(said))
        if named and not _BESIDE.sub("", without_others(_SOME.sub("", said))):
            found[name] = figure.written
    return found


def _before(figures: Figures, place: int) -> tuple[str, Figure] | None:
    """Return the last figure before the place that may be shared, with its fact."""
    told = [
        (name, figure)
        for name, of in figures.told.items()
        for figure in of
        if figure.number.end <= place and figure.number.unit in ("", *_SHARED)
    ]
    return max(told, key=lambda one: one[1].number.end, default=None)
