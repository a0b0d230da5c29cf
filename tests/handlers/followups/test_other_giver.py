"""Behind a renovation's result: money of a level that does not matter, and what counts of it."""

import pytest

from tests.conftest import Ask
from tests.handlers.talking import said

_NONE = "我厂技改固定资产投了2500万，没拿过国家和省里的技改钱"
_MATCHED = "去年省里给了我们工信专项100万，县里能配不"
_HAD = "我厂技改固定资产投了2500万，省里给过技改的钱"


@pytest.mark.parametrize("told", [_NONE, _HAD])
@pytest.mark.parametrize(
    "asked",
    [
        "那市里给过的算不算",
        "市里给过50万算不算拿过",
        "市里补了30万还能报吗",
        "县里给过一点补贴，影响不影响",
    ],
)
def test_money_of_a_level_on_which_nothing_rests_changes_nothing(
    ask: Ask, told: str, asked: str
) -> None:
    reply, before = said(ask, told, asked), said(ask, told)
    assert "给的不影响：文件看的只是有没有拿过国家或省级技改资金" in reply.text
    assert reply.topic.facts == before.topic.facts


@pytest.mark.parametrize("asked", ["国家那200万也算进去不", "国家给过的算吗", "部里拨的算不算进去"])
def test_money_that_is_no_base_of_a_share_does_not_count(ask: Ask, asked: str) -> None:
    reply, before = said(ask, _MATCHED, asked), said(ask, _MATCHED)
    assert "国家级给的不算进去" in reply.text
    assert "30 万元" in reply.text
    assert reply.topic.facts == before.topic.facts


@pytest.mark.parametrize("asked", ["省里给过的算不算", "那市里又给了20万", "市里怎么配套"])
def test_it_is_not_said_of_money_that_matters_or_of_what_is_told(ask: Ask, asked: str) -> None:
    assert "给的不影响" not in said(ask, _NONE, asked).text


@pytest.mark.parametrize(
    "asked",
    [
        "分三年投的算一块吗",
        "设备款没付完算不算",
        "这2500万含税不含税",
        "二手设备算不算数",
        "厂房钱能算里头不",
    ],
)
def test_what_counts_of_a_figure_is_said_not_to_be_written(ask: Ask, asked: str) -> None:
    reply = said(ask, _NONE, asked)
    assert "怎么算、哪些算在内，文件没有写，要向工信局核实" in reply.text
    assert "✓ 市级技术改造专项资金" in reply.text


@pytest.mark.parametrize(
    "between", ["技改是哪个局管", "文件里技改那条原话是啥", "申报材料要啥", "龙头企业要几家"]
)
@pytest.mark.parametrize("supposed", ["假如省里没给过呢", "要是没拿过省里的呢"])
def test_what_is_supposed_is_of_the_result_whatever_was_asked_since(
    ask: Ask, between: str, supposed: str
) -> None:
    assert "✗" in said(ask, _HAD).text
    assert "✓ 市级技术改造专项资金" in said(ask, _HAD, between, supposed).text


@pytest.mark.parametrize(
    "supposed",
    ["那要是省里给过呢", "省里给过就不行了吧", "万一省里给过", "那国家要是补过呢"],
)
def test_what_would_be_if_money_had_come_is_reckoned(ask: Ask, supposed: str) -> None:
    reply = said(ask, "技改投了2500万 没拿过钱", supposed)
    assert "✗ 市级技术改造专项资金" in reply.text
    assert "✓" not in reply.text


@pytest.mark.parametrize("asked", ["9家不够吧", "1800人够不够", "2家龙头行不行"])
def test_who_asks_of_a_figure_told_hears_the_result_of_it(ask: Ask, asked: str) -> None:
    text = said(ask, "我们镇产值11亿 做铸造 就业1800 配套9家 龙头2家", asked).text
    assert "△ （三）产业相对集中" in text
    assert "✗ （六）就业带动性强" in text


@pytest.mark.parametrize("asked", ["能评上吗", "能评不", "评得上不"])
def test_who_asks_whether_they_qualify_behind_a_result_hears_it_again(ask: Ask, asked: str) -> None:
    assert "✓ （四）规模相对较大" in said(ask, "我们镇产值11亿 做铸造", asked).text
