"""Sums that somebody heard of the award told of, or asks about behind it."""

import pytest

from tests.conftest import Ask
from tests.handlers.talking import said

CENTRE = "国家级企业技术中心奖多少"


@pytest.mark.parametrize("heard", ["不对吧 我听说是100万", "咋听人讲是100万", "网上说有100万"])
def test_a_sum_heard_is_told_to_be_of_another_award(ask: Ask, heard: str) -> None:
    first, second, *_ = said(ask, CENTRE, heard).blocks
    assert first.text.startswith("文件写的是：企业技术中心奖励：国家级 50 万元")
    assert second.text.startswith("100 万元写的是：制造业创新中心奖励：国家级 100 万元")


def test_a_sum_heard_that_no_award_has_is_said_to_be_of_none(ask: Ask) -> None:
    told = said(ask, CENTRE, "人家都说是80万").text
    assert "国家级 50 万元" in told
    assert "文件里没有哪项奖励写 80 万元" in told


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("那100万是给啥的", "100 万元写的是：制造业创新中心奖励：国家级"),
        ("那20万又是奖啥的", "20 万元写的是：企业技术中心奖励：省级"),
        ("那60万是给哪个的", "没有哪项奖励写 60 万元"),
    ],
)
def test_what_a_sum_is_for_is_said(ask: Ask, asked: str, told: str) -> None:
    assert told in said(ask, CENTRE, asked).blocks[0].text


def test_what_one_was_given_is_no_rumour(ask: Ask) -> None:
    lines = ("去年省里给了我们技改专项40万，县里配多少", "不对，是50万")
    assert "写的是：" not in said(ask, *lines).blocks[0].text


def test_a_number_heard_of_a_criterion_shows_it_again(ask: Ask) -> None:
    told = said(ask, "带动就业要多少人", "不对吧 我听说要3000").text
    assert "拉动就业2000人以上" in told


@pytest.mark.parametrize(
    ("doubt", "first"),
    [
        ("怎么才20 不是50吗", "50 万元写的是：企业技术中心奖励：国家级 50 万元"),
        ("才20万？不是100万吗", "100 万元写的是：制造业创新中心奖励：国家级 100 万元"),
        ("不是100万吗", "100 万元写的是：制造业创新中心奖励：国家级 100 万元"),
        ("咋只有20万，不应该是80万吗", "文件里没有哪项奖励写 80 万元"),
    ],
)
def test_a_sum_expected_of_a_result_is_said_to_be_of_what_it_is(
    ask: Ask, doubt: str, first: str
) -> None:
    lead, result, *_ = said(ask, "我厂去年评上省级企业技术中心", doubt).blocks
    assert lead.text.startswith(first)
    assert "20 万元" in result.text


def test_two_sums_doubted_behind_money_told_change_nothing(ask: Ask) -> None:
    lines = ("去年省里给了我们工信专项40万，县里配多少", "怎么才12万 不是20万吗")
    assert "12 万元" in said(ask, *lines).text
