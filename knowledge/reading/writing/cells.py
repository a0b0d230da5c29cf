"""Cells: what a cell of a table says by the name at its column's head alone.

有 under 龙头 is 有龙头, told behind the row, 无 under 平台 没有平台, and 9户 under 关联配套 9家.
"""

import re
from collections.abc import Mapping, Sequence

from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import listed

_CELL = re.compile(r"[^\t|]+")
_SEVERAL = 2  # cells of a head that name facts
_HOUSES = re.compile("(?P<count>[0-9一二两三四五六七八九十]{1,3})户")
_HAS, _HAS_NONE = listed("cell_yes"), listed("cell_no")


def with_heads(text: str, vocabulary: FactsFile) -> str:
    """Return the plain text of a table of one row with what its head makes its cells tell."""
    if "\n" not in text:
        return text
    lines = [line for line in text.split("\n") if line.strip()]
    named = {name: fact for fact in vocabulary.fact for name in (*fact.names, *fact.called)}
    cells = [[cell.strip() for cell in _CELL.findall(line)] for line in lines]
    heads = [i for i, row in enumerate(cells) if sum(c in named for c in row) >= _SEVERAL]
    if len(heads) != 1:
        return text
    rows = [i for i, row in enumerate(cells) if len(row) == len(cells[heads[0]])]
    if rows != [heads[0], heads[0] + 1]:
        return text  # of several rows nobody knows which is the asker's own
    head, row = (cells[i] for i in rows)
    for cell in row:
        counted = _HOUSES.fullmatch(cell)
        if counted and _fact(head, row, cell, named):
            lines[rows[1]] = lines[rows[1]].replace(cell, f"{counted['count']}家", 1)
    return "\n".join([*lines[: rows[1] + 1], *_said(head, row, named), *lines[rows[1] + 1 :]])


def _fact(
    head: Sequence[str], row: Sequence[str], cell: str, named: Mapping[str, Fact]
) -> Fact | None:
    """Return the fact whose firms the column of the cell counts."""
    fact = named.get(head[row.index(cell)])
    return fact if fact and fact.kind == "enterprises" else None


def _said(head: Sequence[str], row: Sequence[str], named: Mapping[str, Fact]) -> list[str]:
    """Return what the cells say is there, and what is not, each in a line of its own."""
    told: list[str] = []
    for name, cell in zip(head, row, strict=True):
        fact = named.get(name)
        if fact and fact.kind in ("claim", "enterprises"):
            told += [f"有{name}"] if cell in _HAS else []
            told += [f"没有{name}"] if cell in _HAS_NONE else []
    return told
