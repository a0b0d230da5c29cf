"""Statements: what is told of oneself is reckoned, and no number of anything else is."""

import pytest

from handlers.message import Intent
from knowledge.policy.calculators.verdict import Claim, Overall, Verdict
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


@pytest.mark.parametrize(
    ("told", "claim"),
    [
        ("我厂2025年主营收入51.3亿元，是否属于50亿元档？", Claim.ELIGIBLE),
        (
            "2025年营业收入9.98亿元，其中主营业务收入9.61亿元，是否享受10亿元档奖励？",
            Claim.NOT_ELIGIBLE,
        ),
        ("本公司主营业务收入10.2亿元，是否达到10亿元奖励标准？", Claim.ELIGIBLE),
        (
            "技改项目固定资产投资2180万元，未获国家及省级技改专项资金，是否符合2000万元门槛？",
            Claim.ELIGIBLE,
        ),
        ("我们企业营收12亿，10亿元奖励标准够了吧", Claim.ELIGIBLE),
    ],
)
def test_ones_own_figure_is_judged_beside_the_documents(ask: Ask, told: str, claim: Claim) -> None:
    reply = ask(told)
    assert reply.awards is not None
    assert [result.verdict for result in reply.awards.results] == [claim]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("镇里水管老爆，文件提没提改造供水", "4.8"),
        ("镇里厂子的产品没人认牌子，文件里说没说帮着打品牌", "4.4"),
        ("信用社不给小厂放贷，上头有没有说拉一把", "4.7"),
        ("我们乡想请几家大企业来办厂，文件怎么说", "4.6"),
        ("镇里厂子要用地没指标，政策里提没提给解决", "4.7"),
    ],
)
def test_why_the_document_is_asked_of_something_else_tells_nothing(
    ask: Ask, text: str, clause: str
) -> None:
    reply = ask(text)
    assert reply.clauses[0] == clause
    assert reply.criteria is None


@pytest.mark.parametrize("text", ["我们镇产值9亿，文件怎么说的", "平台一个都没有，算不算不符合"])
def test_what_a_criterion_is_held_against_is_told_whatever_is_asked(ask: Ask, text: str) -> None:
    assert ask(text).criteria is not None


@pytest.mark.parametrize("text", ["听说镇评上了给一百万", "听人讲认定一个镇补500万"])
def test_what_is_only_heard_of_a_towns_award_is_no_figure(ask: Ask, text: str) -> None:
    reply = ask(text)
    assert not reply.answered
    assert "没有写" in reply.text


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("我们镇服务平台一个也没有，是不是直接就没戏了", "3.7"),
        ("我们镇一个龙头都没有，是不是就不用报了", "3.3"),
        ("镇上配套厂子就五家，龙头一家，是不是没指望了", "3.3"),
        ("我们镇检测要跑市里 培训没有 物流也没有 一个平台都没有 还能评吗", "3.7"),
        ("我们镇没有龙头还能评吗", "3.3"),
        ("我们乡一个平台都没有是不是就不能评", "3.7"),
        ("镇上没龙头企业能不能评上", "3.3"),
    ],
)
def test_what_is_lacked_is_decided_where_its_outcome_is_asked(
    ask: Ask, text: str, clause: str
) -> None:
    assessment = ask(text).criteria
    assert assessment is not None
    assert [r.rule.clause for r in assessment.results if r.verdict is Verdict.FAIL] == [clause]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("做软件开发的 公司在专业镇里 30人 有支持吗", True),
        ("我们公司搞信息技术服务 在专业镇 有支持吗", True),
        ("文件里对软件企业有支持吗", False),
        ("镇里水管老爆，文件提没提改造供水", False),
    ],
)
def test_who_says_what_firm_it_is_and_asks_for_backing_hears_what_it_gets(
    ask: Ask, text: str, told: bool
) -> None:
    assert bool(ask(text).awards and ask(text).intent is Intent.AWARD) is told


@pytest.mark.parametrize(
    "text", ["我们镇得有龙头才能评吗", "我们镇是不是没有龙头就不能评", "没有龙头的镇能评吗"]
)
def test_who_asks_for_a_condition_of_towns_is_not_judged(ask: Ask, text: str) -> None:
    assessment = ask(text).criteria
    assert assessment is None or not any(r.verdict is Verdict.FAIL for r in assessment.results)
