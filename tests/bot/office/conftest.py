"""The real bot with an office: the head of it, who is in ADMIN_IDS, and other people.

One bot serves all tests of this folder, which takes a fifth of the time. Each finds it as it was
when it had just been started: what the test before left is taken out of the ledger.
"""

import datetime
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import pytest_asyncio

from knowledge.daytime import SHANGHAI
from tests.bot.running.ledger_file import Content, LedgerFile
from tests.bot.running.serving import Served, serving
from tests.conftest import DAY
from tests.telegram_api import Person, TelegramApi

# Noon: no test sees the day change, and nothing waits for the morning.
NOON = datetime.datetime.combine(DAY, datetime.time(12), SHANGHAI)
PACE = {"SEND_RATE_CHAT": "0"}  # people here say much in a short time


@dataclass
class Town:
    """People around the bot, who talk to it as themselves, on `DAY`; `data` is its DATA_DIR."""

    api: TelegramApi
    served: Served
    office: Person
    data: Path

    @property
    def ledger(self) -> LedgerFile:
        """The bot's ledger, looked into from outside."""
        return LedgerFile(self.data)

    async def official(self, name: str, department: str) -> Person:
        """Returns a new official, invited by the office and joined."""
        await self.office.says(f"/invite {department}")
        link = re.search(r"\?start=(\S+)", (await self.office.hears()).text)
        assert link
        person = self.api.person(name)
        await person.starts(link[1])
        assert "您已成为" in (await person.hears()).text
        assert "加入" in (await self.office.hears()).text
        return person


@pytest_asyncio.fixture(scope="package")
async def founded(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Town]:
    """The town of them all; a test takes `town`."""
    data = tmp_path_factory.mktemp("data")
    async with TelegramApi() as api:
        office = api.person("Office", started=True)
        settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(data)}
        settings |= {**PACE, "ADMIN_IDS": str(office.id), "NOW": NOON.isoformat()}
        async with serving(**settings) as served:
            await office.says("/whoami")
            await office.hears()  # the start is complete
            yield Town(api, served, office, data)


@pytest_asyncio.fixture(scope="package")
async def at_first(founded: Town) -> Content:
    """What the ledger holds before anything has happened."""
    await founded.api.settled()
    return founded.ledger.kept()


@pytest_asyncio.fixture
async def town(founded: Town, at_first: Content) -> AsyncIterator[Town]:
    api = founded.api
    yield replace(founded, office=api.again(founded.office))
    try:
        api.assert_clean()
    finally:  # what one test leaves behind is no other's fault
        await api.settled()
        founded.ledger.put_back(at_first)
        api.begin_anew()
