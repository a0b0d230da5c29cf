"""A table in a text: a line a row, its cells parted by tabs."""

from collections.abc import Iterable


def row_text(cells: Iterable[str]) -> str:
    """Return a row as one line; blanks inside a cell are single, empty cells stay."""
    return "\t".join(" ".join(cell.split()) for cell in cells).rstrip()
