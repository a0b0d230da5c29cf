"""Updates of another shape, and what nobody can see in them."""

from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.channels.telegram.chat import chat
from bot.channels.telegram.updates.incoming import Incoming
from bot.channels.telegram.updates.parsing import read
from tests.bot.channels.telegram.updates.arriving import (
    ALICE,
    BOT,
    GROUP,
    KEY,
    OFFICIALS,
    PHOTO,
    PRIVATE,
    SENDER,
    message,
    press,
    taken,
)
from tests.telegram_api.strange.strange import updates


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
