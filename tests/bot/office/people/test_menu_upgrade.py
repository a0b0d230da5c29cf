"""Menus after an upgrade: right for everybody with a role, and set only where they changed."""

from itertools import product
from pathlib import Path

import pytest

from bot.texts import COMMANDS, OFFICE_COMMANDS, OFFICIAL_COMMANDS
from tests.bot.office.by_day import written
from tests.bot.office.conftest import PACE, Town
from tests.bot.running.ledger_file import until
from tests.bot.running.serving import serving
from tests.telegram_api import Person, TelegramApi

pytestmark = pytest.mark.asyncio
OLD = [{"command": "report", "description": "上报"}]


def menu(person: Person) -> list[str]:
    return [command["command"] for command in person.menu()]


def chats(api: TelegramApi, since: int) -> list[int]:
    """Returns in which chats a menu was set or deleted, after so many calls of all kinds."""
    scopes = [call.params.get("scope", {}) for call in api.history[since:]]
    return sorted(scope["chat_id"] for scope in scopes if "chat_id" in scope)


async def test_after_an_upgrade_menus_are_right_without_anybody_doing_anything(
    tmp_path: Path,
) -> None:
    async with TelegramApi() as api:
        office = api.person("Office", started=True)
        settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(tmp_path)}
        settings |= {**PACE, "ADMIN_IDS": str(office.id)}
        async with serving(**settings) as served:
            town = Town(api, served, office, tmp_path)
            alice = await town.official("Alice", "工信局")
            bob = await town.official("Bob", "财政局")
            ann = api.person("Ann")
            await ann.says("/follow 招商")
            await ann.hears()
        # As an older version would have left it; and Bob's role has ended in the meantime.
        written(
            tmp_path,
            "UPDATE contacts SET menu = 'old'",
            "UPDATE contacts SET menu = NULL WHERE person NOT IN (SELECT person FROM roles)",
            "UPDATE roles SET ended_at = 1 WHERE department = '财政局'",
        )
        for person, language in product((office, alice, bob), ("zh", "")):
            api.profile.set_menu({"type": "chat", "chat_id": person.id}, language, OLD)
        began = len(api.history)
        api.faults.fail_next("deleteMyCommands", 429, retry_after=1)
        async with serving(**settings):
            await until(lambda: all(menu(one) != ["report"] for one in (office, alice, bob)))
            assert menu(office) == [*OFFICE_COMMANDS, *COMMANDS]
            assert menu(alice) == [*OFFICIAL_COMMANDS, *COMMANDS]
            assert menu(bob) == menu(ann) == [*COMMANDS]
            await ann.says("你好")
            await ann.hears()
        assert ann.id not in chats(api, began)
        began = len(api.history)
        async with serving(**settings):
            await ann.says("你好")
            await ann.hears()
        assert chats(api, began) == []
        api.assert_clean()
