"""Tables as Excel files, read back."""

import io
from datetime import datetime

from openpyxl import load_workbook

from bot.spreadsheet import workbook
from handlers.tables import Sheet, Tables

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


def test_a_long_text_has_room_for_all_its_lines() -> None:
    rows = (("短",), ("长" * 60,), ("一\n二\n三",))
    page = load_workbook(io.BytesIO(workbook(Tables("台账", (Sheet("表", ("内容",), rows),)))))[
        "表"
    ]
    heights = [page.row_dimensions[number].height for number in (2, 3, 4)]
    assert heights[0] is None
    assert heights[1:] == [45.0, 45.0]


def test_percent_are_numbers_and_what_no_file_can_hold_is_left_out() -> None:
    rows = (("\x0b入统\x00\ufffe", 60), ("上报", 12.5), ("没有", None))
    sheet = Sheet("任务", ("任务", "进度"), rows, percents=("进度",))
    page = load_workbook(io.BytesIO(workbook(Tables("台账", (sheet,)))))["任务"]
    assert page["A2"].value == "入统"
    assert [(page[at].value, page[at].number_format) for at in ("B2", "B3")] == [
        (0.6, "0%"),
        (0.125, "0.0%"),
    ]
    assert page["B4"].value is None


def test_what_people_wrote_is_never_a_formula() -> None:
    book = load_workbook(io.BytesIO(workbook(TABLES)))
    assert book["任务"]["A3"].data_type == "s"
    assert book["任务"]["A3"].quotePrefix, "nor when somebody opens the cell and presses Enter"


def test_only_what_could_become_a_formula_has_the_quote_of_a_text() -> None:
    texts = {"=1+1": True, "+86": True, "-2": True, "@SUM(A1)": True, "\t=1": True, "\r=1": True}
    texts |= {
        " =1": True,
        "\x0b=1": True,
        "＝1": True,
        "＠A1": True,
        "招商=1": False,
        "60%": False,
        "": False,
    }
    rows = tuple((text, 3) for text in texts)
    page = load_workbook(io.BytesIO(workbook(Tables("册", (Sheet("表", ("=文", "数"), rows),)))))
    cells = page["表"]["A"][1:]
    assert [cell.quotePrefix for cell in cells] == list(texts.values())
    assert [cell.data_type for cell in cells if cell.value] == ["s"] * (len(texts) - 1)
    assert page["表"]["A1"].quotePrefix, "the header's too"
    assert not page["表"]["B2"].quotePrefix


def test_days_sort_as_days_and_how_long_ago_they_are_is_reckoned_when_it_is_opened() -> None:
    rows = (("2026-11-25", None, "2026-11-25 18:03"), (None, None, "不详"))
    sheet = Sheet(
        "任务", ("日期", "距今", "时间"), rows, days=("日期", "时间"), ages={"距今": "日期"}
    )
    page = load_workbook(io.BytesIO(workbook(Tables("台账", (sheet,)))))["任务"]
    assert page["A2"].value == datetime(2026, 11, 25)  # noqa: DTZ001  # a file has no zones
    assert page["A2"].number_format == "yyyy-mm-dd"
    assert page["C2"].value == datetime(2026, 11, 25, 18, 3)  # noqa: DTZ001
    assert (page["A3"].value, page["C3"].value) == (None, "不详")
    assert [page[at].value for at in ("B2", "B3")] == [
        f'=IF(A{n}="","",TODAY()-A{n})' for n in (2, 3)
    ]


def test_a_printed_page_says_what_it_is_whose_of_when_and_its_number() -> None:
    sheet = Sheet("任务", ("任务",), (("招商",),))
    tables = Tables("台账", (sheet,), "办公室 & 工信局", "2026-11-25")
    page = load_workbook(io.BytesIO(workbook(tables)))["任务"]
    head = page.oddHeader
    assert [one.text for one in (head.left, head.center, head.right)] == [
        *("办公室 && 工信局", "任务", "2026-11-25")
    ]
    assert page.oddFooter.center.text == "&P / &N"
    assert page["A2"].border.left.style == "thin"
