"""Years, counted from the day of asking."""

import datetime

import pytest

from knowledge.language.year import years

DAY = datetime.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("去年评的", [2025]),
        ("上年度", [2025]),
        ("前年拿的", [2024]),
        ("大前年", [2023]),
        ("今年刚批", [2026]),
        ("明年打算", [2027]),
        ("25年认定", [2025]),
        ("二〇二五年", [2025]),
        ("2024年12月", [2024]),
        ("2025年升级，原来是2022年的", [2025, 2022]),
        ("去年拿的，同一年还评上", [2025, 2025]),
        ("上个月", [2026]),
        ("做了20年了", []),
        ("2000万元", []),
        ("2025元", []),
        ("一百多年历史", []),
    ],
)
def test_years_are_read(text: str, told: list[int]) -> None:
    assert [year.year for year in years(text, DAY)] == told


def test_last_month_in_january_is_last_year() -> None:
    assert years("上个月", datetime.date(2027, 1, 5))[0].year == 2026
