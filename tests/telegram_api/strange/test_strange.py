import json
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from aiogram.types import Update
from hypothesis import given, settings
from pydantic import ValidationError

from .strange import KINDS, many, updates

ALICE, GROUP = 4_242, -1_001_234_567_890


@pytest.fixture(scope="module")
def some() -> list[dict[str, Any]]:
    return many(2000, seed=1, chat_ids=[ALICE, GROUP])


def valid(update: dict[str, Any]) -> bool:
    try:
        Update.model_validate({"update_id": 1, **update})
    except ValidationError:
        return False
    return True


def at(update: dict[str, Any], *path: str) -> Any:
    """Returns what stands there, None if nothing does: anything may stand anywhere."""
    found: Any = update
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    return found


def length(value: object) -> int:
    return len(value.encode("utf-8", "surrogatepass")) if isinstance(value, str) else 0


STRANGE: dict[str, Callable[[dict[str, Any]], object]] = {
    "a text of 4096": lambda one: 4096 <= length(at(one, "message", "text")) < 100_000,
    "a text of 100,000": lambda one: length(at(one, "message", "text")) >= 100_000,
    "a message of nobody": lambda one: (
        at(one, "message", "chat") and not at(one, "message", "from")
    ),
    "a chat of no known type": lambda one: at(one, "message", "chat", "type") == "planet",
    "data of the bot": lambda one: at(one, "callback_query", "data") == "puxian-2023-1 full 4.2",
    "too much data": lambda one: length(at(one, "callback_query", "data")) > 64,
    "a press of nobody": lambda one: (
        at(one, "callback_query", "id") and not at(one, "callback_query", "from")
    ),
    "a null character": lambda one: "\\u0000" in json.dumps(one),
    "a turned direction": lambda one: "\\u202e" in json.dumps(one),
    "half a character": lambda one: '\\ud800"' in json.dumps(one),
    "a number beyond 64 bits": lambda one: "1" + "0" * 30 in json.dumps(one),
    "an entity before its text": lambda one: '"offset": -1' in json.dumps(one),
    "nothing at all": lambda one: None in one.values(),
}


def test_every_kind_of_update_occurs_and_one_from_the_future(some: list[dict[str, Any]]) -> None:
    kinds = Counter(kind for update in some for kind in update)
    assert kinds.keys() == {*KINDS, "telepathic_message"}
    assert kinds.total() == len(some)
    assert min(kinds.values()) >= 5


def test_about_half_are_valid_messages_and_presses_and_many_are_not(
    some: list[dict[str, Any]],
) -> None:
    good = Counter(kind for update in some if valid(update) for kind in update)
    assert 0.4 < (good["message"] + good["edited_message"] + good["callback_query"]) / 2000 < 0.6
    assert good["message"] > 300
    assert good["callback_query"] > 300
    assert sum(not valid(update) for update in some) > 500


@pytest.mark.parametrize("chat", [ALICE, GROUP])
def test_many_come_from_the_given_chats(chat: int, some: list[dict[str, Any]]) -> None:
    assert sum(at(one, "message", "chat", "id") == chat for one in some) > 150
    assert sum(at(one, "callback_query", "message", "chat", "id") == chat for one in some) > 100


@pytest.mark.parametrize("strange", STRANGE.values(), ids=STRANGE.keys())
def test_what_breaks_programs_occurs(
    strange: Callable[[dict[str, Any]], object], some: list[dict[str, Any]]
) -> None:
    assert any(strange(one) for one in some)


def test_the_same_seed_makes_the_same_updates(some: list[dict[str, Any]]) -> None:
    assert many(100, seed=1, chat_ids=[ALICE, GROUP]) == some[:100]
    assert many(100, seed=2, chat_ids=[ALICE, GROUP]) != some[:100]


def test_all_of_them_come_through_json_unchanged(some: list[dict[str, Any]]) -> None:
    assert all(json.loads(json.dumps(one)) == one for one in some)


@settings(max_examples=100, deadline=None)
@given(updates(chat_ids=[ALICE]))
def test_so_do_those_of_the_strategy(update: dict[str, Any]) -> None:
    assert json.loads(json.dumps(update)) == update
