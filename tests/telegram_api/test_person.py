"""What a person does must reach the bot as Telegram would send it."""

import asyncio
from collections.abc import Awaitable, Callable

import aiogram.types
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest

from .conftest import Running
from .person import Person
from .server import TelegramApi

pytestmark = pytest.mark.asyncio

KEYBOARD = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("全文", callback_data="full")],
        [InlineKeyboardButton("网站", url="https://example.org")],
    ]
)
ACTS: dict[str, Callable[[Person], Awaitable[object]]] = {
    "text": lambda alice: alice.says("/help 招商谁牵头"),
    "photo": lambda alice: alice.sends_photo(caption="现场"),
    "document": lambda alice: alice.sends_document("名单.xlsx", b"PK"),
    "voice": lambda alice: alice.sends_voice(),
    "sticker": lambda alice: alice.sends_sticker(),
    "location": lambda alice: alice.sends_location(),
    "contact": lambda alice: alice.sends_contact("+8613800000000"),
    "block": lambda alice: alice.blocks(),
}


@pytest.mark.parametrize("act", ACTS)
async def test_updates_have_the_documented_shape(api: TelegramApi, bot: Bot, act: str) -> None:
    await ACTS[act](api.person("Alice", username="alice_q"))
    (raw,) = api.state.updates.pending.values()
    shape = aiogram.types.Update.model_validate(raw)
    event = shape.event
    assert not event.model_extra
    (update,) = await bot.get_updates()
    assert update.to_dict() == Update.de_json(raw, bot).to_dict()
    if update.message and act != "text":
        assert getattr(update.message, act)


async def test_an_edit_comes_with_the_new_text(api: TelegramApi, bot: Bot) -> None:
    alice = api.person("Alice")
    message = await alice.says("牵头但位")
    await alice.edits(message, "牵头单位")
    first, second = await bot.get_updates()
    assert first.message
    assert second.edited_message
    assert first.message.text == "牵头但位"
    assert second.edited_message.text == "牵头单位"
    assert second.edited_message.edit_date


async def test_a_conversation_with_a_polling_bot(api: TelegramApi, polling: Running) -> None:
    alice, bob = api.person("Alice"), api.person("Bob")
    async with polling(api):
        await alice.says("甲")
        await bob.says("乙")
        assert (await alice.hears()).text == "甲"
        assert (await bob.hears()).text == "乙"
        await alice.hears_nothing()
        await alice.says("丙")
        with pytest.raises(AssertionError, match="heard '丙'"):
            await alice.hears_nothing()
    with pytest.raises(AssertionError, match=r"no message within 0.01 s; before: \['甲', '丙'\]"):
        await alice.hears(within=0.01)


async def test_a_press_returns_what_the_bot_answered(
    api: TelegramApi, bot: Bot, polling: Running
) -> None:
    alice = api.person("Alice", started=True)
    async with polling(api) as seen:
        await bot.send_message(alice.id, "4.2", reply_markup=KEYBOARD)
        message = await alice.hears()
        answer = await alice.presses(message, "全文")
        assert (answer.text, answer.alert) == ("full", False)
    query = seen[0].callback_query
    assert query
    assert query.message
    assert query.message.message_id == message.id


async def test_only_buttons_that_are_there_can_be_pressed(api: TelegramApi, bot: Bot) -> None:
    alice = api.person("Alice", started=True)
    sent = await bot.send_message(alice.id, "4.2", reply_markup=KEYBOARD)
    message = await alice.hears()
    with pytest.raises(AssertionError, match="no button '半文'"):
        await alice.presses(message, "半文")
    with pytest.raises(AssertionError, match="opens something else"):
        await alice.presses(message, "网站")
    with pytest.raises(AssertionError, match="was not answered"):
        await alice.presses(message, "全文", within=0.01)
    await sent.delete()
    with pytest.raises(AssertionError, match="is gone"):
        await alice.presses(message, "全文")


async def test_a_late_answer_is_refused_without_blame(api: TelegramApi, bot: Bot) -> None:
    alice = api.person("Alice", started=True)
    await bot.send_message(alice.id, "4.2", reply_markup=KEYBOARD)
    await alice.presses_too_late(await alice.hears(), "全文")
    (update,) = await bot.get_updates()
    assert update.callback_query
    with pytest.raises(BadRequest, match="Query is too old"):
        await update.callback_query.answer()


async def test_a_second_answer_is_refused(api: TelegramApi, bot: Bot) -> None:
    api.expect("query is too old")
    alice = api.person("Alice", started=True)
    await bot.send_message(alice.id, "4.2", reply_markup=KEYBOARD)
    pressing = asyncio.create_task(alice.presses(await alice.hears(), "全文"))
    (update,) = await bot.get_updates(timeout=5)
    assert update.callback_query
    await update.callback_query.answer("好", show_alert=True)
    assert (await pressing).alert
    with pytest.raises(BadRequest, match="Query is too old"):
        await update.callback_query.answer()


async def test_a_client_splits_what_is_too_long(api: TelegramApi) -> None:
    with pytest.raises(ValueError, match="several messages"):
        await api.person("Alice").says("字" * 4097)


async def test_people_have_ids_beyond_32_bits(api: TelegramApi) -> None:
    assert api.person("Alice").id > 2**32 - 1
