"""The first line of a verdict on awards, under the rules that a document has over all of them."""

from dataclasses import replace
from typing import Any

import pytest

from handlers.eligibility.results.award import award_reply
from handlers.message import Part, Reply
from knowledge.policy.calculators.awards import AwardsFile
from knowledge.policy.calculators.verdict import Claim
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.policy import Policy
from tests.conftest import DAY, Ask

CLAUSE, WORDS = "4.2", "上年度"
CEILING = {"clause": CLAUSE, "quote": WORDS, "yuan": 3_000_000}


def flat(label: str, fact: str, yuan: int) -> dict[str, Any]:
    return {
        "name": label,
        "label": label,
        "kind": "pays",
        "clause": CLAUSE,
        "certainty": "fixed",
        "quote": WORDS,
        "amount": {"kind": "flat", "yuan": yuan},
        "requires": [{"kind": "is", "fact": fact}],
    }


BIG = flat("大项目奖", "in_town", 5_000_000)
SMALL = flat("小项目奖", "local", 3_000_000)


def verdict(policy: Policy, *awards: dict[str, Any], **rules: Any) -> Reply:
    """Return the verdict for whom all is so that the awards require."""
    made = AwardsFile.model_validate({"award": awards, **rules})
    facts = Facts(asker=Asker.ENTERPRISE, values={"in_town": True, "local": True})
    reply = award_reply(replace(policy, awards=made), facts, DAY)
    assert reply
    return reply


def lead(reply: Reply) -> str:
    return next(block.text for block in reply.blocks if block.part is Part.LEAD)


@pytest.mark.parametrize("awards", [(BIG,), (BIG, SMALL), (BIG, flat("小", "local", 1))])
def test_a_ceiling_is_told_as_the_most_with_its_words(policy: Policy, awards: Any) -> None:
    reply = verdict(policy, *awards, ceiling=CEILING)
    assert "最多 300 万元" in lead(reply)
    assert "500 万元" not in lead(reply)
    assert "其中一项" not in lead(reply)
    assert (CLAUSE, WORDS) in reply.quotes
    assert reply.awards
    assert reply.awards.fixed_total_yuan == 3_000_000


def test_under_a_ceiling_all_are_added_up(policy: Policy) -> None:
    reply = verdict(policy, BIG, SMALL, ceiling={**CEILING, "yuan": 8_000_000})
    assert "合计 800 万元" in lead(reply)


def test_only_one_of_them_is_told_so(policy: Policy) -> None:
    one = {"way": "one", "clause": CLAUSE, "quote": WORDS}
    assert "其中一项" in lead(verdict(policy, BIG, SMALL, stacking=[one]))


def test_without_a_sum_of_all_each_that_is_given_is_named(policy: Policy) -> None:
    open_ = flat("待定奖", "in_town", 7)
    open_["requires"] += [{"kind": "is", "fact": "renovation_funds"}]
    said = lead(verdict(policy, BIG, SMALL, open_))
    assert "大项目奖 500 万元" in said
    assert "小项目奖 300 万元" in said
    given, left_open, _ = said.split("。")
    assert "待定奖" not in given
    assert left_open.startswith("待定奖还不能确定")


def test_what_people_judge_is_said_to_be_theirs(policy: Policy) -> None:
    judged = {**BIG, "requires": [{"kind": "claimed", "fact": "in_town"}]}
    reply = verdict(policy, judged)
    assert "要由发的部门判断" in reply.text
    assert "500 万元" in reply.text
    nobodys = lead(verdict(policy, {**judged, "clause": policy.front}))
    assert policy.file.issuer
    assert f"要向{policy.file.issuer.text}核实" in nobodys  # its clause names no department


@pytest.mark.parametrize(
    "where", ["厂子不归哪个专业镇管", "我们哪个专业镇都靠不上", "周围就没有专业镇"]
)
def test_a_firm_that_no_town_holds_is_outside(ask: Ask, where: str) -> None:
    reply = ask(f"我们主营收入去年12亿，{where}")
    assert reply.awards
    assert {result.verdict for result in reply.awards.results} == {Claim.NOT_ELIGIBLE}


def test_where_it_is_open_whether_a_firm_is_within_nothing_is_sure(ask: Ask) -> None:
    reply = ask("去年省级技术中心，不清楚我们算不算专业镇里头的")
    assert reply.awards
    assert {result.verdict for result in reply.awards.results} == {Claim.UNKNOWN}
    assert "企业在不在专业镇内" in reply.text


def test_what_another_policy_pays_is_not_said_to_be_applied_for(ask: Ask) -> None:
    assert ask("我们厂去年主营收入12亿").text.startswith("按相关政策给予奖励")


@pytest.mark.parametrize("asked", ["能拿啥", "有没有补助", "能领多少钱"])
def test_who_sells_too_little_and_names_no_award_hears_of_the_others(ask: Ask, asked: str) -> None:
    assert "别的奖励还没说到：企业技术中心奖励" in ask(f"我们厂一年卖3000万，{asked}").text


@pytest.mark.parametrize("asked", ["我厂营收3000万，进档奖励有没有", "技改投了800万，够不够"])
def test_who_names_an_award_hears_of_that_alone(ask: Ask, asked: str) -> None:
    assert "别的奖励" not in ask(asked).text


@pytest.mark.parametrize(
    ("text", "name", "mark"),
    [
        ("买设备有没有补贴 1500万的", "市级技术改造专项资金", "？"),
        ("营收上去有奖没 11个亿", "主营业务收入进档奖励", "✓"),
        ("营收做大了给不给奖 9个亿", "主营业务收入进档奖励", "✗"),
    ],
)
def test_a_number_behind_what_is_asked_is_reckoned_with(
    ask: Ask, text: str, name: str, mark: str
) -> None:
    assert f"{mark} {name}" in ask(text).text


def test_an_amount_behind_the_title_that_is_asked_of_is_no_investment(ask: Ask) -> None:
    text = ask("技术中心给多少 20万").text
    assert "省级 20 万元" in text
    assert "技术改造" not in text.splitlines()[0]


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("我们是小聚人，技改1300万，能申请不", "国家级专精特新"),
        ("去年评了省级技术中心，技改投了2300万，能拿多少", "20 万元"),
    ],
)
def test_the_first_line_says_of_what_it_leaves_open_too(ask: Ask, text: str, leads: str) -> None:
    first = ask(text).text.splitlines()[0]
    assert leads in first
    assert "市级技术改造专项资金还不能确定" in first
