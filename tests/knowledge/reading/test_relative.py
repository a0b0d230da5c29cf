"""Figures told by another are reckoned; what only compares, or says too little, changes nothing."""

import pytest

from knowledge.language.quantity import Manner
from knowledge.policy.policy import Policy
from knowledge.reading.figures.figure import Why
from tests.knowledge.reading.telling import told

YI = 100_000_000


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("前年产值6亿，去年比前年多了两成，做轴承的", "output_yuan", 7.2 * YI),
        ("2024年主营9亿，2025年比2024年少了1亿", "revenue_yuan", 8 * YI),
        ("隔壁镇就业2600人，我们比他们少700", "jobs", 1900),
        ("隔壁镇产值14亿，我们比他们多两亿，做水泵的", "output_yuan", 16 * YI),
        ("人家一年做18亿，咱们刚过人家一半，打铁锅的", "output_yuan", 9 * YI),
        ("前年配套14家，今年关了4家", "supporting", 10),
        ("产值12亿，比去年翻了一番，做轴承的", "output_yuan", 12 * YI),
        ("产值由7亿增至11亿，做轴承的", "output_yuan", 11 * YI),
        ("另外我们镇产值11亿，做轴承的", "output_yuan", 11 * YI),
        ("文旅镇产值3亿，接待游客100万", "output_yuan", 3 * YI),
        ("配套有9家，够不够10家", "supporting", 9),
        ("去年用工1700，今年又招了600", "jobs", 2300),
        ("原来这行1900人，上个月又进了150个，一个没走", "jobs", 2050),
        ("原来1900人，又进了150人", "jobs", 2050),
        ("三年前4亿，现在翻了两番，做机床的", "output_yuan", 16 * YI),
        ("就业离两千还差四百人", "jobs", 1600),
        ("去年主营9.5e 差0.5", "revenue_yuan", 9.5 * YI),
        ("就业人数上还差四百够两千那条线", "jobs", 1600),
        ("干这个的工人，再来六个就正好两千人", "jobs", 1994),
        ("配套企业再多三家就满十家", "supporting", 7),
        ("全国占有率再涨2个点就30%", "share_national", 28),
        ("就业还差9个就两千人", "jobs", 1991),
        ("隔壁镇用工2500人，我们镇少700", "jobs", 1800),
        ("我们镇就业前年1700，去年多招了400", "jobs", 2100),
        ("前年主营9亿，去年少卖了两亿", "revenue_yuan", 7 * YI),
        ("前年全国占有率36%，去年少了7个点", "share_national", 29),
        ("前年产值7亿，去年是前年的1.6倍，做轴承的", "output_yuan", 11.2 * YI),
        ("邻镇产值6亿，我们是他们的两倍，做水泵的", "output_yuan", 12 * YI),
        ("邻镇产值15亿，我们比他们少三分之一，做水泵的", "output_yuan", 10 * YI),
        ("主营从去年的8亿涨了三成", "revenue_yuan", 10.4 * YI),
        ("主营比去年翻了一番，去年是6亿", "revenue_yuan", 12 * YI),
        ("主营同比增长两成到11.5亿", "revenue_yuan", 11.5 * YI),
        ("配套8家 还差2家，行不行", "supporting", 8),
    ],
)
def test_a_figure_told_by_another_is_reckoned(
    policy: Policy, text: str, name: str, value: float
) -> None:
    quantity = told(policy, text).facts.quantity(name)
    assert quantity is not None
    assert quantity.low == value


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("人家一年做18亿，咱们刚过人家一半，打铁锅的", Manner.OVER),
        ("前年产值6亿，去年翻番还不止，做铸件的", Manner.OVER),
        ("前年产值6亿，去年翻番，做铸件的", Manner.EXACT),
    ],
)
def test_how_surely_it_is_told_is_kept(policy: Policy, text: str, manner: Manner) -> None:
    quantity = told(policy, text).facts.quantity("output_yuan")
    assert quantity is not None
    assert quantity.manner is manner


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("产值去年是前年的1.6倍，前年7亿，做轴承的", "output_yuan"),
        ("用工2400人，去年走了500", "jobs"),
        ("用工2400，临退休的不算是1900", "jobs"),
        ("大厂800人，小厂加起来1300人", "jobs"),
        ("用工2400，说不准", "jobs"),
        ("每家用工150人，配套12家", "jobs"),
        ("卖了13个亿的铸件，产值还没统计", "output_yuan"),
    ],
)
def test_what_says_too_little_decides_nothing(policy: Policy, text: str, name: str) -> None:
    assert told(policy, text).facts.quantity(name) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("去年产值9亿，是前年的1.6倍，做铸件的", 9 * YI),
        ("去年产值9亿，比前年多三成，做铸件的", 9 * YI),
        ("去年产值9亿，同比增长两成，做铸件的", 9 * YI),
        ("产值9亿，比隔壁镇少三亿，做铸件的", 9 * YI),
        ("前年产值5亿，去年翻了一番还多，到10.6亿了，做铸件的", 10.6 * YI),
    ],
)
def test_what_only_compares_changes_nothing(policy: Policy, text: str, value: float) -> None:
    quantity = told(policy, text).facts.quantity("output_yuan")
    assert quantity is not None
    assert quantity.low == value


@pytest.mark.parametrize(
    "text",
    ["产值比去年涨了一成，去年9.5亿，做铸件的镇", "今年产值比去年少两成，去年12亿，做铸件的镇"],
)
def test_what_this_year_has_become_of_a_figure_told_behind_leaves_it_open(
    policy: Policy, text: str
) -> None:
    facts = told(policy, text).facts
    assert "output_yuan" not in facts.values
    assert "output_yuan" in facts.unsettled


@pytest.mark.parametrize("text", ["我们占了一半", "我们镇在里头占四成"])
def test_a_share_of_nobody_knows_what_is_no_market_share(policy: Policy, text: str) -> None:
    facts = told(policy, text).facts
    assert not {"share_national", "share_province"} & facts.values.keys()


@pytest.mark.parametrize(
    "text",
    [
        "我们镇今年少300人就业",
        "就业人数比隔壁镇少500",
        "镇里用工2300，今年少300",
        "用工2300，少了300",
    ],
)
def test_a_step_from_nothing_sure_is_no_figure_and_is_quoted_back(
    policy: Policy, text: str
) -> None:
    found = told(policy, text)
    assert "jobs" not in found.facts.values
    assert "jobs" in found.facts.unsettled
    assert Why.CHANGE in {left.why for left in found.left_out}


@pytest.mark.parametrize(
    "text", ["配套13家，后来黄了几家，龙头1家", "配套企业去年15家，今年又停了几家，龙头1家"]
)
def test_a_count_of_which_some_went_is_open(policy: Policy, text: str) -> None:
    facts = told(policy, text).facts
    assert "supporting" not in facts.values
    assert "supporting" in facts.unsettled


def test_of_the_only_one_that_went_none_is_left(policy: Policy) -> None:
    quantity = told(policy, "大厂有一家，去年倒闭了，配套12家").facts.quantity("leaders")
    assert quantity is not None
    assert quantity.high == 0


@pytest.mark.parametrize(
    ("text", "name", "low", "high", "manner"),
    [
        ("产值离10亿差大概2亿", "output_yuan", 8 * YI, 8 * YI, Manner.ABOUT),
        ("产值离10亿还差2亿左右", "output_yuan", 8 * YI, 8 * YI, Manner.ABOUT),
        ("产值离10亿差不到2亿", "output_yuan", 8 * YI, 10 * YI - 1, Manner.OVER),
        ("产值离10亿差2亿多", "output_yuan", 8 * YI, 8 * YI, Manner.UNDER),
        ("产值离10亿差一两亿", "output_yuan", 8 * YI, 9 * YI, Manner.RANGE),
        ("配套差三四家就到10家", "supporting", 6, 7, Manner.RANGE),
        ("前年产值6亿，去年多了大概1亿", "output_yuan", 7 * YI, 7 * YI, Manner.ABOUT),
        ("前年主营9亿，去年少卖了一两亿", "revenue_yuan", 7 * YI, 8 * YI, Manner.RANGE),
        ("前年产值超过8亿，去年少了三成", "output_yuan", 5.6 * YI, 5.6 * YI, Manner.OVER),
    ],
)
def test_what_is_reckoned_is_as_surely_told_as_what_it_is_made_of(
    policy: Policy, text: str, name: str, low: float, high: float, manner: Manner
) -> None:
    quantity = told(policy, text).facts.quantity(name)
    assert quantity is not None
    assert (float(quantity.low), float(quantity.high), quantity.manner) == (low, high, manner)


@pytest.mark.parametrize(
    "text",
    ["就业离3000人差几百人", "差几百人就够3000人就业", "就业3000人还差好几百人"],
)
def test_a_mark_is_no_figure_where_nobody_knows_what_is_lacking(policy: Policy, text: str) -> None:
    result = told(policy, text)
    assert result.facts.quantity("jobs") is None
    assert result.unread


@pytest.mark.parametrize("before", ["五年前", "2021年", "好几年前"])
def test_a_change_since_another_year_than_the_one_told_is_none_of_it(
    policy: Policy, before: str
) -> None:
    facts = told(policy, f"我们镇{before}产值8亿，去年涨了三成，做轴承的").facts
    assert "output_yuan" not in facts.values
