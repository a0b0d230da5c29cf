"""Whose it is, a firm's or a town's: neither is reckoned as the other, and each begins anew."""

import pytest

from handlers.message import Intent
from handlers.texts import understood
from knowledge.policy.facts.facts import Asker, Facts
from tests.conftest import Ask
from tests.handlers.talking import said


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("醋厂 去年卖了3100万 刚拿了省级专精特新", 31_000_000),
        ("我们公司去年11个亿", 1_100_000_000),
        ("俺厂一年卖1800万能领啥", 18_000_000),
        ("在县里做核桃油 9个人 去年卖了400万", 4_000_000),
        ("我们合作社在镇上 去年产值800万 收入600万", 6_000_000),
    ],
)
def test_what_a_firm_sells_is_its_revenue_and_tests_no_town(ask: Ask, text: str, yuan: int) -> None:
    reply = ask(text)
    assert reply.criteria is None
    assert reply.topic.facts is not None
    revenue = reply.topic.facts.quantity("revenue_yuan")
    assert revenue is not None
    assert revenue.low == yuan


@pytest.mark.parametrize(
    "text", ["克城镇养牛 够不够格当专业镇", "我是太林乡的 乡里种苹果 够格吗", "镇上有家纸厂 有戏没"]
)
def test_a_town_that_only_asks_is_told_all_criteria_and_asked_for_the_first(
    ask: Ask, text: str
) -> None:
    reply = ask(text)
    assert len(reply.clauses) == 8
    assert reply.topic.facts is not None
    assert reply.topic.facts.asker is Asker.TOWN
    after = ask("一年2.6亿", topic=reply.topic)
    assert after.topic.facts is not None
    assert after.topic.facts.quantity("output_yuan") is not None


def test_a_town_behind_a_firms_result_begins_anew(ask: Ask) -> None:
    firm = ask("我们公司去年营收12亿")
    town = ask("我是克城镇的 镇上种核桃 还有个面粉厂 够不够格", topic=firm.topic)
    assert town.awards is None
    assert town.topic.facts is not None
    assert "revenue_yuan" not in town.topic.facts.values


def test_another_place_behind_a_result_is_denied_and_the_result_is_kept(ask: Ask) -> None:
    before = ask("我们厂去年评上省级技术中心")
    reply = ask("那吉县的苹果呢", topic=before.topic)
    assert reply.intent is Intent.NOT_IN_DOCUMENT
    assert reply.topic.facts == before.topic.facts


def test_a_place_in_the_name_of_a_town_is_no_other_place(ask: Ask) -> None:
    assert ask("古县乡种核桃 够格吗").answered
    assert not ask("乡宁县管头镇能评吗").answered


def test_a_supposition_is_taken_or_said_to_change_nothing(ask: Ask) -> None:
    before = ask("我们公司去年营收3亿 省级专精特新")
    higher = ask("要是后年升成国家级小巨人呢", topic=before.topic)
    assert "国家级" in higher.blocks[0].text
    same = ask("假如我们搬进专业镇呢", topic=before.topic)
    assert same.blocks[0].text == understood.SUPPOSED_SAME


def test_an_interview_says_what_it_understood_beside_its_question(ask: Ask) -> None:
    topic = ask("重新算", topic=ask("我们公司去年营收3亿").topic).topic
    reply = ask("我是养蜂的小公司", topic=topic)
    assert "特优农业" in reply.blocks[0].text
    assert reply.topic.left == topic.left


@pytest.mark.parametrize("text", ["我是养鸡的小公司", "我们厂去年交了90万的税"])
def test_a_firm_that_tells_nothing_to_reckon_with_is_told_the_awards(ask: Ask, text: str) -> None:
    assert ask(text).intent is Intent.AWARD


def test_a_town_that_only_says_so_is_asked_on_and_what_it_lives_by_is_kept(ask: Ask) -> None:
    after = ask("种核桃的", topic=ask("我们镇").topic)
    assert after.topic.facts == Facts(asker=Asker.TOWN, values={"sector": "agriculture"})


def test_what_one_firm_of_a_town_sells_is_not_the_towns(ask: Ask) -> None:
    reply = ask("镇上有家水泥厂 去年卖了13亿 镇子够格吗")
    assert reply.topic.facts is not None
    assert "output_yuan" not in reply.topic.facts.values
    assert "13亿" in reply.text


def test_what_a_firm_tells_that_only_towns_are_asked_is_its_own_and_no_question(ask: Ask) -> None:
    reply = ask("公司去年9亿产值")
    assert reply.intent is Intent.AWARD
    assert "企业奖励不看" in reply.blocks[0].text


def test_what_is_supposed_behind_what_is_told_is_reckoned_beside_it(ask: Ask) -> None:
    reply = ask("我们合作社今年收入800万 要是明年2个亿呢")
    assert "9.92 亿" in reply.text
    assert "还差 8 亿" in reply.text
    assert reply.topic.facts is not None
    revenue = reply.topic.facts.quantity("revenue_yuan")
    assert revenue is not None
    assert revenue.low == 8_000_000


def test_a_level_behind_a_firms_title_is_told_of_it(ask: Ask) -> None:
    reply = ask("专精特新 省级的", topic=ask("我们公司去年营收3亿").topic)
    assert reply.topic.facts is not None
    assert reply.topic.facts.values["specialised_refined"] == "province"


@pytest.mark.parametrize(
    "message",
    [
        "我老板另一个厂去年拿的国家级技术中心 我们厂能拿吗",
        "我们集团的子公司去年拿省级技术中心，我们母公司能领吗",
    ],
)
def test_what_a_sister_firm_has_is_not_ours(ask: Ask, message: str) -> None:
    reply = ask(message)
    assert "不算您企业的" in reply.text
    assert "✓" not in reply.text


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("老李那厂国家级技术中心拿了50万 我们去年评的是省级企业技术中心 也是50？", 200_000),
        ("小张公司国家级的，我们市级的，都去年评的技术中心", 100_000),
        ("老王那个厂国家级技术中心，我们去年评的省级，能拿多少", 200_000),
    ],
)
def test_what_another_has_whose_firm_is_named_by_its_owner_is_not_ours(
    ask: Ask, text: str, yuan: int
) -> None:
    awards = ask(text).awards
    assert awards is not None
    assert awards.fixed_total_yuan == yuan


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("我们和集团公司两家都评了省级技术中心，去年的，能拿多少", "集团公司"),
        ("我们跟总公司都是省级技术中心，去年评的，能领多少", "总公司"),
        ("我家跟我哥家去年都评上了省级技术中心，能领多少", "我哥家"),
        ("我们厂和隔壁厂去年都评上了省级技术中心，能领多少", "隔壁厂"),
    ],
)
def test_of_two_firms_that_have_it_ones_own_alone_is_reckoned(
    ask: Ask, text: str, who: str
) -> None:
    answer = ask(text).text
    assert "奖励 20 万元" in answer
    assert f"“{who}”是另一家企业" in answer


@pytest.mark.parametrize(
    ("before", "sales"),
    [
        ("我们村想弄专业镇", "一年卖一个多亿 够不"),
        ("我们镇想申报专业镇", "去年卖了3个亿 行不"),
        ("认定标准有哪些", "一年卖3个亿 够不"),
    ],
)
def test_sales_of_nobody_behind_a_town_are_the_towns(ask: Ask, before: str, sales: str) -> None:
    reply = said(ask, before, sales)
    assert "（四）规模相对较大" in reply.text
    assert not reply.awards


def test_sales_of_ones_own_firm_behind_a_town_are_the_firms(ask: Ask) -> None:
    assert said(ask, "我们村想弄专业镇", "我们厂去年卖了11个亿 给奖不").awards


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("隔壁厂拿过省里技改钱，我们技改2300万", "unknown"),
        ("张老板那边去年拿了省里技改钱，我们技改2300万没要过", "eligible"),
        ("我们技改2300万没要过钱，隔壁厂去年拿了省里技改钱", "eligible"),
        ("我们技改2300万，拿过省里的技改钱", "not_eligible"),
    ],
)
def test_money_that_somebody_else_had_shuts_nobody_out(ask: Ask, text: str, verdict: str) -> None:
    awards = ask(text).awards
    assert awards is not None
    assert {str(result.verdict) for result in awards.results} == {verdict}


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("老李家去年弄下省技术中心了，我家啥牌都没", "还拿不到"),
        (
            "王总家厂子去年评了国家级技术中心，我们家只有市级的，去年的",
            "市级企业技术中心奖励 10 万元",
        ),
    ],
)
def test_a_title_told_over_against_ours_is_somebody_s(ask: Ask, text: str, lead: str) -> None:
    assert lead in ask(text).blocks[0].text
