"""Tables as Excel files, read back."""

import io

from openpyxl import load_workbook

from bot.spreadsheet import workbook
from handlers.message import Sheet, Tables

TABLES = Tables(
    "任务台账-2026-11-25",
    (
        Sheet("任务", ("任务", "进度"), (("精准招商攻坚行动", 60), ("=HYPERLINK(1)", None))),
        Sheet("培育库", ("镇", "状态"), ()),
    ),
)


def test_a_file_has_every_cell_with_filters_and_a_frozen_header() -> None:
    book = load_workbook(io.BytesIO(workbook(TABLES)))
    assert book.sheetnames == ["任务", "培育库"]
    first = book["任务"]
    assert [[cell.value for cell in row] for row in first] == [
        ["任务", "进度"],
        ["精准招商攻坚行动", 60],
        ["=HYPERLINK(1)", None],
    ]
    assert first.freeze_panes == "A2"
    assert first.auto_filter.ref == "A1:B3"
    assert first.column_dimensions["A"].width >= 2 * len("精准招商攻坚行动")
    assert book["培育库"].max_row == 1


def test_what_people_wrote_is_never_a_formula() -> None:
    book = load_workbook(io.BytesIO(workbook(TABLES)))
    assert book["任务"]["A3"].data_type == "s"
