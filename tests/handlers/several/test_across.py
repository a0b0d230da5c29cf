"""What is asked of all policies together: the list, another one, side by side, both at once."""

from collections.abc import Callable

import pytest

from handlers.message import Reply
from tests.conftest import Ask as AskOne

Ask = Callable[..., Reply]


@pytest.mark.parametrize("message", ["你们有哪些政策", "能查哪几个文件", "这里都收了哪些县的文件"])
def test_the_policies_are_listed(ask_all: Ask, message: str) -> None:
    text = ask_all(message).text
    assert "3 份文件" in text
    assert "《青石县促进专业镇高质量发展实施方案》，青政办发〔2023〕1号，2023年1月4日印发" in text


def test_the_command_lists_them_too_and_the_only_one(ask_all: Ask, ask: AskOne) -> None:
    assert "3 份文件" in ask_all(action="policies").text
    assert "蒲政办发〔2023〕1号，2023年1月4日印发，没有写有效期" in ask(action="policies").text


@pytest.mark.parametrize("message", ["切换到青石县政策", "换成青石县的", "我要查青石县的文件"])
def test_another_policy_is_talked_of_from_now_on(ask_all: Ask, message: str) -> None:
    switched = ask_all(message, topic=ask_all("蒲县组长是谁").topic)
    assert "青石县" in switched.text
    assert "李文海" in ask_all("组长是谁", topic=switched.topic).text


def test_which_gives_more_is_reckoned_from_the_rules(ask_all: Ask) -> None:
    reply = ask_all("蒲县和青石县省级企业技术中心奖励哪个高")
    assert reply.text.startswith("青石县的高，最多 30 万元")
    assert "蒲县：企业技术中心奖励：省级 20 万元" in reply.text


def test_whether_both_can_be_had_is_open(ask_all: Ask) -> None:
    reply = ask_all("蒲县和青石县的政策能叠加吗")
    assert "没有写能不能和别的文件的奖励同时领" in reply.text
    assert not reply.answered


def test_alone_nothing_of_this_is_said(ask: AskOne) -> None:
    assert "依据：蒲政办发〔2023〕1号" in ask("招商谁牵头").text
    assert ask("招商谁牵头").topic.policy == ""


def test_an_interview_goes_on_behind_the_list_of_policies(ask_all: Ask) -> None:
    asked = ask_all("青石县，我们镇产值12亿，能评专业镇吗")
    assert asked.topic.asking or asked.topic.facts
    for listed in (
        ask_all(action="policies", topic=asked.topic),
        ask_all("你们有哪些政策", topic=asked.topic),
    ):
        assert "3 份文件" in listed.text
        assert listed.topic.policy == "qingshi-2024-8"
        assert listed.topic.facts == asked.topic.facts
        assert listed.topic.asking == asked.topic.asking
