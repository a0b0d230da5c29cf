"""Gaps: numbers that a document leaves out, or that the splitter did not find."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from knowledge.policy.clause import Clause

_HAN = "一二三四五六七八九十百零〇○"
_NUMBER = re.compile(rf"\d+|[{_HAN}]+")
_WIDE = str.maketrans("()", "（）")
_MARKS = re.compile(r"[、.．：:，,\s]")


@dataclass(frozen=True)
class Gap:
    """A step in the numbering from `before`, None at a beginning, to `after`."""

    before: Clause | None
    after: Clause
    missing: int


def gaps(clauses: Iterable[Clause]) -> Iterator[Gap]:
    """Yield the steps where numbers are missing; a list may restart, or run on over sections."""
    siblings: dict[tuple[str | None, str], tuple[int, Clause]] = {}
    running: dict[str, tuple[int, Clause]] = {}
    for clause in clauses:
        number = _number(clause)
        if number is None:
            continue
        shape = _shape(clause.marker)
        beside, before = siblings.get((clause.parent, shape)), running.get(shape)
        known = [last for last in (beside, before) if last]
        if number > 1 and not any(number in (n, n + 1) for n, _ in known):
            nearest = max((last for last in known if last[0] < number), default=None, key=_first)
            yield Gap(nearest[1] if nearest else None, clause, number - _value(nearest) - 1)
        siblings[clause.parent, shape] = running[shape] = (number, clause)


def _first(last: tuple[int, Clause]) -> int:
    return last[0]


def _value(last: tuple[int, Clause] | None) -> int:
    return last[0] if last else 0


def _number(clause: Clause) -> int | None:
    """Return the number of a record, which is the last part of its id; None without a marker."""
    last = clause.id.rpartition(".")[2].partition("-")[0]
    return int(last) if clause.marker and last.isdecimal() else None


def _shape(marker: str) -> str:
    """Return how the marker is written, whatever its number: （一） and (九) are alike."""
    plain = _MARKS.sub("", marker).translate(_WIDE)
    if len(plain) == 1 and not plain.isdecimal() and plain.isnumeric() and plain not in _HAN:
        return "①"
    return _NUMBER.sub(lambda match: "1" if match[0].isdecimal() else "一", plain)
