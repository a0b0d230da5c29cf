"""Own row: of a table with a row for each of several towns, the one that is the asker's own.

我是黑龙关的，只看我们这一行 leaves that row alone, by what its heads say: 产值2.2亿,人数1740人.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from knowledge.language.units import ALONE, WRITTEN
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.writing.table import Cell, rows

_NAMED = re.compile(rf"(?P<name>.+?)\(?(?P<unit>{ALONE})\)?")
_OURS = re.compile(any_of("me"))
_FEW = 3  # cells of a row that is one of a table
_SEVERAL = 2

Row = Sequence[Cell]


def with_own_row(text: str, vocabulary: FactsFile) -> str:
    """Return the plain text, such a table with nothing but what the asker's own row tells."""
    if "\n" not in text:
        return text
    table = rows(text)
    head = next((i for i, row in enumerate(table) if _is_head(row, table[i + 1 :])), None)
    if head is None:
        return text
    lines = text.split("\n")
    of_towns = [i for i in range(head + 1, len(table)) if _is_row(table[i], table[head])]
    around = [i for i in range(len(lines)) if i != head and i not in of_towns]
    own = [i for i in of_towns if any(_is_ours(lines[j], table[i][0].text) for j in around)]
    if len(of_towns) < _SEVERAL or len(own) != 1:
        return text
    told = ",".join(_told(table[head], table[own[0]], vocabulary))
    return "\n".join(told if i == head else lines[i] for i in sorted([head, *around]))


def _is_head(row: Row, below: Sequence[Row]) -> bool:
    """Return whether the row has no number, and the next one has as many cells and some."""
    if len(row) < _FEW or any(map(_has_digit, row)) or not below:
        return False
    return _is_row(below[0], row)


def _has_digit(cell: Cell) -> bool:
    return any(map(str.isdigit, cell.text))


def _is_row(row: Row, head: Row) -> bool:
    numbers = sum(cell.is_number for cell in row)
    return len(row) == len(head) and numbers > 1 and not row[0].is_number


def _is_ours(line: str, name: str) -> bool:
    """Return whether the line speaks of us, and of the place that the row begins with."""
    return bool(_OURS.search(line) and name) and (name.rstrip("镇乡") or name) in line


def _told(head: Row, row: Row, vocabulary: FactsFile) -> Iterator[str]:
    """Yield what each cell says by the name above it, but for the place."""
    named = {name: fact for fact in vocabulary.fact for name in fact.names}
    for above, cell in [*zip(head, row, strict=True)][1:]:
        name, unit = _measured(above.text, named)
        yield f"{name}{cell.text}{unit}" if cell.is_number else cell.text


def _measured(above: str, named: Mapping[str, Fact]) -> tuple[str, str]:
    """Return the name and the unit at a head, where it has none that of the fact it names."""
    fact = named.get(above)
    measured = None if fact else _NAMED.fullmatch(above)
    if measured:
        return measured["name"], measured["unit"]
    return above, WRITTEN.get(fact.kind, "") if fact and fact.kind != "yuan" else ""
