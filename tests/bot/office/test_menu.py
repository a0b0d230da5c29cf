"""Command menus by role, as people see them in their private chats."""

import re

import pytest

from bot.texts import COMMANDS, OFFICE_COMMANDS, OFFICIAL_COMMANDS
from tests.bot.office.conftest import Town
from tests.telegram_api import Person

pytestmark = pytest.mark.asyncio


def menu(person: Person) -> list[str]:
    return [command["command"] for command in person.menu()]


async def test_a_menu_follows_the_role(town: Town) -> None:
    ann = town.api.person("Ann")
    alice = await town.official("Alice", "工信局")
    assert menu(town.office) == [*OFFICE_COMMANDS, *COMMANDS]
    assert menu(alice) == [*OFFICIAL_COMMANDS, *COMMANDS]
    assert menu(ann) == [*COMMANDS]
    await town.office.says("/revoke 1")
    await town.office.hears()
    assert "已被领导小组办公室撤销" in (await alice.hears()).text
    assert menu(alice) == [*COMMANDS]


async def test_who_has_another_role_keeps_its_menu(town: Town) -> None:
    alice = await town.official("Alice", "工信局")
    await town.office.says("/invite 统计局")
    link = re.search(r"start=(\S+)", (await town.office.hears()).text)
    assert link
    await alice.starts(link[1])
    await alice.hears()
    await town.office.says("/revoke 1")
    await alice.hears()
    assert menu(alice) == [*OFFICIAL_COMMANDS, *COMMANDS]


async def test_a_menu_that_failed_is_shown_later_and_nothing_is_told_twice(town: Town) -> None:
    await town.office.says("/whoami")
    await town.office.hears()
    town.api.faults.fail_next("setMyCommands", 502, times=2)
    alice = await town.official("Alice", "工信局")
    assert menu(alice) == [*OFFICIAL_COMMANDS, *COMMANDS]
    await alice.hears_nothing()
    town.api.faults.drop_next("deleteMyCommands")
    await town.office.says("/revoke 1")
    assert "撤销" in (await alice.hears()).text
    assert menu(alice) == [*COMMANDS]


async def test_a_menu_that_is_refused_holds_no_message_up(town: Town) -> None:
    await town.office.says("/whoami")
    await town.office.hears()
    town.api.faults.fail_next("setMyCommands", 400)
    alice = await town.official("Alice", "工信局")
    assert menu(alice) == [*COMMANDS]
    await alice.says("/whoami")
    assert "工信局经办人" in (await alice.hears()).text
    assert menu(alice) == [*OFFICIAL_COMMANDS, *COMMANDS]
