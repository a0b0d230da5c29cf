"""The stand-in, and a bare python-telegram-bot bot that talks to it."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, TypeAlias

import pytest
import pytest_asyncio
from telegram import Bot, Update
from telegram.ext import Application, ApplicationBuilder, ContextTypes, TypeHandler

from .server import TelegramApi

Echo: TypeAlias = "Application[Any, Any, Any, Any, Any, Any]"
Running = Callable[[TelegramApi], AbstractAsyncContextManager[list[Update]]]


@pytest_asyncio.fixture
async def api() -> AsyncIterator[TelegramApi]:
    async with TelegramApi() as server:
        yield server
        server.assert_clean()


@pytest_asyncio.fixture
async def bot(api: TelegramApi) -> AsyncIterator[Bot]:
    async with Bot(api.token, base_url=f"{api.url}/bot", base_file_url=f"{api.url}/file/bot") as it:
        yield it


def echo_application(api: TelegramApi, seen: list[Update]) -> Echo:
    """Returns a bot that repeats each text and answers each press with its data."""

    async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        seen.append(update)
        if update.callback_query:
            await update.callback_query.answer(update.callback_query.data)
        elif update.message and update.message.text:
            await update.message.reply_text(update.message.text)

    builder = ApplicationBuilder().token(api.token).base_url(f"{api.url}/bot")
    application = builder.base_file_url(f"{api.url}/file/bot").build()
    application.add_handler(TypeHandler(Update, echo))
    return application


@pytest.fixture
def polling() -> Running:
    """Returns a context in which a bot polls; its value is the list of updates it got."""

    @asynccontextmanager
    async def run(api: TelegramApi) -> AsyncIterator[list[Update]]:
        seen: list[Update] = []
        async with echo_application(api, seen) as application:
            await application.start()
            assert application.updater
            await application.updater.start_polling()
            yield seen
            await application.updater.stop()
            await application.stop()

    return run
