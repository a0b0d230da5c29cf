"""Columns: what a table says of its numbers, by their heads and by the names of rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.language.measure import Measure
from knowledge.language.units import ALONE
from knowledge.language.year import ToldYear
from knowledge.reading.figures.attribution import Cue
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.writing.table import Cell, rows

_AT_ONCE = 1  # characters between a name and its unit in brackets
_UNIT_CELL = re.compile(ALONE)


@dataclass(frozen=True)
class Column:
    """What the table says of a number: the name it is of, its unit, year, and if it is planned."""

    cue: Cue | None
    unit: str | None
    year: int | None = None
    planned: bool = False


class Columns:
    """The columns of one text, and the series behind a name with its unit."""

    def __init__(self, scan: Scan, cues: Sequence[Cue]) -> None:
        """`cues` are the names of facts in it."""
        self._scan = scan
        self._cues = cues

    def of(self, numbers: Sequence[Measure]) -> dict[int, Column]:
        """Return the numbers of a table by their columns; those of other columns have no name.

        A row stands under names, as 产值 就业, or beside its name under years, as 2024 2025. Where
        nothing above a number is either, it is of the name that its row begins with.
        """
        found: dict[int, Column] = {}
        text = self._scan.text
        head: list[Cell] = []
        for cells in rows(text) if "\n" in text else ():
            inside = [[i for i, n in enumerate(numbers) if c.holds(n.start)] for c in cells]
            row = [i for cell in inside for i in cell]
            if not row:
                head = cells if len(cells) > 1 else []
            elif len(cells) == len(head):
                named = self._in(cells[0])
                of_row = self._scan.between(cells[0].start, cells[-1].end, Role.YEAR)
                for above, cell, place in zip(head, cells, inside, strict=True):
                    if len(cells) > 1 and self._in(cell):
                        continue  # 龙头1 配套14 under 参与过标准 全省有名 says itself of what it is
                    cue = next(iter(self._in(above)), None)
                    year = self._scan.between(above.start, above.end, Role.YEAR)
                    if named and year and place:
                        unit = self._unit(cells[0])
                        planned = bool(self._scan.between(above.start, above.end, Role.PLAN))
                        found[place[0]] = Column(named[0], unit, _calendar(year[0]), planned)
                    elif cue and place:
                        when = _calendar(of_row[0]) if of_row else None
                        found[place[0]] = Column(cue, self._unit(above), when)
                    elif place and named and self._alone(numbers[place[0]], cells):
                        found[place[0]] = Column(named[0], self._unit(*cells))
                    elif place and (year or any(self._in(c) for c in head)):
                        found[place[0]] = Column(None, None)
            else:
                head = []
        return self._series(numbers) | found

    def _series(self, numbers: Sequence[Measure]) -> dict[int, Column]:
        """Return the bare numbers behind a name with its unit: 产值（亿元）23年8.6 24年9.7."""
        found: dict[int, Column] = {}
        heads = [token for token in self._scan.tokens if token.role is Role.HEAD]
        ends = sorted([*(cue.start for cue in self._cues), *(head.start for head in heads)])
        for head in heads:
            cue = next((c for c in self._cues if 0 <= head.start - c.end <= _AT_ONCE), None)
            end = next((place for place in ends if place > head.start), len(self._scan.text))
            last = head.end
            for i, number in enumerate(numbers):
                if cue is None or not head.end <= number.start < end:
                    continue
                years = self._scan.between(last, number.start, Role.YEAR)
                last = number.end
                if years and number.bare:
                    found[i] = Column(cue, str(head.value), _calendar(years[-1]))
        return found

    def _in(self, cell: Cell) -> list[Cue]:
        return [cue for cue in self._cues if cell.holds(cue.start)]

    def _alone(self, number: Measure, cells: Sequence[Cell]) -> bool:
        """Return whether nothing stands in the number's cell but the number."""
        cell = next(cell for cell in cells if cell.holds(number.start))
        return cell.text == self._scan.written(number).strip()

    def _unit(self, *cells: Cell) -> str | None:
        """Return the unit in brackets in one of the cells, or that is one by itself."""
        for cell in cells:
            head = self._scan.between(cell.start, cell.end, Role.HEAD)
            if head:
                return str(head[0].value)
            if _UNIT_CELL.fullmatch(cell.text):
                return cell.text
        return None


def _calendar(token: Token) -> int | None:
    return token.value.year if isinstance(token.value, ToldYear) else None
