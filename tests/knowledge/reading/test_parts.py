"""What is told place by place is at least its sum; what is told of all is that."""

import pytest

from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.policy import Policy
from tests.knowledge.reading.telling import YI, told, value


@pytest.mark.parametrize(
    ("text", "low", "manner"),
    [
        ("干这行的南村900人，北村800人，河滩还有500人", 2200, Manner.OVER),
        ("干这行的南村900人，北村800人，河滩还有500人，再没别处了", 2200, Manner.EXACT),
        ("我们镇用工：一车间700人，二车间650人", 1350, Manner.OVER),
        ("南村用工900，北村1300，合计2200人", 2200, Manner.EXACT),
        ("镇上三家厂，一家700人，一家800人，一家600人，都是做法兰的", 2100, Manner.OVER),
        ("采摘的1050人 分拣的760人 加起来够两千不", 1810, Manner.EXACT),
        ("窑上干活的980，外加画坯的610，装车的430", 2020, Manner.OVER),
        ("沟里上班的980，坡上670人，都靠这行吃饭", 1650, Manner.OVER),
        ("我们镇做家具，木工厂900人，五金厂500，搞物流的700", 2100, Manner.OVER),
        ("我们镇做酒，烧锅厂六百人，瓶厂五百人，纸箱厂四百多", 1500, Manner.OVER),
        ("木器镇，龙头厂1300人，配套厂900人", 2200, Manner.OVER),
        ("我们镇用工2400人，其中外地来的900人", 2400, Manner.EXACT),
        ("做木器用工赵家洼七百，杨树沟六百，石板坡八百", 2100, Manner.OVER),
        ("我们镇做木器，用工赵家洼有一千二百人周家堡有九百人", 2100, Manner.OVER),
        ("厂子里头正式工九百收奶的农户四百人拉货的三百六加到一块就这些人", 1660, Manner.EXACT),
        ("东庄加西庄用工，一个1350一个760，加一起够不够", 2110, Manner.EXACT),
        ("果园用工1350人，其中冷库760人，加一起够不够", 1350, Manner.EXACT),
    ],
)
def test_people_told_place_by_place_are_added(
    policy: Policy, text: str, low: int, manner: Manner
) -> None:
    quantity = told(policy, text).facts.quantity("jobs")
    assert quantity is not None
    assert quantity.low == low
    assert quantity.manner is manner


@pytest.mark.parametrize(
    "text",
    [
        "每个村用工300人，平均每家20人",
        "上半年用工1500人，下半年用工2100人",
        "直接就业800人，间接就业1500人",
        "我们镇做木器，赵家洼用工1200人",
        "木器镇，家具厂1100人，其中喷漆厂300人，跑销售的400",
        "我们镇做木器，用工900，周家堡用工六百，赵家洼用工七百",
        "老厂用工1350人 新厂用工760人 有一百来号人两头都干 加一起够不够",
    ],
)
def test_what_does_not_add_up_stays_open(policy: Policy, text: str) -> None:
    facts = told(policy, text).facts
    assert "jobs" not in facts.values
    assert "jobs" in facts.unsettled


@pytest.mark.parametrize("kind", ["规上企业", "限上公司", "线上店", "网上企业"])
def test_a_kind_of_firm_is_no_part_of_another(policy: Policy, kind: str) -> None:
    assert value(policy, f"我们是{kind} 今年营收冲到10亿", "revenue_yuan") == 10 * YI


def test_the_output_of_firms_is_not_the_towns(policy: Policy) -> None:
    facts = told(policy, "一厂产值3亿，二厂4亿，三厂5亿，都是制造业").facts
    assert "output_yuan" not in facts.values


@pytest.mark.parametrize(
    ("text", "yi"),
    [
        ("去年锅炉5亿，阀门4亿，管件2亿，全是主营", 11),
        ("去年主营45亿加上出口7亿", 52),
    ],
)
def test_what_is_said_to_be_all_of_it_is_added(policy: Policy, text: str, yi: int) -> None:
    quantity = told(policy, text).facts.quantity("revenue_yuan")
    assert quantity is not None
    assert quantity.low == yi * 100_000_000


@pytest.mark.parametrize(
    ("text", "low", "manner"),
    [
        ("技改设备投了900万，厂房投了1200万", 21_000_000, Manner.EXACT),
        ("技改买设备1100万，另外盖厂房900万", 20_000_000, Manner.EXACT),
        ("技改买设备1100万，盖厂房700万，另外还花了300万", 18_000_000, Manner.OVER),
        ("技改前后花了3300万，流动资金1500万，固定资产1700万", 17_000_000, Manner.EXACT),
        ("技改固定资产1700万，流动资金1500万，总共3200万", 17_000_000, Manner.EXACT),
        ("技改固定资产投资2100万，里头设备1500万，自筹800万", 21_000_000, Manner.EXACT),
        ("技改总投2400万 里头600万是流动资金", 18_000_000, Manner.EXACT),
        ("技改项目总投资3000万，其中铺底流动资金1200万", 18_000_000, Manner.EXACT),
    ],
)
def test_the_parts_of_one_investment_are_added(
    policy: Policy, text: str, low: int, manner: Manner
) -> None:
    quantity = told(policy, text).facts.quantity("fixed_investment_yuan")
    assert quantity is not None
    assert quantity.low == low
    assert quantity.manner is manner


@pytest.mark.parametrize(
    ("text", "million"),
    [
        ("我们镇造农机的，最大的3.8亿，第二家4亿，剩下的小厂2亿4", 1020),
        ("门票6千万，住店9千万，卖货7千万，搞旅游的就这三样", 220),
        ("我们镇造阀门8亿，加上邻镇的3亿", 800),
        ("镇上做管件的，一家产值4.5亿 一家3.2亿 剩下的小户加一块2.6亿", 1030),
        ("我们镇做管件，头一家5个亿，第二家2个亿，别的零零碎碎还有3.1亿", 1010),
        ("三家大的一家4亿、一家3亿、一家2亿，其余十几家小的合计1.3亿，做管件的镇", 1030),
        ("做管件的镇，头一家5亿，二家2亿，余下的零星小户加起来1.5亿", 850),
        ("三个村都做管件罗家岭一年产值四亿马家窑三亿五杨家沟两亿七", 1020),
        ("俩镇合着产值18亿，我们镇占一半，做管件的", 900),
    ],
)
def test_a_list_that_is_whole_is_added_and_the_neighbours_never(
    policy: Policy, text: str, million: int
) -> None:
    quantity = told(policy, text).facts.quantity("output_yuan")
    assert quantity is not None
    assert quantity.low == million * 1_000_000
    assert quantity.manner in (Manner.EXACT, Manner.OVER)


@pytest.mark.parametrize(
    ("text", "million"),
    [
        ("全镇产值12亿，其中外镇企业3亿，搞机械的", 1200),
        ("纺织，产值7.8亿（含邻镇代加工1.2亿）", 780),
        ("做锁的镇，产值9亿，里头邻镇占两成", 900),
        ("种苹果，产值1.9亿，其中邻镇的3000万", 190),
    ],
)
def test_of_what_the_neighbours_make_a_part_of_a_town_makes_less(
    policy: Policy, text: str, million: int
) -> None:
    quantity = told(policy, text).facts.quantity("output_yuan")
    assert quantity == Quantity.of(million * 1_000_000, Manner.UNDER)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("技改设备1100万里头软件200万，厂房900万", "fixed_investment_yuan"),
        ("技改设备投了1100万，厂房是前年的，900万", "fixed_investment_yuan"),
        ("技改投了2900万，里头有900万是土地款", "fixed_investment_yuan"),
        ("技改总投2900万，流动资金900万", "fixed_investment_yuan"),
        ("技改一共3000万，流动资金占四成", "fixed_investment_yuan"),
        ("技改花了2300万，400万用来征地", "fixed_investment_yuan"),
        ("技改3100万，有四成是买料的钱", "fixed_investment_yuan"),
        ("主营8亿，门面房收租3亿，合起来11亿", "revenue_yuan"),
        ("主营业务收入三年加起来12亿", "revenue_yuan"),
        ("前年和去年两年主营一共12亿", "revenue_yuan"),
        ("三年产值加起来15亿，做铸件的镇", "output_yuan"),
    ],
)
def test_a_total_of_other_things_or_other_years_stays_open(
    policy: Policy, text: str, name: str
) -> None:
    facts = told(policy, text).facts
    assert name not in facts.values
    assert name in facts.unsettled


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("主营8亿，其他收入3亿，合起来过10个亿", "revenue_yuan", 8),
        ("主导产业产值8亿，其他产业3亿，加起来11亿，做铸件的镇", "output_yuan", 8),
        ("一厂主营4亿，二厂7亿，合计11亿", "revenue_yuan", 11),
        ("做了三年，去年主营12亿", "revenue_yuan", 12),
        ("去年主营9亿，其中出口3亿，总共才9亿", "revenue_yuan", 9),
    ],
)
def test_only_the_facts_own_counts(policy: Policy, text: str, name: str, value: int) -> None:
    quantity = told(policy, text).facts.quantity(name)
    assert quantity is not None
    assert quantity.low == value * 100_000_000


def test_what_works_have_behind_others_are_people_and_no_firms(policy: Policy) -> None:
    facts = told(policy, "我们镇做酒，曲厂1100人，包装厂600").facts
    assert facts.quantity("supporting") is None
    jobs = facts.quantity("jobs")
    assert jobs is not None
    assert (int(jobs.low), jobs.manner) == (1700, Manner.OVER)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("做法兰的镇，产业链企业25户，龙头3户", 25),
        ("做法兰的镇，链条上企业四十户，龙头2户", 40),
    ],
)
def test_firms_of_the_trade_are_beside_the_leaders(policy: Policy, text: str, count: int) -> None:
    supporting = told(policy, text).facts.quantity("supporting")
    assert supporting is not None
    assert supporting.low == count


@pytest.mark.parametrize(
    "text",
    [
        "陶瓷厂1100人，煤厂900人，我们镇靠陶瓷",
        "我们镇做玻璃，玻璃厂1300人，机砖厂800人",
        "陶瓷厂1100人，铸造厂900人，我们镇做陶瓷",
    ],
)
def test_works_of_which_only_some_make_what_the_town_lives_by_are_not_added(
    policy: Policy, text: str
) -> None:
    assert value(policy, text, "jobs") is None


def test_works_that_are_not_told_apart_by_their_trade_are_added(policy: Policy) -> None:
    assert value(policy, "阀门厂1200人，法兰厂900人，我们镇搞铸造", "jobs") == 2100
