"""Learning from questions, over Telegram: disliked, listed, taught, answered, undone."""

import re

import pytest

from tests.bot.office.conftest import Town

pytestmark = pytest.mark.asyncio

QUESTION = "村里老人开的豆腐坊能搭上这趟车不"


async def test_a_missed_question_is_taught_answered_to_others_and_undone(town: Town) -> None:
    alice, bob = town.api.person("Alice"), town.api.person("Bob")
    for person, text in ((alice, QUESTION), (bob, "俺村里老人开的豆腐坊能搭上这趟车不")):
        await person.says(text)
        assert "没有找到" in (await person.hears()).text
    await town.office.says("/missed")
    listed = await town.office.hears()
    assert f"（2 人）{QUESTION}" in listed.text or "（2 人）俺村里" in listed.text
    await town.office.presses(listed, listed.buttons[0])
    group = await town.office.hears()
    assert QUESTION in group.text
    number = re.search(r"#(\d+)", group.text)
    assert number
    await town.office.says(f"/teach {number[1]} 4.3")
    assert "已教会" in (await town.office.hears()).text
    await bob.says(QUESTION)
    reply = await bob.hears()
    assert "四、（三）" in reply.text
    assert "依据：蒲政办发〔2023〕1号" in reply.text
    await town.office.says("/missed")
    assert "没有新的" in (await town.office.hears()).text
    await town.office.says("/lessons")
    lessons = await town.office.hears()
    assert QUESTION in lessons.text
    await town.office.presses(lessons, lessons.buttons[0])
    assert "已撤销" in (await town.office.hears()).text
    await alice.says(QUESTION)
    assert "没有找到" in (await alice.hears()).text
    await town.office.says("/audit")
    acts = (await town.office.hears()).text
    assert "教会" in acts
    assert "撤销说法" in acts


async def test_a_disliked_answer_is_listed_once_with_its_reason_asked(town: Town) -> None:
    alice = town.api.person("Alice")
    await alice.says("搞直播带货管不管")
    reply = await alice.hears()
    assert [button["text"] for button in reply.inline_keyboard[-1]] == ["有用", "没解决"]
    await alice.presses(reply, "没解决")
    why = await alice.hears()
    assert why.buttons == ["答非所问", "内容不全", "看不懂", "其他"]
    await alice.presses(why, "其他")
    await alice.hears()
    await alice.says("我问的是抖音上卖货")
    assert "记下了" in (await alice.hears()).text
    assert (await alice.presses_again(why, "答非所问")).text == ""
    assert "记下了" in (await alice.hears()).text
    await town.office.says("/missed")
    assert "（1 人）搞直播带货管不管" in (await town.office.hears()).text
    await town.office.says("/stats")
    assert "有用 0，没解决 1" in (await town.office.hears()).text
    assert "谢谢" in (await alice.presses_again(reply, "有用")).text
    await town.office.says("/missed")
    assert "没有新的" in (await town.office.hears()).text
    await town.office.says("/stats")
    assert "有用 1，没解决 0" in (await town.office.hears()).text


async def test_a_lesson_that_would_break_a_right_answer_is_refused(town: Town) -> None:
    alice = town.api.person("Alice")
    await alice.says("想建个新型研发机构，政策上怎么说")
    reply = await alice.hears()
    await alice.presses(reply, "没解决")
    await alice.hears()
    await town.office.says("/teach 1 4.7")
    refusal = (await town.office.hears()).text
    assert "没有保存：这样教会让 1 个原来答对的问题答错" in refusal
    assert "我们想建个新型研发机构，政策上咋说" in refusal
    await town.office.says("/lessons")
    assert "还没有教过" in (await town.office.hears()).text
    await alice.says("想建个新型研发机构，政策上怎么说")
    assert (await alice.hears()).text == reply.text


async def test_a_lesson_that_would_not_help_is_refused(town: Town) -> None:
    alice = town.api.person("Alice")
    await alice.says("高新技术企业奖励多少")
    assert "文件没有提到" in (await alice.hears()).text
    await town.office.says("/teach 1 4.2")
    assert "教了也答不到" in (await town.office.hears()).text
    for wrong, told in (("9 4.2", "没有编号为 9"), ("1 4.99", "没有条款 4.99"), ("1", "请写明")):
        await town.office.says(f"/teach {wrong}")
        assert told in (await town.office.hears()).text


async def test_counts_are_kept_by_clause_and_others_may_not_see_them(town: Town) -> None:
    alice = town.api.person("Alice")
    for question in ("小升规", "小升规有啥支持", QUESTION, "你好", "文号"):
        await alice.says(question)
        await alice.hears()
    await town.office.says("/stats")
    told = (await town.office.hears()).text
    assert "问题 4 个，答上 3 个（75%），没答上 1 个" in told
    assert "四、（三）企业壮大培育行动：2 次" in told
    assert "服务正常" in told
    for command in ("/missed", "/teach 1 4.3", "/lessons", "/stats", "/pause x", "/resume"):
        await alice.says(command)
        assert "只有领导小组办公室能做" in (await alice.hears()).text


async def test_what_a_person_wants_forgotten_is_off_the_list(town: Town) -> None:
    alice = town.api.person("Alice")
    await alice.says(QUESTION)
    await alice.hears()
    await alice.says("/forget")
    await alice.hears()
    await town.office.says("/missed")
    assert "没有新的" in (await town.office.hears()).text
