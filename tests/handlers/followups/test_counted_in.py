"""Counted in: another trade behind a town's result changes no verdict before its figure is told."""

import pytest

from tests.conftest import Ask
from tests.handlers.talking import said

CERAMICS = "我们镇产值9亿，做陶瓷，2500人"


@pytest.mark.parametrize(
    "message", ["要是把旅游也算上呢", "旅游算进去行不行", "再加上种苹果的呢", "养殖的一块算呢"]
)
def test_a_trade_of_no_figure_is_said_not_to_be_counted(ask: Ask, message: str) -> None:
    reply = said(ask, CERAMICS, message)
    assert "那一块是多少没说，没有算进去" in reply.blocks[0].text
    assert "还差 1 亿元" in reply.text


def test_a_figure_of_another_kind_of_trade_is_not_added(ask: Ask) -> None:
    reply = said(ask, CERAMICS, "加上旅游2亿呢")
    assert "不是一类产业" in reply.blocks[0].text
    assert "还差 1 亿元" in reply.text


def test_a_figure_of_the_same_kind_is_added(ask: Ask) -> None:
    assert "11 亿元" in said(ask, CERAMICS, "加上五金2亿呢").text
