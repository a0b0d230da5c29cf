"""What is said of a level behind a result is of what was told of that level, and of no other."""

import pytest

from handlers.message import Reply
from tests.conftest import Ask
from tests.handlers.talking import said

_BOTH = "去年市级技术中心，去年市里工信资金40万"
_PROVINCE = "去年省级技术中心"


def _titles(reply: Reply) -> list[tuple[str, int | None, str]]:
    assert reply.topic.facts
    return [(str(t.level), t.year, str(t.standing)) for t in reply.topic.facts.titles]


def _funds(reply: Reply) -> list[tuple[str, int | None]]:
    assert reply.topic.facts
    return [(str(fund.level), fund.year) for fund in reply.topic.facts.funds]


@pytest.mark.parametrize(
    ("told", "then", "level"),
    [
        ("去年省级技术中心，去年市里工信资金40万", "市里那个是前年的", "city"),
        ("去年市级技术中心，去年省里工信资金40万", "省里那个其实是前年的", "province"),
        (_BOTH, "市里那笔是前年的", "city"),
        ("去年国家级创新中心，去年市里工信资金20万", "市里的是前年拿的", "city"),
    ],
)
def test_a_year_of_money_is_of_no_title(ask: Ask, told: str, then: str, level: str) -> None:
    after = said(ask, told, then)
    assert _titles(after) == _titles(said(ask, told))
    assert _funds(after) == [(level, 2024)]


@pytest.mark.parametrize(
    "then", ["市里那个是前年的", "市里那个是去年的 我记错了", "市级那个没有", "市里的其实是前年的"]
)
def test_what_may_be_of_a_title_or_money_is_asked_back(ask: Ask, then: str) -> None:
    reply = said(ask, _BOTH, then)
    assert "市级企业技术中心、市级工信领域专项资金，都没有改" in reply.text
    assert reply.topic.facts == said(ask, _BOTH).topic.facts


def test_a_title_named_behind_the_question_back_is_taken(ask: Ask) -> None:
    reply = said(ask, _BOTH, "市里那个是前年的", "市级企业技术中心那个是前年的")
    assert _titles(reply) == [("city", 2024, "held")]
    assert _funds(reply) == [("city", 2025)]


@pytest.mark.parametrize(
    "then",
    [
        "国家级的没有",
        "国家级没评上",
        "没有国家级的",
        "不是国家级的",
        "市级的没有",
        "市里那个是前年的",
    ],
)
def test_a_level_that_was_not_told_changes_nothing(ask: Ask, then: str) -> None:
    reply = said(ask, _PROVINCE, then)
    assert _titles(reply) == [("province", 2025, "held")]
    assert "20 万元" in reply.text


@pytest.mark.parametrize("then", ["国家级的有吗", "国家级的有没有"])
def test_a_level_that_is_asked_about_is_not_kept(ask: Ask, then: str) -> None:
    assert _titles(said(ask, _PROVINCE, then)) == [("province", 2025, "held")]


@pytest.mark.parametrize(
    ("then", "year"),
    [("市级的有", None), ("市级的是前年的", 2024), ("市级的有，去年的", 2025)],
)
def test_a_level_that_is_had_stands_beside_the_other(ask: Ask, then: str, year: int | None) -> None:
    titles = _titles(said(ask, _PROVINCE, then))
    assert titles == [("province", 2025, "held"), ("city", year, "held")]


@pytest.mark.parametrize(
    ("then", "city"),
    [("市级那个没有", (2024, "lacked")), ("市里那个是去年的", (2025, "held"))],
)
def test_of_two_titles_that_of_the_level_is_put_right(
    ask: Ask, then: str, city: tuple[int, str]
) -> None:
    titles = _titles(said(ask, f"{_PROVINCE}，前年市级创新中心", then))
    assert titles == [("province", 2025, "held"), ("city", *city)]
