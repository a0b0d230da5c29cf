"""Several numbers of one fact: what they come to, or that nobody can say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.quantity import Quantity
from knowledge.policy.policy import Policy
from knowledge.reading.figures.figure import Why
from tests.knowledge.reading.telling import YI, told, value


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("我们镇产值离10亿还差3亿", "output_yuan", 7 * YI),
        ("用工刚刚好2000人", "jobs", 2000),
        ("那个我们镇做陶的靠这吃饭的人呢不到一千八能不能报", "jobs", 1800),
        ("我们镇产值十一亿六工人两千三百", "output_yuan", 1_160_000_000),
        ("我们镇产值十一亿六工人两千三百", "jobs", 2300),
        ("干活的一队一百八，总共十二队", "jobs", 2160),
        ("我们镇二班300人，三班200人", "jobs", None),
        ("用工就两个一千人的大厂", "jobs", 2000),
        ("龙头1家带着500人", "jobs", None),
        ("我们镇用工2100（男工1100，女工800）", "jobs", None),
        ("用工2200，男1300，女900", "jobs", 2200),
        ("我们镇龙头还是那一家，配套厂剩了九家", "leaders", 1),
        ("我们镇龙头还是那一家，配套厂剩了九家", "supporting", 9),
        ("龙头2家，配套缩到9家", "supporting", 9),
        ("直接间接就业2300人", "jobs", 2300),
        ("间接就业900人", "jobs", None),
        ("我们镇造锁，一年产值得有十三个亿吧", "output_yuan", 1_300_000_000),
        ("我们镇造锁，一年产值得有十个亿吧", "output_yuan", None),
        ("我们镇龙头两家，给他们配套的十一家", "supporting", 11),
        ("龙头1家，替他家打下手的小厂有九家", "supporting", 9),
        ("我们镇造锁，产值11亿打八折吧", "output_yuan", None),
        ("我们镇做灯具，人一半在厂里一半在家做，全省占60%", "share_national", None),
        ("我们镇做锁的一年八亿啥平台没见着", "output_yuan", 8 * YI),
        ("铸造产业年产值16亿元，其中龙头企业1家产值9亿元", "output_yuan", 16 * YI),
        ("制锁产业从业2600人，其中龙头1家用工900人", "jobs", 2600),
        ("食品制造产业，规模12.1亿元，带动就业2150人", "output_yuan", 1_210_000_000),
        ("没有一家龙头不是本地的", "leaders", None),
        ("没有牵头的，都是各干各的", "leaders", 0),
        ("我们镇一个龙头、七个给它配的", "supporting", 7),
        ("我们镇一家龙头，十四家给它配", "supporting", 14),
        ("儿子在乡里上班，让我帮着问问。他们乡做阀门，用工2300人", "jobs", 2300),
        ("主营前八个月6.9亿，去年全年10.4亿", "revenue_yuan", 1_040_000_000),
        ("去年主营审计前10.3亿，审计后9.7亿", "revenue_yuan", 970_000_000),
        ("主营收入去年报统计10.1亿，报税务8.9亿", "revenue_yuan", None),
        ("主营预计今年突破50亿，去年31亿", "revenue_yuan", 31 * YI),
        ("主营估摸着今年得有十一二亿", "revenue_yuan", None),
        ("全省十分之四，全国十分之三", "share_national", 30),
        ("每十件法兰全国就有四件出自我们镇", "share_national", 40),
        ("每十件法兰全国就有四件出自我们镇", "share_province", None),
        ("我们镇做酿醋，男女老少两千三百来号都在醋坊里忙活", "jobs", 2300),
        ("我们镇干这行的得有三千五六", "jobs", 3500),
        ("种核桃的一千四百户，一户俩劳力", "jobs", 2800),
        ("干活的外乡人四百，本镇的一千九", "jobs", None),
        ("我们镇截止10月产值8.5亿，去年同期7.9亿", "output_yuan", None),
        ("产值统计局认10.3亿，税务局只认9.2亿", "output_yuan", None),
        ("厂里连工人带家属两千五", "jobs", None),
        ("全靠这个吃饭的一千八百户家家一个人", "jobs", 1800),
        ("龙头带着9家配套", "leaders", 1),
        ("那药企就是龙头，给它配套的12家", "leaders", 1),
        ("那药企要是龙头，给它配套的12家", "leaders", None),
        ("那药企就不是龙头，给它配套的12家", "leaders", None),
        ("小厂十二家想跟着一家大厂干", "leaders", None),
        ("一家大公司看中了我们十二家小厂", "leaders", None),
        ("一家大的后头就跟了俩仨小的", "supporting", 2),
        ("可不是没有龙头 有，配套12家", "leaders", 1),
        ("有个大集团看上了我们这里，还没签，小厂现在11家", "leaders", None),
        ("龙头1家（已停产），配套12家", "leaders", None),
        ("说龙头没有那不对，有两家呢，配套12家", "leaders", 2),
        ("产值账面10亿实际有水分", "output_yuan", None),
        ("婆姨们坐家里编筐的九百，厂里男工一千三", "jobs", None),
        ("厂里今年有把握做到10亿主营", "revenue_yuan", None),
        ("主营去年49亿多，今年冲50亿", "revenue_yuan", 49 * YI),
        ("去年主营自己算10.2亿，会计师事务所出的9.7亿", "revenue_yuan", None),
        ("技改投资2300，其中800是买地", "fixed_investment_yuan", None),
        ("镇上两千一百多号后生都在锻打车间里", "jobs", 2100),
        ("龙头厂去年着火烧了，现在还没复产，配套厂有12家", "leaders", None),
        ("镇上两家大的，各带七家小厂", "supporting", 14),
        ("原来两家龙头，一家黄了，剩一家，配套厂12家", "leaders", 1),
        ("要是能来一家龙头，我们这十三家小厂就有奔头了", "leaders", None),
        ("差2家配套就够10家了，龙头1家", "supporting", 8),
        ("营收距10亿差三千万", "revenue_yuan", 970_000_000),
        ("我们造阀门，比10亿还多2000万", "output_yuan", 1_020_000_000),
        ("用工比两千少三百", "jobs", 1700),
        ("干这行的从没超过一千八", "jobs", 1800),
        ("我们镇配套12家，3000", "supporting", 12),
        ("龙头1个 企业20家", "leaders", 1),
        ("营收1e3万", "revenue_yuan", None),
        ("营收1/3亿", "revenue_yuan", None),
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
        ("正式的临时的归拢一块一千六，陶瓷镇", "jobs", 1600),
        ("全市3万人干这个，咱镇占一成", "jobs", 3000),
        ("全县产值40亿，咱镇占三成，陶瓷", "output_yuan", 12 * YI),
        ("前年报了12家配套，里面有3家倒闭了，龙头1家", "supporting", 9),
        ("原来报14家配套，里头4家关门了，龙头1家", "supporting", 10),
        ("龙头一家加上十家配套", "supporting", 10),
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
        ("14家，除了龙头1家，配套的", "supporting", None),
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
        ("我们镇产值8亿，明年打算涨到12亿", "output_yuan", 8 * YI),
        ("我们厂主营业务收入合计11亿，主营8亿", "revenue_yuan", 11 * YI),
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


def test_growth_since_a_figure_is_reckoned_and_a_comparison_changes_nothing(policy: Policy) -> None:
    assert value(policy, "24年营收8亿，去年涨了三成", "revenue_yuan") == 1_040_000_000
    assert value(policy, "前年药材产值1.8亿，去年涨了三成", "output_yuan") == 234_000_000
    assert value(policy, "去年营收12亿，比前年涨了三成", "revenue_yuan") == 12 * YI


def test_a_month_is_no_year(policy: Policy) -> None:
    assert value(policy, "一个月产值9千万，制造业") is None


@pytest.mark.parametrize(
    "text",
    ["长期工1300 忙时短工再加500", "镇上常住人口一万二", "我们镇九千口人", "全乡户籍人口2万多"],
)
def test_people_who_are_no_figure_yet_are_asked_about(policy: Policy, text: str) -> None:
    read_ = told(policy, text)
    assert read_.facts.unsettled == {"jobs"}
    assert read_.left_out
