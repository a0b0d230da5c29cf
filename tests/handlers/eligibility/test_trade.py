"""Who only says what they live by is asked whether as an enterprise or as a town."""

from collections.abc import Callable

import pytest

from handlers.message import Intent, Reply
from tests.handlers.talking import said

Ask = Callable[..., Reply]
TRADE = "我们主要做豆腐干"


@pytest.mark.parametrize(
    "text",
    [
        *(TRADE, "我们是做红枣加工的", "我们做汽配的", "我们是搞旅游的"),
        *("主要做馒头", "我们主要做麻花", "俺们搞根雕", "我们是搞民宿的", "主要做苹果醋"),
    ],
)
def test_a_trade_alone_asks_whose_it_is(ask: Ask, text: str) -> None:
    reply = ask(text)
    assert reply.intent is Intent.CLARIFY
    assert [button.label for button in reply.buttons] == ["算奖励", "测认定"]


@pytest.mark.parametrize("answer", ["企业", "我们是企业", "算奖励"])
def test_an_enterprise_is_asked_for_its_titles(ask: Ask, answer: str) -> None:
    assert "称号" in said(ask, TRADE, answer).text


@pytest.mark.parametrize("answer", ["镇上的", "我们是镇上的", "测认定"])
def test_a_town_is_asked_for_its_figures_and_its_trade_is_kept(ask: Ask, answer: str) -> None:
    assert "产值" in said(ask, TRADE, answer).text
    assert "（要 10 亿元）" in said(ask, TRADE, answer, "4千万").text


def test_another_question_behind_it_is_answered(ask: Ask) -> None:
    assert said(ask, TRADE, "招商归谁管").owners.lead == ("促进外来投资中心",)


@pytest.mark.parametrize("text", ["我想问问我们村能报不，主要种核桃", "我们村种核桃的，能报不"])
def test_a_village_that_asks_whether_it_may_apply_hears_what_counts(ask: Ask, text: str) -> None:
    reply = ask(text)
    assert "主导产业是特优农业" in reply.text
    assert reply.intent is Intent.CRITERIA


KERNELS = "我们镇种核桃的，产值2.2亿"


@pytest.mark.parametrize(
    "then",
    [
        "加工厂8家",
        "配套的合作社加工厂啥的一共八家",
        "机械厂3家 包装厂6家",
        "跟着龙头干的食品厂有11家",
    ],
)
def test_the_trade_of_firms_that_are_counted_is_not_the_towns(ask: Ask, then: str) -> None:
    assert "✓ （四）规模相对较大" in said(ask, KERNELS, then).text


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("我们镇加工厂13家，产值2.6亿", "？ （四）"),
        ("我们镇石材加工厂13家，产值11亿", "✓ （四）"),
        ("我们镇搞加工的，产值11亿", "✓ （四）"),
    ],
)
def test_plants_of_any_trade_tell_none(ask: Ask, text: str, mark: str) -> None:
    assert mark in ask(text).text


@pytest.mark.parametrize(
    ("first", "then", "mark"),
    [
        (KERNELS, "其实我们是搞机械的", "✗ （四）"),
        (KERNELS, "我们镇主要是做铸造的", "✗ （四）"),
        ("我们镇搞铸造，产值2.2亿", "哎我们是种苹果的", "✓ （四）"),
        ("我们镇产值2.6亿", "算旅游", "✓ （四）"),
    ],
)
def test_a_town_says_anew_what_it_lives_by(ask: Ask, first: str, then: str, mark: str) -> None:
    assert mark in said(ask, first, then).text
