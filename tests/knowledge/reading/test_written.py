"""How figures are written: in one word, in a table, in old ways, or so that nobody can read it."""

from decimal import Decimal

import pytest

from handlers.topics import premise
from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.fold import fold, plain
from knowledge.policy.policy import Policy
from knowledge.question.question import Question
from knowledge.reading.writing.spelling import mended
from tests.conftest import DAY
from tests.knowledge.reading.telling import YI, told, value


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("就业2300人 国35省60", (35, 60)),
        ("2300人/龙头1/国35省60", (35, 60)),
        ("占有率：国 36%，省 71%", (36, 71)),
        ("做阀门的 省七成国四成", (40, 70)),
        ("全锅百分之三十七 全生百分之五十二", (37, 52)),
        ("国50省20", (None, None)),
        ("产值12亿，省里奖的国50省20", (None, None)),
        ("省三成电", (None, None)),
        ("全国占3.5 全省占6", (None, None)),
    ],
)
def test_a_share_is_told_by_one_word_where_nothing_else_can_be_meant(
    policy: Policy, text: str, shares: tuple[int | None, int | None]
) -> None:
    assert tuple(value(policy, text, f"share_{of}") for of in ("national", "province")) == shares


@pytest.mark.parametrize(
    "text", ["产值12、5亿", "产值1.2.3亿", "就业数千人", "就业2ooo人", "产值-5亿", "产值½亿"]
)
def test_a_number_is_not_read_by_its_tail(policy: Policy, text: str) -> None:
    result = told(policy, text)
    assert not result.facts.values
    assert result.unread


def test_an_amount_without_its_unit_is_asked_for(policy: Policy) -> None:
    result = told(policy, "产值12，制造业")
    assert result.unitless == ("12",)
    assert "output_yuan" in result.facts.unsettled


@pytest.mark.parametrize(
    "table",
    [
        "项目\t2024\t2025\n主营收入(万元)\t96,000\t123,500\n利润(万元)\t4,100\t5,020",
        "单位:万元\n年度 主营业务收入 税金\n2024 99,200 30,110\n2025 123,500 33,450",
        "年份|营收(亿元)|利润\n2024|9.2|1\n2025|12.35|1.2",
        "主营业务收入\n2024 9.2亿\n2025 12.35亿",
    ],
)
def test_a_table_is_read_by_its_columns(policy: Policy, table: str) -> None:
    assert value(policy, table, "revenue_yuan") == 1_235_000_000


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("用工2040，制造业", "jobs", 2040),
        ("我们镇就业2010人，产值12亿", "jobs", 2010),
        ("龙头1家，配套的再来3家就够10家", "supporting", 7),
        ("龙头2家，配套13家，黄了几家，只剩9家", "supporting", 9),
        ("听说配套要20家 咱15家 龙头1家", "supporting", 15),
        ("产值明年争取干到12亿 现在8亿", "output_yuan", 8 * YI),
        ("用工：厂里1200 外包的500 一共1700", "jobs", 1700),
        ("全镇人口2.3万，带动就业1650人", "jobs", 1650),
        ("总投资15亿的项目，年产值6亿", "output_yuan", 6 * YI),
        ("全国市占率3成3，全省6成", "share_national", 33),
        ("全国占1%，全省占55%", "share_national", 1),
        ("全国占0.31，全省占0.55", "share_national", 31),
        ("用工2000+", "jobs", 2000),
        ("产值（百万元）|1020", "output_yuan", 1_020_000_000),
    ],
)
def test_people_tell_the_same_in_many_ways(
    policy: Policy, text: str, name: str, number: int
) -> None:
    assert value(policy, text, name) == number


def test_a_word_that_is_read_is_not_taken_for_what_sounds_like_it(policy: Policy) -> None:
    text = mended(plain("用工男的1100女的950"), policy.search.mend, policy.facts, DAY)
    assert "男的" in text
    assert "技术中心" in mended(plain("省级技术忠心"), policy.search.mend, policy.facts, DAY)


@pytest.mark.parametrize(
    ("text", "name", "low", "high"),
    [
        ("全镇就业百十来人", "jobs", 100, 110),
        ("带动就业百十号人", "jobs", 100, 110),
        ("我们镇产值三万万", "output_yuan", 3 * YI, 3 * YI),
        ("配套企业两打了", "supporting", 24, 24),
    ],
)
def test_old_ways_to_count_are_read(
    policy: Policy, text: str, name: str, low: int, high: int
) -> None:
    quantity = told(policy, text).facts.quantity(name)
    assert quantity
    assert [int(quantity.low), int(quantity.high)] == [low, high]


def test_a_range_is_no_number_put_to_the_document(policy: Policy) -> None:
    texts = ("陶瓷镇，产值8到12亿吧", "我镇做铸造 年产值九到十一个亿吧")
    assert not any(premise.asks(Question.read(fold(text), policy)) for text in texts)
    assert premise.asks(Question.read(fold("门槛提到12亿了吧"), policy))


@pytest.mark.parametrize(
    "little",
    [
        *("两千差一丢丢", "两千差一点点", "两千差那么一点点", "两千就差一丁点儿"),
        *("差几个人就两千了", "缺不了几个人就2000人", "两千差几个人的镇"),
    ],
)
def test_a_little_short_is_nearly(policy: Policy, little: str) -> None:
    quantity = told(policy, f"我们镇就业{little}").facts.quantity("jobs")
    assert quantity
    assert quantity.manner is Manner.NEARLY


def test_two_counts_of_which_the_second_is_one_more_are_a_range(policy: Policy) -> None:
    quantity = told(policy, "龙头1家，配套十二家十三家的样子").facts.quantity("supporting")
    assert quantity == Quantity(Decimal(12), Decimal(13), Manner.RANGE)


def test_about_half_is_not_over_half(policy: Policy) -> None:
    quantity = told(policy, "全国三成，全省差不多一半").facts.quantity("share_province")
    assert quantity == Quantity.of(50, Manner.ABOUT)


def test_a_cell_that_names_itself_is_of_no_column(policy: Policy) -> None:
    text = "产品：参与过2项行业标准 全省有名\n龙头1 配套14\n占有率 全国31% 全省58%"
    assert value(policy, text, "supporting") == 14
    assert value(policy, text, "share_province") == 58


@pytest.mark.parametrize(
    ("text", "wan"),
    [
        ("产值2.5个小目标，种连翘", 25_000),
        ("产值=2.5个小目标(1个=1亿)，种药材", 25_000),
        ("两个半小目标，我们镇种梨", 25_000),
        ("我们做农机的镇，一年12个小目标", 120_000),
        ("定个小目标，明年产值12亿，做锁", None),
        ("我们镇今年的小目标是产值11亿，做锁", None),
    ],
)
def test_so_many_aims_are_so_much_money_and_a_single_one_is_a_plan(
    policy: Policy, text: str, wan: int | None
) -> None:
    assert value(policy, text) == (wan and wan * 10_000)
