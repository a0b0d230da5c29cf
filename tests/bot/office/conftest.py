"""The real bot with an office: the head of it, who is in ADMIN_IDS, and other people."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest_asyncio

from tests.bot.serving import Served, serving
from tests.telegram_api import Person, TelegramApi

PACE = {"SEND_RATE_CHAT": "0"}  # people here say much in a short time


@dataclass
class Town:
    """People around the bot, who talk to it as themselves."""

    api: TelegramApi
    served: Served
    office: Person

    async def official(self, name: str, department: str) -> Person:
        """Returns a new official, invited by the office and joined."""
        await self.office.says(f"/invite {department}")
        link = re.search(r"\?start=(\S+)", (await self.office.hears(within=30)).text)
        assert link
        person = self.api.person(name)
        await person.starts(link[1])
        assert "您已成为" in (await person.hears()).text
        assert "加入" in (await self.office.hears()).text
        return person


@pytest_asyncio.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    async with TelegramApi() as api:
        office = api.person("Office", started=True)
        settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(tmp_path)}
        async with serving(**settings, **PACE, ADMIN_IDS=str(office.id)) as served:
            yield Town(api, served, office)
        api.assert_clean()
