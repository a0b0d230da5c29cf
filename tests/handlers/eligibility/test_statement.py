"""Statements: what is told of oneself is reckoned, and no number of anything else is."""

import pytest

from knowledge.policy.calculators.verdict import Overall, Verdict
from tests.conftest import Ask

DECIDED = (Verdict.PASS, Verdict.FAIL)


@pytest.mark.parametrize(
    "text",
    [
        "我们镇财政收入9000万",
        "我们镇修路花了1.2亿",
        "我们镇村集体收入2600万",
        "咱乡一共45个村，两万口人",
        "镇上外出打工的有3000人",
        "镇上退休职工2600人",
        "我们镇参加医保的21000人",
        "我们镇森林覆盖率60%",
        "我们镇有饭店12家，超市一家",
        "用工够两千就算过了吧 我先问问",
    ],
)
def test_what_no_rule_asks_for_decides_nothing(ask: Ask, text: str) -> None:
    assessment = ask(text).criteria
    results = assessment.results if assessment else ()
    assert not [r.rule.clause for r in results if r.verdict in DECIDED]


@pytest.mark.parametrize(
    "text", ["俺镇GDP占全县12%，排第三", "我们镇去年修了12公里路", "占地八百亩，去年利税七千万"]
)
def test_a_town_that_tells_of_something_else_hears_so_and_what_is_asked_for(
    ask: Ask, text: str
) -> None:
    reply = ask(text)
    assert reply.criteria is not None
    assert reply.criteria.overall is Overall.INCOMPLETE
    assert "没有算进去" in reply.text
    assert len(reply.clauses) == 8


@pytest.mark.parametrize("text", ["传承", "龙头", "平台"])
def test_the_name_of_a_fact_alone_tells_nothing(ask: Ask, text: str) -> None:
    assert ask(text).criteria is None


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("我们镇用工必须满2000人才算，是吧", "是的"),
        ("我厂主营收入得到12亿才有奖是吧", "不是"),
        ("要是我们公司去年没评上市级技术中心就拿不到10万，对吗", "企业技术中心奖励"),
        ("是不是我公司去年评上国家级创新中心就有100万", "制造业创新中心奖励"),
    ],
)
def test_a_condition_is_asked_of_the_document_whoever_is_named(
    ask: Ask, question: str, says: str
) -> None:
    reply = ask(question)
    assert says in reply.blocks[0].text
    assert reply.topic.facts is None


@pytest.mark.parametrize(
    "told",
    ["我厂营收不到10亿，就没奖了对吧", "我去年才评上省级技术中心，是不是能拿20万"],
)
def test_what_is_lacked_or_only_just_had_is_told(ask: Ask, told: str) -> None:
    assert ask(told).topic.facts is not None
