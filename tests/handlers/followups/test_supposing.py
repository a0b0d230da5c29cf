"""A figure of nobody beside a question asks; what is claimed of all decides nothing."""

import pytest

from handlers.message import Topic
from handlers.texts import calculators as texts
from handlers.texts.answers import NO_RESULT_OPEN
from knowledge.policy.calculators.verdict import Claim, Verdict
from knowledge.policy.facts.facts import Standing
from tests.conftest import Ask
from tests.handlers.followups.before import RENOVATION, REVENUE
from tests.handlers.talking import said


@pytest.mark.parametrize(
    "text",
    ["一年能卖60亿有没有奖", "主营冲到10亿给不给钱", "投2600万搞技改有奖励吗", "年收入50亿奖多少"],
)
def test_a_figure_of_nobody_is_asked_and_not_told(ask: Ask, text: str) -> None:
    assert ask(text).topic.facts is None


def test_what_such_a_figure_would_bring_is_reckoned(ask: Ask) -> None:
    reply = ask("主营业务收入9.8亿能不能拿进档奖励")
    assert reply.awards
    assert reply.topic.facts is None


def test_such_a_question_adds_nothing_to_what_was_told(ask: Ask) -> None:
    before = ask("我们公司去年评上省级企业技术中心")
    reply = ask("一年能卖60亿有没有奖", topic=before.topic)
    assert reply.topic.facts == before.topic.facts


@pytest.mark.parametrize("text", ["我们去年主营12亿，有奖吗", "俺厂主营12亿有没有奖"])
def test_what_is_told_of_oneself_is_reckoned(ask: Ask, text: str) -> None:
    assert ask(text).awards


@pytest.mark.parametrize("claim", ["八条样样都满足", "各条全都达标了"])
def test_a_claim_of_everything_decides_nothing(ask: Ask, claim: str) -> None:
    reply = ask(f"我们镇{claim}")
    assert reply.criteria
    assert {result.verdict for result in reply.criteria.results} == {Verdict.UNKNOWN}


def test_a_claim_of_the_rest_is_repeated_as_not_checked(ask: Ask) -> None:
    reply = ask("我们镇做铸件的，产值8亿，其余几条都满足")
    assert reply.criteria
    assert reply.criteria.overall == "not_eligible"
    assert texts.CLAIMED.format(written="其余几条都满足") in reply.text


def test_of_another_town_nothing_told_before_holds(ask: Ask) -> None:
    before = ask("我们镇做铸件的，产值12亿，就业2300人")
    reply = ask("另一个镇产值9亿呢", topic=before.topic)
    assert reply.topic.facts
    assert set(reply.topic.facts.values) == {"output_yuan"}
    named = ask("河口镇龙头1家配套12家", topic=before.topic)
    assert named.topic.facts
    assert set(named.topic.facts.values) == {"leaders", "supporting"}


def test_a_figure_supposed_after_a_result_is_not_kept(ask: Ask) -> None:
    before = ask("我们公司主营12亿，在专业镇里")
    reply = ask("要是到50亿呢", topic=before.topic or Topic())
    assert reply.topic.facts == before.topic.facts


@pytest.mark.parametrize(
    ("told", "what_if", "name", "supposed"),
    [
        ("我们镇龙头1家，配套8家", "要是再引进来3家呢", "supporting", 11),
        ("我们镇用工1700", "要是再招400人呢", "jobs", 2100),
        ("我们镇产值12亿，用工2300，做铸件", "要是走了400人呢", "jobs", 1900),
        ("我们厂去年主营8亿", "再多卖3亿呢", "revenue_yuan", 1_100_000_000),
    ],
)
def test_what_may_come_or_go_is_reckoned_from_what_was_told(
    ask: Ask, told: str, what_if: str, name: str, supposed: int
) -> None:
    before = ask(told)
    reply = ask(what_if, topic=before.topic)
    assert reply.topic.supposed
    quantity = reply.topic.supposed.quantity(name)
    assert quantity is not None
    assert quantity.low == supposed
    assert reply.topic.facts == before.topic.facts


@pytest.mark.parametrize("label", ["理由", "引文", "改一项", "继续填写", "分享"])
def test_a_supposed_result_goes_on_by_its_buttons(ask: Ask, label: str) -> None:
    shown = ask("主营业务收入9.8亿能不能拿进档奖励")
    assert label in [button.label for button in shown.buttons]
    reply = ask(label, topic=shown.topic)
    assert NO_RESULT_OPEN not in reply.text
    assert reply.topic.facts
    assert "revenue_yuan" in reply.topic.facts.values


@pytest.mark.parametrize(
    ("step", "verdict"),
    [
        ("要是再增加1亿呢", Verdict.PASS),
        ("要是再增加大概1亿呢", Verdict.NEEDS_JUDGEMENT),
        ("要是再增加一两亿呢", Verdict.PASS),
        ("要是再增加不到1亿呢", Verdict.FAIL),
    ],
)
def test_what_may_come_is_as_surely_reckoned_as_it_was_told(
    ask: Ask, step: str, verdict: Verdict
) -> None:
    before = ask("我们镇做机床的，产值9亿")
    reply = ask(step, topic=before.topic)
    assert reply.criteria
    outcomes = [outcome for result in reply.criteria.results for outcome in result.outcomes]
    assert [o.verdict for o in outcomes if o.fact == "output_yuan"] == [verdict]


def test_a_figure_to_come_is_supposed_of_the_result_shown(ask: Ask) -> None:
    told = said(ask, "公司去年营收9亿8", "今年能到11亿")
    assert told.awards
    assert told.awards.results[0].verdict is Claim.ELIGIBLE
    assert not said(ask, "公司去年营收9亿8", "够10亿没有").awards


def test_a_number_and_what_else_is_told_beside_it_are_supposed_together(ask: Ask) -> None:
    reply = said(ask, "我厂技改投了2500万，能补不", "1200万但我是小巨人呢")
    assert "门槛 1000 万元" in reply.text
    assert "门槛 1000 万元" not in said(ask, "我厂技改投了2500万，能补不", "那投1200万呢").text


def test_how_many_there_are_asks_and_tells_of_no_town(ask: Ask) -> None:
    reply = ask("到25年目标产值是多少，要有几家规上企业")
    assert reply.clauses[:1] == ("2",)


def test_a_trade_behind_a_towns_figure_is_what_it_lives_by(ask: Ask) -> None:
    assert "还差 1 亿元" in said(ask, "我们镇产值9亿，够不够", "办工厂的呢").text


def test_who_is_outside_stays_outside_and_hears_which_awards_are_lost(ask: Ask) -> None:
    before = ask("去年拿了国家级技术中心")
    outside = ask("我们厂不在专业镇里", topic=before.topic)
    assert outside.topic.facts
    assert outside.topic.facts.values["in_town"] is False
    assert "不在专业镇内不算" in ask("那过十亿的奖也没份了", topic=outside.topic).text
    assert "没有写是否限于" in ask("那县里配套也没指望了", topic=outside.topic).text


@pytest.mark.parametrize(
    "supposed",
    ["要是没评上小巨人呢", "假设小巨人没批下来还短多少", "不是小巨人的话呢", "万一小巨人掉了呢"],
)
def test_a_title_supposed_away_changes_this_result_alone(ask: Ask, supposed: str) -> None:
    reply = said(ask, *RENOVATION, supposed)
    assert "再投 500 万元" in reply.text
    assert reply.topic.facts
    assert reply.topic.facts.values["little_giant"] is True
    assert "再投 500 万元" in said(ask, *RENOVATION, supposed, "还短多少").text
    assert "✓ 市级技术改造专项资金" in said(ask, *RENOVATION, supposed, "归谁管", "够不够").text


@pytest.mark.parametrize("supposed", ["要是投了1400万呢", "如果只投1400万呢"])
def test_a_number_supposed_is_of_the_one_figure_that_was_told(ask: Ask, supposed: str) -> None:
    reply = said(ask, *RENOVATION[:1], "我们不是小巨人", supposed)
    assert "再投 600 万元" in reply.text
    assert (
        "再投 500 万元"
        in said(ask, *RENOVATION[:1], "我们不是小巨人", supposed, "归谁管", "够不够").text
    )


@pytest.mark.parametrize("supposed", ["如果我们在专业镇外面呢", "那如果厂址不在专业镇"])
def test_another_place_is_supposed_of_the_result(ask: Ask, supposed: str) -> None:
    assert "不在专业镇内不算" in said(ask, REVENUE, supposed).text


@pytest.mark.parametrize(
    ("supposed", "yuan"),
    [("创新中心要是国家级的，加起来多少", "120 万元"), ("要是技术中心是国家的呢", "100 万元")],
)
def test_what_is_supposed_of_one_title_changes_that_one(ask: Ask, supposed: str, yuan: str) -> None:
    both = ask("去年我厂拿了省级企业技术中心，又拿了省级制造业创新中心，一共给多少")
    assert "70 万元" in both.text
    assert yuan in ask(supposed, topic=both.topic).text


@pytest.mark.parametrize("text", ["明年能拿多少", "明年给多少钱"])
def test_what_may_be_had_next_year_is_reckoned_of_the_year_before_that(ask: Ask, text: str) -> None:
    before = ask("我们公司去年评上省级企业技术中心")
    reply = ask(text, topic=before.topic)
    assert "上年度是 2026 年" in reply.blocks[0].text
    assert reply.awards
    assert {result.verdict for result in reply.awards.results} == {Claim.NOT_ELIGIBLE}
    assert reply.topic.facts == before.topic.facts


@pytest.mark.parametrize(
    ("before", "text", "year"),
    [
        ("省级企业技术中心还没批", "批下来了", None),
        ("市级技术中心正在公示", "现在公示完了，批了", None),
        ("省级企业技术中心还没批", "昨天批了", 2026),
    ],
)
def test_a_title_that_was_not_had_is_told_as_got(
    ask: Ask, before: str, text: str, year: int | None
) -> None:
    reply = ask(text, topic=ask(before).topic)
    assert reply.topic.facts
    assert [(t.standing, t.year) for t in reply.topic.facts.titles] == [(Standing.HELD, year)]


@pytest.mark.parametrize(
    ("told", "asks", "verdict"),
    [
        ("公司营收11亿 能拿奖不", "9亿够不", "还差 1 亿元"),
        ("公司营收11亿 能拿奖不", "去年9亿，没够", "还差 1 亿元"),
        ("我们镇产值11亿，做制造的", "8亿，不够吧", "✗ （四）"),
        ("产值11亿制造业，龙头1家 配套12家", "8家行不", "△ （三）"),
    ],
)
def test_another_figure_is_held_against_the_result(
    ask: Ask, told: str, asks: str, verdict: str
) -> None:
    assert verdict in said(ask, told, asks).text
