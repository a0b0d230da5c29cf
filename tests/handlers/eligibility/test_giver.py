"""Giver: the county adds to money by who gave it, and what it adds is of no market."""

import pytest

from tests.conftest import Ask


@pytest.mark.parametrize(
    "text",
    [
        "国家给了200万专项 县里配30%对吧 那就是60万？",
        "国家给了100万工信专项，县里是不是再给30万",
        "去年国家给了我们200万工信专项，那县里配60万对不对",
    ],
)
def test_national_money_is_said_to_be_no_base(ask: Ask, text: str) -> None:
    reply = ask(text)
    assert "国家给的不算" in reply.text.splitlines()[0]
    assert reply.awards
    assert [result.verdict for result in reply.awards.results] == ["not_eligible"]


@pytest.mark.parametrize(
    ("text", "verdict", "yuan"),
    [
        ("省农业厅去年给了我们果库200万专项，县里配吗", "not_eligible", None),
        ("省文旅厅去年给了80万，县里给配多少", "not_eligible", None),
        ("去年拿了省里农业产业化资金300万，县里配多少", "not_eligible", None),
        ("去年省里给了农机补贴30万，县上还给添不", "not_eligible", None),
        ("去年省农业厅给了50万，省工信厅给了100万，县里配多少", "eligible", 300_000),
        ("去年省经信委给了我们200万专项，县里配吗", "eligible", 600_000),
        ("去年省财政厅拨了60万，县里配多少", "eligible", 180_000),
        ("去年农业局给了我们50万补助，不是工信的钱，县里那个30%配套有份吗", "not_eligible", None),
        ("去年省里给了我们120万，科技口的，不归工信，县里配套能拿吗", "not_eligible", None),
        ("去年市里给了70万，这钱是农业的，县里配套能要吗", "not_eligible", None),
        ("不是工信的钱，是发改委给的200万，县里配套管不管", "not_eligible", None),
        ("去年工信没给过我们钱，农业厅给了90万，县里配套能拿吗", "not_eligible", None),
        ("我们拿的是农业产业化资金120万，工信的配套能享受吗", "not_eligible", None),
        ("去年省里给了100万专项，是工信的不是农业的，县里配多少", "eligible", 300_000),
    ],
)
def test_only_money_of_the_funds_own_office_is_matched(
    ask: Ask, text: str, verdict: str, yuan: int | None
) -> None:
    reply = ask(text)
    assert reply.awards
    assert [(r.verdict, r.amount_yuan) for r in reply.awards.results] == [(verdict, yuan)]


def test_money_of_another_office_for_the_same_works_shuts_out(ask: Ask) -> None:
    reply = ask("去年技改投了2500万，省发改委给过500万技改资金，能报吗")
    assert reply.awards
    assert [result.verdict for result in reply.awards.results] == ["not_eligible"]


def test_money_of_no_year_says_what_it_would_come_to(ask: Ask) -> None:
    assert "45 万元，要上年度" in ask("省里给了工信专项150万，县里能配多少").text


def test_a_share_that_the_county_adds_is_of_no_market(ask: Ask) -> None:
    assert "占有率" not in ask("前年拿了省里工信专项资金80万，县里还给配30%不").text
