"""Personal numbers with one mark between their groups go; lists of figures stay."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.personal.masking import masked

MARKS = [*"，、/:~|+=；。的x_#", "\n", "， ", " / ", "😀", "\u00ad"]
SHAPES = [(3, 4, 4), (3, 3, 5), (3, 8), (7, 4), (1,) * 11]
MOBILES = st.from_regex("1[3-9][0-9]{9}", fullmatch=True)


def parted(number: str, shape: tuple[int, ...], mark: str) -> str:
    groups, start = [], 0
    for length in shape:
        groups.append(number[start : start + length])
        start += length
    return mark.join(groups)


def figures(text: str) -> int:
    return sum(map(str.isdigit, text))


@given(MOBILES, st.sampled_from(SHAPES), st.sampled_from(MARKS))
def test_a_mobile_number_is_struck_out_whatever_mark_parts_it(
    number: str, shape: tuple[int, ...], mark: str
) -> None:
    text = masked(f"想问补贴，打{parted(number, shape, mark)}找我")
    assert figures(text) == 0
    assert text.count("*") == 11
    assert len(text) == len(f"想问补贴，打{parted(number, shape, mark)}找我")


@pytest.mark.parametrize(
    "number",
    [
        "141033/19900101/1234",
        "141033，1990，0101，123X",
        "6222、0212、3456、7890、128",
        "一三八，一二三四，五六七八",
    ],
)
@pytest.mark.parametrize("before", ["我的是", "2，", "5、", "3家，20、"])
def test_other_numbers_and_numerals_are_struck_out_too(before: str, number: str) -> None:
    digits = sum(character.isdigit() or character in "一二三四五六七八" for character in number)
    assert masked(f"{before}{number}。").count("*") == digits


@given(
    st.sampled_from([(6, 6, 7), (5, 5, 5, 4), (4, 5, 5, 5), (10, 9), (3, 4, 4, 4, 4)]),
    st.sampled_from([*MARKS, " ", "-"]),
)
def test_a_card_is_known_by_its_check_digit_in_whatever_groups(
    shape: tuple[int, ...], mark: str
) -> None:
    assert figures(masked(f"打{parted('6228480402000056786', shape, mark)}上")) == 0


@pytest.mark.parametrize(
    "text",
    [
        "130 1500 2300 1800",
        "180 1500 2000",
        "138、1234、5678家",
        "三年产值138，1234，5678万元",
        "就业138/1500/2000人",
        "100，200，300",
        "1500，1800，200",
        "13，15，20，18，16，5",
        "138元，1234元，5678元",
        "2019，2020，2012，2023，20",
        "13:45:30",
        "13,123,456,789元",
        "1、2、3、4、5、6、7、8、9、10、11、12",
        "4.1、4.2、4.3",
        "2021/2022/2023",
        "一、二、三、四、五、六、七、八、九",
        "30%，50%，2000人，10亿",
        "91141033，1234，5678，90",
    ],
)
def test_lists_of_figures_stay(text: str) -> None:
    assert masked(text) == text


@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2040, 1, 1)), st.sampled_from("/、:的，"))
def test_days_stay(day: datetime.date, mark: str) -> None:
    text = f"{day.year}{mark}{day.month}{mark}{day.day}"
    assert masked(text) == text


@given(
    st.lists(st.integers(1, 9999), min_size=1, max_size=8),
    st.sampled_from("，、/；"),
    st.sampled_from(["元", "万元", "人", "家", "亿", "亩"]),
)
def test_figures_with_their_units_stay(told: list[int], mark: str, unit: str) -> None:
    text = mark.join(f"{figure}{unit}" for figure in told)
    assert masked(text) == text
