"""Whose a title, a share or a figure is, and what is added up or taken off."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.quantity import Manner
from knowledge.policy.facts.facts import Asker, Level, Standing
from knowledge.policy.policy import Policy
from tests.knowledge.reading.telling import told

LEVELS = {"国家级": Level.NATIONAL, "省级": Level.PROVINCE, "市级": Level.CITY}
FIRMS = ("宏图", "华盛", "金鼎", "瑞丰源")


def figure(policy: Policy, text: str, name: str) -> tuple[Decimal, Decimal, Manner] | None:
    quantity = told(policy, text).facts.quantity(name)
    return (quantity.low, quantity.high, quantity.manner) if quantity else None


def held(policy: Policy, text: str) -> set[tuple[str, Level | None, int | None]]:
    titles = told(policy, text).facts.titles
    return {(t.name, t.level, t.year) for t in titles if t.standing is Standing.HELD}


@pytest.mark.parametrize("says", ["我是{}的", "我在{}上班", "我们是{}公司，能拿多少"])
@given(
    firms=st.lists(st.sampled_from(FIRMS), min_size=2, max_size=2, unique=True),
    levels=st.lists(st.sampled_from(list(LEVELS)), min_size=2, max_size=2, unique=True),
    own=st.sampled_from([0, 1]),
)
def test_a_title_is_of_the_firm_named_before_it(
    policy: Policy, says: str, firms: list[str], levels: list[str], own: int
) -> None:
    rows = "；".join(f"{f} 2025年{lv}企业技术中心" for f, lv in zip(firms, levels, strict=True))
    found = held(policy, f"{rows}。{says.format(firms[own])}")
    assert found == {("tech_center", LEVELS[levels[own]], 2025)}


@pytest.mark.parametrize(
    "text", ["我是搞铸造的，公司去年评上{}企业技术中心", "我是新来的，厂里去年拿了{}企业技术中心"]
)
@pytest.mark.parametrize("level", LEVELS)
def test_who_only_says_what_they_do_names_no_firm(policy: Policy, text: str, level: str) -> None:
    assert held(policy, text.format(level)) == {("tech_center", LEVELS[level], 2025)}


@pytest.mark.parametrize("still", ["{}没变", "{}没问题", "{}的"])
@pytest.mark.parametrize("level", LEVELS)
def test_a_title_told_anew_takes_back_the_one_before(
    policy: Policy, still: str, level: str
) -> None:
    text = f"去年评上{level}企业技术中心，写错了，是创新中心，{still.format(level)}"
    assert held(policy, text) == {("innovation_center", LEVELS[level], 2025)}


@pytest.mark.parametrize("owned", ["我手上两个厂", "我们开了两家厂", "两个厂都是我的"])
def test_all_firms_of_one_owner_are_the_askers(policy: Policy, owned: str) -> None:
    text = f"{owned}，南厂去年评上省级企业技术中心，北厂去年评上市级创新中心"
    assert held(policy, text) == {
        ("tech_center", Level.PROVINCE, 2025),
        ("innovation_center", Level.CITY, 2025),
    }


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("省级企业技术中心，批文是2025年11月印发的，证书今年1月才拿到", 2025),
        ("省级企业技术中心，2024年公布的名单，牌子去年才挂上", 2024),
    ],
)
def test_a_title_is_of_the_year_of_its_document(policy: Policy, text: str, year: int) -> None:
    assert held(policy, text) == {("tech_center", Level.PROVINCE, year)}


@pytest.mark.parametrize("lost", ["去年复核没通过，被取消了", "去年复审没过", "去年给撤了"])
def test_an_old_title_that_was_lost_is_lost(policy: Policy, lost: str) -> None:
    (title,) = told(policy, f"前年评上的市级企业技术中心，{lost}").facts.titles
    assert title.standing is Standing.LACKED


@given(total=st.integers(20, 900), tenths=st.integers(1, 9))
@pytest.mark.parametrize("said", ["{}成是省里给的，剩下是国家给的", "{}成是省里出的，{}成是国家的"])
def test_a_fund_is_shared_out_by_level(policy: Policy, said: str, total: int, tenths: int) -> None:
    digits = "零一二三四五六七八九"
    shares = said.format(digits[tenths], digits[10 - tenths])
    funds = told(policy, f"去年工信专项资金一共{total}万，{shares}").facts.funds
    found = {fund.level: fund.yuan.low for fund in funds if fund.yuan}
    part = Decimal(total) * 1000 * tenths
    assert found == {Level.PROVINCE: part, Level.NATIONAL: Decimal(total) * 10_000 - part}


def test_a_list_may_go_on_to_deny_a_level(policy: Policy) -> None:
    funds = told(policy, "去年工信专项拿了省里150万、市里没有").facts.funds
    assert [(fund.level, fund.year) for fund in funds] == [(Level.PROVINCE, 2025)]


@given(first=st.integers(100, 4000), last=st.integers(100, 4000))
def test_an_investment_of_several_years_adds_up_where_it_is_one(
    policy: Policy, first: int, last: int
) -> None:
    rows = f"前年投了{first}万，去年投了{last}万"
    both = Decimal(first + last) * 10_000
    name = "fixed_investment_yuan"
    assert figure(policy, f"技改是同一个项目，{rows}", name) == (both, both, Manner.EXACT)
    least = Decimal(last) * 10_000
    assert figure(policy, f"技改{rows}", name) == (least, both, Manner.RANGE)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("技改总投资5000万，其中固定资产占八成", "fixed_investment_yuan", 40_000_000),
        ("收入一共60亿，主营占九成", "revenue_yuan", 5_400_000_000),
        ("西边那个镇9亿，我们镇13亿，都是做机械的，年产值", "output_yuan", 1_300_000_000),
        ("配套18家，把停产的5家也算上了，扣掉", "supporting", 13),
        ("龙头有3家，把搬走的1家也数进去了，得减去", "leaders", 2),
        ("龙头2家，配套的9家，一共11家，做陶瓷的", "supporting", 9),
        ("带动800户，每户三个人在里头干活", "jobs", 2400),
        ("镇上9000口人，三成在厂里上班", "jobs", 2700),
        ("去年接待游客40万，吃旅游饭的两千三百人", "jobs", 2300),
        ("产值够了，人也够，两千四", "jobs", 2400),
        ("听说要2000人我们用工1500人", "jobs", 1500),
    ],
)
def test_one_number_tells_another(policy: Policy, text: str, name: str, value: int) -> None:
    assert figure(policy, text, name) == (Decimal(value), Decimal(value), Manner.EXACT)


@given(leader=st.integers(100, 3000), others=st.integers(100, 3000))
def test_hands_of_both_kinds_of_firms_are_at_least_their_sum(
    policy: Policy, leader: int, others: int
) -> None:
    text = f"龙头企业用了{leader}人，配套的那几家加一块儿{others}人"
    both = Decimal(leader + others)
    assert figure(policy, text, "jobs") == (both, both, Manner.OVER)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("听老李说我们镇产值有12亿，我自己没算过", "output_yuan"),
        ("听镇上会计讲我们镇用工2600人", "jobs"),
    ],
)
def test_what_others_told_of_us_stays_open(policy: Policy, text: str, name: str) -> None:
    facts = told(policy, text).facts
    assert name not in facts.values
    assert name in facts.unsettled | facts.unclear


@pytest.mark.parametrize(
    "text",
    [
        "研发的化验的展销的，一样都没弄起来",
        "计划后年搞个研发中心 现在平台一样都没有",
        "明年想盖个化验楼，目前公共服务平台什么都没有",
    ],
)
def test_what_is_listed_or_planned_is_denied_of_now(policy: Policy, text: str) -> None:
    assert told(policy, text).facts.values.get("services") is False


@pytest.mark.parametrize("asks", ["给不给现金奖励", "能拿多少钱", "有没有奖金"])
@pytest.mark.parametrize("sells", ["一年卖到三十个亿", "一年销售额30亿"])
def test_who_sells_and_asks_for_money_is_a_firm(policy: Policy, sells: str, asks: str) -> None:
    read_ = told(policy, f"{sells} {asks}")
    assert read_.speakers == {Asker.ENTERPRISE}
    assert "output_yuan" not in read_.facts.values


@given(first=st.integers(100, 4000), last=st.integers(100, 4000))
def test_what_is_added_to_an_investment_of_a_year_may_be_of_it(
    policy: Policy, first: int, last: int
) -> None:
    name, both = "fixed_investment_yuan", Decimal(first + last) * 10_000
    rows = f"2024年投了{first}万，又投了{last}万"
    assert figure(policy, f"技改是同一个项目，{rows}", name) == (both, both, Manner.EXACT)
    most = Decimal(max(first, last)) * 10_000
    assert figure(policy, f"技改{rows}", name) == (most, both, Manner.RANGE)


def test_a_parent_and_its_subsidiary_are_both_the_askers_where_that_is_said(
    policy: Policy,
) -> None:
    each = "母公司去年省级技术中心，子公司去年市级技术中心"
    ours = told(policy, f"{each}，都是我们的").facts.titles
    assert {t.standing for t in ours} == {Standing.HELD}
    parents = "我们是子公司，母公司去年评上省级技术中心"
    assert [t.standing for t in told(policy, parents).facts.titles] == [Standing.FOREIGN]
    one = "我们母公司和子公司都在县里，母公司省级技术中心去年评的，子公司没有"
    assert told(policy, one).facts.alike == 1


@pytest.mark.parametrize(
    "paid",
    ["去年还修了12公里路花了三千万", "栽树花了三千万", "去年给厂子贷了一个亿", "招商争取了2亿"],
)
def test_money_that_was_paid_is_no_output(policy: Policy, paid: str) -> None:
    assert figure(policy, f"我们镇用工2300人，{paid}", "output_yuan") is None


def test_an_output_without_its_name_is_still_one(policy: Policy) -> None:
    assert figure(policy, "我们镇用工2300人，核桃去年还2.3亿", "output_yuan") is not None
