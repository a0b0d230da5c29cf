"""What is read of an update: all that an answer needs, and nothing else."""

from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.channels.telegram.chat import chat
from bot.channels.telegram.updates.incoming import Incoming, Kind, read
from bot.identity.identity import person
from tests.telegram_api.strange.strange import updates
from tests.telegram_api.text.entities import detected

BOT = "policy_test_bot"
KEY = b"a key"
ALICE, BOB, GROUP = 7_000_000_001, 7_000_000_002, -1_002_000_000_001
OFFICIALS = {person(KEY, ALICE)}
PRIVATE = {"id": ALICE, "type": "private", "first_name": "Alice", "username": "alice"}
SUPERGROUP = {"id": GROUP, "type": "supergroup", "title": "工作群"}
SENDER = {"id": ALICE, "is_bot": False, "first_name": "Alice", "username": "alice"}
ITSELF = {"id": 7, "is_bot": True, "first_name": "政策助手", "username": BOT}
PHOTO = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]


def message(text: str | None = None, chat: dict[str, Any] = PRIVATE, **more: Any) -> dict[str, Any]:
    """Returns a message of Alice's, with the entities that Telegram would find in the text."""
    content: dict[str, Any] = {"message_id": 5, "date": 0, "chat": chat, "from": SENDER}
    if text is not None:
        content |= {"text": text, "entities": [one.as_json(text) for one in detected(text)]}
    return {"update_id": 1, "message": content | more}


def in_group(text: str | None = None, **more: Any) -> dict[str, Any]:
    return message(text, SUPERGROUP, **more)


def press(**more: Any) -> dict[str, Any]:
    shown = {"message_id": 6, "date": 0, "chat": PRIVATE, "from": ITSELF, "text": "答"}
    pressed = {"id": "77", "from": SENDER, "chat_instance": "-1", "message": shown, "data": "start"}
    return {"update_id": 1, "callback_query": pressed | more}


def incoming(update: dict[str, Any]) -> Incoming | None:
    received = read(update, BOT, KEY, OFFICIALS)
    return Incoming.model_validate_json(received.payload) if received else None


def taken(update: dict[str, Any]) -> Incoming:
    found = incoming(update)
    assert found
    return found


def test_of_a_private_text_only_the_words_and_where_to_answer_are_kept() -> None:
    received = read(message("招商谁牵头"), BOT, KEY, OFFICIALS)
    assert received
    assert (received.key, received.place, received.chat) == ("1", 1, chat(ALICE))
    assert "lice" not in received.payload
    assert Incoming.model_validate_json(received.payload) == Incoming(
        kind=Kind.TEXT,
        chat_id=ALICE,
        private=True,
        person=person(KEY, ALICE),
        text="招商谁牵头",
        message_id=5,
    )


def test_a_person_is_another_hash_for_another_key() -> None:
    assert taken(message("甲")).person != person(b"another key", ALICE)


def test_a_message_of_nobody_is_its_chats() -> None:
    update = message("甲")
    del update["message"]["from"]
    assert taken(update).person == person(KEY, ALICE)


@pytest.mark.parametrize("text", ["招商谁牵头", "招商谁牵头 @other_bot", "policy_test_bot 招商"])
def test_a_group_text_that_is_not_for_the_bot_is_left_alone(text: str) -> None:
    assert incoming(in_group(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "@policy_test_bot 招商谁牵头",
        "招商谁牵头 @policy_test_bot",
        "@Policy_Test_Bot 招商谁牵头",
        "😀👨‍👩‍👧‍👦 @policy_test_bot 招商谁牵头",
        "𠮷 @policy_test_bot 招商谁牵头 @policy_test_bot",
    ],
)
def test_a_mention_makes_a_group_text_the_bots_and_is_no_part_of_it(text: str) -> None:
    found = taken(in_group(text))
    assert not found.private
    assert found.text.removeprefix("😀👨‍👩‍👧‍👦").removeprefix("𠮷").strip() == "招商谁牵头"


def test_a_name_that_telegram_did_not_mark_is_no_mention() -> None:
    update = in_group("@policy_test_bot 招商谁牵头")
    assert incoming(in_group("@policy_test_bot 招商谁牵头", entities=[])) is None
    update["message"]["entities"] = [{"type": "mention", "offset": -1, "length": 10**30}]
    assert incoming(update) is None


def test_a_reply_to_the_bot_is_for_it_and_one_to_somebody_else_is_not() -> None:
    answered = {"message_id": 4, "date": 0, "chat": SUPERGROUP, "from": ITSELF, "text": "答"}
    assert taken(in_group("配合单位呢", reply_to_message=answered)).text == "配合单位呢"
    other = answered | {"from": SENDER}
    assert incoming(in_group("配合单位呢", reply_to_message=other)) is None


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("/help", "help", ""),
        ("/HELP", "help", ""),
        ("/help@policy_test_bot", "help", ""),
        ("/help@Policy_Test_Bot", "help", ""),
        ("/start f1-A_b", "start", "f1-A_b"),
        ("/start@policy_test_bot  f1", "start", "f1"),
        ("/stats", "stats", ""),
        ("/", "", ""),
    ],
)
def test_a_command_is_its_name_and_what_follows(text: str, name: str, rest: str) -> None:
    found = taken(message(text))
    assert (found.kind, found.name, found.text) == (Kind.COMMAND, name, rest)


@pytest.mark.parametrize("chat", [PRIVATE, SUPERGROUP], ids=["private", "group"])
def test_a_command_to_another_bot_is_left_alone(chat: dict[str, Any]) -> None:
    assert incoming(message("/help@other_bot", chat)) is None


def test_in_a_group_only_its_own_commands_are_the_bots() -> None:
    assert taken(in_group("/privacy")).name == "privacy"
    assert taken(in_group("/stats@policy_test_bot")).name == "stats"
    assert incoming(in_group("/stats")) is None


def test_a_press_is_the_data_of_its_button() -> None:
    found = taken(press(data="puxian-2023-1 full 4.2"))
    assert found.kind is Kind.PRESS
    assert (found.name, found.press_id, found.message_id) == ("puxian-2023-1 full 4.2", "77", 6)
    assert (found.chat_id, found.person) == (ALICE, person(KEY, ALICE))


def test_a_press_keeps_its_number_whatever_that_looks_like() -> None:
    assert taken(press(id="6222021234567890128")).press_id == "6222021234567890128"


@pytest.mark.parametrize("kind", ["photo", "voice", "sticker", "location", "document", "contact"])
def test_a_picture_or_a_place_is_noticed_in_private_and_left_alone_in_groups(kind: str) -> None:
    content: dict[str, Any] = {kind: PHOTO if kind == "photo" else {}}
    assert taken(message(**content)) == Incoming(
        kind=Kind.OTHER, chat_id=ALICE, private=True, person=person(KEY, ALICE), message_id=5
    )
    assert incoming(in_group(**content)) is None


def test_the_words_under_a_picture_are_a_text() -> None:
    found = taken(message(photo=PHOTO, caption="招商谁牵头"))
    assert (found.kind, found.text) == (Kind.TEXT, "招商谁牵头")
    assert incoming(in_group(photo=PHOTO, caption="招商谁牵头")) is None
    name = {"type": "mention", "offset": 0, "length": 16}
    named: dict[str, Any] = {"caption": "@policy_test_bot 招商谁牵头", "caption_entities": [name]}
    assert taken(in_group(photo=PHOTO, **named)).text == "招商谁牵头"


def test_a_full_width_slash_begins_a_command() -> None:
    found = taken(message("／ask 怎么入统"))
    assert (found.kind, found.name, found.text) == (Kind.COMMAND, "ask", "怎么入统")


def test_an_offices_numbers_are_kept_aside_for_an_answer_and_a_persons_are_not() -> None:
    found = taken(message("打0357-5321234或13900001111"))
    assert found.text == "打****-*******或***********"
    assert found.for_office == "打0357-5321234或***********"
    assert taken(message("打13900001111")).for_office == ""
    bob = {"from": SENDER | {"id": BOB}}
    assert taken(message("打0357-5321234", **bob)).for_office == "", "who is no official"
    assert taken(in_group("@policy_test_bot 打0357-5321234")).for_office == ""


def test_an_edited_text_is_read_anew_and_an_edited_caption_is_not() -> None:
    text, photo = message("文号"), message(photo=PHOTO, caption="字")
    for update in (text, photo):
        update["edited_message"] = update.pop("message")
    assert taken(text).text == "文号"
    assert incoming(photo) is None


@pytest.mark.parametrize(
    "update",
    [
        {},
        {"update_id": 1},
        {"update_id": None, "message": message("甲")["message"]},
        {"update_id": 1, "message": None},
        {"update_id": 1, "message": []},
        {"update_id": 1, "message": {"text": "甲"}},
        {"update_id": 1, "channel_post": message("甲")["message"]},
        {"update_id": 1, "my_chat_member": {"chat": PRIVATE, "from": SENDER}},
        message("甲", {"id": ALICE}),
        message("甲", {"type": "private"}),
        message(new_chat_title="新名字"),
        message(photo=PHOTO) | {"message": {"text": ["甲"], "chat": PRIVATE, "message_id": 5}},
        press(message=None),
        press(id=None),
        press(**{"from": None}),
    ],
    ids=str,
)
def test_what_lacks_something_is_for_nobody(update: dict[str, Any]) -> None:
    assert read(update, BOT, KEY, OFFICIALS) is None


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1, 10**30, -(10**30), 1e300])
def test_a_number_beyond_64_bits_is_for_nobody(number: float) -> None:
    assert read(message("甲") | {"update_id": number}, BOT, KEY, OFFICIALS) is None
    assert read(message("甲", PRIVATE | {"id": number}), BOT, KEY, OFFICIALS) is None
    assert read(message("甲", message_id=number), BOT, KEY, OFFICIALS) is None
    assert read(press(**{"from": SENDER | {"id": number}}), BOT, KEY, OFFICIALS) is None
    assert read(message("甲") | {"update_id": 2**63 - 1}, BOT, KEY, OFFICIALS)


@pytest.mark.parametrize(
    "unseen",
    [
        "\x00",
        "\x1b",
        "\x7f",
        "\x85",
        "\xad",
        "\u200b",
        "\u200e",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\ud800",
    ],
    ids=ascii,
)
def test_what_nobody_can_see_is_taken_out(unseen: str) -> None:
    assert taken(message(f"招{unseen}商\n谁\t牵头{unseen}")).text == "招商\n谁\t牵头"
    assert taken(message(f"/help{unseen}")).name == "help"
    assert taken(press(data=f"sta{unseen}rt")).name == "start"


def test_a_number_does_not_escape_its_mask_by_what_nobody_can_see() -> None:
    assert "1381234" not in taken(message("我的电话138\u200b1234\u202e5678")).text


def test_what_belongs_to_an_emoji_stays() -> None:
    assert taken(message("👨‍👩‍👧‍👦 🏳️‍🌈 1️⃣ 𠮷")).text == "👨‍👩‍👧‍👦 🏳️‍🌈 1️⃣ 𠮷"


def test_a_press_whose_id_is_no_id_is_for_nobody(caplog: pytest.LogCaptureFixture) -> None:
    assert read(press(id="\ud800"), BOT, KEY, OFFICIALS) is None
    assert read(press(id="\x00"), BOT, KEY, OFFICIALS) is None
    assert read(press(id="7" * 5000), BOT, KEY, OFFICIALS) is None
    assert "callback_query.id" in caplog.text  # which the operator can look for
    assert "777" not in caplog.text


@pytest.mark.parametrize("begin", ["", "/start "])
def test_a_text_of_100_000_characters_is_cut(begin: str) -> None:
    assert len(taken(message(begin + "字" * 100_000)).text) == 4096


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(updates(chat_ids=[ALICE, GROUP]), st.integers(1, 2**31))
@example(press(id="\ud800"), 1)
def test_whatever_comes_is_read_without_error_into_what_can_be_stored(
    update: dict[str, Any], number: int
) -> None:
    received = read({"update_id": number, **update}, BOT, KEY, OFFICIALS)
    if received is None:
        return
    found = Incoming.model_validate_json(received.payload)
    assert found.model_dump_json(exclude_defaults=True) == received.payload
    assert chat(found.chat_id) == received.chat
    assert -(2**63) <= int(received.chat.id) < 2**63
    assert "\x00" not in received.payload
    for text in (found.text, found.name, found.press_id or ""):
        assert "\x00" not in text.encode().decode()
        assert len(text) <= 4096
