"""Several numbers of one fact: what they come to, or that nobody can say."""

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.topics import premise
from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.fold import fold, plain
from knowledge.policy.policy import Policy
from knowledge.question.question import Question
from knowledge.reading.figures.figure import Why
from knowledge.reading.mentions.spelling import mended
from knowledge.reading.reader import read
from knowledge.reading.told import Told

DAY = datetime.date(2026, 11, 24)
YI = 100_000_000


def told(policy: Policy, text: str) -> Told:
    return read(policy.search.mend(plain(text)), policy.facts, DAY)


def value(policy: Policy, text: str, name: str = "output_yuan") -> int | None:
    quantity = told(policy, text).facts.quantity(name)
    return int(quantity.low) if quantity else None


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("我们镇产值离10亿还差3亿", "output_yuan", 7 * YI),
        ("差2家配套就够10家了，龙头1家", "supporting", 8),
        ("营收距10亿差三千万", "revenue_yuan", 970_000_000),
        ("我们造阀门，比10亿还多2000万", "output_yuan", 1_020_000_000),
        ("用工比两千少三百", "jobs", 1700),
        ("干这行的从没超过一千八", "jobs", 1800),
        ("全镇产值7亿+4亿", "output_yuan", 11 * YI),
        ("我们镇产值3亿、2亿、6亿加起来", "output_yuan", 11 * YI),
        ("东片产值3亿，西片5亿，总共8亿", "output_yuan", 8 * YI),
        ("产值从6亿涨到了11亿", "output_yuan", 11 * YI),
        ("早先三千多号人靠这个吃饭，现在剩九百", "jobs", 900),
        ("产值（万元）：98000", "output_yuan", 980_000_000),
        ("主营业务收入(亿元)\t13", "revenue_yuan", 13 * YI),
        ("产值(亿元) 就业(人)\n9 2400", "jobs", 2400),
        ("2023年产值12亿，2025年9亿", "output_yuan", 9 * YI),
        ("配套去年14家，今年6家，龙头1家", "supporting", 6),
        ("文件要求2000人，我们就业1700人", "jobs", 1700),
        ("就看两条，产值10亿元以上，用工2000人以上。去年产值9.2亿，用工1700", "jobs", 1700),
        ("标准是10亿，我们产值11亿", "output_yuan", 11 * YI),
        ("产值干到11亿了，用工也涨到2600", "jobs", 2600),
        ("产值9.2/亿，用工1/千七", "jobs", 1700),
        ("小厂十四家全都停产了，大厂一家还在", "supporting", None),
        ("大企业1家在建，小企业14家", "leaders", None),
        ("龙头1家，配套14家，去年都搬到镇上了", "supporting", 14),
        ("配套14家，其中5家明年才投产，龙头1家", "leaders", 1),
        ("占有率国35省60是老数", "share_national", None),
        ("龙头厂7亿，造阀门的", "output_yuan", None),
        ("今后不扩建了，产值11亿", "output_yuan", 11 * YI),
        ("特优农业 1.9亿", "output_yuan", 190_000_000),
        ("将近10亿吧，我们镇做汽配的，讲的是年产值", "output_yuan", 10 * YI),
        ("龙头一家，配套的东沟4家，西沟还有7家", "supporting", 11),
        ("龙头一家，做包装的4家，跑运输的7家，都给它配套", "supporting", 11),
        ("龙头一家，配套9家，还有3家快停了", "supporting", None),
        ("给镇上那家龙头配套的东沟有5家，西沟还有6家", "leaders", 1),
        ("带头的1家，连它算上一共10家", "supporting", 9),
        ("我们镇的厂男工1250，女工八百六", "jobs", 2110),
        ("我们镇的厂男工1250，正式工九百六", "jobs", None),
        ("我们镇的厂男工1250，其中女工860", "jobs", None),
        ("我们镇的厂合同工900，临时工1200", "jobs", 2100),
        ("我们镇的厂固定工900，劳务派遣1200", "jobs", 2100),
        ("龙头一家，配套的县城边4家，西沟还有7家", "supporting", None),
        ("龙头一家，配套的市场边4家，西沟还有7家", "supporting", 11),
        ("龙头一家，配套的东沟4家，不算西沟还有7家", "supporting", None),
        ("制造业11亿 龙头1家 12家", "supporting", 12),
        ("我们镇用工1750，一家大厂带着9家配套", "jobs", 1750),
        ("我们镇干这个的仨千人", "jobs", 3000),
        ("我们镇龙头一家带动两千四百人就业有一个大厂", "jobs", 2400),
        ("我们镇就业2600人，不急，会计刚报来是1900，按她的算", "jobs", 1900),
        ("全镇干这行的不到八百人，做阀门的", "jobs", 800),
        ("我们镇三个厂，一个2亿，一个3亿，一个6亿，制造业", "output_yuan", 11 * YI),
        ("我们镇一年产值一个厂6亿一个厂3亿", "output_yuan", None),
        ("听说非得有15亿，有3000人上班才行，我们镇产值9亿", "jobs", None),
        ("我们镇企业14家，龙头2家，剩下的全是配套", "supporting", 12),
        ("我们镇企业13家，除了2家龙头都是配套", "supporting", 11),
        ("我们镇龙头2家，剩下的12家是配套", "supporting", 12),
        ("我们镇产值加加看，一厂4亿，二厂3亿，剩下的拢共5亿", "output_yuan", 1_200_000_000),
        ("我们镇产值6亿，其余的拢共5亿", "output_yuan", 6 * YI),
        ("我们镇产值10亿，大厂6亿，剩下的4亿", "output_yuan", None),
        ("我们镇产值差的年头11亿，好的年头13亿，从没超过12亿", "output_yuan", None),
        ("我们镇沟里上班的980，坡上670人，都靠这行，有两头都干的", "jobs", None),
        ("单位是万元，我们镇去年95000", "output_yuan", 950_000_000),
        ("我们镇三个村的产值分别是1亿、2亿、9亿，种梨的", "output_yuan", 12 * YI),
        ("等二期投产了产值能上15亿，我们镇", "output_yuan", None),
        ("县里给我们镇下的任务是产值13亿", "output_yuan", None),
        ("大厂自个儿六亿，底下小厂一共四亿五，做阀门", "output_yuan", 1_050_000_000),
        ("我们厂去年卖了3亿，其他小厂加起来9亿", "revenue_yuan", 3 * YI),
        ("做阀门的，12亿，两千七", "jobs", 2700),
        ("12亿，两千七", "jobs", None),
        ("人还有两千五 产值掉到六亿 做服装的", "jobs", 2500),
        ("连临时工都数上也凑不够两千人", "jobs", 2000),
        ("种花椒的厂里八百地里一千四", "jobs", 2200),
    ],
)
def test_they_are_read_as_one(policy: Policy, text: str, name: str, number: int | None) -> None:
    assert value(policy, text, name) == number


@pytest.mark.parametrize(
    "text",
    [
        "给镇上那家龙头配套的没了",
        "给镇上那家龙头配套的5家，都倒闭了",
        "给镇上那家龙头配套的5家，少了3家",
        "以前给镇上那家龙头配套的有5家",
        "明年给镇上那家龙头配套",
        "给镇上那家龙头配套的有几家不清楚",
        "给镇上那家龙头配套的5家，平台一样都没有",
    ],
)
def test_who_leads_is_not_presumed_beside_what_is_no_more_or_not_known(
    policy: Policy, text: str
) -> None:
    assert value(policy, text, "leaders") is None


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


@pytest.mark.parametrize("mark", ["，", "。", "……", "…", " ", "(", "\n"])
@pytest.mark.parametrize(
    "way", ["说错了，{}", "不对，是{}", "更正：{}", "应为{}", "sorry {}", "写多了，{}"]
)
def test_what_is_told_anew_stands_for_what_was_told(policy: Policy, mark: str, way: str) -> None:
    assert value(policy, f"我们镇产值12亿{mark}{way.format('8亿')}") == 8 * YI


@given(
    st.integers(1, 99), st.integers(1, 99), st.sampled_from(["，", "、", "和", " ", "；", "，东村"])
)
def test_a_second_figure_is_never_passed_over(
    policy: Policy, first: int, second: int, mark: str
) -> None:
    text = f"我们镇产值{first}亿"
    alone, both = told(policy, text), told(policy, f"{text}{mark}{second}亿")
    assert first == second or alone != both
    if first != second:
        got = both.facts.quantity("output_yuan")
        assert got != Quantity.of(first * YI) or both.left_out or both.unsure


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


@pytest.mark.parametrize("text", ["龙头企业奖励100万", "配套给多少，省里给了50万"])
def test_money_is_no_count(policy: Policy, text: str) -> None:
    assert not told(policy, text).facts.values


def test_parts_are_named_and_no_total_is_guessed(policy: Policy) -> None:
    result = told(policy, "一厂产值2亿，二厂3亿，三厂6亿")
    assert [left.why for left in result.left_out] == [Why.PART] * 3
    assert result.facts.unsettled == {"output_yuan"}


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("去年投了2600万搞技改，贷款1000万", "fixed_investment_yuan", 26_000_000),
        ("营收10.2亿，利润1亿", "revenue_yuan", 1_020_000_000),
        ("主营收入11亿，纳税8000万", "revenue_yuan", 11 * YI),
    ],
)
def test_other_money_of_a_firm_is_neither_taken_nor_in_the_way(
    policy: Policy, text: str, name: str, number: int
) -> None:
    result = told(policy, text)
    assert value(policy, text, name) == number
    assert "output_yuan" not in result.facts.unsettled


@pytest.mark.parametrize(
    "table",
    [
        "项目\t2024\t2025\n主营收入(万元)\t96,000\t123,500\n利润(万元)\t4,100\t5,020",
        "单位:万元\n年度 主营业务收入 税金\n2024 99,200 30,110\n2025 123,500 33,450",
        "年份|营收(亿元)|利润\n2024|9.2|1\n2025|12.35|1.2",
    ],
)
def test_a_table_is_read_by_its_columns(policy: Policy, table: str) -> None:
    assert value(policy, table, "revenue_yuan") == 1_235_000_000


def test_growth_since_a_figure_is_reckoned_and_a_comparison_changes_nothing(policy: Policy) -> None:
    assert value(policy, "24年营收8亿，去年涨了三成", "revenue_yuan") == 1_040_000_000
    assert value(policy, "前年药材产值1.8亿，去年涨了三成", "output_yuan") == 234_000_000
    assert value(policy, "去年营收12亿，比前年涨了三成", "revenue_yuan") == 12 * YI


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


def test_a_month_is_no_year(policy: Policy) -> None:
    assert value(policy, "一个月产值9千万，制造业") is None


@pytest.mark.parametrize(
    "text", ["不是没有公共服务平台", "谁说我们没老手艺", "公共服务平台一个没有，说错了"]
)
def test_a_denial_that_is_denied_fails_nothing(policy: Policy, text: str) -> None:
    assert False not in told(policy, text).facts.values.values()


def test_a_word_that_is_read_is_not_taken_for_what_sounds_like_it(policy: Policy) -> None:
    text = mended(plain("用工男的1100女的950"), policy.search.mend, policy.facts, DAY)
    assert "男的" in text
    assert "技术中心" in mended(plain("省级技术忠心"), policy.search.mend, policy.facts, DAY)


@pytest.mark.parametrize("slip", ["哎呀看岔行了", "唉抄错列了", "不好意思念串列了"])
def test_what_may_take_back_does_so_before_another_number(policy: Policy, slip: str) -> None:
    assert value(policy, f"产值6亿 {slip} 是16亿") == 16 * YI


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


@pytest.mark.parametrize(
    "text",
    ["长期工1300 忙时短工再加500", "镇上常住人口一万二", "我们镇九千口人", "全乡户籍人口2万多"],
)
def test_people_who_are_no_figure_yet_are_asked_about(policy: Policy, text: str) -> None:
    read_ = told(policy, text)
    assert read_.facts.unsettled == {"jobs"}
    assert read_.left_out


def test_a_range_is_no_number_put_to_the_document(policy: Policy) -> None:
    texts = ("陶瓷镇，产值8到12亿吧", "我镇做铸造 年产值九到十一个亿吧")
    assert not any(premise.asks(Question.read(fold(text), policy)) for text in texts)
    assert premise.asks(Question.read(fold("门槛提到12亿了吧"), policy))


@pytest.mark.parametrize("little", ["差一丢丢", "差一点点", "差那么一点点", "就差一丁点儿"])
def test_a_little_short_is_nearly(policy: Policy, little: str) -> None:
    quantity = told(policy, f"我们镇就业两千{little}").facts.quantity("jobs")
    assert quantity
    assert quantity.manner is Manner.NEARLY


def test_two_counts_of_which_the_second_is_one_more_are_a_range(policy: Policy) -> None:
    quantity = told(policy, "龙头1家，配套十二家十三家的样子").facts.quantity("supporting")
    assert quantity == Quantity(Decimal(12), Decimal(13), Manner.RANGE)
