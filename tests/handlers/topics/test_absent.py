"""What the document does not have: it is said so, and nobody is sent to another thing's office."""

import pytest

from handlers.message import Intent
from tests.conftest import Ask
from tests.handlers.talking import said


@pytest.mark.parametrize(
    "asked",
    [
        "想搞个农家乐 政策支持不",
        "想开个汽修铺，文件支持吗",
        "打算养牛 有没有扶持",
        "搞个快递驿站管不管",
    ],
)
def test_a_trade_that_the_document_does_not_have_is_not_said_to_be_in_it(
    ask: Ask, asked: str
) -> None:
    assert ask(asked).intent is Intent.NOT_IN_DOCUMENT


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("直播带货管不管", "电子商务"),
        ("想建厂房支持吗", "建设用地"),
        ("打算跟大学合作搞研发 有扶持没", "高等院校"),
    ],
)
def test_what_the_document_has_is_told_to_who_asks_whether_it_helps(
    ask: Ask, asked: str, told: str
) -> None:
    assert told in ask(asked).text


@pytest.mark.parametrize("who", ["那找谁", "那个归谁管", "谁来查"])
def test_who_asks_for_the_office_behind_it_is_sent_to_none_of_the_thing_before(
    ask: Ask, who: str
) -> None:
    reply = said(ask, "谁负责招商", "养老金咋领", who)
    assert "没有写这件事由哪个部门负责" in reply.blocks[0].text
    assert "促进外来投资中心" not in reply.text


def test_the_office_of_what_is_only_nearest_is_told_as_such(ask: Ask) -> None:
    reply = said(ask, "用地审批要几天", "谁负责")
    assert "最接近的那一项" in reply.blocks[0].text
    assert "自然资源局" in reply.text


def test_the_words_are_said_again_as_they_were_typed(ask: Ask) -> None:
    assert "“打算养牛 有没有扶持啥的”" in ask("打算养牛 有没有扶持啥的").text
