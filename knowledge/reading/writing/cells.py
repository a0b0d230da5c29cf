"""Cells: what a cell of a table says by the name at its column's head alone.

有 under 龙头 is 有龙头, told behind the row, 无 under 平台 没有平台, and 9户 under 关联配套 9家.
"""

import re
from collections.abc import Iterator, Sequence

from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import listed
from knowledge.reading.writing.table import Cell, rows, written

_SEVERAL = 2  # cells of a head that name facts
_HOUSES = re.compile("(?P<count>[0-9一二两三四五六七八九十]{1,3})户")
Below = tuple[Fact, str, Cell]  # a cell below the name of a fact
_HAS, _HAS_NONE = listed("cell_yes"), listed("cell_no")


def with_heads(text: str, vocabulary: FactsFile) -> str:
    """Return the plain text of a table of one row with what its head makes its cells tell."""
    if "\n" not in text:
        return text
    named = {name: fact for fact in vocabulary.fact for name in (*fact.names, *fact.called)}
    lines = [row for row in rows(text) if row]
    heads = [i for i, row in enumerate(lines) if sum(c.text in named for c in row) >= _SEVERAL]
    if len(heads) != 1:
        return text
    table = [i for i, row in enumerate(lines) if len(row) == len(lines[heads[0]])]
    if table != [heads[0], heads[0] + 1]:
        return text  # of several rows nobody knows which is the asker's own
    head, row = (lines[i] for i in table)
    below = [
        (named[above.text], above.text, c)
        for above, c in zip(head, row, strict=True)
        if above.text in named
    ]
    end = text.find("\n", row[-1].end)
    end = len(text) if end < 0 else end
    told = "\n".join([text[:end], *_said(below)]) + text[end:]
    return written(told, _as_firms(below))


def _said(below: Sequence[Below]) -> Iterator[str]:
    """Yield what the cells say is there, and what is not, each for a line of its own."""
    for fact, name, cell in below:
        if fact.kind in ("claim", "enterprises"):
            yield from [f"有{name}"] if cell.text in _HAS else []
            yield from [f"没有{name}"] if cell.text in _HAS_NONE else []


def _as_firms(below: Sequence[Below]) -> Iterator[tuple[Cell, str]]:
    """Yield the cells whose columns count firms with 家 for their 户."""
    for fact, _, cell in below:
        houses = _HOUSES.fullmatch(cell.text)
        if houses and fact.kind == "enterprises":
            yield cell, f"{houses['count']}家"
