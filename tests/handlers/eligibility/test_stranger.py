"""Somebody else, beside what the asker told of themselves: never the asker's own result."""

import pytest

from knowledge.policy.calculators.verdict import Claim
from tests.conftest import Ask
from tests.handlers.talking import said

CENTRE = "我公司去年评上省级技术中心"
TOWN = "我们镇就业2500人"


@pytest.mark.parametrize(
    "asks", ["老周能拿多少", "我表姐的厂呢", "同行能拿多少", "那他们厂能给多少"]
)
def test_what_somebody_else_gets_is_not_known(ask: Ask, asks: str) -> None:
    reply = said(ask, CENTRE, asks)
    assert "说的是别人" in reply.text
    assert not reply.awards
    assert "20 万元" in said(ask, CENTRE, asks, "那我能拿多少").text


@pytest.mark.parametrize(
    ("own", "told", "result", "back", "kept"),
    [
        (CENTRE, "他家是前年评的，能拿不", "2024 年的不算", "我们能拿多少", "奖励 20 万元"),
        (CENTRE, "要是老周的厂是市级的呢", "是哪一年获得的", "我自己能拿多少", "奖励 20 万元"),
        (CENTRE, "对了，我战友那厂是市级的", "是哪一年获得的", "那我能拿多少", "奖励 20 万元"),
        (CENTRE, "我爸的厂是市级的", "是哪一年获得的", "那我能拿多少", "奖励 20 万元"),
        (TOWN, "东边红道镇800人", "带动就业人数 800 人", "那我们呢", "带动就业人数 2500 人"),
        (TOWN, "要是隔壁镇800人呢", "带动就业人数 800 人", "那我们呢", "带动就业人数 2500 人"),
    ],
)
def test_what_is_told_of_somebody_else_is_theirs(
    ask: Ask, own: str, told: str, result: str, back: str, kept: str
) -> None:
    reply = said(ask, own, told)
    assert "不是您自己的" in reply.text
    assert result in reply.text
    assert kept in said(ask, own, told, back).text


def test_both_in_one_message(ask: Ask) -> None:
    told = "我厂去年评上市级技术中心，对门的公司去年评上省级创新中心，他们能拿多少"
    assert "奖励 50 万元" in said(ask, told).text
    assert "奖励 10 万元" in said(ask, told, "那我能拿多少").text


def test_a_limit_or_all_others_are_nobody(ask: Ask) -> None:
    for asks in ("小于2000万的技改能不能拿", "外地的厂能申请吗", "其他企业都有啥奖励"):
        assert "说的是别人" not in said(ask, CENTRE, asks).text


def test_whom_alone_a_message_tells_of_gets_what_is_asked(ask: Ask) -> None:
    reply = said(ask, "我表哥的厂去年评上省级技术中心，他能拿多少")
    assert "我表哥的厂" in reply.text
    assert "奖励 20 万元" in reply.text
    own = said(ask, "我表哥的厂去年评上省级技术中心，他能拿多少", "我厂去年评上市级技术中心")
    assert "奖励 10 万元" in own.text
    assert "20 万元" not in own.blocks[0].text


@pytest.mark.parametrize(
    ("text", "who", "result"),
    [
        ("省里去年给我表哥的厂拨了100万工信专项，县里给不给配", "我表哥的厂", "30 万元"),
        ("去年市里工信专项给过他们公司一笔，多少不知道，县里有配套没", "他们公司", "可以争取"),
        ("我同学家的小厂去年评上国家的小巨人，有啥扶持没有", "我同学家的小厂", "国家级专精特新"),
        ("有个朋友的厂，去年主营收入9亿6，能拿奖不", "有个朋友的厂", "还差 4000 万元"),
        ("我记得省里给他家拨过30万工信专项，哪年的我和他都忘了，县里配不配", "他家", "哪一年"),
    ],
)
def test_the_one_firm_told_of_is_asked_for_wherever_it_is_named(
    ask: Ask, text: str, who: str, result: str
) -> None:
    lead, *_ = (reply := said(ask, text)).blocks
    assert f"按“{who}”的情况算" in lead.text
    assert result in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "我表叔的公司去年主营收入51亿，我们才9亿，能拿不",
        "听人说他们厂去年评上省级技术中心，能拿多少",
        "同行的厂子去年都评上了省级技术中心，能领多少",
        "他们几家厂去年都评上省级技术中心，能领多少",
        "他们县的厂去年评上省级技术中心，能领多少",
        "我同学的厂和我表哥的厂去年都是省级技术中心，能领多少",
        "老周的厂去年是国家级技术中心，老吴的厂是省级的，能拿多少",
        "我给他们厂供货，他们厂去年评上省级技术中心，能给我们啥",
    ],
)
def test_beside_ones_own_among_several_or_from_hearsay_nobody_is_asked_for(
    ask: Ask, text: str
) -> None:
    reply = said(ask, text)
    assert "的情况算" not in reply.text
    results = reply.awards.results if reply.awards else ()
    assert not any(result.verdict is Claim.ELIGIBLE for result in results)


def test_a_town_named_behind_where_it_lies_is_another(ask: Ask) -> None:
    assert "没有算进去" in said(ask, "我们北边红道镇产值20亿，我们够不够").text


def test_of_two_firms_together_both_have_to_be_told(ask: Ask) -> None:
    told = "我厂去年评上省级技术中心，对门的公司去年评上省级创新中心"
    assert "两家的级别和年份" in said(ask, told, "两家加起来多少").text
    both = "我有两家厂，一家去年评上省级技术中心，一家去年评上市级技术中心"
    assert "合计 30 万元" in said(ask, both, "俩厂一共多少").text
