"""The interview as people on Telegram meet it: late presses, /start, and coming back to it."""

import json

import pytest

from tests.bot.running.ledger_file import LedgerFile, until
from tests.telegram_api import Person, TelegramApi

pytestmark = pytest.mark.asyncio


async def test_the_interview_stands_in_one_message_and_a_second_tap_is_silent(
    telegram: TelegramApi, alice: Person
) -> None:
    await alice.says("测一测我们镇够不够认定标准")
    question = await alice.hears()
    unclear = question.data("不清楚")
    assert (await alice.presses(question, "不清楚")).text == ""
    assert await alice.hears() is question
    assert "龙头企业数量是多少家" in question.text
    assert (await alice.presses_again(question, unclear)).text == ""
    await alice.hears_nothing()
    assert len(telegram.calls("sendMessage")) == 1


async def test_a_late_press_says_so_in_passing_and_changes_nothing(alice: Person) -> None:
    await alice.says("测一测我们镇够不够认定标准")
    first = await alice.hears()
    unclear = first.data("不清楚")
    await alice.says("12亿")
    second = await alice.hears()
    await until(lambda: not first.buttons)
    told = await alice.presses_again(first, unclear)
    assert "已经答过" in told.text
    assert told.alert
    await alice.hears_nothing()
    await alice.presses(second, "不清楚")
    assert "配套企业数量是多少家" in (await alice.hears()).text
    await alice.says("重新算")
    anew = await alice.hears()
    await until(lambda: not second.buttons)
    assert "已经过去了" in (await alice.presses_again(second, unclear)).text
    await alice.presses(anew, "不清楚")
    assert "龙头企业数量是多少家" in (await alice.hears()).text


async def test_after_start_nothing_waits_and_an_old_button_says_so(alice: Person) -> None:
    await alice.says("算一算我们企业能拿哪些奖励")
    asked = await alice.hears()
    none = asked.data("没有")
    await alice.starts()
    assert "您好" in (await alice.hears()).text
    assert "已经过去了" in (await alice.presses_again(asked, none)).text
    await alice.says("没有")
    assert "没有等您回答的问题" in (await alice.hears()).text


async def test_a_press_that_can_not_be_answered_any_more_gets_a_message(
    telegram: TelegramApi, alice: Person
) -> None:
    await alice.says("测一测我们镇够不够认定标准")
    first = await alice.hears()
    await alice.says("12亿")
    await alice.hears()
    await until(lambda: not first.buttons)
    first.inline_keyboard = [[{"text": "不清楚", "callback_data": "puxian-2023-1 take 0 0 0"}]]
    telegram.expect("query is too old")
    await alice.presses_too_late(first, "不清楚")
    assert "已经过去了" in (await alice.hears()).text


async def test_a_stopped_interview_can_be_gone_on_with_by_a_button(alice: Person) -> None:
    await alice.says("测一测我们镇够不够认定标准")
    await alice.presses(await alice.hears(), "取消")
    stopped = await alice.hears()
    assert "已停下" in stopped.text
    await alice.presses(stopped, "继续填写")
    assert "年产值" in (await alice.hears()).text


async def test_a_result_is_looked_at_from_all_sides_in_one_message(alice: Person) -> None:
    await alice.says("我们镇做铸造的，产值9亿，龙头2家，配套12家")
    result = await alice.hears()
    text = result.text
    for label in ("理由", "引文", "结果"):
        await alice.presses(result, label)
        assert await alice.hears() is result
        assert {"改一项", "重新算", "分享", "提交意向"} <= set(result.buttons)
        assert label not in result.buttons
    assert result.text == text
    await alice.presses(result, "改一项")
    assert await alice.hears() is result
    await alice.presses(result, "取消")
    assert (await alice.hears()).text == text


async def test_a_verdict_on_an_answer_is_thanked_in_passing_and_its_row_goes(
    alice: Person,
) -> None:
    await alice.says("招商谁牵头")
    reply = await alice.hears()
    before = reply.buttons
    thanks = await alice.presses(reply, "有用")
    assert "谢谢" in thanks.text
    await until(lambda: reply.buttons == before[:-2])
    await alice.hears_nothing()


async def test_who_comes_back_after_an_hour_is_asked_whether_to_go_on(
    alice: Person, ledger: LedgerFile
) -> None:
    await alice.says("测一测我们镇够不够认定标准")
    await alice.hears()
    await alice.says("12亿")
    await alice.hears()
    await until(ledger.idle)
    _an_hour_passes(ledger)
    await alice.says("招商谁牵头")
    reply = await alice.hears()
    assert "促进外来投资中心" in reply.text
    assert "要接着填吗" in reply.text
    assert reply.buttons == ["接着填", "重新来", "不填了"]
    await alice.presses(reply, "接着填")
    assert "（第 2 问" in (await alice.hears()).text


def _an_hour_passes(ledger: LedgerFile) -> None:
    """Puts the time at which each question was asked an hour and a second back."""
    rows = []
    names = [name for _, name, *_ in ledger.rows("PRAGMA table_info(conversations)")]
    for row in ledger.kept()["conversations"]:
        kept = dict(zip(names, row, strict=True))
        topic = json.loads(kept["topic"])
        if "asked_at" in topic:
            kept["topic"] = json.dumps({**topic, "asked_at": topic["asked_at"] - 3601})
        rows.append(tuple(kept.values()))
    assert rows
    ledger.put_back({"conversations": rows})
