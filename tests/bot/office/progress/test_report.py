"""Reporting progress over Telegram: by a line, by buttons, corrected, refused."""

import datetime

import pytest

from tests.bot.office.conftest import Town
from tests.conftest import DAY

pytestmark = pytest.mark.asyncio


async def test_an_official_reports_by_one_line_and_confirms_by_a_word(town: Town) -> None:
    alice = await town.official("Alice", "招商局")
    await alice.says("招商 已签约2家 六成")
    heard = (await alice.hears()).text
    for told in ("精准招商攻坚行动", "推进中", "60%", "已签约2家", DAY.isoformat(), "确认后才保存"):
        assert told in heard
    await alice.says("对")
    saved = (await alice.hears()).text
    assert "已保存：精准招商攻坚行动 推进中 60%" in saved
    assert "促进外来投资中心 #1" in saved
    await alice.says("对")
    assert "已保存" not in (await alice.hears()).text
    await alice.says("确认")
    assert "没有等您确认" in (await alice.hears()).text


async def test_a_report_and_its_confirmation_count_once_when_they_are_edited_without_a_change(
    town: Town,
) -> None:
    alice = await town.official("Alice", "促进外来投资中心")
    line = await alice.says("招商 60%")
    await alice.hears()
    yes = await alice.says("确认")
    assert "已保存" in (await alice.hears()).text
    for message in (line, yes, line, yes):
        await alice.edits(message, message.text)
    await alice.edits(line, "招商 70%")
    assert "进度：70%" in (await alice.hears()).text, "an edit that changes the words is read"
    await town.office.says("/audit")
    assert (await town.office.hears()).text.count("60%") == 1


async def test_steps_by_buttons_lead_to_the_same_report(town: Town) -> None:
    alice = await town.official("Alice", "工信局")
    await alice.says("/report")
    asked = await alice.hears()
    assert "上报哪一项" in asked.text
    for label in ("技术创新改造行动", "推进中", "75%"):
        await alice.presses(asked, label)
        asked = await alice.hears()
    assert "备注" in asked.text
    await alice.says("已备案3个项目")
    read_back = await alice.hears()
    assert "状态：推进中\n进度：75%\n备注：已备案3个项目" in read_back.text
    await alice.presses(read_back, "确认")
    assert "已保存：技术创新改造行动 推进中 75%" in (await alice.hears()).text
    assert (await alice.presses_again(read_back, "确认")).text == "", "a second tap is silent"


async def test_a_report_by_the_wrong_department_names_whose_it_is(town: Town) -> None:
    alice = await town.official("Alice", "统计局")
    await alice.says("招商 60%")
    heard = (await alice.hears()).text
    assert "由促进外来投资中心上报" in heard
    assert "没有保存" in heard
    bob = town.api.person("Bob")
    await bob.says("招商 60%")
    assert "核对" not in (await bob.hears()).text
    await bob.says("/report")
    assert "只有部门经办人能做" in (await bob.hears()).text


async def test_the_office_reports_for_anybody_and_for_its_own_tasks(town: Town) -> None:
    for line, title in (("4.6 80%", "精准招商攻坚行动"), ("宣传引导 已完成", "做好宣传引导")):
        await town.office.says(line)
        read_back = await town.office.hears()
        assert title in read_back.text
        await town.office.presses(read_back, "确认")
        assert "领导小组办公室上报" in (await town.office.hears()).text


async def test_what_is_wrong_is_said_and_mended_in_one_word(town: Town) -> None:
    alice = await town.official("Alice", "招商局")
    ahead = DAY + datetime.timedelta(days=2)
    for line, complaint, mended in (
        ("招商 120%", "0% 到 100%", "12%"),
        ("招商 已完成 30%", "“已完成”和 30%对不上", "推进中"),
        (f"招商 60% {ahead.month}月{ahead.day}日", "不能晚于今天", "昨天"),
        ("招商 推进中 " + "好" * 201, "不能超过 200 字", "很好"),
        ("招商 60%-70%", "只写一个数", "65"),
        ("招商 60% 2月30日", "没有这一天", "今天"),
    ):
        await alice.says(line)
        heard = (await alice.hears()).text
        assert complaint in heard
        assert "没有保存" in heard
        await alice.says(mended)
        read_back = (await alice.hears()).text
        assert "请核对" in read_back, read_back
        await alice.says("取消")
        assert "没有保存" in (await alice.hears()).text


async def test_what_was_understood_can_be_changed_before_it_is_kept(town: Town) -> None:
    alice = await town.official("Alice", "招商局")
    await alice.says("招伤 推进种 签了两家")
    read_back = await alice.hears()
    assert "进度：没有填" in read_back.text
    first = read_back.data("确认")
    await alice.presses(read_back, "改")
    menu = await alice.hears()
    await alice.presses(menu, "备注")
    assert "备注" in (await alice.hears()).text
    await alice.says("签了3家？")
    assert "备注：签了3家？" in (await alice.hears()).text
    for told in ("昨天", "备注 签了4家", "备注：签了3家？", "45"):
        await alice.says(told)
        newest = await alice.hears()
        assert "请核对" in newest.text
    assert "状态：推进中\n进度：45%\n备注：签了3家？" in newest.text
    for other, said in (("招商谁牵头", "促进外来投资中心"), ("技改 50%", "由工信局上报")):
        await alice.says(other)
        assert said in (await alice.hears()).text
    assert "没有再保存" in (await alice.presses_again(read_back, first)).text
    await alice.presses(newest, "确认")
    assert "已保存：精准招商攻坚行动 推进中 45%" in (await alice.hears()).text


async def test_an_official_whose_role_has_ended_can_save_nothing(town: Town) -> None:
    alice = await town.official("Alice", "招商局")
    await alice.says("招商 60%")
    read_back = await alice.hears()
    await town.office.says("/revoke 1")
    assert "已撤销" in (await town.office.hears()).text
    assert "已被" in (await alice.hears()).text
    await alice.presses(read_back, "确认")
    assert "只有部门经办人能做" in (await alice.hears()).text


async def test_an_officials_question_is_answered_and_not_taken_for_a_report(town: Town) -> None:
    alice = await town.official("Alice", "招商局")
    for question in ("招商完成60%了吗", "招商完成没", "市场占有率要达到30%吗"):
        await alice.says(question)
        assert "核对" not in (await alice.hears()).text
