"""A claim of what a level gets, behind the amounts of an award."""

import pytest

from tests.conftest import Ask
from tests.handlers.talking import said


@pytest.mark.parametrize(
    ("turns", "begins", "amount"),
    [
        (["市级15万吧"], "不是", "市级 10 万元"),
        (["国家级90万吧"], "不是", "国家级 50 万元"),
        (["省里是25万吧"], "不是", "省级 20 万元"),
        (["市里18万对吧"], "不是", "市级 10 万元"),
        (["市级10万吧"], "是的", "市级 10 万元"),
        (["省级有35万吗", "市级12万吧"], "不是", "市级 10 万元"),
    ],
)
def test_it_is_of_the_award_and_no_figure(
    ask: Ask, turns: list[str], begins: str, amount: str
) -> None:
    reply = said(ask, "技术中心奖多少", *turns)
    assert reply.text.startswith(begins)
    assert amount in reply.text
    assert reply.topic.facts is None


def test_what_was_received_is_none_of_its_amounts(ask: Ask) -> None:
    assert not said(ask, "技术中心奖多少", "去年省里给了20万").text.startswith("是的")
