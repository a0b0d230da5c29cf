"""The page, served over a real socket, with a ledger of the test's own."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest_asyncio

from bot.channels.web.app import application
from bot.channels.web.service import site_over
from bot.channels.web.site.site import Site
from bot.configuration.settings import Settings
from bot.http.server import listening
from handlers.services import Services
from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.ledger import Ledger
from tests.bot.running.ledger_file import LedgerFile
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


@asynccontextmanager
async def serving(
    folder: Path, services: Services, *, proxies: Sequence[str] = (), **settings: Any
) -> AsyncIterator[Served]:
    """Serves the page with these settings; its ledger is in the folder."""
    read = Settings(_env_file=None, data_dir=folder, **settings)
    async with AsyncExitStack() as stack:
        ledger = await stack.enter_async_context(Ledger.open(None, folder, Limits.of(0, 0)))
        site = await site_over(ledger, read, services)
        address = f"127.0.0.1:{free_port()}"
        await stack.enter_async_context(listening(application(site), address, proxies))
        yield Served(site, f"http://{address}", LedgerFile(folder), stack)


@pytest_asyncio.fixture
async def served(tmp_path: Path, services: Services) -> AsyncIterator[Served]:
    async with serving(tmp_path, services) as page:
        yield page


@pytest_asyncio.fixture
async def browser(served: Served) -> Browser:
    return await served.browser()
