"""A table that is a whole document: its numbered rows as records, and whom a row names."""

import re
from collections.abc import Sequence

from knowledge.policy.splitting.lines.line import Line
from knowledge.policy.splitting.lines.marker import Kind, Marker
from knowledge.policy.splitting.owners.owners import is_label

_NUMBER = re.compile(r"(\d{1,3})\s*\t\s*")
_FEWEST = 3  # cells of a row that is a record


class Table:
    """Reads the rows of one table in order; the last row without a number heads its columns."""

    def __init__(self) -> None:
        self._heads: Sequence[str] = ()
        self._last = 0

    def read(self, line: Line) -> Marker | None:
        """Return the number of a row that goes on from the row before, None for any other line."""
        cells = cells_of(line.text)
        if len(cells) < _FEWEST:
            if not line.is_row:
                self._heads, self._last = (), 0
            return None
        match = _NUMBER.match(line.text)
        number = int(match[1]) if match else 0
        if not match or number not in (1, self._last + 1) or not number:
            self._heads = cells if not match else self._heads
            return None
        self._last = number
        return Marker(Kind.ROW, number, match[1], match.end(), True)

    def owners(self, text: str) -> list[str]:
        """Return the cells of a row under 责任单位 and the like, each with its head."""
        pairs = zip(self._heads, cells_of(text), strict=False)
        return [f"{head}：{cell}" for head, cell in pairs if cell and is_label(head)]


def cells_of(text: str) -> list[str]:
    """Return the cells of a row; a line without columns is one cell."""
    return [cell.strip() for cell in text.split("\t")]
