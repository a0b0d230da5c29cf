"""The interview: asked one fact after another, any way back, other questions in between."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.message import Topic
from handlers.texts import interview as asking
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.facts import Facts
from tests.conftest import Ask
from tests.handlers.talking import ENTERPRISE, TOWN, said, talk

SAYINGS = (
    "有 没有 不清楚 上一步 12亿 3家 40% 改一项 谁牵头 取消 继续填写 去年 省级 重新算 ？ 1500万"
)


def test_a_town_is_asked_until_the_result_is_certain(ask: Ask) -> None:
    answers = ["12亿", "2家", "12家", "35%", "60%", "2600人", "有", "有", "有", "有"]
    result = talk(ask, [TOWN, *answers])
    assert result.criteria
    assert result.criteria.overall == "borderline"
    assert result.topic.asking is None


def test_a_clear_fail_is_said_at_once_and_one_may_go_on(ask: Ask) -> None:
    failed = talk(ask, [TOWN, "1亿"])
    assert failed.criteria
    assert failed.criteria.overall == "not_eligible"
    assert asking.GO_ON in [button.label for button in failed.buttons]
    assert talk(ask, [TOWN, "1亿", "继续填写"]).topic.asking == "leaders"
    assert talk(ask, [TOWN, "1亿", "继续填写", "2家"]).topic.asking == "supporting"


def test_not_knowing_is_an_answer(ask: Ask) -> None:
    reply = talk(ask, [TOWN, "不清楚"])
    assert reply.topic.asking != "output_yuan"
    assert reply.topic.facts
    assert "output_yuan" in reply.topic.facts.unclear


def test_one_step_back_asks_again_what_was_asked_before(ask: Ask) -> None:
    reply = talk(ask, [TOWN, "5亿", "制造业", "上一步"])
    assert reply.topic.asking == "sector"
    assert reply.topic.facts
    assert "sector" not in reply.topic.facts.values


def test_another_question_is_answered_and_the_interview_goes_on(ask: Ask) -> None:
    reply = talk(ask, [TOWN, "5亿", "招商归谁牵头"])
    assert "促进外来投资中心" in reply.text
    assert reply.topic.asking == "sector"
    assert talk(ask, ["文化旅游"], reply.topic).topic.asking == "leaders"


def test_a_number_of_the_wrong_kind_is_not_taken(ask: Ask) -> None:
    reply = talk(ask, [TOWN, "30%"])
    assert reply.topic.asking == "output_yuan"
    assert asking.CANT_BE.format(written="30%") in reply.text


def test_a_fact_told_by_name_is_taken_though_another_was_asked(ask: Ask) -> None:
    reply = talk(ask, [TOWN, "就业2300人"])
    assert reply.topic.facts
    assert reply.topic.facts.values["jobs"] == Quantity.of(2300)


def test_any_answer_can_be_changed_from_the_result(ask: Ask) -> None:
    changed = talk(ask, [TOWN, "1亿", "改一项"])
    assert [b.label for b in changed.buttons] == ["主导产业年产值", "取消"]
    reply = talk(ask, [TOWN, "1亿", "改主导产业年产值", "5亿"])
    assert reply.topic.asking == "sector"


def test_it_can_be_stopped_and_picked_up_later(ask: Ask) -> None:
    reply = talk(ask, [TOWN, "5亿", "取消", "文号是多少", "继续填写"])
    assert reply.topic.asking == "sector"


def test_an_enterprise_is_asked_what_its_awards_lack(ask: Ask) -> None:
    reply = talk(ask, [ENTERPRISE, "省级企业技术中心"])
    assert reply.topic.asking == "tech_center.year"
    result = talk(
        ask, ["去年", "没有", "1500万", "是", "没有", "没有", "没有", "没有"], reply.topic
    )
    assert result.awards
    assert result.awards.fixed_total_yuan == 200_000
    verdicts = {r.rule.name: r.verdict.value for r in result.awards.results}
    assert verdicts["tech_renovation"] == "eligible"


def test_what_if_is_reckoned_and_not_kept(ask: Ask) -> None:
    told = talk(ask, ["我们镇制造业产值9亿"])
    supposed = talk(ask, ["如果产值到12亿呢"], told.topic)
    assert supposed.criteria
    assert supposed.criteria.overall == "incomplete"
    assert supposed.topic.facts == told.topic.facts


@settings(max_examples=40, deadline=None)
@given(
    start=st.sampled_from([TOWN, ENTERPRISE]),
    says=st.lists(st.sampled_from([*SAYINGS.split(), ""]), max_size=12),
)
def test_whatever_is_said_there_is_a_reply_with_short_buttons(
    ask: Ask, start: str, says: list[str]
) -> None:
    topic = Topic()
    for text in [start, *says]:
        reply = ask(text, topic=topic)
        topic = reply.topic if reply.topic != Topic() else topic
        assert reply.blocks
        assert all(len(button.action.encode()) <= 64 for button in reply.buttons)


def test_money_is_told_without_naming_the_fund_again(ask: Ask) -> None:
    reply = talk(ask, [ENTERPRISE, "没有", "省里给了80万，市里没给"])
    assert reply.topic.asking == "funds.year"
    assert reply.topic.facts
    (fund,) = reply.topic.facts.funds
    assert (fund.level, fund.yuan) == ("province", Quantity.of(800_000))


def test_a_year_alone_answers_whether_there_was_money(ask: Ask) -> None:
    reply = talk(ask, [ENTERPRISE, "没有", "去年"])
    assert reply.topic.asking == "funds.yuan"
    told = talk(ask, ["省里60万，市里40万"], reply.topic)
    assert told.topic.facts
    assert [f.year for f in told.topic.facts.funds] == [told.topic.facts.funds[0].year] * 2


def test_one_step_back_takes_back_one_detail_of_a_title(ask: Ask) -> None:
    back = talk(ask, [ENTERPRISE, "省级企业技术中心", "2023年", "上一步"])
    assert back.topic.asking == "tech_center.year"
    assert back.topic.facts
    (title,) = back.topic.facts.titles
    assert (title.level, title.year) == ("province", None)
    anew = talk(ask, ["2022年"], back.topic)
    assert anew.topic.facts
    assert [t.year for t in anew.topic.facts.titles] == [2022]
    lacked = talk(ask, [ENTERPRISE, "省级企业技术中心", "没评上", "上一步", "2022年"])
    assert lacked.topic.facts
    assert [(t.standing, t.year) for t in lacked.topic.facts.titles] == [("held", 2022)]


def test_one_step_back_takes_back_one_detail_of_money(ask: Ask) -> None:
    says = [ENTERPRISE, "没有", "去年", "省里60万，市里40万", "上一步"]
    back = talk(ask, says)
    assert back.topic.asking == "funds.yuan"
    assert back.topic.facts
    assert [(bool(f.year), f.yuan) for f in back.topic.facts.funds] == [(True, None)] * 2
    anew = talk(ask, ["省里80万，市里没有"], back.topic)
    assert anew.topic.facts
    assert Quantity.of(800_000) in [f.yuan for f in anew.topic.facts.funds]


def test_what_was_invested_needs_no_name_when_facts_are_asked(ask: Ask) -> None:
    reply = talk(ask, [ENTERPRISE, "没有", "投了三千多万"])
    assert reply.topic.facts
    assert "fixed_investment_yuan" in reply.topic.facts.values


def test_a_quality_told_out_of_turn_is_kept_and_the_question_stays(ask: Ask) -> None:
    reply = talk(ask, [TOWN, "12亿", "文化旅游"])
    assert reply.topic.asking == "leaders"
    after = talk(ask, ["镇政府挺重视"], reply.topic)
    assert after.topic.asking == "leaders"
    assert after.topic.facts
    assert after.topic.facts.values["environment"] is True


def test_what_the_document_does_not_say_is_said_and_the_interview_goes_on(ask: Ask) -> None:
    reply = talk(ask, [TOWN, "什么时候截止申报"])
    assert "文件没有写申报的起止时间" in reply.text
    assert asking.NOT_AN_ANSWER not in reply.text
    assert reply.topic.asking == "output_yuan"


def test_the_name_of_the_button_starts_it_too(ask: Ask) -> None:
    assert talk(ask, ["算奖励"]).topic.asking == "titles"
    assert talk(ask, ["测认定"]).topic.asking == "output_yuan"


def test_a_title_only_examined_again_is_asked_for_its_first_year(ask: Ask) -> None:
    reply = talk(ask, [ENTERPRISE, "省级企业技术中心去年复审合格"])
    assert reply.topic.asking == "tech_center.year"
    got = talk(ask, ["去年"], reply.topic)
    assert got.topic.facts
    assert [t.standing for t in got.topic.facts.titles] == ["held"]


def test_a_title_that_was_applied_for_may_turn_out_not_to_be_got(ask: Ask) -> None:
    reply = talk(ask, [ENTERPRISE, "去年申报了省级企业技术中心", "没批下来"])
    assert reply.topic.asking == "funds"
    assert reply.topic.facts
    assert [t.standing for t in reply.topic.facts.titles] == ["lacked"]


def test_a_question_is_not_taken_for_a_yes(ask: Ask) -> None:
    answers = ["12亿", "2家", "12家", "35%", "60%", "2600人"]
    asked = talk(ask, [TOWN, *answers])
    assert asked.topic.asking == "heritage"
    for question in ("有哪些奖励", "是谁牵头招商"):
        reply = talk(ask, [question], asked.topic)
        assert reply.topic.asking == "heritage"
        assert reply.topic.facts == asked.topic.facts
    denied = talk(ask, ["没什么"], asked.topic)
    assert denied.topic.facts
    assert denied.topic.facts.values["heritage"] is False


def test_what_an_answer_tells_besides_is_taken_or_said_not_to_be(ask: Ask) -> None:
    told = ["制造业", "一年十一二个亿", "龙头一家，配套十来家，还有十几家小作坊"]
    reply = talk(ask, [TOWN, *told])
    assert reply.topic.asking == "supporting"
    assert "关联配套企业数量说了两个不同的数（十来家、十几家）" in reply.text


@pytest.mark.parametrize("no", ["没的", "莫得", "木有啊", "冇"])
def test_no_in_dialect_is_a_no(ask: Ask, no: str) -> None:
    assert said(ask, ENTERPRISE, no).blocks[0].text == said(ask, ENTERPRISE, "没有").blocks[0].text
    reply = said(ask, TOWN, no)
    assert reply.blocks[0].text == asking.CANT_BE.format(written=no)
    assert reply.topic.facts == said(ask, TOWN).topic.facts


@pytest.mark.parametrize("sold", ["一年卖个三亿来块", "一年流水三个亿", "一年做三个亿"])
def test_what_is_sold_in_a_year_is_a_firms_where_a_firm_is_asked(ask: Ask, sold: str) -> None:
    facts = talk(ask, ["算奖励", "没有", sold]).topic.facts
    assert facts
    assert facts.quantity("revenue_yuan")
    assert facts.quantity("output_yuan") is None


@pytest.mark.parametrize("answer", ["批是批了，可钱没到账", "公示完了还没发下来，这算不算"])
def test_money_that_was_granted_and_did_not_come_stays_open(ask: Ask, answer: str) -> None:
    reply = said(ask, "算奖励", "去年", "没有", answer)
    assert "funds" in (reply.topic.facts or Facts()).unsettled
    assert "没有读成答案" not in reply.text


def test_a_figure_told_by_name_is_reckoned_where_nobody_began_an_interview(ask: Ask) -> None:
    lines = ("俺们镇是种核桃的，看能认成专业镇不", "一年产值两个亿出头")
    assert "主导产业是特优农业" in talk(ask, lines[:1]).blocks[0].text
    assert "✓ （四）规模相对较大" in talk(ask, lines).text
    assert "✗ （六）就业带动性强" in talk(ask, (*lines, "带着一千六百来人就业")).text
