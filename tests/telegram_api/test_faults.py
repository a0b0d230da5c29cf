import datetime

import pytest
from telegram import Bot
from telegram.error import Forbidden, NetworkError, RetryAfter, TimedOut

from .person import Person
from .server import TelegramApi

pytestmark = pytest.mark.asyncio


@pytest.fixture
def alice(api: TelegramApi) -> Person:
    return api.person("Alice", started=True)


async def test_a_planned_429_says_when_to_try_again(
    api: TelegramApi, alice: Person, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without it python-telegram-bot warns that the type is going to change.
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    api.faults.fail_next("sendMessage", 429, retry_after=3)
    with pytest.raises(RetryAfter) as refusal:
        await bot.send_message(alice.id, "甲")
    assert refusal.value.retry_after == datetime.timedelta(seconds=3)
    await bot.send_message(alice.id, "乙")
    assert (await alice.hears()).text == "乙"
    assert [call.status for call in api.calls("sendMessage")] == [429, 200]


@pytest.mark.parametrize("status", [500, 502])
async def test_a_planned_failure_of_the_server(
    api: TelegramApi, alice: Person, bot: Bot, status: int
) -> None:
    api.faults.fail_next("*", status, times=2)
    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.send_message(alice.id, "甲")
    await alice.hears_nothing(seconds=0.01)
    await bot.send_message(alice.id, "甲")


async def test_a_fault_may_be_for_one_chat_only(api: TelegramApi, alice: Person, bot: Bot) -> None:
    bob = api.person("Bob", started=True)
    api.faults.fail_next("sendMessage", 403, chat_id=bob.id)
    await bot.send_message(alice.id, "甲")
    with pytest.raises(Forbidden):
        await bot.send_message(bob.id, "甲")


@pytest.mark.parametrize("effective", [True, False])
async def test_a_dropped_connection(
    api: TelegramApi, alice: Person, bot: Bot, effective: bool
) -> None:
    api.faults.drop_next("sendMessage", effective=effective)
    with pytest.raises(NetworkError):
        await bot.send_message(alice.id, "甲")
    assert len(alice.chat.heard) == effective


@pytest.mark.parametrize("effective", [True, False])
async def test_a_call_that_takes_too_long(
    api: TelegramApi, alice: Person, bot: Bot, effective: bool
) -> None:
    api.faults.delay_next("sendMessage", 0.5, effective=effective)
    with pytest.raises(TimedOut):
        await bot.send_message(alice.id, "甲", read_timeout=0.1)
    assert len(alice.chat.heard) == effective


async def test_a_plan_can_be_dropped(api: TelegramApi, alice: Person, bot: Bot) -> None:
    api.faults.fail_next("*", 500, times=100)
    api.faults.clear()
    await bot.send_message(alice.id, "甲")
