"""The cultivation pool and changes of people, over Telegram."""

import pytest

from handlers.texts import forms as texts
from tests.bot.office.conftest import Town
from tests.telegram_api import Person

pytestmark = pytest.mark.asyncio


async def answer(person: Person, question: str) -> str:
    await person.says(question)
    return (await person.hears()).text


async def test_the_office_enters_towns_and_anybody_can_ask(town: Town) -> None:
    bob = town.api.person("Bob")
    assert "还没有登记" in await answer(bob, "培育库有哪些镇")
    assert "没有登记古县镇" in await answer(bob, "古县镇在不在培育库")
    heard = await answer(town.office, "/pool 古县镇 铸造 入库 2026-03-01")
    assert "镇：古县镇\n产业：铸造\n级别：入库\n日期：2026-03-01" in heard
    assert "已登记：古县镇" in await answer(town.office, "确认")
    assert "古县镇 铸造 入库（2026-03-01，领导小组办公室登记）" in await answer(
        bob, "培育库有哪些镇"
    )
    for question in ("古县镇在不在培育库", "古县镇入库了吗", "请问古县镇是培育库里的吗"):
        heard = await answer(bob, question)
        assert "古县镇在培育库里：入库，铸造（2026-03-01，领导小组办公室登记）" in heard, question
    assert "没有登记黑龙关镇" in await answer(bob, "黑龙关镇在不在培育库")


async def test_a_town_is_entered_by_buttons_raised_and_removed(town: Town) -> None:
    await town.office.says("/pool")
    shown = await town.office.hears()
    await town.office.presses(shown, "登记")
    assert "哪个镇" in (await town.office.hears()).text
    assert "主导产业" in await answer(town.office, "古县镇")
    await town.office.says("铸造")
    asked = await town.office.hears()
    await town.office.presses(asked, "市级")
    read_back = await town.office.hears()
    assert "级别：市级" in read_back.text
    await town.office.presses(read_back, "确认")
    assert "已登记：古县镇 铸造 市级" in (await town.office.hears()).text
    again = await town.office.presses_again(read_back, "确认")
    assert again.text in ("", texts.OLD), "a second tap is silent, a late one says that it is over"
    assert "产业：铸造\n级别：移出" in await answer(town.office, "/pool 古县镇 移出")
    assert "已登记" in await answer(town.office, "对")
    heard = await answer(town.office, "古县镇在不在培育库")
    assert "已移出培育库" in heard
    assert "古县镇 铸造 市级" in heard
    assert "还没有登记" in await answer(town.office, "培育库名单")


async def test_the_pool_answers_for_a_town_and_for_the_goal(town: Town) -> None:
    bob = town.api.person("Bob")
    assert "还没有登记市级" in await answer(bob, "有没有市级专业镇")
    assert "没有写古县镇的情况" in await answer(bob, "古县镇是哪一级的")
    await town.office.says("/pool 古县镇 铸造 市级 2026-03-01")
    await town.office.hears()
    assert "已登记" in await answer(town.office, "确认")
    for question in ("古县镇是哪一级的", "古县镇", "古县镇算专业镇吗"):
        assert "古县镇在培育库里：市级" in await answer(bob, question), question
    assert "古县镇 铸造 市级" in await answer(bob, "市级专业镇有了吗")
    heard = await answer(bob, "工作目标完成了没")
    assert "市级、省级专业镇有 1 个" in heard
    assert "古县镇 铸造 市级" in heard


async def test_only_the_office_enters_towns_and_posts(town: Town) -> None:
    alice = await town.official("Alice", "工信局")
    for command in ("/pool 古县镇 铸造 入库", "/pool new", "/post 工信局局长 李四 2025-03-01"):
        assert "只有领导小组办公室能做" in await answer(alice, command)
    assert "还没有登记" in await answer(alice, "/pool")


async def test_a_new_holder_is_told_first_and_the_roster_stays(town: Town) -> None:
    bob = town.api.person("Bob")
    assert "辛浩" in await answer(bob, "工信局局长是谁")
    heard = await answer(town.office, "/post 经信局局长 李四 2025-03-01")
    assert "职务：工信局局长\n姓名：李四\n自 2025-03-01 起\n印发时：辛浩" in heard
    assert "已登记" in await answer(town.office, "是")
    now = "工信局局长：李四（自 2025-03-01 起，领导小组办公室登记）"
    for question in ("工信局局长是谁", "辛浩现在什么职务", "领导小组办公室主任是谁", "李四是谁"):
        heard = await answer(bob, question)
        assert heard.startswith(now), question
        assert "截至 2023 年 1 月印发时" in heard, question
    assert now in await answer(bob, "技改谁牵头，局长是谁")
    roster = await answer(bob, "领导小组名单")
    assert "印发后的变动" in roster
    assert now in roster
    issued = await answer(bob, "印发时的名单")
    assert "辛浩" in issued
    assert "李四" not in issued


async def test_an_entry_that_can_not_be_right_is_refused_with_a_sentence(town: Town) -> None:
    for command, complaint in (
        ("/post 工信局局长", "请写职务、姓名和日期"),
        ("/post 外星局局长 李四 2025-03-01", "没有“外星局局长”这个职务"),
        ("/post 工信局局长 李四 2099-03-01", "不能晚于今天"),
        ("/post 工信局局长 李四 2025-02-30", "没有这一天"),
        ("/pool 古县镇 铸造 入库 2099-03-01", "不能晚于今天"),
        ("/pool 古县镇 移出", "没有登记过古县镇"),
        ("/pool " + "长" * 21 + " 铸造 入库", "20 个字以内"),
    ):
        assert complaint in await answer(town.office, command)
    assert "还没有登记" in await answer(town.office, "/pool")


async def test_who_holds_a_post_since_a_later_day_holds_it_whatever_is_entered_last(
    town: Town,
) -> None:
    office = town.office
    for line, saved in (
        ("/post 工信局局长 张三 2025-03-01", "已登记"),
        ("/post 工信局局长 李四 2024-01-01", "已有更晚的登记（张三，自 2025-03-01 起）"),
    ):
        await office.says(line)
        read_back = await office.hears()
        assert ("已有更晚的登记" in read_back.text) == ("李四" in line)
        await office.says("确认")
        assert saved in (await office.hears()).text
        await office.says("工信局局长是谁")
        assert "工信局局长：张三（自 2025-03-01 起" in (await office.hears()).text
