"""What is told of a part, a month or one of several, is no figure of the whole."""

import pytest

from knowledge.policy.facts.facts import Facts
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.reader import read
from tests.conftest import DAY


def facts(policy: Policy, text: str) -> Facts:
    return read(plain(text), policy.facts, DAY).facts


@pytest.mark.parametrize(
    "message",
    [
        "主营收入一季度3亿",
        "主营收入一个季度3亿",
        "上个月主营收入12亿",
        "每家主营收入11亿",
        "每月主营收入1亿，干了八个月",
        "主营业务收入一个月1.2亿",
        "一家一年主营收入11亿",
    ],
)
def test_a_figure_of_a_part_is_not_the_whole(policy: Policy, message: str) -> None:
    assert "revenue_yuan" not in facts(policy, message).values


@pytest.mark.parametrize(
    "message",
    ["去年省里的工信专项每月给8万", "去年省工信专项按季拨，每季20万", "去年省工信专项一个月5万"],
)
def test_money_by_the_month_is_no_sum_of_the_year(policy: Policy, message: str) -> None:
    assert [fund.yuan for fund in facts(policy, message).funds] == [None]


@pytest.mark.parametrize(
    "message", ["盼着能带动三千人就业", "指望产值上12亿", "但愿就业能到2500人"]
)
def test_a_wish_is_no_figure(policy: Policy, message: str) -> None:
    assert not {"jobs", "output_yuan"} & facts(policy, message).values.keys()
