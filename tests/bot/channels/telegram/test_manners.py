"""Manners on Telegram: albums, topics, groups, and what is said of the bot before anything is."""

from urllib.parse import unquote

import pytest

from tests.bot.running.ledger_file import LedgerFile, until
from tests.telegram_api import Person, TelegramApi

pytestmark = pytest.mark.asyncio


async def test_an_album_with_a_question_is_answered_once(alice: Person) -> None:
    for number in range(5):
        await alice.sends_photo(album="worded", caption="" if number else "招商谁牵头")
    assert "促进外来投资中心" in (await alice.hears()).text
    await alice.hears_nothing()


async def test_an_album_without_words_gets_one_sentence(alice: Person) -> None:
    for _ in range(5):
        await alice.sends_photo(album="wordless")
    assert "文字" in (await alice.hears()).text
    await alice.hears_nothing()


async def test_a_kind_of_message_that_is_yet_to_come_gets_one_sentence(alice: Person) -> None:
    for kind in ("checklist", "gift", "hologram"):
        await alice.sends(**{kind: {}})
        assert "文字" in (await alice.hears()).text
    for kind in ("pinned_message", "chat_background_set", "forum_topic_created"):
        await alice.sends(**{kind: {}})
    await alice.hears_nothing()


async def test_in_a_topic_everything_stays_in_the_topic(
    telegram: TelegramApi, alice: Person
) -> None:
    group = telegram.group("论坛", [alice])
    await alice.says("@policy_test_bot 小升规", chat=group, thread=42)
    reply = await alice.hears(chat=group)
    assert reply.thread == 42
    await alice.presses(reply, "牵头单位")
    assert (await alice.hears(chat=group)).thread == 42
    assert {call.params["message_thread_id"] for call in telegram.calls("sendChatAction")} == {42}


async def test_a_private_topic_has_its_answers_and_warnings(alice: Person) -> None:
    for _ in range(31):
        await alice.says("文号", thread=7)
    heard = [await alice.hears() for _ in range(31)]
    assert "您问得太快了" in "".join(message.text for message in heard)
    assert {message.thread for message in heard} == {7}


async def test_a_group_is_told_how_to_ask_and_hears_bare_commands(
    telegram: TelegramApi, alice: Person
) -> None:
    group = telegram.group("工作群", [alice])
    await alice.adds_bot(group)
    assert "@policy_test_bot 招商" in (await alice.hears(chat=group)).text
    await alice.says("/progress", chat=group)
    assert "培育措施" in (await alice.hears(chat=group)).text
    await alice.says("/weather", chat=group)
    await alice.hears_nothing(chat=group)


async def test_who_blocks_the_bot_is_not_written_to_until_they_are_back(
    alice: Person, ledger: LedgerFile
) -> None:
    await alice.says("/follow 4.2")
    assert "已关注" in (await alice.hears()).text
    await until(ledger.idle)
    reached = len(ledger.kept()["contacts"])
    await alice.blocks()
    await until(lambda: len(ledger.kept()["contacts"]) == reached - 1)
    await alice.unblocks()
    await until(lambda: len(ledger.kept()["contacts"]) == reached)


async def test_an_empty_chat_says_what_the_bot_answers_from(
    telegram: TelegramApi, alice: Person
) -> None:
    await alice.says("文号")
    await alice.hears()
    texts = telegram.profile.texts
    await until(lambda: ("short_description", "") in texts)
    assert "《蒲县促进专业镇高质量发展实施方案》" in texts["description", ""]
    assert "牵头单位" in texts["short_description", ""]


async def test_an_answer_is_offered_in_any_chat(alice: Person) -> None:
    offered = await alice.types_inline("招商谁牵头")
    assert "促进外来投资中心" in offered[0]["title"]
    [[key]] = offered[0]["reply_markup"]["inline_keyboard"]
    await alice.starts(key["url"].partition("?start=")[2])
    assert "招商" in (await alice.hears()).text
    assert len(await alice.types_inline("")) >= 3
    assert await alice.types_inline("嘿嘿嘿") == []


async def test_a_thumb_is_a_verdict_on_the_answer(alice: Person) -> None:
    await alice.says("招商谁牵头")
    reply = await alice.hears()
    await alice.reacts(reply, "👍")
    await alice.reacts(reply, "🎉")
    await alice.hears_nothing()
    await alice.reacts(reply, "👎")
    why = await alice.hears()
    assert "没有" in why.text or why.buttons


async def test_a_receipt_number_is_copied_and_a_result_forwarded_by_one_tap(alice: Person) -> None:
    await alice.says("我们镇做铸造的，产值9亿，龙头2家，配套12家")
    result = await alice.hears()
    assert result.button("分享")["url"].startswith("https://t.me/share/url?url=https%3A")
    assert unquote(result.button("分享")["url"]).endswith(result.text.splitlines()[0])
    await alice.presses(result, "理由")
    await alice.presses(await alice.hears(), "分享")
    shared = await alice.hears()
    assert shared.button("转发给别人")["url"].startswith("https://t.me/share/url?url=https%3A")
    await alice.says("/ask 豆腐坊能不能入统")
    await alice.presses(await alice.hears(), "提交")
    receipt = await alice.hears()
    assert receipt.button("复制编号")["copy_text"]["text"] in receipt.text
