"""The Telegram of a file's tests, as each of them finds it."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.telegram_api import TelegramApi


@pytest_asyncio.fixture
async def shared(telegram: TelegramApi) -> AsyncIterator[TelegramApi]:
    yield telegram
    telegram.assert_clean()
    telegram.begin_anew()
