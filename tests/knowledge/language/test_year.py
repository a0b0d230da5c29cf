"""Years, counted from the day of asking."""

import datetime

import pytest

from knowledge.language.ago import LONG_SINCE
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
        ("09年评的", [2009]),
        ("零八年评的", [2008]),
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


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("两年前评的", 2024),
        ("三年以前", 2023),
        ("2年前", 2024),
        ("好几年前就是了", LONG_SINCE),
        ("老早以前的事", LONG_SINCE),
        ("早些年拿的", LONG_SINCE),
        ("五六年前批的", LONG_SINCE),
        ("十几年前认定的", LONG_SINCE),
        ("两年多以前", LONG_SINCE),
        ("去年以前", LONG_SINCE),
        ("2025年前评的", LONG_SINCE),
        ("一年前评的", None),
        ("一两年前", None),
        ("快两年前", None),
        ("今年以前", None),
    ],
)
def test_how_long_ago_is_a_year_or_one_before_any_that_counts(text: str, year: int | None) -> None:
    assert [told.sure for told in years(text, DAY)] == [year]


@pytest.mark.parametrize(
    "text", ["年前", "3年前后", "前三年", "25年前半年", "三年前景", "做了20年了", "百年前"]
)
def test_what_only_looks_like_a_time_ago_is_no_year(text: str) -> None:
    assert not years(text, DAY)


@pytest.mark.parametrize("text", ["2025年前10个月", "2025年前三季度"])
def test_the_first_part_of_a_year_is_of_that_year(text: str) -> None:
    assert [told.year for told in years(text, DAY)] == [2025]


def test_last_month_in_january_is_last_year() -> None:
    assert years("上个月", datetime.date(2027, 1, 5))[0].year == 2026
