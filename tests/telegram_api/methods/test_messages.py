import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.error import BadRequest, Forbidden, InvalidToken

from ..person import Person
from ..server import TelegramApi

pytestmark = pytest.mark.asyncio

KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("全文", callback_data="full")]])
PNG = b"\x89PNG\r\n\x1a\nnot really"


@pytest.fixture
def alice(api: TelegramApi) -> Person:
    return api.person("Alice", started=True)


async def test_a_person_reads_what_the_bot_sends(alice: Person, bot: Bot) -> None:
    sent = await bot.send_message(
        alice.id, "<b>牵头单位</b>", parse_mode="HTML", reply_markup=KEYBOARD
    )
    heard = await alice.hears()
    assert (heard.text, heard.html, heard.buttons) == ("牵头单位", "<b>牵头单位</b>", ["全文"])
    assert (sent.message_id, sent.text, sent.reply_markup) == (heard.id, "牵头单位", KEYBOARD)


async def test_an_edit_is_seen_and_takes_the_keyboard_away(alice: Person, bot: Bot) -> None:
    sent = await bot.send_message(alice.id, "稍等", reply_markup=KEYBOARD)
    heard = await alice.hears()
    await sent.edit_text("好了")
    assert (await alice.hears_edit(heard)).text == "好了"
    assert heard.buttons == []
    assert [body.plain for body in heard.versions] == ["稍等"]
    await sent.edit_reply_markup(KEYBOARD)
    assert (await alice.hears_edit(heard)).buttons == ["全文"]


async def test_edits_that_change_nothing_or_miss_are_refused(
    api: TelegramApi, alice: Person, bot: Bot
) -> None:
    api.expect("message is not modified", "message to edit not found", "message can't be edited")
    sent = await bot.send_message(alice.id, "同样")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await sent.edit_text("<i></i>同样 ", parse_mode="HTML")
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", alice.id, 999)
    own = await alice.says("我的")
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", alice.id, own.id)


async def test_a_deleted_message_is_gone(api: TelegramApi, alice: Person, bot: Bot) -> None:
    api.expect("message to delete not found")
    sent = await bot.send_message(alice.id, "错了")
    await sent.delete()
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await sent.delete()
    await alice.hears_nothing(seconds=0.01)


async def test_a_reply_shows_what_it_answers(api: TelegramApi, alice: Person, bot: Bot) -> None:
    api.expect("message to be replied not found")
    question = await alice.says("谁牵头")
    sent = await bot.send_message(
        alice.id, "县工信局", reply_parameters=ReplyParameters(question.id)
    )
    assert sent.reply_to_message
    assert sent.reply_to_message.text == "谁牵头"
    assert (await alice.hears()).reply_to is question
    with pytest.raises(BadRequest, match="replied not found"):
        await bot.send_message(alice.id, "x", reply_parameters=ReplyParameters(999))
    lenient = ReplyParameters(999, allow_sending_without_reply=True)
    await bot.send_message(alice.id, "x", reply_parameters=lenient)


async def test_a_reply_keyboard_is_shown(alice: Person, bot: Bot) -> None:
    await bot.send_message(alice.id, "选", reply_markup=ReplyKeyboardMarkup([["是", "否"]]))
    heard = await alice.hears()
    assert (heard.reply_buttons, heard.buttons) == (["是", "否"], [])


async def test_a_document_arrives_whole_and_can_be_fetched(alice: Person, bot: Bot) -> None:
    sent = await bot.send_document(alice.id, "甲,乙\n".encode(), caption="表", filename="表.csv")
    heard = await alice.hears()
    assert heard.text == "表"
    assert heard.file
    assert (heard.file.name, heard.file.content) == ("表.csv", "甲,乙\n".encode())
    assert sent.document
    again = await bot.send_document(alice.id, sent.document.file_id)
    assert again.document == sent.document
    file = await bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == "甲,乙\n".encode()


async def test_a_photo_must_be_a_picture(api: TelegramApi, alice: Person, bot: Bot) -> None:
    api.expect("IMAGE_PROCESS_FAILED", "too big", "wrong file_id")
    await bot.send_photo(alice.id, PNG)
    assert (await alice.hears()).content["photo"]
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.send_photo(alice.id, b"text")
    with pytest.raises(BadRequest, match="Wrong file_id"):
        await bot.get_file("made-up")
    large = await alice.sends_document("大.bin", bytes(20_000_001))
    with pytest.raises(BadRequest, match="File is too big"):
        await bot.get_file(large.content["document"]["file_id"])


async def test_captions_are_edited_as_captions(api: TelegramApi, alice: Person, bot: Bot) -> None:
    api.expect("no text in the message", "no caption in the message")
    picture = await bot.send_photo(alice.id, PNG, caption="旧")
    await picture.edit_caption("新")
    assert (await alice.hears()).text == "新"
    with pytest.raises(BadRequest, match="no text"):
        await picture.edit_text("x")
    text = await bot.send_message(alice.id, "x")
    with pytest.raises(BadRequest, match="no caption"):
        await text.edit_caption("y")


async def test_the_bot_may_not_write_first(api: TelegramApi, bot: Bot) -> None:
    api.expect("can't initiate conversation")
    stranger = api.person("Stranger")
    with pytest.raises(Forbidden):
        await bot.send_message(stranger.id, "买吗")
    await stranger.starts("from-poster")
    await bot.send_message(stranger.id, "您好")
    assert (await stranger.hears()).text == "您好"


async def test_who_blocks_the_bot_hears_no_more(alice: Person, bot: Bot) -> None:
    await alice.blocks()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(alice.id, "还在吗")
    await alice.unblocks()
    await bot.send_message(alice.id, "又来了")
    update, *_ = await bot.get_updates()
    assert update.my_chat_member
    assert update.my_chat_member.new_chat_member.status == "kicked"


async def test_a_wrong_token_is_unauthorized(api: TelegramApi) -> None:
    api.expect("Unauthorized")
    other = Bot("1:wrong", base_url=f"{api.url}/bot")
    async with other.request:
        with pytest.raises(InvalidToken):
            await other.get_me()


async def test_chats_and_actions(api: TelegramApi, alice: Person, bot: Bot) -> None:
    chat = await bot.get_chat(alice.id)
    assert (chat.type, chat.first_name) == ("private", "Alice")
    await bot.send_chat_action(alice.id, "typing")
    (call,) = api.calls("sendChatAction")
    assert (call.params, call.status) == ({"chat_id": alice.id, "action": "typing"}, 200)
