"""The webhook is set again whoever takes it away, and what can't be looked up stops nothing."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot import texts
from bot.channels.telegram.updates.hook import Hook
from bot.delivery.service import running
from bot.metrics import Metrics
from tests.bot.running.ledger_file import until
from tests.bot.running.listening import Account, account, figure
from tests.telegram_api import TelegramApi

pytestmark = pytest.mark.asyncio
URL, SECRET = "http://127.0.0.1:9/telegram/hook", "the_secret"


@pytest_asyncio.fixture
async def ear(api: TelegramApi) -> AsyncIterator[Account]:
    async with account(api) as opened:
        yield opened


@pytest.fixture
def metrics() -> Metrics:
    return Metrics("webhook")


@pytest_asyncio.fixture
async def hook(
    ear: Account, metrics: Metrics, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Hook]:
    for name in ("_SOON", "_EVERY", "_LONGEST_PAUSE"):
        monkeypatch.setattr(f"bot.channels.telegram.updates.hook.{name}", 0.05)
    made = Hook(ear.bot, metrics, URL, SECRET, ear.troubles.append)
    assert not made.hears
    await made.begin()
    async with running((made.run,), ()):
        yield made


async def test_it_is_set_again_after_it_was_taken_away_or_changed(
    api: TelegramApi, hook: Hook, metrics: Metrics, caplog: pytest.LogCaptureFixture
) -> None:
    assert hook.hears
    webhook = api.state.webhook
    await webhook.stop()
    await until(lambda: webhook.url == URL)
    await webhook.start("https://another.example/123:token", "", 1)
    await until(lambda: webhook.url == URL)
    assert (webhook.secret, webhook.max_connections) == (SECRET, 40)
    assert figure(metrics, "webhook_set") == 1
    told = [one.getMessage() for one in caplog.records]
    assert told == [
        "the webhook was taken away by somebody and is set again",
        "the webhook was set to another address by somebody and is set again",
    ]
    assert len(api.calls("setWebhook")) == 3


async def test_while_it_can_not_be_set_the_bot_says_that_it_hears_nothing(
    api: TelegramApi, hook: Hook, metrics: Metrics
) -> None:
    api.faults.fail_next("setWebhook", 502, times=10_000)
    await api.state.webhook.stop()
    await until(lambda: not hook.hears)
    assert figure(metrics, "webhook_set") == 0
    api.faults.clear()
    await until(lambda: hook.hears)
    assert figure(metrics, "webhook_set") == 1


async def test_a_look_in_vain_changes_nothing(api: TelegramApi, hook: Hook, ear: Account) -> None:
    for status in (400, 401, 403, 404, 429, 500, 502):
        api.faults.fail_next("getWebhookInfo", status, times=2, retry_after=0)
    api.faults.drop_next("getWebhookInfo")
    await until(lambda: not api.faults.planned)
    assert hook.hears
    await api.state.webhook.stop()
    await until(lambda: api.state.webhook.url == URL)
    assert not ear.troubles


async def test_a_refusal_of_the_token_that_stays_ends_the_program(
    api: TelegramApi, hook: Hook, ear: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert hook.hears
    monkeypatch.setattr("bot.channels.telegram.updates.refusal._FINAL", 0.1)
    api.faults.fail_next("getWebhookInfo", 401, times=10_000)
    await until(lambda: ear.troubles)
    assert set(ear.troubles) == {texts.BOT_ACCOUNT_REFUSED}


async def test_what_telegram_can_not_bring_is_told_of(
    api: TelegramApi, hook: Hook, metrics: Metrics, caplog: pytest.LogCaptureFixture
) -> None:
    assert hook.hears
    await api.person("Alice").says("文号")  # nobody listens at the address
    await until(lambda: any("could not bring" in one.getMessage() for one in caplog.records))
    assert figure(metrics, "webhook_pending") == 1
