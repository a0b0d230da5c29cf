"""The page, served over a real socket, with a ledger of the test's own."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import pytest_asyncio

from bot.channels.web.app import application
from bot.channels.web.service import site_over
from bot.channels.web.site import Site
from bot.settings import Settings
from bot.web import listening
from handlers.services import Services
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.pace import Limits
from tests.bot.ledger_file import LedgerFile
from tests.port import free_port

from .browsing import Browser


@dataclass
class Served:
    """A page that is served, the ledger behind it, and browsers to open it with."""

    site: Site
    url: str
    file: LedgerFile
    stack: AsyncExitStack = field(repr=False)

    async def browser(self) -> Browser:
        """Returns the browser of somebody who has not been here."""
        jar = aiohttp.CookieJar(unsafe=True)
        http = await self.stack.enter_async_context(aiohttp.ClientSession(cookie_jar=jar))
        return Browser(self.url, http)


@pytest_asyncio.fixture
async def served(tmp_path: Path, services: Services) -> AsyncIterator[Served]:
    settings = Settings(_env_file=None, data_dir=tmp_path)
    async with AsyncExitStack() as stack:
        ledger = Ledger.open(None, tmp_path, Limits.of(0, 0))
        site = await site_over(await stack.enter_async_context(ledger), settings, services)
        address = f"127.0.0.1:{free_port()}"
        await stack.enter_async_context(listening(application(site), address))
        yield Served(site, f"http://{address}", LedgerFile(tmp_path), stack)


@pytest_asyncio.fixture
async def browser(served: Served) -> Browser:
    return await served.browser()
