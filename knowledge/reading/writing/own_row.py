"""Own row: of a table with a row for each of several towns, the one that is the asker's own.

我是黑龙关的，只看我们这一行 leaves that row alone, by what its heads say: 产值2.2亿,人数1740人.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of

_CELLS = re.compile(r"[\t |]+")
_SEPARATED = re.compile(r"\s*,\s*")
_NUMBER = re.compile(r"[0-9][0-9.]*")
_UNIT = re.compile(r"(?P<name>.+?)\(?(?P<unit>[十百千万亿]{0,2}元|[万亿]|人|家|%)\)?")
_UNITS = {"people": "人", "enterprises": "家", "percent": "%"}
_OURS = re.compile(any_of("me"))
_FEW = 3  # cells of a row that is one of a table
_SEVERAL = 2
_MOST = 60  # lines that are looked at


def with_own_row(text: str, vocabulary: FactsFile) -> str:
    """Return the plain text, such a table with nothing but what the asker's own row tells."""
    if "\n" not in text:
        return text
    lines = [line.strip() for line in text.split("\n")[:_MOST]]
    cells = [_split(line) for line in lines]
    head = next((i for i, row in enumerate(cells) if _is_head(row, cells[i + 1 :])), None)
    if head is None:
        return text
    rows = [i for i in range(head + 1, len(lines)) if _is_row(cells[i], cells[head])]
    around = [line for i, line in enumerate(lines) if i != head and i not in rows]
    own = [i for i in rows if any(_is_ours(line, cells[i][0]) for line in around)]
    if len(rows) < _SEVERAL or len(own) != 1:
        return text
    told = ",".join(_told(cells[head], cells[own[0]], vocabulary))
    return "\n".join([*lines[:head], told, *(x for x in lines[head + 1 :] if x in around)])


def _split(line: str) -> list[str]:
    parts = _SEPARATED if "," in line and not _CELLS.search(line) else _CELLS
    return [cell for cell in parts.split(line) if cell]


def _is_head(row: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Return whether the row has no number, and the next one has as many cells and some."""
    if len(row) < _FEW or any(map(_NUMBER.search, row)) or not below:
        return False
    return _is_row(below[0], row)


def _is_row(row: Sequence[str], head: Sequence[str]) -> bool:
    numbers = [cell for cell in row if _NUMBER.fullmatch(cell)]
    return len(row) == len(head) and len(numbers) > 1 and row[0] not in numbers


def _is_ours(line: str, name: str) -> bool:
    """Return whether the line speaks of us, and of the place that the row begins with."""
    return bool(_OURS.search(line)) and (name.rstrip("镇乡") or name) in line


def _told(head: Sequence[str], row: Sequence[str], vocabulary: FactsFile) -> Iterator[str]:
    """Yield what each cell says by the name above it, but for the place."""
    named = {name: fact for fact in vocabulary.fact for name in fact.names}
    for above, cell in [*zip(head, row, strict=True)][1:]:
        yield f"{_name(above, named)}{cell}{_unit(above, named)}" if _is_number(cell) else cell


def _is_number(cell: str) -> bool:
    return _NUMBER.fullmatch(cell) is not None


def _name(above: str, named: Mapping[str, Fact]) -> str:
    unit = None if above in named else _UNIT.fullmatch(above)
    return unit["name"] if unit else above


def _unit(above: str, named: Mapping[str, Fact]) -> str:
    """Return the unit at the head, or else that of what it names."""
    unit = None if above in named else _UNIT.fullmatch(above)
    fact = named.get(above)
    return unit["unit"] if unit else _UNITS.get(fact.kind, "") if fact else "家"
