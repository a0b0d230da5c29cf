"""One bot for all tests of a file, and somebody who talks with it."""

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio

from tests.bot.running.ledger_file import LedgerFile
from tests.bot.running.serving import serving
from tests.telegram_api import Person, TelegramApi

QUICK = {"SEND_RATE_CHAT": "20"}  # nobody waits for messages; 0 would let a flood through, too


@pytest_asyncio.fixture(scope="module")
async def telegram() -> AsyncIterator[TelegramApi]:
    async with TelegramApi() as server:
        yield server


@pytest_asyncio.fixture
async def api() -> AsyncIterator[TelegramApi]:
    """A Telegram of one test's own."""
    async with TelegramApi() as server:
        yield server
        server.assert_clean()


@pytest_asyncio.fixture(scope="module")
async def ledger(
    telegram: TelegramApi, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[LedgerFile]:
    """The ledger of the bot that answers in all tests of the file."""
    data = tmp_path_factory.mktemp("data")
    settings = {"BOT_TOKEN": telegram.token, "BOT_API_URL": telegram.url, "DATA_DIR": str(data)}
    async with serving(**settings, **QUICK):
        yield LedgerFile(data)


@pytest.fixture
def alice(telegram: TelegramApi, ledger: LedgerFile) -> Iterator[Person]:  # noqa: ARG001  # it must run
    yield telegram.person("Alice", started=True)
    try:
        telegram.assert_clean()
    finally:
        telegram.begin_anew()
