"""How the lines of a table are parted into cells, by which all that read tables go."""

import pytest

from knowledge.reading.writing.table import cells, is_table, rows, written


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("产值|用工 (人)|龙头", ["产值", "用工 (人)", "龙头"]),
        ("| 产值 | 用工 |", ["产值", "用工"]),
        ("城关\t\t9户", ["城关", "", "9户"]),
        ("\t产值\t用工", ["", "产值", "用工"]),
        ("产值,万元,98600", ["产值", "万元", "98600"]),
        ("三益铸造, 市级技术中心, 2025年4月", ["三益铸造", "市级技术中心", "2025年4月"]),
        ("2024 99,200 30,110", ["2024", "99,200", "30,110"]),
        ("克城  铸造 10.8", ["克城", "铸造", "10.8"]),
        ("", []),
    ],
)
def test_a_line_is_parted_by_its_marks_or_else_by_commas_or_blanks(
    line: str, said: list[str]
) -> None:
    assert [cell.text for cell in cells(line)] == said


def test_each_cell_is_known_by_its_place_and_can_say_something_else() -> None:
    text = "户数 | 配套\n9户 | 9户"
    last = rows(text)[1][1]
    assert text[last.start : last.end] == last.text == "9户"
    assert written(text, [(last, "9家")]) == "户数 | 配套\n9户 | 9家"


def test_lines_with_as_many_cells_are_a_table() -> None:
    assert is_table("龙头 配套\n2家 9户")
    assert not is_table("配套\n9户")
    assert not is_table("龙头2家 配套9家")
