"""Numbers that a town tells by their parts, takes back, or tells of something near."""

import pytest

from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.as_read import as_read
from tests.conftest import DAY
from tests.knowledge.reading.figures import facts, values

WAN = 10_000


@pytest.mark.parametrize(
    ("message", "wan"),
    [
        ("我们旅游镇：门票2900万，客栈7200万，游客买走的山货6100万，缆车4800万，就这些", 21000),
        ("做旅游的：门票2900万，客栈7200万，游客带走的山货6100万，就这三样", 16200),
        ("药材 东坡产值3900万 西坡6800万 两个村加一块够不够", 10700),
    ],
)
def test_a_list_that_is_whole_is_its_sum_with_all_its_parts(
    policy: Policy, message: str, wan: int
) -> None:
    assert values(policy, message)["output_yuan"] == Quantity.of(wan * WAN)


@pytest.mark.parametrize(
    ("message", "name", "most"),
    [
        ("我们镇用工两千人是到不了的，一千七八总有", "jobs", 1800),
        ("就业两千人恐怕够不上", "jobs", 2000),
        ("全国市场到不了三成，顶多两成五", "share_national", 25),
    ],
)
def test_what_is_said_not_to_be_reached_is_no_figure_of_so_much(
    policy: Policy, message: str, name: str, most: int
) -> None:
    quantity = facts(policy, message).quantity(name)
    assert quantity is not None
    assert quantity.high == most


@pytest.mark.parametrize(
    "message",
    [
        "我们旅游镇：门票2900万，产值这块客栈7200万，出口3100万，缆车4800万，就这些",
        "景区产值：门票2900万，民宿6400万，吃饭的没统计，游客买货4200万，就这些",
    ],
)
def test_no_list_is_summed_up_in_part(policy: Policy, message: str) -> None:
    assert "output_yuan" not in facts(policy, message).values


@pytest.mark.parametrize(
    ("message", "people"),
    [
        ("养牛这块报上来2300人 我一查里头400是矿上的 根本不养牛", 1900),
        ("用工报2100 里边200是去年就退了的", 1900),
        ("做粉条的镇，用工 一期850 二期740 三期在建 投产后再+400", 1590),
        ("陶瓷镇就业一厂830人、二厂760人，三厂还没投产", 1590),
        ("农机镇 男工1250 女工870 人头这条过没过", 2120),
        ("14个村平均一村有150人靠这个吃饭，种核桃的", 2100),
        ("做粉条的，9个村，一村平均150人", 1350),
    ],
)
def test_people_are_counted_by_what_is_told_of_them(
    policy: Policy, message: str, people: int
) -> None:
    assert values(policy, message)["jobs"] == Quantity.of(people)


@pytest.mark.parametrize(
    "message",
    [
        "种药材的镇，一年净落三千万",
        "我们镇做醋的一年纯利八千万",
        "养牛这块，一年净挣也就两千万",
        "苹果这块刨去本钱一年落五千万",
        "大棚菜除去成本一年还有4000万",
    ],
)
def test_profit_is_no_output(policy: Policy, message: str) -> None:
    assert "output_yuan" not in facts(policy, message).values


def test_profit_beside_output_changes_nothing(policy: Policy) -> None:
    told = values(policy, "我们做铸造，产值12亿，净赚9000万")
    assert told["output_yuan"] == Quantity.of(120_000 * WAN)


@pytest.mark.parametrize(
    ("message", "people"),
    [
        ("文上是不是要2000人 我们刚挨家数完 2008个", 2008),
        ("听说要2000人，我们挨户问完 1650个", 1650),
        ("规定2000人对吧，俺们统计出来1890个", 1890),
    ],
)
def test_what_one_counts_beside_what_is_asked_for_is_ones_own(
    policy: Policy, message: str, people: int
) -> None:
    assert values(policy, message)["jobs"] == Quantity.of(people)


def test_what_is_asked_for_is_none_of_ones_own(policy: Policy) -> None:
    told = values(policy, "农业的是不是2个亿 我们苹果去年1.6亿")
    assert told["output_yuan"] == Quantity.of(16000 * WAN)


_TABLE = """乡镇 行当 产值亿 人数 领头 配套
克城 铸造 10.8 2310 1 11
黑龙关 旅游 2.2 1740 1 12
"""


def test_of_a_table_of_towns_ones_own_row_is_told(policy: Policy) -> None:
    told = values(policy, f"{_TABLE}我是黑龙关的，只看我们这一行")
    assert told["output_yuan"] == Quantity.of(22000 * WAN)
    assert told["jobs"] == Quantity.of(1740)
    assert told["supporting"] == Quantity.of(12)


def test_a_head_that_names_no_fact_counts_no_firms(policy: Policy) -> None:
    table = "乡镇 产值亿 村 人数 配套\n克城 10.8 30 2310 9\n黑龙关 2.2 20 1740 12\n"
    told = as_read(plain(f"{table}我是黑龙关的"), policy.facts, DAY)
    assert "20家" not in told
    assert "配套12家" in told


def test_what_stands_far_below_a_table_is_read(policy: Policy) -> None:
    far = "\n" * 60
    assert values(policy, f"{_TABLE}我是黑龙关的{far}平台没有")["services"] is False


@pytest.mark.parametrize("line", ["帮看看", "我是克城的，黑龙关是我老家"])
def test_where_nobody_knows_which_row_is_ones_own_none_is(policy: Policy, line: str) -> None:
    assert "output_yuan" not in facts(policy, f"{_TABLE}{line}").values


@pytest.mark.parametrize(
    ("message", "name", "low", "manner"),
    [
        ("做醋的镇，人数比要求的还少三百", "jobs", 1700, Manner.EXACT),
        ("用工比标准多了一百来号，做砂锅的", "jobs", 2000, Manner.OVER),
        ("我们镇人比你们定的数少两百", "jobs", 1800, Manner.EXACT),
        ("做铸造的镇，产值比线高出一成", "output_yuan", 110_000 * WAN, Manner.EXACT),
        ("种核桃的，产值比规定的少了三千万", "output_yuan", 17000 * WAN, Manner.EXACT),
    ],
)
def test_what_is_told_by_the_mark_is_reckoned_from_it(
    policy: Policy, message: str, name: str, low: int, manner: Manner
) -> None:
    told = values(policy, message)[name]
    assert isinstance(told, Quantity)
    assert told.low == low
    assert told.manner is manner


def test_of_no_trade_nobody_knows_which_mark_is_meant(policy: Policy) -> None:
    assert "output_yuan" not in facts(policy, "产值倒是比线高出一成").values


def test_a_step_from_other_people_is_none_from_the_mark(policy: Policy) -> None:
    assert "jobs" not in facts(policy, "我们镇用工比隔壁镇少三百").values


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("旅游收入：门票3700万、酒店8800万、餐饮还没报上来、纪念品1900万，就这几样", "output_yuan"),
        ("长年工1200，另外有800是挂名的外村人，算不算说不好", "jobs"),
    ],
)
def test_a_part_of_which_nobody_knows_leaves_the_whole_open(
    policy: Policy, message: str, name: str
) -> None:
    assert name not in facts(policy, message).values


@pytest.mark.parametrize("years", ["三百来年", "三百多年", "二百余年"])
def test_how_many_years_a_craft_is_old_counts_no_people(policy: Policy, years: str) -> None:
    message = f"做醋的镇，手艺传了{years}，就业2150"
    assert values(policy, message)["jobs"] == Quantity.of(2150)
