"""Figures told by another are reckoned; what only compares, or says too little, changes nothing."""

import datetime

import pytest

from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.reader import read
from knowledge.reading.told import Told

DAY = datetime.date(2026, 11, 24)
YI = 100_000_000


def told(policy: Policy, text: str) -> Told:
    return read(plain(text), policy.facts, DAY)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("前年产值6亿，去年比前年多了两成，做轴承的", "output_yuan", 7.2 * YI),
        ("2024年主营9亿，2025年比2024年少了1亿", "revenue_yuan", 8 * YI),
        ("隔壁镇就业2600人，我们比他们少700", "jobs", 1900),
        ("隔壁镇产值14亿，我们比他们多两亿，做水泵的", "output_yuan", 16 * YI),
        ("人家一年做18亿，咱们刚过人家一半，打铁锅的", "output_yuan", 9 * YI),
        ("前年配套14家，今年关了4家", "supporting", 10),
        ("去年用工1700，今年又招了600", "jobs", 2300),
        ("三年前4亿，现在翻了两番，做机床的", "output_yuan", 16 * YI),
        ("就业离两千还差四百人", "jobs", 1600),
    ],
)
def test_a_figure_told_by_another_is_reckoned(
    policy: Policy, text: str, name: str, value: float
) -> None:
    quantity = told(policy, text).facts.quantity(name)
    assert quantity is not None
    assert quantity.low == value


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("人家一年做18亿，咱们刚过人家一半，打铁锅的", Manner.OVER),
        ("前年产值6亿，去年翻番还不止，做铸件的", Manner.OVER),
        ("前年产值6亿，去年翻番，做铸件的", Manner.EXACT),
    ],
)
def test_how_surely_it_is_told_is_kept(policy: Policy, text: str, manner: Manner) -> None:
    quantity = told(policy, text).facts.quantity("output_yuan")
    assert quantity is not None
    assert quantity.manner is manner


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("去年产值9亿，比前年多三成，做铸件的", 9 * YI),
        ("前年产值5亿，去年翻了一番还多，到10.6亿了，做铸件的", 10.6 * YI),
    ],
)
def test_what_only_compares_changes_nothing(policy: Policy, text: str, value: float) -> None:
    quantity = told(policy, text).facts.quantity("output_yuan")
    assert quantity is not None
    assert quantity.low == value


@pytest.mark.parametrize("text", ["我们占了一半", "我们镇在里头占四成"])
def test_a_share_of_nobody_knows_what_is_no_market_share(policy: Policy, text: str) -> None:
    facts = told(policy, text).facts
    assert not {"share_national", "share_province"} & facts.values.keys()


@pytest.mark.parametrize(
    ("text", "name", "told_before"),
    [
        ("大厂有一家，去年倒闭了，配套12家", "leaders", 1),
        ("配套13家，后来黄了几家，龙头1家", "supporting", 13),
    ],
)
def test_a_count_of_which_some_went_is_not_what_it_was(
    policy: Policy, text: str, name: str, told_before: int
) -> None:
    assert told(policy, text).facts.values.get(name) != Quantity.of(told_before)
