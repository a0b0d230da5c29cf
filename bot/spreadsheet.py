"""Spreadsheets: tables as an Excel file that people can filter, sort and print."""

import datetime
import io
import re
import unicodedata
from typing import TYPE_CHECKING

from handlers.tables import Cell, Sheet, Tables

if TYPE_CHECKING:
    from openpyxl.cell import Cell as ExcelCell
    from openpyxl.worksheet.worksheet import Worksheet

_WIDEST = 50
_NARROWEST = 8
_ROOM = 3  # for the filter's arrow
_LINE = 15.0  # points of a row of one line
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")  # what Excel would begin to reckon from
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # in XML
_DAY, _MINUTE = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"
_PAGES = "&P / &N"
_HEAD, _GRID = "DDEBF7", "BFBFBF"


def workbook(tables: Tables) -> bytes:
    """Return the Excel file: a sheet a table, header frozen, with filters and fitting widths.

    Printed, each page has the table's title, who issued it and the day, and its number.
    """
    from openpyxl import Workbook  # half a second to import, and few files are asked for

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in tables.sheets:
        page = book.create_sheet(sheet.title)
        _fill(page, sheet)
        _dress(page, sheet)
        _head(page, sheet, tables)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _fill(page: "Worksheet", sheet: Sheet) -> None:
    from openpyxl.styles import Alignment, Border, Side

    wrapped = Alignment(wrap_text=True, vertical="top")
    figure = Alignment(horizontal="right", vertical="top", indent=1)
    line = Side("thin", color=_GRID)
    grid = Border(line, line, line, line)
    for number, row in enumerate((sheet.header, *sheet.rows), start=1):
        for column, value in enumerate(row, start=1):
            cell = page.cell(number, column)
            name = sheet.header[column - 1]
            if number > 1 and name in sheet.ages:
                _reckon(cell, sheet, name)
            else:
                _write(cell, value, name if number > 1 else "", sheet)
            text = isinstance(cell.value, str) and cell.data_type == "s"
            cell.alignment = wrapped if text else figure
            cell.border = grid


def _write(cell: "ExcelCell", value: Cell, name: str, sheet: Sheet) -> None:
    """Write a value as what it is in the column of that name."""
    day = _day(value) if name in sheet.days else None
    if day:
        cell.value = day
        cell.number_format = _MINUTE if isinstance(day, datetime.datetime) else _DAY
    elif isinstance(value, str):
        written = _UNWRITABLE.sub("", value)
        cell.value = written
        cell.data_type = "s"  # what people wrote is never a formula,
        cell.quotePrefix = _FORMULA.match(written) is not None  # nor when it is typed anew
    elif name in sheet.percents and value is not None:
        cell.value = value / 100  # Excel counts percent from 0 to 1
        cell.number_format = "0%" if float(value).is_integer() else "0.0%"
    else:
        cell.value = value


def _reckon(cell: "ExcelCell", sheet: Sheet, name: str) -> None:
    """Write how many days ago the day of the row is, whenever the file is opened."""
    from openpyxl.utils import get_column_letter

    day = f"{get_column_letter(sheet.header.index(sheet.ages[name]) + 1)}{cell.row}"
    cell.value = f'=IF({day}="","",TODAY()-{day})'
    cell.number_format = "0"


def _day(value: Cell) -> datetime.date | None:
    """Return the day, with its time where it has one; None for what is neither."""
    if not isinstance(value, str):
        return None
    try:
        found = datetime.datetime.fromisoformat(value)
    except ValueError:
        return None
    return found if ":" in value else found.date()


def _dress(page: "Worksheet", sheet: Sheet) -> None:
    """Give the filled page its header, widths and filter."""
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    for cell in page[1]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor=_HEAD)
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


def _head(page: "Worksheet", sheet: Sheet, tables: Tables) -> None:
    """Say how it is printed: across one page, with what it is, whose, of when, and the number."""
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToHeight = 0  # as many pages as it takes
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = "1:1"
    said = (sheet.title, tables.issuer, tables.day)
    title, issuer, day = (text.replace("&", "&&") for text in said)
    page.oddHeader.center.text, page.oddHeader.center.size = title, 16
    page.oddHeader.left.text, page.oddHeader.right.text = issuer, day
    page.oddFooter.center.text = _PAGES


def _widths(value: Cell) -> list[int]:
    """Return how many columns each line of a value takes; a Chinese character takes two."""
    lines = str("" if value is None else value).splitlines() or [""]
    return [sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in s) for s in lines]
