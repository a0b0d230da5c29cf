"""What is too long to be read is refused before anything reads it, and any character is taken."""

import asyncio

import pytest

from handlers.message import Form, Request, Topic
from handlers.reception import answer as received
from handlers.router import answer
from handlers.services import Services
from knowledge.policy.fold import plain
from tests.conftest import DAY, Ask

LONG = "奖" * 1001
WAITS = Topic(form=Form("enquiry", {"step": "text"}))


@pytest.mark.parametrize(
    "request_",
    [
        Request(LONG, DAY),
        Request("谁牵头？" * 1024, DAY),
        Request("", DAY, action=f"report {LONG}"),
        Request("", DAY, action=f"ask {LONG}"),
        Request("", DAY, action=f"puxian-2023-1 say {LONG}"),
        Request("", DAY, action=LONG),
        Request("", DAY, for_office=LONG),
        Request(LONG, DAY, WAITS),
        Request("\ufdfa" * 900, DAY),  # each is eighteen characters when folded
    ],
)
def test_nothing_of_a_message_that_is_too_long_is_read(
    services: Services, request_: Request
) -> None:
    before = plain.cache_info()
    for way in (answer, received):
        reply = asyncio.run(way(request_, services))
        assert len(reply.text) < 200
        assert reply.topic == Topic(), "what waits in the conversation goes on waiting"
    assert plain.cache_info() == before


def test_who_wrote_too_much_for_a_form_is_told_how_much_it_may_be(services: Services) -> None:
    reply = asyncio.run(answer(Request("问" * 1200, DAY, WAITS), services))
    assert "写了 1200 字，最多 1000 字" in reply.text


def test_a_thousand_characters_are_read(ask: Ask) -> None:
    assert "促进外来投资中心" in ask("精准招商谁牵头？" + "请" * 992).text


def test_half_a_character_hides_nothing_and_is_shown_to_nobody(ask: Ask) -> None:
    for half in ("\ud800", "\udfff"):
        assert ask(f"{half}精准招商谁牵头{half}").owners.lead == ("促进外来投资中心",)
        ask(f"第99999条{half}").text.encode()
        ask(action=f"{half} say {half}").text.encode()


@pytest.mark.parametrize(
    "said",
    [
        "固投43915536427032580407561532242",
        "技改投了1" + "0" * 33,
        "技改投了1" + "0" * 33 + "元能拿多少",
        "奖励" + "9" * 400 + "万对吗",
        "认定标准有" + "9" * 600 + "条吗",
        "产值99999999999999999999999999999万",
        "我们镇产值9999999999999999亿",
        "全国占有率百分之99999999999999999999999999",
    ],
)
def test_a_number_of_any_length_is_answered_and_what_is_not_read_is_told(
    ask: Ask, said: str
) -> None:
    reply = ask(said)
    unread = ("没有当作数读", "没有读准", "不是，文件写的是")
    assert any(words in reply.text for words in unread)
    assert reply.awards is None or not reply.awards.fixed_total_yuan


def test_an_interview_asks_again_for_a_number_that_no_county_has(ask: Ask) -> None:
    asked = ask("制造业", topic=ask("测一测我们镇够不够认定标准").topic)
    assert "年产值" in asked.text
    for number in ("9" * 32, "9" * 500, "1e400", "9999999999999999亿"):
        again = ask(number, topic=asked.topic)
        assert "没有算进去" in again.text or "没有读成答案" in again.text
        assert again.topic.asking == asked.topic.asking


@pytest.mark.parametrize(
    "words",
    [
        "县里" + "每年要" * 300,
        "省级企业技术中心去年申报了，" + "但是" * 400,
        "2026年" + "定的" * 400,
        "买设备" + "费用" * 400,
        "都已" * 500,
        "达到" * 500,
        "不是1亿，是2亿，" * 100,
        "十" * 1000,
        " " * 990 + "谁牵头",
    ],
)
@pytest.mark.timeout(30)
def test_words_said_over_and_over_are_read_through(ask: Ask, words: str) -> None:
    assert ask(words[:1000]).blocks
