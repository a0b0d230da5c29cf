"""Table: the lines of a message by their cells."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

LINES = 60  # of a message, that are looked at for a table: a county has fewer towns
RULED = re.compile(r"[\t|]")  # between the cells of a table that was copied
_COMMA = re.compile(",")
_LISTED = re.compile(r",\s|^[^\s,]+,\S*$")  # in 99,200 30,110 it is the blanks that part
_BLANKS = re.compile(r"\s+")
_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_EDGE = "|"  # stands around a line, too


@dataclass(frozen=True)
class Cell:
    """What one cell says, without the blanks around it, and where that stands in the text."""

    text: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether it is a number alone, without a unit."""
        return _NUMBER.fullmatch(self.text) is not None

    def holds(self, place: int) -> bool:
        """Return whether the place in the text is in it."""
        return self.start <= place < self.end


def cells(line: str, start: int = 0) -> list[Cell]:
    """Return the cells of the plain line, which begins at `start` of its text.

    The marks of a table part them, else commas, else blanks; between marks one may be empty.
    """
    told = line.strip(" ")
    place = line.index(told)
    end = place + len(told)
    parts = _BLANKS
    if RULED.search(told):
        parts = RULED
        place += told.startswith(_EDGE)
        end -= told.endswith(_EDGE)
    elif _LISTED.search(told):
        parts = _COMMA
    found: list[Cell] = []
    for stop, behind in [*(mark.span() for mark in parts.finditer(line, place, end)), (end, end)]:
        said = line[place:stop].strip()
        begins = start + line.index(said, place)
        if said or parts is RULED:
            found.append(Cell(said, begins, begins + len(said)))
        place = behind
    return found


def rows(text: str) -> list[list[Cell]]:
    """Return the cells of each of the first lines of the plain text."""
    found: list[list[Cell]] = []
    start = 0
    for line in text.split("\n")[:LINES]:
        found.append(cells(line, start))
        start += len(line) + 1
    return found


def is_table(text: str) -> bool:
    """Return whether two lines of the plain text, one below the other, have as many cells."""
    counts = map(len, rows(text)) if "\n" in text else ()
    return any(above == below > 1 for above, below in pairwise(counts))


def written(text: str, anew: Iterable[tuple[Cell, str]]) -> str:
    """Return the text with what each of these cells, in their order, says instead."""
    for cell, said in reversed([*anew]):
        text = text[: cell.start] + said + text[cell.end :]
    return text
