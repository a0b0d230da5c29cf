"""/forget over Telegram: asked about before it takes anything back, and gone when it says so."""

import re

import pytest

from tests.bot.office.conftest import Town
from tests.bot.office.enquiries.enquiring import asks, told
from tests.bot.running.ledger_file import LedgerFile, until

pytestmark = pytest.mark.asyncio

SECRET = "统计局，我们家的豆腐坊怎么入统"
SURE, KEPT, GONE = "删除就会撤回", "没有删除，也没有撤回", "已删除您的对话内容"


def still_there(ledger: LedgerFile) -> bool:
    return "豆腐坊".encode() in ledger.raw()


async def test_open_enquiries_are_asked_about_and_then_nothing_is_left_of_them(
    town: Town,
) -> None:
    ledger = town.ledger
    clerk, ann = await town.official("Clerk", "统计局"), town.api.person("Ann")
    first = await asks(ann, SECRET)
    second = await asks(ann, "工信局，技改怎么报")
    await clerk.hears()
    await town.office.hears()  # nobody of the other department has joined
    sure = await told(ann, "/forget")
    assert "您有 2 件还没办完" in sure.text
    for line in (f"{first} 咨询 统计局 已提交", f"{second} 咨询 工信局 已提交"):
        assert line in sure.text
    assert KEPT in (await told(ann, "取消")).text
    await ann.presses(sure, "确认")
    again = await ann.hears()
    assert SURE in again.text, "what was dropped is not confirmed by an old button"
    await ann.presses(again, "取消")
    assert KEPT in (await ann.hears()).text
    await clerk.hears_nothing()
    assert "已提交" in (await told(ann, first)).text

    assert SURE in (await told(ann, "/forget")).text
    gone = await told(ann, "确认")
    assert gone.text.startswith(GONE)
    assert "没办完的已撤回" in gone.text
    await until(lambda: not still_there(ledger))  # long before the hourly sweep
    assert f"咨询 {first}：提交人撤回" in (await clerk.hears()).text
    assert f"咨询 {second}：提交人撤回" in (await town.office.hears()).text
    assert "还没有提交过" in (await told(ann, "/my")).text
    audit = (await told(town.office, "/audit")).text.splitlines()
    assert re.search(r"按本人要求删除个人信息：.*咨询和申报意向 2 项", audit[1]), audit
    [(whose, subject)] = ledger.rows("SELECT person, subject FROM audit WHERE act = 'forget'")
    assert whose == ""
    assert not re.search("[0-9a-f]{8}", subject)


async def test_it_is_done_on_the_next_word_or_not_at_all(town: Town) -> None:
    ann = town.api.person("Ann")
    number = await asks(ann, SECRET)
    await town.office.hears()
    for between in ("谢谢", "招商谁牵头", "/help", "好的" * 600):
        sure = await told(ann, "/forget")
        await told(ann, between)
        assert GONE not in (await told(ann, "好的")).text, between[:9]
        late = await ann.presses_again(sure, "确认")
        assert "过期" in late.text or SURE in (await ann.hears()).text, between[:9]
    assert KEPT in (await told(ann, "/cancel")).text
    assert "已提交" in (await told(ann, number)).text


async def test_in_a_group_it_is_refused_in_one_sentence(town: Town) -> None:
    ledger = town.ledger
    ann = town.api.person("Ann", started=True)
    group = town.api.group("群", [ann])
    bot = f"@{town.api.bot.username}"
    await ann.says(f"{bot} 我们镇做铸造的，产值9亿，测一测够不够", chat=group)
    await ann.hears(chat=group)
    assert "900000000" in ledger.content()
    await ann.says("/forget", chat=group)
    refusal = (await ann.hears(chat=group)).text
    assert "最多保存 30 天" in refusal
    assert "请私聊我发 /forget。" in refusal
    assert "900000000" in ledger.content()


async def test_an_official_keeps_the_role_and_is_still_told_of_what_comes_in(town: Town) -> None:
    clerk, ann = await town.official("Clerk", "统计局"), town.api.person("Ann")
    said = (await told(clerk, "/forget")).text
    assert "您是统计局经办人：身份、您办理和上报的记录、通知您用的账号仍保留" in said
    assert "和通知您用的账号。" not in said
    number = await asks(ann, SECRET)
    assert number in (await clerk.hears()).text
    assert "仍保留" in (await told(town.office, "/forget")).text
    await asks(ann, "工信局，技改怎么报")
    assert "工信局还没有经办人加入" in (await town.office.hears()).text
