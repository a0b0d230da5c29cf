"""Short messages that go on about what was shown: they take its clause, award, people or result."""

import asyncio
from dataclasses import replace

import pytest

from handlers.message import Intent, Request
from handlers.router import answer
from handlers.services import Services
from tests.conftest import DAY, Ask
from tests.handlers.followups.before import BOTH, CENTRE, MATCH, ORCHARD
from tests.handlers.talking import said


@pytest.mark.parametrize("sum_", ["合起来几个钱", "都算上是几万", "摞一起是多少钱", "那全部是几多"])
def test_a_sum_is_of_the_awards_that_were_reckoned(ask: Ask, sum_: str) -> None:
    assert "合计 120 万元" in said(ask, *BOTH, sum_).text


@pytest.mark.parametrize("when", ["去年刚拿到的", "去年到手的", "去年底拿的牌", "去年那会儿评的"])
def test_a_year_alone_is_of_the_title_that_was_told(ask: Ask, when: str) -> None:
    reply = said(ask, "我们公司有个省级的企业技术中心", when)
    assert "可以得省级企业技术中心奖励 20 万元" in reply.text
    assert reply.topic.facts
    assert [title.year for title in reply.topic.facts.titles] == [2025]


def test_a_year_and_a_level_are_told_of_the_award_that_was_asked_for(ask: Ask) -> None:
    reply = said(ask, "企业技术中心奖多少", "去年市里评的")
    assert "可以得市级企业技术中心奖励 10 万元" in reply.text


@pytest.mark.parametrize("sure", ["这钱跑不了吧", "确定发吗", "是说死了的吗", "这个配套铁不铁"])
def test_whether_money_is_certain_is_said_of_the_result(ask: Ask, sure: str) -> None:
    assert "文件写的是“争取”，不是保证" in said(ask, MATCH, sure).text


@pytest.mark.parametrize(
    ("subject", "lead"),
    [
        ("那品牌的呢", "市场监督管理局"),
        ("土地指标的呢", "自然资源局"),
        ("修路通水的呢", "行政审批服务管理局"),
        ("那信息化那摊呢", "工信局"),
    ],
)
def test_after_owners_the_owners_of_something_else_are_told(
    ask: Ask, subject: str, lead: str
) -> None:
    assert said(ask, "精准招商谁牵头", subject).owners.lead == (lead,)
    assert said(ask, "精准招商谁牵头", "条文给我看一眼", subject).owners.lead == (lead,)


@pytest.mark.parametrize("deputy", ["那副的呢", "副手叫啥", "那副职呢", "二把手是谁"])
def test_a_deputy_is_of_whoever_was_told_of(ask: Ask, deputy: str) -> None:
    assert said(ask, "领导小组组长是谁", deputy).owners.people == ("刘俊明",)
    assert "农业农村局、文旅局分管负责人" in said(ask, "领导小组办公室主任是谁", deputy).text
    assert "没有写工信局副职的名字" in said(ask, "工信局局长是谁", deputy).text


@pytest.mark.parametrize("level", ["国家那档呢", "升到国家级呢", "国家级多少钱", "那国家级的"])
def test_a_level_alone_is_of_the_award_that_was_told_of(ask: Ask, level: str) -> None:
    assert "国家级 100 万元" in said(ask, "省级制造业创新中心奖多少", level).blocks[0].text


@pytest.mark.parametrize("nth", ["第二个呢", "看看第二个", "第2个", "第二", "第二个怎么给"])
def test_a_number_alone_is_of_what_was_listed(ask: Ask, nth: str) -> None:
    assert "制造业创新中心奖励：国家级 100 万元" in said(ask, "奖励有哪些", nth).text
    assert said(ask, "认定标准有哪些", nth).clauses[0] == "3.2"


@pytest.mark.parametrize("more", ["另外呢", "后边还有啥", "就这么点啊"])
def test_what_else_there_is_is_told_of_what_was_shown(ask: Ask, more: str) -> None:
    assert "优化环评审批服务" in said(ask, "融资有什么支持", more).text
    assert "配合单位 6 个" in said(ask, "精准招商谁牵头", more).text
    assert "是这样算的" in said(ask, ORCHARD, more).text


@pytest.mark.parametrize("again", ["再讲一遍", "刚没听见", "你再说下"])
def test_what_was_shown_is_told_again(ask: Ask, again: str) -> None:
    assert "2000人以上" in said(ask, "就业要带动多少人", again).text
    assert said(ask, "精准招商谁牵头", again).owners.lead == ("促进外来投资中心",)
    assert "多出 1 亿元" in said(ask, ORCHARD, again).text


def test_a_threshold_by_its_name_is_told_behind_a_result(ask: Ask) -> None:
    assert said(ask, ORCHARD, "占有率得多少才算够").clauses[0] == "3.5"


def test_what_the_document_does_not_say_of_it_ends_nothing(ask: Ask) -> None:
    lines = ("融资有什么支持", "给几万块")
    assert said(ask, *lines).intent is Intent.NOT_IN_DOCUMENT
    assert said(ask, *lines, "归哪家管").owners.lead == ("自然资源局",)


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("就业要带动多少人", "三、（六）"),
        ("招商归哪个局", "促进外来投资中心"),
        ("高新技术企业奖多少", "高新技术企业"),
        ("财政局负责什么", "财政局"),
        ("两个都能享受吗", "重复"),
        ("建检测中心归谁牵头", "行政审批服务管理局"),
        ("产值呢", "三、（四）"),
        ("那就业呢", "三、（六）"),
    ],
)
@pytest.mark.parametrize("shown", ["就业要带动多少人", "两化融合讲了什么", CENTRE])
def test_what_names_its_own_subject_stands_alone(
    ask: Ask, shown: str, message: str, told: str
) -> None:
    assert told in said(ask, shown, message).text


@pytest.mark.parametrize(
    ("shown", "year"),
    [
        *(("技改怎么补", year) for year in ("去年的奖多少", "奖2025年", "奖25年的", "去年的")),
        *(
            ("技改投了1500万能拿多少", year)
            for year in ("去年的奖多少", "去年的", "2025年的", "今年")
        ),
    ],
)
def test_a_year_of_an_award_without_one_leaves_the_award(ask: Ask, shown: str, year: str) -> None:
    reply = said(ask, shown, year)
    assert reply.intent is Intent.AWARD
    assert "4.2" in reply.clauses
    assert "技术改造" in reply.text


@pytest.mark.parametrize("among", ["有水利局没", "水利也在这里头吗", "水务上掺和这条不"])
def test_a_department_is_said_to_belong_to_what_was_shown_or_not(ask: Ask, among: str) -> None:
    assert "名单里没有水利局" in said(ask, "用地那块谁牵头", among).blocks[0].text
    assert "水利局是优化环境服务行动的配合单位" in said(ask, "改善营商环境谁牵头", among).text


@pytest.mark.parametrize("tasks", ["他们局牵头哪几条", "那这个局都管啥", "他手下的单位要干哪些活"])
def test_the_tasks_are_those_of_the_department_talked_of(ask: Ask, tasks: str) -> None:
    assert said(ask, "统计局局长是谁", tasks).blocks[0].text.startswith("统计局牵头 1 项")


@pytest.mark.parametrize("before", ["招商谁牵头", "小巨人有什么支持", "统计局局长是谁"])
def test_what_was_taught_is_answered_the_same_whatever_was_shown_before(
    ask: Ask, services: Services, before: str
) -> None:
    lesson = "门面翻新管不管"
    taught = tuple(policy.taught({"4.7": [lesson]}) for policy in services.policies)
    request = Request(lesson, DAY)
    alone = asyncio.run(answer(request, replace(services, policies=taught)))
    later = replace(request, topic=ask(before).topic)
    assert asyncio.run(answer(later, replace(services, policies=taught))).text == alone.text


@pytest.mark.parametrize("both", ["这俩能都领吧", "两笔都归我们吗", "能一起拿不"])
def test_whether_several_are_had_at_once_is_no_result_again(ask: Ask, both: str) -> None:
    won = "去年评上国家级企业技术中心和省级制造业创新中心"
    assert "能否都领、能否重复享受，文件没有写" in said(ask, won, both).blocks[0].text


@pytest.mark.parametrize(
    ("told", "then", "now"),
    [
        ("去年工信专项资金省里给了100万", "其中10万退了", "27 万元"),
        ("去年工信专项资金省里给了100万", "后来收回去20万", "24 万元"),
        ("我们厂在专业镇，去年主营6亿", "今年打算翻一番", "年度主营业务收入12亿元"),
        ("我们厂在专业镇，去年主营6亿", "今年打算涨20%", "先按年度主营业务收入7.2亿元算"),
        ("我们镇做机械，去年产值8亿", "今年又涨了两成", "9.6 亿元"),
        ("技改投了2300万，没拿过上头的技改钱", "要是只投1千5呢", "是 1500 万元吗"),
    ],
)
def test_what_became_of_a_figure_is_taken_or_asked_back(
    ask: Ask, told: str, then: str, now: str
) -> None:
    assert now in said(ask, told, then).text


@pytest.mark.parametrize(
    ("place", "clause"),
    [
        ("下一条", "3.5"),
        ("再往下一条呢", "3.5"),
        ("上一条", "3.3"),
        ("最后一条呢", "3.8"),
        ("最末了那条说的啥", "3.8"),
    ],
)
def test_a_clause_is_meant_by_its_place_beside_the_one_shown(
    ask: Ask, place: str, clause: str
) -> None:
    shown = ask("第四条标准说的啥")
    assert shown.clauses[0] == "3.4"
    assert ask(place, topic=shown.topic).clauses[0] == clause


def test_the_next_one_behind_an_owner_is_asked_for_its_owner(ask: Ask) -> None:
    shown = ask("招商谁牵头")
    reply = ask("下一项", topic=shown.topic)
    assert reply.clauses[0] == "4.7"
    assert reply.owners.lead == ("自然资源局",)


def test_what_a_department_leads_besides_is_listed_behind_what_it_leads(ask: Ask) -> None:
    shown = ask("优化环境谁牵头")
    assert "4.1" in ask("它还牵头哪些", topic=shown.topic).clauses


def test_of_two_clauses_as_likely_the_one_talked_of_is_told_first(ask: Ask) -> None:
    lines = ("招商盯的是啥样的大企业 世界多少强", "全国的呢 多少强")
    assert said(ask, *lines).clauses[0] == "4.6"
    assert "100强" in said(ask, *lines, "这句原文来一下").text
