"""What is told of a part, a month or one of several, is no figure of the whole."""

import pytest

from knowledge.language.quantity import Quantity
from knowledge.policy.facts.facts import Facts, Level
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.reader import read
from tests.conftest import DAY


def facts(policy: Policy, text: str) -> Facts:
    return read(plain(text), policy.facts, DAY).facts


@pytest.mark.parametrize(
    "message",
    [
        "主营收入一季度3亿",
        "主营收入一个季度3亿",
        "上个月主营收入12亿",
        "每家主营收入11亿",
        "每月主营收入1亿，干了八个月",
        "主营业务收入一个月1.2亿",
        "一家一年主营收入11亿",
    ],
)
def test_a_figure_of_a_part_is_not_the_whole(policy: Policy, message: str) -> None:
    assert "revenue_yuan" not in facts(policy, message).values


@pytest.mark.parametrize(
    "message",
    ["去年省里的工信专项每月给8万", "去年省工信专项按季拨，每季20万", "去年省工信专项一个月5万"],
)
def test_money_by_the_month_is_no_sum_of_the_year(policy: Policy, message: str) -> None:
    assert [fund.yuan for fund in facts(policy, message).funds] == [None]


@pytest.mark.parametrize(
    "message", ["盼着能带动三千人就业", "指望产值上12亿", "但愿就业能到2500人"]
)
def test_a_wish_is_no_figure(policy: Policy, message: str) -> None:
    assert not {"jobs", "output_yuan"} & facts(policy, message).values.keys()


@pytest.mark.parametrize(
    ("text", "name", "yuan"),
    [
        ("上半年产值3亿，下半年4亿，养羊的", "output_yuan", 700_000_000),
        ("每月主营收入5000万，月月都这个数", "revenue_yuan", 600_000_000),
        ("主营收入一个季度2亿，一年四个季度都一样", "revenue_yuan", 800_000_000),
        ("产值是8亿的九成", "output_yuan", 720_000_000),
        ("主营 2024年6亿 2025年同比+50%", "revenue_yuan", 900_000_000),
    ],
)
def test_all_parts_of_a_year_and_shares_make_the_figure(
    policy: Policy, text: str, name: str, yuan: int
) -> None:
    quantity = facts(policy, text).quantity(name)
    assert quantity
    assert [int(end) for end in (quantity.low, quantity.high)] == [yuan, yuan]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("去年工信专项省里给了80万，市里给的是省里的一半", 400_000),
        ("去年市里工信专项每季10万，拨了四个季度", 400_000),
        ("去年市里工信专项我记的25万，回单上是52万", 520_000),
    ],
)
def test_money_is_reckoned_from_what_is_told_beside_it(
    policy: Policy, text: str, city: int
) -> None:
    found = [f.yuan for f in facts(policy, text).funds if f.level is Level.CITY]
    assert [yuan and yuan.low for yuan in found] == [city]


@pytest.mark.parametrize(
    "beside",
    [
        *("有事打13900001111", "微信13900001111", "电话0357-7654321", "全镇3万口人"),
        *("2024年3月5日报的", "平均年龄52岁", "群里236人", "上月28号开的会"),
    ],
)
def test_a_number_of_something_else_changes_no_figure(policy: Policy, beside: str) -> None:
    told = "制造业，产值12亿，用工2300人"
    before = dict(facts(policy, told).values)
    assert dict(facts(policy, f"{told}，{beside}").values) == before
    assert dict(facts(policy, f"{beside}，{told}").values) == before


@pytest.mark.parametrize(
    "beside",
    [
        *("税务上缴了五千二百万", "利润7000万，工资开了2600万", "给工人发了四千万", "参保的380人"),
        *("原料用了八个亿", "订单攥着三亿", "银行贷了九千万", "研发花了三千万", "捐了六十万给学校"),
    ],
)
@pytest.mark.parametrize("mark", ["，", " "])
def test_what_else_a_firm_tells_changes_no_revenue(policy: Policy, beside: str, mark: str) -> None:
    told = "去年主营收入11亿"
    found = facts(policy, f"{told}{mark}{beside}")
    assert found.values == facts(policy, told).values
    assert not found.unsettled


@pytest.mark.parametrize(
    ("message", "people"),
    [
        ("用工3100人，其中1300人在外县的分厂，不能算", 1800),
        ("带动就业2400人，有500人不在本镇", 1900),
        ("用工2600人，其中700人下个月才上岗", 1900),
        ("用工2600人，其中700人是外包的", None),
        ("用工2600人，其中700人是重复登记的吗", None),
        ("用工2600人，一多半在外县", None),
        ("用工2600人都在外地", None),
    ],
)
def test_what_is_said_not_to_count_is_taken_off(
    policy: Policy, message: str, people: int | None
) -> None:
    told = facts(policy, message)
    assert told.values.get("jobs") == (people and Quantity.of(people))
    assert people or "jobs" in told.unsettled


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("产值11亿，那个数别算", "output_yuan"),
        ("前头说产值11亿那个别算，人数2400这个准", "output_yuan"),
    ],
)
def test_a_part_without_its_unit_or_what_is_taken_back_leaves_it_open(
    policy: Policy, text: str, name: str
) -> None:
    told = facts(policy, text)
    assert name not in told.values
    assert name in told.unsettled


def test_the_same_told_again_without_its_unit_stands(policy: Policy) -> None:
    assert facts(policy, "产值12亿，对，12").quantity("output_yuan") == Quantity.of(1_200_000_000)


@pytest.mark.parametrize(
    ("text", "name", "stands"),
    [
        ("今年产值能到12亿", "output_yuan", False),
        ("今年主营能做到11亿", "revenue_yuan", False),
        ("今年用工会到2300", "jobs", False),
        ("今年产值做到12亿了", "output_yuan", True),
        ("产值一年能到12亿", "output_yuan", True),
        ("全国排第3，全省排第1，占有率30", "share_province", False),
        ("全国占31%，排第3，全省占52%，排第1", "share_province", True),
    ],
)
def test_what_a_year_may_come_to_and_a_place_among_others_are_no_figures(
    policy: Policy, text: str, name: str, *, stands: bool
) -> None:
    assert (name in facts(policy, text).values) is stands


@pytest.mark.parametrize(
    "text",
    [
        "我们镇前九个月产值9.5亿，做铸造的",
        "前三个季度产值11亿，做铸造",
        "头半年产值6亿，做轴承",
        "1-9月产值10.2亿，做法兰的镇",
        "全镇1月到9月产值12亿，做铸造",
        "近10个月产值11亿，做轴承",
    ],
)
def test_the_first_months_of_a_year_are_a_part_of_it(policy: Policy, text: str) -> None:
    assert "output_yuan" in facts(policy, text).unsettled


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("我们镇做陶瓷，王家庄产值6亿，用工1200", []),
        ("我们镇的法兰，张家湾产值8亿 用工900", []),
        ("咱镇做陶瓷，光东村用工就1200人，产值6亿", []),
        ("我们镇做陶瓷，一厂产值6亿，用工1200", []),
        ("我们镇做陶瓷 王家庄产值6亿 配套厂4家", []),
        ("我们镇做陶瓷，龙头企业产值6亿，用工1200", []),
        ("我们镇做陶瓷，龙头企业用工900，配套企业用工1300", []),
        ("龙头1家产值9亿，做锁", ["leaders"]),
        ("龙头就一家，它产值11亿，镇上做泵", ["leaders"]),
        ("做暖气片，龙头一家，它一年卖11亿，镇上总共多少没统计", ["leaders"]),
        ("龙头1家用工900人，做锁，产值12亿", ["leaders", "output_yuan"]),
        (
            "龙头1家，配套的十一家产值十三亿",
            ["leaders", "output_yuan", "supporting"],
        ),
        (
            "龙头1家，产值13亿，配套11家",
            ["leaders", "output_yuan", "supporting"],
        ),
        ("我们镇做陶瓷，王家庄产值6亿。镇上用工1200", ["jobs"]),
        ("我们镇做陶瓷，王家庄产值6亿，李家沟产值5亿，用工一共1200", ["jobs"]),
        ("我们镇用工2600，其中王家庄800，产值12亿", ["jobs", "output_yuan"]),
        ("我们镇做陶瓷，王家庄三家厂，李家沟五家厂，产值6亿，用工1200", ["jobs", "output_yuan"]),
        ("我们镇做法兰，龙头企业带动就业2300人", ["jobs"]),
        ("镇上厂子15家，产值12亿，用工2300", ["jobs", "output_yuan"]),
    ],
)
def test_what_goes_on_about_one_place_is_not_the_town_s(
    policy: Policy, message: str, told: list[str]
) -> None:
    values = facts(policy, message).values
    assert sorted(n for n, value in values.items() if isinstance(value, Quantity)) == told


@pytest.mark.parametrize(
    ("message", "name", "count"),
    [
        ("配套11家 不过里头4家在河南 我们跟前就7家", "supporting", 7),
        ("龙头2家，配套13家，其中5家在外县，本镇只有8家", "supporting", 8),
        ("用工2600，其中700在县城厂里，镇上就1900，做锁", "jobs", 1900),
        ("做锁的，一共2300人，里头有500是外地分厂的，咱这儿就1800", "jobs", 1800),
        ("用工2600，其中1900在东村，镇上700，做锁", "jobs", 2600),
        ("龙头1家，配套12家，里头5家做模具，7家做铸件", "supporting", 12),
    ],
)
def test_what_is_here_is_left_of_what_was_told_with_those_away(
    policy: Policy, message: str, name: str, count: int
) -> None:
    assert facts(policy, message).values[name] == Quantity.of(count)


@pytest.mark.parametrize(
    ("message", "leaders"),
    [
        ("龙头：2户（其中1户上市）；配套：9户", 2),
        ("龙头3家（其中2家上市公司），配套12家", 3),
        ("企业13家（其中龙头1家，配套12家）", 1),
    ],
)
def test_some_in_brackets_of_those_counted_are_a_part_of_them(
    policy: Policy, message: str, leaders: int
) -> None:
    assert facts(policy, message).values["leaders"] == Quantity.of(leaders)
