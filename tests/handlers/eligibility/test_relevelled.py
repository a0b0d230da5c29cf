"""Another level takes the place of the one that was told, and a title named is taken back."""

import pytest

from tests.conftest import Ask
from tests.handlers.talking import said

_TWO = "去年省级技术中心，去年市级创新中心"


@pytest.mark.parametrize(
    ("told", "then", "levels"),
    [
        ("去年国家级技术中心", "国家级改成省级", ["province"]),
        ("去年省级技术中心", "省级改成市级", ["city"]),
        ("去年省级技术中心", "技术中心是市级的", ["city"]),
        (_TWO, "市级改为省级", ["province", "province"]),
        (_TWO, "技术中心是国家级的", ["national", "city"]),
        (_TWO, "都是国家级", ["national", "national"]),
        (_TWO, "两个都是省级的", ["province", "province"]),
        (_TWO, "国家级改成省级", ["province", "city"]),
        ("去年市级技术中心，去年市里工信资金40万", "市级改成省级", ["city"]),
    ],
)
def test_a_level_takes_the_place_of_what_was_told(
    ask: Ask, told: str, then: str, levels: list[str]
) -> None:
    facts = said(ask, told, then).topic.facts
    assert facts
    assert [(title.level, title.year) for title in facts.titles] == [(one, 2025) for one in levels]


def test_money_is_of_the_level_told_anew(ask: Ask) -> None:
    facts = said(ask, "去年市里工信资金40万", "市里的改成省里").topic.facts
    assert facts
    assert [(fund.level, fund.year) for fund in facts.funds] == [("province", 2025)]


@pytest.mark.parametrize("then", ["技术中心其实没有", "其实技术中心没有", "技术中心其实没评上"])
def test_a_title_named_is_taken_back_alone(ask: Ask, then: str) -> None:
    facts = said(ask, _TWO, then).topic.facts
    assert facts
    assert [str(title.standing) for title in facts.titles] == ["lacked", "held"]


@pytest.mark.parametrize(
    ("then", "standing"),
    [
        ("都没批下来", "lacked"),
        ("两个都还在公示", "pending"),
        ("这两个都不是我们的，是总公司的", "foreign"),
        ("那是我小舅子的厂", "foreign"),
    ],
)
def test_what_is_said_of_all_titles_is_so_of_each(ask: Ask, then: str, standing: str) -> None:
    facts = said(ask, _TWO, then).topic.facts
    assert facts
    assert {str(title.standing) for title in facts.titles} == {standing}
