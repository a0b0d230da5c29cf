"""A yes or no in an interview is of what it names, and only else of what was asked for."""

import pytest

from handlers.message import Topic
from handlers.texts import interview as asking
from knowledge.policy.facts.facts import Asker, Facts
from tests.conftest import Ask
from tests.handlers.talking import TOWN, talk


def _after(ask: Ask, asker: Asker, asked: str, said: str) -> Facts:
    """Returns the facts after one answer in an interview of that asker."""
    waiting = Topic(facts=Facts(asker=asker), asking=asked, asked=(asked,))
    facts = talk(ask, [said], waiting).topic.facts
    assert facts
    return facts


@pytest.mark.parametrize(
    ("asked", "said", "told"),
    [
        ("heritage", "没有标准", {"distinctive": False}),
        ("heritage", "服务平台一个没有", {"services": False}),
        ("heritage", "没有名气", {"distinctive": False}),
        ("heritage", "有国家标准", {"distinctive": True}),
        ("heritage", "政府没给政策", {"environment": False}),
        ("distinctive", "没有传承", {"heritage": False}),
        ("distinctive", "有老字号", {"heritage": True}),
        ("services", "没有政策", {"environment": False}),
        ("services", "没有影响力", {"distinctive": False}),
        ("environment", "没有公共服务", {"services": False}),
        ("environment", "不是老字号", {"heritage": False}),
        ("heritage", "没有，平台也没有", {"heritage": False, "services": False}),
        ("heritage", "没有老手艺", {"heritage": False}),
        ("heritage", "有的", {"heritage": True}),
        ("distinctive", "没有参与", {"distinctive": False}),
        ("services", "没有公共平台", {"services": False}),
    ],
)
def test_a_town_says_yes_or_no_to_what_it_names(
    ask: Ask, asked: str, said: str, told: dict[str, bool]
) -> None:
    assert _after(ask, Asker.TOWN, asked, said).values == told


@pytest.mark.parametrize("said", ["没有检测中心", "没有物流", "检测站一个也没有"])
def test_a_town_that_lacks_one_platform_may_have_others(ask: Ask, said: str) -> None:
    assert "services" not in _after(ask, Asker.TOWN, "heritage", said).values


@pytest.mark.parametrize(
    ("asked", "said", "denied"),
    [
        ("in_town", "不是小巨人", "little_giant"),
        ("renovation_funds", "没有小巨人", "little_giant"),
        ("little_giant", "没拿过技改的钱", "renovation_funds"),
        ("titles", "没有小巨人", "little_giant"),
        ("titles", "不在专业镇", "in_town"),
        ("renovation_funds", "没要过国家和省里的钱", "renovation_funds"),
    ],
)
def test_a_firm_denies_what_it_names(ask: Ask, asked: str, said: str, denied: str) -> None:
    facts = _after(ask, Asker.ENTERPRISE, asked, said)
    assert facts.values[denied] is False
    assert asked == denied or asked not in facts.values.keys() | facts.unclear


@pytest.mark.parametrize("said", ["没有", "还没有呢", "一家都没有"])
def test_of_firms_that_are_counted_none_is_a_number(ask: Ask, said: str) -> None:
    reply = talk(ask, [TOWN, "三亿", "农业", said])
    assert reply.criteria
    assert "龙头企业数量 0 家" in reply.text


def test_the_result_so_far_is_shown_whenever_it_is_asked_for(ask: Ask) -> None:
    assert asking.NOTHING_YET in talk(ask, [TOWN, "结果"]).text
    known = talk(ask, [TOWN, "全省占一半 全国三成", "结果"])
    assert "✓ （五）市场占有率较高" in known.text
    assert known.topic.asking == "output_yuan"
    assert "✓ （五）" in talk(ask, [TOWN, "全省占一半 全国三成", "先看看结果再说"]).text


@pytest.mark.parametrize(
    "title",
    [
        "同一年还拿了省级制造业创新中心",
        "那年省级制造业创新中心也评上了",
        "同年又评上省级制造业创新中心",
    ],
)
def test_a_title_of_the_same_year_is_of_that_of_the_one_told(ask: Ask, title: str) -> None:
    told = talk(ask, ("去年评上了省级企业技术中心", title))
    assert "合计 70 万元" in told.blocks[0].text
    of_before = talk(ask, ("2023年评上了省级企业技术中心", title))
    assert "2023 年的不算" in of_before.text
    assert "✓" not in of_before.text
