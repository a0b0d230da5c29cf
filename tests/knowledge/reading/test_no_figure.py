"""Numbers that are no figure of what they might be of, or leave it open."""

import pytest

from knowledge.language.quantity import Quantity
from knowledge.policy.policy import Policy
from tests.knowledge.reading.figures import facts, values

YI = 100_000_000


@pytest.mark.parametrize(
    "text",
    [
        "旅游镇，游客来了42万",
        "我们镇做铸造，全镇3万人",
        "我们镇做铸造，全镇有3000个劳力",
        "我们镇常住人口1.9万，劳力七千，厂里到底有多少人没统计",
        "本镇有劳动力九千多人，做这行的没摸过底",
        "养殖镇，一年出栏30万",
        "做机械的镇，贷款2亿",
        "种植镇，党员560",
    ],
)
def test_a_number_of_something_else_is_no_figure_of_the_town(policy: Policy, text: str) -> None:
    assert not [v for v in facts(policy, text).values.values() if isinstance(v, Quantity)]


@pytest.mark.parametrize(
    ("text", "jobs"),
    [
        ("镇上劳力1万2，从业的有2300", 2300),
        ("我们镇做铸造，劳力两千五都在厂里", 2500),
        ("吸纳劳动力2300", 2300),
    ],
)
def test_who_can_work_is_no_one_at_work_unless_told(policy: Policy, text: str, jobs: int) -> None:
    assert values(policy, text)["jobs"] == Quantity.of(jobs)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("去年跟邻镇一共2800人干这个，我们镇占一半", "jobs"),
        ("用工2600人，有一大半是隔壁乡的", "jobs"),
        ("用工2600人，其中一半是邻镇的", "jobs"),
        ("就业2400人，里头大部分是邻镇的人", "jobs"),
        ("2600人在厂里，好些是邻村的", "jobs"),
        ("机械镇，产值12亿里头有一大块是隔壁镇的", "output_yuan"),
        ("产值11亿，其实有不少是邻县厂子的", "output_yuan"),
    ],
)
def test_a_share_of_a_figure_leaves_it_open(policy: Policy, text: str, name: str) -> None:
    assert name not in facts(policy, text).values


@pytest.mark.parametrize("text", ["全国都认，拿过三个奖", "定过两个标准，全省都有名"])
def test_what_is_counted_one_by_one_is_no_share(policy: Policy, text: str) -> None:
    assert not {"share_national", "share_province"} & {*facts(policy, text).values}


@pytest.mark.parametrize("named", ["行业标准", "地方标准", "国家标准"])
def test_a_standard_that_was_drawn_up_is_no_threshold(policy: Policy, named: str) -> None:
    assert values(policy, f"参加定过{named} 年产值12亿")["output_yuan"] == Quantity.of(12 * YI)


@pytest.mark.parametrize(
    "counted", ["检测中心建了三个", "公共服务平台搭了5个", "服务平台建起来两处"]
)
@pytest.mark.parametrize("people", ["用工1850人", "就业2600人"])
def test_what_is_there_several_times_is_no_figure_of_before(
    policy: Policy, people: str, counted: str
) -> None:
    read_ = facts(policy, f"{people} {counted}")
    assert read_.quantity("jobs") == Quantity.of(int(people[2:6]))
    assert read_.values["services"] is True


@pytest.mark.parametrize(
    "plan", ["明年再谈成2家就够8家了", "明年谈妥四家就满10家了", "后年引进来5家就够11家了"]
)
def test_what_a_plan_comes_to_leaves_what_is_there(policy: Policy, plan: str) -> None:
    read_ = facts(policy, f"现在六家配套加一家龙头 {plan}")
    assert read_.values["supporting"] == Quantity.of(6)
    assert read_.values["leaders"] == Quantity.of(1)


@pytest.mark.parametrize(
    ("list_", "sum_"),
    [
        ("大厂4亿，二厂3亿，就这两个", 7 * YI),
        ("大厂4亿，二厂3亿，三厂2亿，就这仨", 9 * YI),
        ("大厂4亿，二厂3亿，产值就是这两块加起来", 7 * YI),
    ],
)
def test_a_list_that_says_how_many_parts_it_has_is_whole(
    policy: Policy, list_: str, sum_: int
) -> None:
    assert values(policy, f"制造业产值{list_}")["output_yuan"] == Quantity.of(sum_)


def test_a_list_with_more_parts_than_it_says_is_no_sum(policy: Policy) -> None:
    read_ = values(policy, "制造业产值大厂4亿，二厂3亿，三厂2亿，就这两个")
    assert read_.get("output_yuan") != Quantity.of(9 * YI)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("配套12家，里头三家去年关门了，那现在就是9家，龙头还是东街那个厂", 9),
        ("配套8家，今年又来了3家，现在11家，龙头就一家", 11),
    ],
)
def test_what_became_of_some_is_of_no_other_count(policy: Policy, text: str, count: int) -> None:
    assert values(policy, text)["supporting"] == Quantity.of(count)


def test_apprentices_are_no_jobs_of_the_town(policy: Policy) -> None:
    assert "jobs" not in values(policy, "我家打铁打了五代，徒弟带出来四十来个")


@pytest.mark.parametrize(
    "text", ["我们镇产值6亿，也弄不清该算工业还是算农业", "我们镇产值6亿，说不清算农业还是旅游"]
)
def test_a_sector_that_nobody_can_tell_is_none(policy: Policy, text: str) -> None:
    assert "sector" not in facts(policy, text).values


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("琢磨着把龙头企业弄到2家", "leaders"),
        ("合计着招满2500人，我们镇", "jobs"),
        ("咱镇立志产值做到12亿，做铸造", "output_yuan"),
        ("迟早要上12个亿，陶瓷镇", "output_yuan"),
        ("有心投2200万改造生产线，没拿过国省技改资金", "fixed_investment_yuan"),
        ("我们公司力求主营收入破10亿", "revenue_yuan"),
        ("镇上下一步把全国占有率提到35%，全省提到60%", "share_province"),
        ("镇里把就业拉到3000人", "jobs"),
        ("把龙头培育到2家，配套搞到12家", "supporting"),
    ],
)
def test_what_one_only_has_in_mind_is_no_figure(policy: Policy, text: str, name: str) -> None:
    assert facts(policy, text).quantity(name) is None


@pytest.mark.parametrize(
    "text",
    [
        "去年把就业拉到2300人",
        "把全镇就业带到了2300人",
        "我们已经把就业拉到2300人",
        "我想着我们镇2300人就业该够了吧",
    ],
)
def test_what_was_brought_about_is_a_figure(policy: Policy, text: str) -> None:
    assert facts(policy, text).quantity("jobs") == Quantity.of(2300)


@pytest.mark.parametrize("text", ["镇里谋划建物流园和检测中心", "镇上惦记着建个检测中心"])
def test_what_is_only_meant_to_be_is_not_there(policy: Policy, text: str) -> None:
    assert "services" not in facts(policy, text).values


def test_a_plan_itself_may_be_there(policy: Policy) -> None:
    assert facts(policy, "镇里有产业规划，也有发展目标").values["environment"] is True


@pytest.mark.parametrize(
    "text",
    [
        "固定资产投资2300万全用来买地了，没拿过国省技改资金",
        "技改投了2300万，全用来买地了，没拿过国省技改资金",
        "投了2600万收购了一家同行，没拿过国省技改资金",
        "投2300万在县城买了商铺，没拿过国省技改资金",
        "投资2200万建员工食堂和澡堂，没有拿过国省技改资金",
    ],
)
def test_what_was_spent_on_something_else_is_no_investment(policy: Policy, text: str) -> None:
    assert facts(policy, text).quantity("fixed_investment_yuan") is None


@pytest.mark.parametrize(
    "text",
    [
        "投了2300万上环保设备，没拿过国省技改资金",
        "项目投了2300万，发票都在，没拿过国省技改资金",
        "去年厂里投了2300万，厂子不大，国省技改资金没拿过",
        "2300万的技改固投，国省技改资金没拿",
        "贷款投了2300万搞技改，没拿过国省技改资金",
        "技改投了2300万，没拿过国省技改资金，“以上”含不含两千",
        "技改投了2300万，没拿过国省技改资金，2300万算不算数",
    ],
)
def test_what_was_spent_on_its_parts_or_on_nothing_named_is(policy: Policy, text: str) -> None:
    spent = facts(policy, text).quantity("fixed_investment_yuan")
    assert spent == Quantity.of(23_000_000)


@pytest.mark.parametrize(
    "text",
    [
        "全县的豆腐八成出在我们镇，市场占有率达标没",
        "临汾市场上我们的醋占六成，占有率算过了吧",
        "在市里我们占八成，省里和全国的占比手头没有",
    ],
)
def test_a_share_of_a_smaller_market_leaves_both_shares_open(policy: Policy, text: str) -> None:
    told = facts(policy, text)
    assert {"share_national", "share_province"} <= told.unclear
    assert not {"share_national", "share_province"} & {*told.values}


def test_a_share_of_a_smaller_market_takes_none_of_the_others(policy: Policy) -> None:
    told = values(policy, "在市里占一半，在省里占五成五，在全国占三成")
    shares = Quantity.of(55), Quantity.of(30)
    assert (told["share_province"], told["share_national"]) == shares


@pytest.mark.parametrize(
    "text",
    [
        "我们镇带动就业500户，能算2000人不",
        "我们镇带动就业300户，算2000人够吗",
        "带动400户，按2000人报行吗",
        "我们镇产值3000吨，能算10个亿不",
    ],
)
def test_what_another_unit_is_asked_to_count_for_is_not_told(policy: Policy, text: str) -> None:
    assert not {"jobs", "output_yuan"} & {*facts(policy, text).values}


@pytest.mark.parametrize("text", ["就业2300人，能算2000人以上吗", "1150户，每户2人，能算2300人不"])
def test_what_is_told_beside_such_a_question_counts(policy: Policy, text: str) -> None:
    assert values(policy, f"我们镇{text}")["jobs"] == Quantity.of(2300)


@pytest.mark.parametrize(
    "text",
    [
        "配套的合作社算一家吗",
        "个体户算一户配套不",
        "分厂算不算一家配套",
        "同一个老板开的两家厂算两家配套吗",
        "就业那2000人是光说厂里的人吗，农户算不算",
        "那10亿说的是产值还是销售额",
    ],
)
def test_what_is_only_asked_about_is_not_told(policy: Policy, text: str) -> None:
    assert not facts(policy, text).values


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("我们镇配套9家，一个合作社算一家吗", "supporting", 9),
        ("龙头算1家，配套算12家，够不够", "supporting", 12),
        ("我厂去年收入9亿8，差点就10亿了", "revenue_yuan", 98 * YI // 10),
        ("公司今年卖了48亿，眼看就50亿了", "revenue_yuan", 48 * YI),
        ("用工1900，差点够2000", "jobs", 1900),
        ("我们厂技改投了1900万，差一点上2000万", "fixed_investment_yuan", 1900 * 10_000),
    ],
)
def test_what_is_told_beside_a_mark_that_was_missed_counts(
    policy: Policy, text: str, name: str, told: int
) -> None:
    assert values(policy, text)[name] == Quantity.of(told)
