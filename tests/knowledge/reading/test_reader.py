"""Which number belongs to which fact."""

import pytest

from knowledge.language.quantity import Quantity
from knowledge.policy.facts.facts import Level
from knowledge.policy.policy import Policy
from tests.knowledge.reading.telling import told


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("3家龙头18家配套", {"leaders": 3, "supporting": 18}),
        ("龙头3家，协作厂18家", {"leaders": 3, "supporting": 18}),
        ("国内占四成，省内占六成五", {"share_national": 40, "share_province": 65}),
        ("用工1800人，产值7.5亿", {"jobs": 1800, "output_yuan": 750_000_000}),
        (
            "营收9亿，设备投了1300万搞技改",
            {"revenue_yuan": 900_000_000, "fixed_investment_yuan": 13_000_000},
        ),
        ("产值12亿，不对，8亿", {"output_yuan": 800_000_000}),
        ("一家龙头都没有，配套十六家", {"leaders": 0, "supporting": 16}),
        ("一家像样的龙头都挑不出来，都是夫妻店，五十一家", {"leaders": 0, "supporting": 51}),
        ("没一个领头的，全是十来个人的铁匠铺，三十来家", {"leaders": 0}),
        ("龙头企业带动了15家，用工2300", {"supporting": 15, "jobs": 2300, "leaders": 1}),
        ("大厂一个，全省同行都认，跟着它吃饭的厂子十二家", {"leaders": 1, "supporting": 12}),
        ("隔壁镇砸铁的三千来号人 咱这边才一千三", {"jobs": 1300}),
    ],
)
def test_numbers_go_to_their_facts(policy: Policy, text: str, values: dict[str, int]) -> None:
    facts = told(policy, text).facts
    got = {k: int(v.low) for k, v in facts.values.items() if isinstance(v, Quantity)}
    assert got == values


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("去年刚批的省级技术中心明年还能再领一次不", 2025),
        ("2025年的省级企业技术中心，明年申请行不行", 2025),
        ("要是明年拿到省级企业技术中心呢", 2027),
        ("省级企业技术中心，哪年的忘了", None),
    ],
)
def test_the_year_a_title_dates_from_is_not_the_one_the_money_is_wanted_in(
    policy: Policy, text: str, year: int | None
) -> None:
    assert [title.year for title in told(policy, text).facts.titles] == [year]


def test_titles_have_their_level_and_year(policy: Policy) -> None:
    facts = told(policy, "24年是市级技术中心，去年升成省级企业技术中心").facts
    assert {(t.level, t.year) for t in facts.titles} == {(Level.CITY, 2024), (Level.PROVINCE, 2025)}


@pytest.mark.parametrize(
    "text",
    [
        "企业技术中心国家级、市级去年都有了",
        "去年评上国家级企业技术中心，还有市里的",
        "去年拿了市级和国家级企业技术中心",
    ],
)
def test_two_levels_of_one_title_are_two(policy: Policy, text: str) -> None:
    titles = told(policy, text).facts.titles
    assert {(t.level, t.year) for t in titles} == {(Level.CITY, 2025), (Level.NATIONAL, 2025)}


@pytest.mark.parametrize("title", ["高新技术企业", "工程技术研究中心", "绿色工厂", "工业设计中心"])
def test_a_title_near_but_not_in_the_policy_is_not_taken(policy: Policy, title: str) -> None:
    assert not told(policy, f"我们去年评上省级{title}").any


def test_funds_have_their_levels(policy: Policy) -> None:
    funds = told(policy, "去年工信专项，市里给了60万，省里给了90万").facts.funds
    assert {(f.level, int(f.yuan.low) if f.yuan else None, f.year) for f in funds} == {
        (Level.CITY, 600_000, 2025),
        (Level.PROVINCE, 900_000, 2025),
    }


def test_what_is_not_known_is_remembered_as_such(policy: Policy) -> None:
    assert told(policy, "就业多少没统计，产值11亿").facts.unclear == {"jobs"}


def test_a_wrong_unit_is_no_value(policy: Policy) -> None:
    result = told(policy, "年产值3万吨")
    assert "output_yuan" not in result.facts.values
    assert result.wrong_unit == ("3万吨",)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("技改投了3000万，国家省里的钱都没拿过", False),
        ("技改投了3000万，省级技改资金已经拿了", True),
    ],
)
def test_other_renovation_money_is_read(policy: Policy, text: str, value: bool) -> None:
    assert told(policy, text).facts.values["renovation_funds"] is value
