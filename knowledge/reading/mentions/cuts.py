"""Cuts: where a run of words is cut so that the examples know its parts best in all."""

from collections.abc import Callable, Iterable, Mapping

from knowledge.reading.mentions.token import Span

# How surely the text between two places is known to be of a fact.
Known = Callable[[int, int], float]


def cuts(
    run: Span,
    places: Iterable[int],
    known: Known,
    *,
    costs: Mapping[int, float] | None = None,
    may_be_part: Callable[[int, int], bool] = lambda _start, _end: True,
) -> list[int]:
    """Return at which of the places the run is cut, in order; of level ways the longer.

    A cut at a place may have a cost, which the parts must be known better by.
    """
    start, end = run
    costs = costs or {}
    best: dict[int, tuple[float, list[int]]] = {start: (0.0, [])}
    for place in [*sorted({place for place in places if start < place < end}), end]:
        ways = [
            (sure + known(since, place) - costs.get(place, 0.0), before)
            for since, (sure, before) in best.items()
            if may_be_part(since, place)
        ]
        if ways:
            sure, before = max(ways)
            best[place] = sure, [*before, place]
    return best[end][1][:-1]
