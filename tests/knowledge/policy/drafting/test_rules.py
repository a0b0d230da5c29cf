"""What a document says of money and of what it asks for is drafted as rules."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from knowledge.policy.calculators.criteria import CriteriaFile
from knowledge.policy.drafting.awards import drafted_awards
from knowledge.policy.drafting.criteria import drafted_criteria
from knowledge.policy.drafting.money import numbers
from tests.knowledge.policy.drafting.documents import (
    GANJINGZI,
    LUCHENG,
    clauses,
    records,
)


def award(sentence: str) -> Any:
    (rule,) = drafted_awards(clauses(f"一、奖励\n\n（一）{sentence}\n\n二、其他\n\n略。")).rules
    return rule


@pytest.mark.parametrize(
    ("sentence", "kind", "sums"),
    [
        ("对新上市的企业，给予一次性奖励20万元。", "flat", [200_000]),
        (
            "通过国家级、省级新产品鉴定的，分别给予补助8万元、5万元。",
            "by_choice",
            [80_000, 50_000],
        ),
        (
            "产值首次超过50亿元、30亿元的企业，分别奖励100万元、50万元。",
            "tiers",
            [1_000_000, 500_000],
        ),
        (
            "税收在全县排前三名的企业，分别奖励5万元、3万元、1万元。",
            "by_place",
            [50_000, 30_000, 10_000],
        ),
        ("对技改项目，按设备投资额的8%给予补助，最高不超过50万元。", "percent", [8]),
        ("获得发明专利授权的，每件给予资助2万元。", "per_unit", [20_000]),
    ],
)
def test_a_promise_of_money_is_of_the_kind_that_can_hold_it(
    sentence: str, kind: str, sums: list[int]
) -> None:
    rule = award(sentence)
    amount = dict(rule["amount"])
    assert amount["kind"] == kind
    assert rule["quote"] in sentence
    found = amount.get("yuan", amount.get("percent"))
    if kind == "tiers":
        found = [tier["yuan"] for tier in amount["tier"]]
    given = list(found.values()) if isinstance(found, dict) else found
    assert (given if isinstance(given, list) else [given]) == sums


@pytest.mark.parametrize(
    ("sentence", "kind", "threshold"),
    [
        ("产品占全国市场份额66.5%以上。", "at_least", Decimal("66.5")),
        ("年产值超过10亿元。", "over", 10**9),
        ("年产值超过10亿元以上。", "at_least", 10**9),
        ("年产值达到10亿元。", "at_least", 10**9),
        ("有龙头企业5家（含）以上。", "at_least", 5),
        ("有龙头企业5家以上。", "at_least", 5),
        ("亏损企业占比不超过5%。", "claimed", None),
        ("能耗在5%以下。", "claimed", None),
    ],
)
def test_a_criterion_has_the_number_of_its_words(
    sentence: str, kind: str, threshold: Decimal | int | None
) -> None:
    found = clauses(f"一、认定标准\n\n（一）规模。{sentence}\n\n二、其他\n\n略。")
    section = next(one.id for one in found if one.heading == "认定标准")
    ((condition,),) = (one["condition"] for one in drafted_criteria(found, section).rules)
    assert (condition["kind"], condition.get("threshold")) == (kind, threshold)
    CriteriaFile.model_validate({"criterion": [{"clause": "1", "condition": [condition]}]})


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("产值1亿元以下的", ["OTHER"]),
        ("产值不足1亿元的", ["OTHER"]),
        ("产值低于1亿元的", ["OTHER"]),
        ("产值不低于1亿元的", ["LEAST"]),
        ("产值1亿元以上的", ["LEAST"]),
    ],
)
def test_what_is_under_a_number_reaches_no_threshold(text: str, uses: list[str]) -> None:
    assert [number.use.name for number in numbers(text)] == uses


def test_an_award_whose_sum_asks_for_nothing_requires_its_condition() -> None:
    rule = award("对进入全国行业前1强的企业，给予奖励10万元。")
    assert rule["amount"]["kind"] == "flat"
    assert rule["requires"]


def test_the_cap_is_no_sum_and_whom_it_is_for_is_told() -> None:
    assert award("按设备投资额的8%给予补助，最高不超过50万元。")["cap"] == {"yuan": 500_000}
    assert award("对年度完成计划的街道，给予奖励3万元。")["receiver"] == "street"


@pytest.mark.parametrize(
    "sentence",
    [
        "年产值2亿元以上的企业优先推荐。",
        "补助比例在原有基础上再提高2个百分点。",
        "按照相关政策给予奖励。",
        "对有贡献的单位，分别奖励8万元、5万元。",  # for whom which is not said
    ],
)
def test_what_says_no_sum_makes_no_rule(sentence: str) -> None:
    assert not drafted_awards(clauses(f"一、奖励\n\n（一）{sentence}\n\n二、其他\n\n略。")).rules


@pytest.mark.parametrize("folder", [LUCHENG, GANJINGZI], ids=lambda folder: folder.name)
def test_the_sums_that_a_clerk_wrote_are_drafted(folder: Path) -> None:
    """By clause: what the confirmed rules give stands in the drafts, too."""
    written = tomllib.loads((folder / "awards.toml").read_text("utf-8"))["award"]
    drafted = drafted_awards(records(folder / "policy.txt")).rules
    flat = [(one["clause"], one["amount"]["yuan"]) for one in written if _is_flat(one)]
    found = {(one["clause"], one["amount"]["yuan"]) for one in drafted if _is_flat(one)}
    assert len([pair for pair in flat if pair in found]) >= 0.85 * len(flat)


def _is_flat(rule: Any) -> bool:
    return bool(rule.get("amount")) and rule["amount"]["kind"] == "flat"
