"""Firms, hands and sums that are told of several at once: who leads, which kind, how much."""

import pytest

from knowledge.language.quantity import Manner
from knowledge.policy.policy import Policy
from tests.knowledge.reading.telling import told


@pytest.mark.parametrize(
    ("text", "leaders", "beside"),
    [
        ("有个龙头底下12家", 1, 12),
        ("龙头下面跟着12家", 1, 12),
        ("龙头企业2家，手下还有15家", 2, 15),
        ("17家厂3家领头其余都是配套", 3, 14),
        ("合作社11家 龙头一个没有", 0, None),
        ("龙头1家 合作社一个没有", 1, None),
        ("包装企业5家、运输公司6家，龙头企业叫恒发", None, None),
    ],
)
def test_who_leads_is_told_from_those_that_follow(
    policy: Policy, text: str, leaders: int | None, beside: int | None
) -> None:
    facts = told(policy, text).facts
    counted = [facts.quantity(name) for name in ("leaders", "supporting")]
    assert [int(q.low) if q else None for q in counted] == [leaders, beside]


@pytest.mark.parametrize("text", ["全日制1600小时工500", "正式工1600 钟点工500"])
def test_hands_by_the_hour_are_a_kind_of_their_own(policy: Policy, text: str) -> None:
    jobs = told(policy, f"镇上{text}").facts.quantity("jobs")
    assert jobs is None or jobs.low == 2100


def test_what_only_makes_the_most_of_a_sum_is_less_than_it(policy: Policy) -> None:
    output = told(policy, "全镇产值18亿，机械占大头").facts.quantity("output_yuan")
    assert output
    assert output.manner is Manner.UNDER


@pytest.mark.parametrize(
    ("text", "sure"),
    [("就业好像有2000人", False), ("就业2000人", True), ("用工兴许有2000人", False)],
)
def test_a_guess_is_about_so_many(policy: Policy, text: str, *, sure: bool) -> None:
    jobs = told(policy, text).facts.quantity("jobs")
    assert jobs
    assert (jobs.manner is Manner.EXACT) is sure


def test_either_of_two_years_is_none(policy: Policy) -> None:
    (title,) = told(policy, "省级企业技术中心 记不清24还是25年批的了").facts.titles
    assert title.year is None
