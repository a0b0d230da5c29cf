"""Spreadsheets: tables as an Excel file that people can filter and print."""

import io
import unicodedata
from typing import TYPE_CHECKING

from handlers.message import Sheet, Tables

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDEST = 50
_NARROWEST = 8
_ROOM = 3  # for the filter's arrow


def workbook(tables: Tables) -> bytes:
    """Return the Excel file: a sheet a table, header frozen, with filters and fitting widths."""
    from openpyxl import Workbook  # half a second to import, and few files are asked for

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in tables.sheets:
        _fill(book.create_sheet(sheet.title), sheet)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _fill(page: "Worksheet", sheet: Sheet) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    for row in (sheet.header, *sheet.rows):
        page.append([None] * len(row))
        for number, value in enumerate(row, start=1):
            cell = page.cell(page.max_row, number, value)
            if isinstance(value, str):
                cell.data_type = "s"  # what people wrote is never a formula
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for cell in page[1]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDEBF7")
    for number in range(1, len(sheet.header) + 1):
        widest = max(_width(row[number - 1]) for row in (sheet.header, *sheet.rows))
        width = min(_WIDEST, max(_NARROWEST, widest + _ROOM))
        page.column_dimensions[get_column_letter(number)].width = width
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions


def _width(value: object) -> int:
    """Return how many columns the longest line of a value takes; a Chinese character takes two."""
    lines = str("" if value is None else value).splitlines() or [""]
    return max(sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in s) for s in lines)
