"""Facts told once are held against all policies; money of two of them is never added up."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from handlers.message import Intent, Reply, Request, Topic
from handlers.router import answer
from handlers.services import Services
from tests.conftest import DAY
from tests.conftest import Ask as AskOne

Ask = Callable[..., Reply]
TOLD = "我们厂去年评上省级企业技术中心，能拿多少"


def test_every_policy_says_what_it_would_give_the_largest_first(ask_all: Ask) -> None:
    reply = ask_all(TOLD)
    lines = [line for line in reply.text.splitlines() if "✓" in line]
    assert [line.partition("：")[0] for line in lines] == ["青石县", "蒲县", "白河县"]
    assert "30 万元" in lines[0]
    assert "四、（二）" in lines[0]
    assert lines[0].endswith("找工信局")


def test_nothing_is_added_up_and_the_place_is_asked_for(ask_all: Ask) -> None:
    reply = ask_all(TOLD)
    assert reply.intent is Intent.CLARIFY
    assert "65" not in reply.text
    assert "没有相加" in reply.text
    assert {button.label for button in reply.buttons} == {"蒲县", "青石县", "白河县"}


def test_what_is_told_later_is_held_beside_it(ask_all: Ask) -> None:
    first = ask_all(TOLD)
    second = ask_all("技改投了2500万", topic=first.topic)
    assert "要问清的" in second.text
    assert "企业技术中心奖励（省级）：30 万元" in second.text


def test_the_place_alone_opens_its_result_with_all_that_was_told(ask_all: Ask) -> None:
    second = ask_all("技改投了2500万", topic=ask_all(TOLD).topic)
    reply = ask_all("青石县", topic=second.topic)
    assert reply.text.startswith("可以得省级企业技术中心奖励 30 万元")
    assert "技术改造" in reply.text
    assert reply.policy == "qingshi-2024-8"


def test_alone_the_result_is_the_policys_own(ask: AskOne) -> None:
    assert ask(TOLD).text.startswith("可以得省级企业技术中心奖励 20 万元")


def test_what_was_told_stays_told_where_another_policy_is_turned_to(ask_all: Ask) -> None:
    first = ask_all(TOLD)
    listed = ask_all(action="policies", topic=first.topic)
    assert listed.topic.told == first.topic.told
    second = ask_all("技改投了2500万", topic=listed.topic)
    assert "企业技术中心奖励（省级）：30 万元" in second.text


def test_messages_that_are_held_no_more_are_told_of(ask_all: Ask) -> None:
    reply = ask_all(TOLD)
    assert "没有算进去" not in reply.text
    for _ in range(5):
        reply = ask_all("技改投了2500万", topic=reply.topic)
    assert "只对了您最近的 5 条话" in reply.text
    assert len(reply.topic.told) == 5


def test_others_of_the_place_are_held_against_all_that_was_told(counties: Services) -> None:
    first, second, _ = counties.policies
    beside = replace(second, file=second.file.model_copy(update={"place": first.file.place}))
    both = Services((first, beside))

    def told(text: str, topic: Topic) -> Reply:
        return asyncio.run(answer(Request(text, DAY, topic), both))

    topic = Topic(policy=first.file.key, wants=Intent.HELP)
    reply = told(TOLD, topic)
    assert "同一个地方的别的文件，您也符合" in reply.text
    reply = told("对了，技改投了2500万，能拿多少", reply.topic)
    also = reply.text.partition("同一个地方的别的文件，您也符合")[2]
    assert "企业技术中心奖励（省级）：30 万元" in also


def test_a_towns_facts_are_held_against_the_criteria_of_each(ask_all: Ask) -> None:
    told = ask_all("我们镇种核桃，年产值3亿元，带动1500人就业")
    assert told.intent is Intent.CLARIFY
    for place in ("蒲县", "青石县", "白河县"):
        assert f"{place}：" in told.text
    assert told.text.count("500 人") >= 3  # short of the threshold, by each
    assert {button.label for button in told.buttons} == {"蒲县", "青石县", "白河县"}
    one = ask_all(topic=told.topic, action=told.buttons[1].action)
    assert one.policy == "qingshi-2024-8"
    assert one.criteria
