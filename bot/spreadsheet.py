"""Spreadsheets: tables as an Excel file that people can filter and print."""

import io
import re
import unicodedata
from typing import TYPE_CHECKING

from handlers.message import Cell, Sheet, Tables

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDEST = 50
_NARROWEST = 8
_ROOM = 3  # for the filter's arrow
_LINE = 15.0  # points of a row of one line
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")  # what Excel would begin to reckon from
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # in XML


def workbook(tables: Tables) -> bytes:
    """Return the Excel file: a sheet a table, header frozen, with filters and fitting widths."""
    from openpyxl import Workbook  # half a second to import, and few files are asked for

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in tables.sheets:
        page = book.create_sheet(sheet.title)
        _fill(page, sheet)
        _dress(page, sheet)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _fill(page: "Worksheet", sheet: Sheet) -> None:
    from openpyxl.styles import Alignment

    wrapped = Alignment(wrap_text=True, vertical="top")
    figure = Alignment(horizontal="right", vertical="top", indent=1)
    for line, row in enumerate((sheet.header, *sheet.rows), start=1):
        for number, (name, value) in enumerate(zip(sheet.header, row, strict=True), start=1):
            percent = name in sheet.percents and isinstance(value, int | float)
            written = _written(value, percent=percent)
            cell = page.cell(line, number, written)
            if isinstance(written, str):
                cell.data_type = "s"  # what people wrote is never a formula,
                cell.quotePrefix = _FORMULA.match(written) is not None  # nor when it is typed anew
            if percent:
                cell.number_format = "0%" if float(value or 0).is_integer() else "0.0%"
            cell.alignment = figure if isinstance(value, int | float) else wrapped


def _dress(page: "Worksheet", sheet: Sheet) -> None:
    """Give the filled page its header, widths and filter; printed, it fits across a page."""
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    for cell in page[1]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDEBF7")
    lines = [1] * (1 + len(sheet.rows))
    for number, values in enumerate(zip(sheet.header, *sheet.rows, strict=True), start=1):
        widths = [_widths(value) for value in values]
        width = min(_WIDEST, max(_NARROWEST, max(map(max, widths)) + _ROOM))
        page.column_dimensions[get_column_letter(number)].width = width
        needed = (sum(1 + one // width for one in each) for each in widths)
        lines = list(map(max, lines, needed))
    for number, count in enumerate(lines, start=1):
        if count > 1:  # not every program makes room for wrapped lines by itself
            page.row_dimensions[number].height = count * _LINE
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToHeight = 0  # as many pages as it takes
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = "1:1"


def _written(value: Cell, *, percent: bool) -> Cell:
    """Return the value as a cell takes it; Excel counts percent from 0 to 1."""
    if isinstance(value, str):
        return _UNWRITABLE.sub("", value)
    return value / 100 if percent and value is not None else value


def _widths(value: Cell) -> list[int]:
    """Return how many columns each line of a value takes; a Chinese character takes two."""
    lines = str("" if value is None else value).splitlines() or [""]
    return [sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in s) for s in lines]
