"""A level and a year of a title that is not named: which it is, is asked for, and both are kept."""

import pytest

from knowledge.policy.facts.facts import Level, Title
from tests.conftest import Ask
from tests.handlers.talking import ENTERPRISE, said, talk

_WHICH = "评上的是什么：企业技术中心还是制造业创新中心"


@pytest.mark.parametrize(
    ("says", "level", "year"),
    [
        (["省级的，去年"], "province", 2025),
        (["去年省级"], "province", 2025),
        (["市级的 前年"], "city", 2024),
        (["去年评上省级"], "province", 2025),
        (["24年国家级"], "national", 2024),
        (["国家级的"], "national", None),
        (["前年"], None, 2024),
        (["前年", "是市级"], "city", 2024),
        (["市里去年认定的"], "city", 2025),
        (["去年年底批下来的", "省级"], "province", 2025),
    ],
)
def test_it_is_kept_until_the_title_is_named(
    ask: Ask, says: list[str], level: Level | None, year: int | None
) -> None:
    asked = talk(ask, [ENTERPRISE, *says])
    assert _WHICH in asked.text
    named = talk(ask, ["技术中心"], asked.topic).topic.facts
    assert named
    assert named.titles == (Title("tech_center", level and Level(level), year),)


def test_whoever_begins_so_is_asked_as_well(ask: Ask) -> None:
    assert _WHICH in talk(ask, ["我们企业去年评上了"]).text
    assert "2025年、市级" in talk(ask, ["我们企业去年评上了", "市"]).text
    assert "10 万元" in talk(ask, ["我们企业去年评上了", "市", "技术中心"]).text


@pytest.mark.parametrize("says", ["去年没评上", "省级高新技术企业", "省级小巨人"])
def test_what_names_or_denies_something_is_no_half(ask: Ask, says: str) -> None:
    assert _WHICH not in talk(ask, [ENTERPRISE, says]).text


def test_another_question_lets_it_go(ask: Ask) -> None:
    reply = talk(ask, [ENTERPRISE, "去年省级", "招商谁牵头"])
    assert reply.topic.half == ""
    assert reply.topic.asking == "titles"


@pytest.mark.parametrize(
    "text", ["省里那个要是", "我们厂的技改如果……", "工信的钱万一", "镇上用工假如", "就算"]
)
def test_what_breaks_off_in_a_supposition_is_asked_about(ask: Ask, text: str) -> None:
    assert "话没说完" in ask(text).text


@pytest.mark.parametrize("text", ["要是国家级的技术中心的话", "要是省级技术中心去年没评上"])
def test_what_supposes_to_the_end_does_not_break_off(ask: Ask, text: str) -> None:
    assert "话没说完" not in ask(text).text


def test_one_answer_may_be_of_both_titles(ask: Ask) -> None:
    both = "2025年获得省级企业技术中心，2025年获得省级制造业创新中心"
    for told in (
        ("都评上了，省级，去年",),
        ("去年省级", "两个都是"),
        ("去年", "省级吧好像", "有两个，一个技术中心一个创新中心"),
    ):
        assert both in said(ask, ENTERPRISE, *told).blocks[0].text
