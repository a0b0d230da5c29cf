"""A number told anew beside a name is of what is named, and of nothing else."""

import pytest

from handlers.message import Reply
from knowledge.policy.facts.facts import Level
from tests.conftest import Ask
from tests.handlers.talking import said

_FIRM = "营收12亿 技改1800万 没拿国省"
_TOWN = "我镇配套11家 龙头2家"
_FUNDS = "去年工信资金省里100万市里40万"


def _figures(reply: Reply) -> dict[str, int]:
    facts = reply.topic.facts
    assert facts
    told = {name: facts.quantity(name) for name in facts.values}
    return {name: int(value.low) for name, value in told.items() if value}


def _funds(reply: Reply) -> dict[Level | None, int]:
    assert reply.topic.facts
    return {fund.level: int(fund.yuan.low) for fund in reply.topic.facts.funds if fund.yuan}


@pytest.mark.parametrize(
    ("told", "then", "name", "value"),
    [
        (_FIRM, "营收改成8亿", "revenue_yuan", 800_000_000),
        (_FIRM, "技改改成2500万", "fixed_investment_yuan", 25_000_000),
        ("技改1800万 营收12亿", "技改降到1200万", "fixed_investment_yuan", 12_000_000),
        ("我们镇做铸件，全省占55%", "全国31%", "share_national", 31),
        ("我们镇做铸件，全国占35%", "省里四成八", "share_province", 48),
        ("技改项目投了1600万 能申不", "就是固定资产1600万", "fixed_investment_yuan", 16_000_000),
        (_TOWN, "配套只剩5家", "supporting", 5),
        (_TOWN, "配套改成6家", "supporting", 6),
        (_TOWN, "大厂只剩1家", "leaders", 1),
        (_TOWN, "小厂改成8家", "supporting", 8),
        ("我镇龙头2家 配套11家", "龙头改成1家", "leaders", 1),
        ("我们镇产值12亿，用工2300人", "龙头改成3家", "leaders", 3),
        ("去年省工信资金100万", "营收改成9亿", "revenue_yuan", 900_000_000),
    ],
)
def test_a_number_with_a_name_changes_that_alone(
    ask: Ask, told: str, then: str, name: str, value: int
) -> None:
    before, after = said(ask, told), said(ask, told, then)
    assert _figures(after) == {**_figures(before), name: value}
    assert _funds(after) == _funds(before)


@pytest.mark.parametrize(
    ("told", "then", "funds"),
    [
        ("去年省工信资金100万，营收12亿", "工信资金改成60万", {Level.PROVINCE: 600_000}),
        (
            f"{_FUNDS}，营收12亿",
            "省工信资金改成60万",
            {Level.PROVINCE: 600_000, Level.CITY: 400_000},
        ),
        ("营收12亿", "工信资金改成60万", {None: 600_000}),
        ("营收9亿，去年省里工信资金80万", "专项资金改为50万", {Level.PROVINCE: 500_000}),
        ("营收9亿，去年省里工信资金80万", "那笔钱改成60万", {Level.PROVINCE: 600_000}),
        ("去年省工信资金100万", "营收少说了1亿", {Level.PROVINCE: 1_000_000}),
    ],
)
def test_money_named_is_no_figure(
    ask: Ask, told: str, then: str, funds: dict[Level | None, int]
) -> None:
    before, after = said(ask, told), said(ask, told, then)
    assert _funds(after) == funds
    assert _figures(after) == _figures(before)


def test_money_named_of_several_levels_is_asked_back(ask: Ask) -> None:
    reply = said(ask, _FUNDS, "工信资金改成60万")
    assert "“60万”是哪一项" in reply.text
    assert reply.topic.facts == said(ask, _FUNDS).topic.facts


@pytest.mark.parametrize(
    ("told", "then", "number"),
    [
        (_FIRM, "其实只有9亿", "9亿"),
        ("我们镇产值12亿，国35省60", "是30%", "30%"),
    ],
)
def test_a_number_without_a_name_is_of_none_of_several(
    ask: Ask, told: str, then: str, number: str
) -> None:
    reply = said(ask, told, then)
    assert f"“{number}”是哪一项" in reply.text
    assert reply.topic.facts == said(ask, told).topic.facts
