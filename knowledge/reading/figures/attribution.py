"""Attribution: which number belongs to which fact."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from knowledge.language.measure import Measure

_FAR = 18.0  # farther than this, in characters, a number belongs to nothing that was named
_AFTER = 2.0  # a name after its number is a little farther: 1家龙头
_BREAKS = (  # characters that a mark between counts for, where the name stands before and after
    (re.compile(r"[。；;！!？?\n]"), 8.0, 16.0),
    (re.compile(r"[，,：:、\s]"), 1.0, 8.0),
)


class Width(IntEnum):
    """How wide the name is by which a number was told; the narrower is the fact's own."""

    EXACT = 0
    NAMED = 1
    ROUGH = 2


@dataclass(frozen=True)
class Cue:
    """Words that name the fact `name`, whose numbers are of `kind`."""

    name: str
    kind: str
    start: int
    end: int
    width: Width = Width.NAMED
    unlike: bool = False  # of something near to the fact, and not of it
    ahead: bool = False  # a verb, of what stands behind it: 龙头1个带着12家


def fits(measure: Measure, kind: str) -> bool:
    """Return whether a number with that unit can be told of a fact of that kind."""
    if measure.unit == kind:
        return True
    if measure.unit != "" or kind == "rank":
        return False
    scaled = measure.scaled
    if kind == "yuan":
        return True  # what it lacks is asked for
    if kind == "percent" and measure.counted:
        return False  # 定过两个行标 counts things
    return not scaled if kind in ("enterprises", "percent") else True


def attribute(text: str, measures: Sequence[Measure], cues: Sequence[Cue]) -> dict[int, Cue]:
    """Return the cue for each number, by the number's place in `measures`.

    Both come in the text's order. Numbers and names go together one to one and never cross,
    so that the distance between them is least in all: 2家龙头14家配套.
    """
    rows, columns = len(measures), len(cues)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns, -1, -1):
            best[i][j] = _FAR + best[i + 1][j]
            if j < columns:
                together = _distance(text, measures[i], cues[j]) + best[i + 1][j + 1]
                best[i][j] = min(best[i][j], best[i][j + 1], together)
    chosen: dict[int, Cue] = {}
    i = j = 0
    while i < rows and j < columns:
        if best[i][j] == best[i][j + 1]:
            j += 1
        elif best[i][j] == _FAR + best[i + 1][j]:
            i += 1
        else:
            chosen[i] = cues[j]
            i, j = i + 1, j + 1
    return chosen


def _distance(text: str, measure: Measure, cue: Cue) -> float:
    """Return how far a number is from a name, in characters; what can't belong is infinitely so."""
    after = measure.end <= cue.start
    between = (measure.end, cue.start) if after else (cue.end, measure.start)
    apart = between[1] - between[0]
    if not 0 <= apart < _FAR or not fits(measure, cue.kind) or (after and cue.ahead):
        return float("inf")
    distance = apart + (_AFTER if after else 0.0)
    for mark, weight_before, weight_after in _BREAKS:
        marks = len(mark.findall(text, *between))
        distance += marks * (weight_after if after else weight_before)
    return distance if distance < _FAR else float("inf")
