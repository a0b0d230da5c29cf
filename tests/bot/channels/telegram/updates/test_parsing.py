"""What is read of an update: all that an answer needs, and nothing else."""

from typing import Any

import pytest

from bot.channels.telegram.chat import chat
from bot.channels.telegram.updates.incoming import Incoming, Kind
from bot.channels.telegram.updates.parsing import read
from bot.identity.identity import person
from tests.bot.channels.telegram.updates.arriving import (
    ALICE,
    BOB,
    BOT,
    ITSELF,
    KEY,
    OFFICIALS,
    PHOTO,
    PRIVATE,
    SENDER,
    SUPERGROUP,
    in_group,
    incoming,
    message,
    press,
    taken,
)


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
