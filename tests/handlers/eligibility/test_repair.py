"""What is told after a result, or beside an answer: it changes the one fact that it is of."""

import pytest

from handlers.message import Reply
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.facts import Level
from tests.conftest import Ask
from tests.handlers.talking import said

TOWN = "测一测我们镇够不够认定标准"
FIRM = "算一算我们企业能拿哪些奖励"


def figure(reply: Reply, name: str) -> int | None:
    quantity = reply.topic.facts.quantity(name) if reply.topic.facts else None
    return int(quantity.low) if isinstance(quantity, Quantity) else None


@pytest.mark.parametrize(
    "again",
    [
        "不对，是市级的",
        "哦记错了，市级",
        "其实是市级的",
        "说错了，企业技术中心是市级的",
        "刚才说错了,是市级",
        "不对 刚才说错了 是市级技术中心不是国家级",
        "刚刚打错了 市级",
        "哦对了，不是国家级的，是市级的",
        "我再看了看证书，上面写的市级",
        "嗯？不对头，搞错咯，市级",
    ],
)
def test_a_level_told_anew_replaces_the_one_before(ask: Ask, again: str) -> None:
    facts = said(ask, "去年评上国家级企业技术中心", again).topic.facts
    assert facts
    assert [(t.level, t.year) for t in facts.titles] == [(Level.CITY, 2025)]


@pytest.mark.parametrize("again", ["记错了，是创新中心", "不是技术中心，是制造业创新中心"])
def test_a_title_told_anew_takes_the_place_of_another(ask: Ask, again: str) -> None:
    facts = said(ask, "去年评上省级企业技术中心", again).topic.facts
    assert facts
    title = ("innovation_center", Level.PROVINCE, 2025)
    assert [(t.name, t.level, t.year) for t in facts.titles] == [title]


@pytest.mark.parametrize("more", ["说错了，创新中心也有，省级的", "抱歉，问一下创新中心"])
def test_a_title_that_is_told_or_asked_besides_takes_no_place(ask: Ask, more: str) -> None:
    facts = said(ask, "去年评上省级企业技术中心", more).topic.facts
    assert facts
    assert ("tech_center", Level.PROVINCE) in [(t.name, t.level) for t in facts.titles]


@pytest.mark.parametrize("again", ["不对，是前年评的", "时间错了，是前年", "是前年的"])
def test_a_year_told_anew_replaces_the_one_before(ask: Ask, again: str) -> None:
    reply = said(ask, "去年评上省级企业技术中心", again)
    assert reply.topic.facts
    assert [(t.level, t.year) for t in reply.topic.facts.titles] == [(Level.PROVINCE, 2024)]


@pytest.mark.parametrize("year", ["去年两个都有", "都是去年的", "是去年评上的"])
def test_a_year_told_behind_is_of_all_titles_that_have_none(ask: Ask, year: str) -> None:
    reply = said(ask, "省里面评上的制造业创新中心跟国家的一共能拿多少", year)
    assert reply.awards
    assert {(r.level, r.year) for r in reply.awards.results} == {
        ("province", 2025),
        ("national", 2025),
    }


@pytest.mark.parametrize("again", ["不对，是9亿", "9亿", "其实只有9亿", "说错了，产值是9亿"])
def test_a_number_told_anew_replaces_the_one_it_is_of(ask: Ask, again: str) -> None:
    reply = said(ask, "我们镇产值12亿，制造业，就业2300人", again)
    assert figure(reply, "output_yuan") == 900_000_000
    assert figure(reply, "jobs") == 2300
    assert "还差 1 亿元" in reply.text


def test_an_answer_that_tells_more_keeps_the_rest(ask: Ask) -> None:
    reply = said(ask, TOWN, "特优农业，产值3亿，龙头2家，配套11家")
    assert reply.topic.asking == "share_national"
    assert [figure(reply, n) for n in ("output_yuan", "leaders", "supporting")] == [
        300_000_000,
        2,
        11,
    ]


@pytest.mark.parametrize(
    "question", ["省级企业技术中心奖多少", "国家级企业技术中心给多少钱", "小巨人企业有什么支持"]
)
def test_a_question_in_between_is_no_fact(ask: Ask, question: str) -> None:
    reply = said(ask, FIRM, question)
    facts = reply.topic.facts
    assert facts
    assert (facts.titles, facts.values) == ((), {})
    assert reply.topic.asking == "titles"


def test_a_denial_touches_only_what_it_names(ask: Ask) -> None:
    reply = said(ask, "去年评上省级企业技术中心", "没有评上小巨人")
    assert reply.topic.facts
    assert [(t.level, t.standing) for t in reply.topic.facts.titles] == [(Level.PROVINCE, "held")]


@pytest.mark.parametrize("again", ["还差多少", "那到底行不行啊", "差多少", "还差多少呀"])
def test_a_short_question_after_a_result_hears_it_again(ask: Ask, again: str) -> None:
    assert "还差 2 亿元" in said(ask, "我们镇产值8亿，制造业", again).text


@pytest.mark.parametrize("again", ["一共多少", "总共能拿多少钱", "加起来呢"])
def test_the_sum_is_told_again(ask: Ask, again: str) -> None:
    assert "20 万元" in said(ask, "去年评上省级企业技术中心", again).text


@pytest.mark.parametrize("more", ["再加上零件3亿呢", "镇东那头的3亿也算进来", "再来3亿够不够"])
def test_what_is_added_to_what_was_told_is_supposed(ask: Ask, more: str) -> None:
    reply = said(ask, "我们镇产值8亿，制造业", more)
    assert "多出 1 亿元" in reply.text
    assert figure(reply, "output_yuan") == 800_000_000


@pytest.mark.parametrize("what_if", ["那12亿呢", "要是12亿呢", "12亿行不行"])
def test_a_bare_value_is_supposed_and_not_kept(ask: Ask, what_if: str) -> None:
    reply = said(ask, "我们镇产值8亿，制造业", what_if)
    assert "多出 2 亿元" in reply.text
    assert figure(reply, "output_yuan") == 800_000_000


def test_without_a_result_it_is_a_question_of_its_own(ask: Ask) -> None:
    assert "还差 " not in said(ask, "还差多少").text


@pytest.mark.parametrize("number", ["6666", "8", "２０"])
def test_digits_alone_change_none_of_several_facts(ask: Ask, number: str) -> None:
    reply = said(ask, "我们镇有1家龙头企业，配套企业12家", number)
    assert "是哪一项" in reply.text
    assert (figure(reply, "leaders"), figure(reply, "supporting")) == (1, 12)


def test_a_number_with_its_name_after_that_is_taken(ask: Ask) -> None:
    reply = said(ask, "我们镇有1家龙头企业，配套企业12家", "8", "配套企业8家")
    assert figure(reply, "supporting") == 8


FUNDS = "去年工信专项省里给了80万，市里给了40万"


TITLES = "去年评上市级企业技术中心和省级制造业创新中心"


@pytest.mark.parametrize(
    ("denial", "total"),
    [
        ("创新中心那个没批下来，不算了，那现在给多少", 100_000),
        ("技术中心其实没评上", 500_000),
        ("省级那个被撤了", 100_000),
    ],
)
def test_a_title_denied_is_taken_out_and_the_rest_reckoned_again(
    ask: Ask, denial: str, total: int
) -> None:
    reply = said(ask, TITLES, denial)
    assert reply.awards
    assert reply.awards.fixed_total_yuan == total


@pytest.mark.parametrize("denial", ["没评上", "隔壁那家省级的没评上", "听说隔壁厂没批下来"])
def test_a_denial_of_nobody_knows_which_or_of_others_changes_nothing(ask: Ask, denial: str) -> None:
    assert said(ask, TITLES, denial).topic.facts == said(ask, TITLES).topic.facts


def test_a_lead_in_before_what_puts_right_is_none_of_it(ask: Ask) -> None:
    reply = said(ask, "技改投了2400万", "等一下，是1900万")
    assert figure(reply, "fixed_investment_yuan") == 19_000_000


def test_what_is_only_planned_is_reckoned_as_such_and_not_kept(ask: Ask) -> None:
    reply = said(ask, "我们公司营收9亿", "今年估计能到11亿")
    assert "打算或预计" in reply.blocks[0].text
    assert figure(reply, "revenue_yuan") == 900_000_000


def test_the_sum_of_several_firms_is_no_firms_own(ask: Ask) -> None:
    reply = ask("镇上8家企业加起来营收12亿，有奖吗")
    assert "“12亿”没有算进去" in reply.text
    assert reply.awards is not None
    assert [r.verdict for r in reply.awards.results] == ["unknown"]


@pytest.mark.parametrize("got", ["批下来能拿多少钱", "要是明年评上了给多少", "那批了呢"])
def test_a_title_not_yet_had_is_supposed_as_got_and_not_kept(ask: Ask, got: str) -> None:
    reply = said(ask, "去年报了市级企业技术中心，还没批下来", got)
    assert "10 万元" in reply.text
    assert "上年度" in reply.blocks[0].text
    assert reply.topic.facts
    assert [t.standing for t in reply.topic.facts.titles] == ["lacked"]


def test_a_title_supposed_as_got_in_a_year_that_counts_no_more_brings_nothing(ask: Ask) -> None:
    reply = said(ask, "去年报了市级企业技术中心，还没批下来", "要是2023年批下来了给多少")
    assert reply.awards is None


@pytest.mark.parametrize(
    ("told", "then", "name", "left"),
    [
        ("我们镇产值12亿，用工2600人", "其中700人不能算", "jobs", 1900),
        ("龙头1家，配套14家", "有5家不在本镇", "supporting", 9),
        ("龙头1家，配套14家", "关了5家", "supporting", None),
        ("市占率国35省60", "国的改成26", "share_national", 26),
        ("市占率国35省60", "省的改成44", "share_province", 44),
    ],
)
def test_what_does_not_count_is_taken_off_and_a_share_told_again_by_its_short_name(
    ask: Ask, told: str, then: str, name: str, left: int | None
) -> None:
    facts = ask(then, topic=ask(told).topic).topic.facts
    quantity = facts and facts.quantity(name)
    assert (quantity and int(quantity.low)) == left


@pytest.mark.parametrize("again", ["还是不对 会计说是8.5亿", "还是错了，是8.5亿"])
def test_what_is_put_right_once_more_takes_the_place_of_what_was(ask: Ask, again: str) -> None:
    text = said(ask, "我们镇做铸造 产值10.5亿", "不对，是9.5亿", again).text
    assert "还差 1.5 亿元" in text
    assert "✓" not in text


@pytest.mark.parametrize(
    ("again", "name", "number"),
    [
        ("还是8家", "supporting", 8),
        ("哦不，还是9家", "supporting", 9),
        ("配套数错了，还是9家", "supporting", 9),
        ("算了，还是2100人", "jobs", 2_100),
        ("不对，还是2300人", "jobs", 2_300),
        ("产值也错了，还是13亿吧", "output_yuan", 1_300_000_000),
        ("记差了，是13亿", "output_yuan", 1_300_000_000),
    ],
)
def test_what_a_figure_goes_back_to_is_told(ask: Ask, again: str, name: str, number: int) -> None:
    reply = said(ask, "我们镇制造业，产值12亿，龙头2家，配套8家，就业2300人", again)
    assert reply.criteria is not None
    assert figure(reply, name) == number


@pytest.mark.parametrize("message", ["配套是8家还是10家才行", "配套多少才行，还是8家？"])
def test_a_choice_of_two_figures_is_put_to_the_document(ask: Ask, message: str) -> None:
    reply = said(ask, "我们镇制造业，产值12亿，龙头2家，配套7家，就业2300人", message)
    assert "10家左右" in reply.text
    assert reply.criteria is None


@pytest.mark.parametrize(
    "again", ["去年才9亿，没到", "去年只有9亿 没到线", "哦不对，去年9亿，没达标"]
)
def test_a_figure_is_told_anew_that_is_said_not_to_do(ask: Ask, again: str) -> None:
    reply = said(ask, "我们公司去年收入10.3亿", again)
    assert reply.awards is not None
    assert figure(reply, "revenue_yuan") == 900_000_000
