"""Where the office's messages come: notices in the topic that somebody writes in, and no group."""

import pytest

from handlers.texts.report import REPORT_IN_PRIVATE
from tests.bot.office.conftest import Town

pytestmark = pytest.mark.asyncio


async def test_a_notice_comes_in_the_topic_of_who_is_told(town: Town) -> None:
    alice, ann = await town.official("Alice", "工信局"), town.api.person("Ann", started=True)
    await ann.says("/ask 两化融合的奖励怎么申请", thread=42)
    await ann.presses(await ann.hears(), "提交")
    assert (await ann.hears()).thread == 42
    notice = await alice.hears()
    await alice.says("请到办公室填表", reply_to=notice)
    await alice.presses(await alice.hears(), "确认")
    answered = await ann.hears()
    assert "请到办公室填表" in answered.text
    assert answered.thread == 42


async def test_a_report_in_a_group_is_pointed_to_the_private_chat_and_not_kept(town: Town) -> None:
    alice = await town.official("Alice", "工信局")
    group = town.api.group("工作群", [alice])
    await alice.says("@policy_test_bot 两化融合 推进中 60%", chat=group, thread=9)
    heard = await alice.hears(chat=group)
    assert (heard.text, heard.thread) == (REPORT_IN_PRIVATE, 9)
    await alice.says("/progress")
    assert "60%" not in (await alice.hears()).text
