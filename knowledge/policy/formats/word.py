"""A Word file (.docx): its paragraphs with the numbers that Word counts, and its tables."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile

import docx
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml.etree import _Element

from knowledge.policy.formats.counted import Counted
from knowledge.policy.formats.table import row_text

_TEXT, _PARAGRAPH, _TABLE = qn("w:t"), qn("w:p"), qn("w:tbl")
_BREAKS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_UNSEEN = frozenset((qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:pPr"), qn("w:rPr")))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read_word(path: Path) -> str:
    """Return the text of the file, a line a paragraph or a row; what was struck out is left out.

    Raises ValueError where it is no Word file.
    """
    try:
        document = docx.Document(str(path))
    except (OpcError, BadZipFile, KeyError, ValueError) as error:
        raise ValueError(str(error)) from error
    counted = Counted.of(document)
    return "\n".join(_lines(document.element.body, counted)) + "\n"


def _lines(element: _Element, counted: Counted) -> Iterator[str]:
    """Yield the lines of a body or of whatever holds paragraphs and tables."""
    for child in element:
        if child.tag == _PARAGRAPH:
            yield counted.number(child) + "".join(_words(child))
        elif child.tag == _TABLE:
            yield from _rows(child, counted)
        elif child.tag not in _UNSEEN and child.tag != _FALLBACK:
            yield from _lines(child, counted)


def _words(element: _Element) -> Iterator[str]:
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif child.tag not in _UNSEEN and child.tag != _FALLBACK:
            yield from _words(child)
            if child.tag == _PARAGRAPH:  # in a text box
                yield "\n"


def _rows(table: _Element, counted: Counted) -> Iterator[str]:
    """Yield a table's rows; a cell that goes on from the row above says again what that said."""
    above: dict[int, str] = {}
    for row in table.iter(qn("w:tr")):
        cells: list[str] = []
        column = 0
        for cell in row.iterchildren(qn("w:tc")):
            merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            goes_on = merged is not None and merged.get(qn("w:val")) != "restart"
            text = above.get(column, "") if goes_on else " ".join(_lines(cell, counted))
            above[column] = text
            cells.append(text)
            column += _span(cell)
        yield row_text(cells)


def _span(cell: _Element) -> int:
    span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    value = span.get(qn("w:val")) if span is not None else None
    return int(value) if value and value.isdecimal() else 1
