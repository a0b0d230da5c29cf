"""Whatever Telegram answers to a poll, the next updates are heard, or the program ends."""

import logging
import time
from collections.abc import AsyncIterator, Callable

import pytest
import pytest_asyncio

from bot import texts
from bot.channels.telegram.updates.polling import Polling
from bot.delivery.service import running
from bot.metrics import Metrics
from tests.bot.running.ledger_file import until
from tests.bot.running.listening import Account, account, figure
from tests.telegram_api import Person, TelegramApi

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture
async def api() -> AsyncIterator[TelegramApi]:
    async with TelegramApi() as server:
        yield server


@pytest_asyncio.fixture
async def ear(api: TelegramApi) -> AsyncIterator[Account]:
    async with account(api) as opened:
        yield opened


@pytest.fixture
def alice(api: TelegramApi) -> Person:
    return api.person("Alice")


@pytest.fixture
def metrics() -> Metrics:
    return Metrics("polling")


@pytest_asyncio.fixture
async def polling(
    ear: Account, metrics: Metrics, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Polling]:
    monkeypatch.setattr("bot.channels.telegram.updates.polling._LONGEST_PAUSE", 0.05)
    polls = Polling(ear.bot, metrics, ear.conflict, ear.troubles.append)
    await polls.begin()
    async with running((polls.run,), ()):
        yield polls


FAULTS: dict[str, Callable[[TelegramApi], None]] = {
    **{
        str(status): lambda api, status=status: api.faults.fail_next("getUpdates", status, times=3)  # type: ignore[misc]
        for status in (400, 401, 403, 404, 409, 500, 502)
    },
    "429": lambda api: api.faults.fail_next("getUpdates", 429, retry_after=1),
    "dropped": lambda api: api.faults.drop_next("getUpdates", times=3),
    "dropped after": lambda api: api.faults.drop_next("getUpdates", effective=True),
}


@pytest.mark.usefixtures("polling")
@pytest.mark.parametrize("fault", FAULTS)
async def test_what_is_said_after_an_error_is_heard(
    api: TelegramApi, ear: Account, alice: Person, fault: str
) -> None:
    await alice.says("before")
    await until(lambda: ear.taken == ["before"])
    FAULTS[fault](api)
    await alice.says("meanwhile")
    await until(lambda: not api.faults.planned)
    await alice.says("after")
    await until(lambda: ear.taken[-1:] == ["after"])
    assert list(dict.fromkeys(ear.taken)) == ["before", "meanwhile", "after"]
    assert not ear.troubles


@pytest.mark.usefixtures("polling")
@pytest.mark.parametrize("status", [401, 404])
async def test_a_refusal_that_stays_ends_the_program_with_one_clear_line(
    api: TelegramApi, ear: Account, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    monkeypatch.setattr("bot.channels.telegram.updates.refusal._FINAL", 0.2)
    api.faults.fail_next("getUpdates", status, times=10_000)
    await until(lambda: ear.troubles)
    assert set(ear.troubles) == {texts.BOT_ACCOUNT_REFUSED}


async def test_who_hears_nothing_says_so(
    api: TelegramApi, polling: Polling, metrics: Metrics, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert polling.hears
    began = figure(metrics, "last_poll_timestamp_seconds") or 0.0
    assert time.time() - began < 60
    monkeypatch.setattr("bot.channels.telegram.updates.polling._SILENCE", 0.3)
    monkeypatch.setattr("bot.channels.telegram.updates.polling._POLL", 0)
    await until(lambda: polling.hears)
    api.faults.fail_next("getUpdates", 502, times=10_000)
    await until(lambda: not polling.hears)
    await until(lambda: (figure(metrics, "poll_errors_total", kind="NetworkError") or 0) > 1)
    api.faults.clear()
    await until(lambda: polling.hears)
    assert (figure(metrics, "last_poll_timestamp_seconds") or 0.0) > began
    assert figure(metrics, "poll_errors_total", kind="Conflict") == 0


@pytest.mark.usefixtures("polling")
async def test_a_webhook_that_somebody_sets_is_taken_away(
    api: TelegramApi, ear: Account, alice: Person
) -> None:
    await api.state.webhook.start("http://127.0.0.1:9/another", "", 1)
    await until(lambda: not api.state.webhook.url)
    await alice.says("文号")
    await until(lambda: ear.taken == ["文号"])
    assert not ear.conflicts, "that is no other bot that polls"


async def test_another_bot_is_told_of_in_one_line(
    api: TelegramApi,
    ear: Account,
    alice: Person,
    polling: Polling,
    caplog: pytest.LogCaptureFixture,
) -> None:
    api.faults.fail_next("getUpdates", 409, times=5)
    await until(lambda: ear.conflicts == 5)
    await alice.says("文号")  # else the next poll would be held, as nothing comes
    await until(lambda: polling.hears and len(caplog.records) >= 2)
    warned = [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING]
    assert warned[0] == "another bot polls with this token: Conflict"
    assert "5 attempts" in warned[1]
    assert len(warned) == 2


async def test_what_was_heard_is_confirmed_at_the_end(
    api: TelegramApi, ear: Account, metrics: Metrics, alice: Person
) -> None:
    polls = Polling(ear.bot, metrics, ear.conflict, ear.troubles.append)
    await polls.begin()
    async with running((polls.run,), ()):
        await alice.says("文号")
        await until(lambda: ear.taken == ["文号"])
    assert not api.state.updates.pending
