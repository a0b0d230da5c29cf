"""Command menus by role, as people see them in their private chats."""

import re

import pytest

from bot.texts import COMMANDS, HELP_FOREIGN, OFFICE_COMMANDS, OFFICIAL_COMMANDS
from tests.bot.office.conftest import Town
from tests.bot.running.ledger_file import until
from tests.telegram_api import Person
from tests.telegram_api.wire import Call

pytestmark = pytest.mark.asyncio


def menu(person: Person) -> list[str]:
    return [command["command"] for command in person.menu()]


def shows(town: Town) -> list[Call]:
    """Returns the calls by which menus were shown so far."""
    return town.api.calls("setMyCommands")


async def everybodys_are_shown(town: Town) -> None:
    """Returns when no menu is left to be shown: the office's comes last."""
    await until(lambda: menu(town.office) == [*OFFICE_COMMANDS, *COMMANDS], within=60)


async def test_a_menu_follows_the_role(town: Town) -> None:
    ann = town.api.person("Ann")
    alice = await town.official("Alice", "工信局")
    await until(lambda: menu(alice) == [*OFFICIAL_COMMANDS, *COMMANDS])
    await until(lambda: menu(town.office) == [*OFFICE_COMMANDS, *COMMANDS])
    assert menu(ann) == [*COMMANDS]
    await town.office.says("/revoke 1")
    await town.office.hears()
    assert "已被领导小组办公室撤销" in (await alice.hears()).text
    await until(lambda: menu(alice) == [*COMMANDS])


async def test_who_has_another_language_is_told_in_one_line_that_answers_are_chinese(
    town: Town,
) -> None:
    ann, li = town.api.person("Ann", language_code="en"), town.api.person("Li")
    await until(lambda: len(ann.menu()) == len(li.menu()) == len(COMMANDS))
    for person, line in ((ann, HELP_FOREIGN), (li, COMMANDS["help"])):
        shown = {one["command"]: one["description"] for one in person.menu()}
        assert shown == {**COMMANDS, "help": line}


async def test_who_has_another_role_keeps_its_menu(town: Town) -> None:
    alice = await town.official("Alice", "工信局")
    await town.office.says("/invite 统计局")
    link = re.search(r"start=(\S+)", (await town.office.hears()).text)
    assert link
    await alice.starts(link[1])
    await alice.hears()
    await until(lambda: menu(alice) == [*OFFICIAL_COMMANDS, *COMMANDS])
    shown = len(shows(town))
    await town.office.says("/revoke 1")
    await alice.hears()
    await until(lambda: len(shows(town)) > shown)
    assert menu(alice) == [*OFFICIAL_COMMANDS, *COMMANDS]


async def test_a_menu_that_fails_holds_no_message_up_and_is_shown_later(town: Town) -> None:
    await everybodys_are_shown(town)
    town.api.faults.fail_next("setMyCommands", 502, times=3)
    town.api.faults.drop_next("setMyCommands")
    alice = await town.official("Alice", "工信局")
    await until(lambda: menu(alice) == [*OFFICIAL_COMMANDS, *COMMANDS])
    await alice.hears_nothing()
    town.api.faults.drop_next("deleteMyCommands")
    await town.office.says("/revoke 1")
    assert "撤销" in (await alice.hears()).text
    await until(lambda: menu(alice) == [*COMMANDS])


async def test_a_menu_that_hangs_holds_no_message_up(town: Town) -> None:
    await everybodys_are_shown(town)
    town.api.faults.delay_next("setMyCommands", 600)
    alice = await town.official("Alice", "工信局")
    assert menu(alice) == [*COMMANDS]
    await alice.says("文号")
    assert "蒲政办发〔2023〕1号" in (await alice.hears()).text
    assert menu(alice) == [*COMMANDS]


async def test_a_menu_that_is_refused_is_shown_when_its_owner_asks(town: Town) -> None:
    await everybodys_are_shown(town)
    town.api.faults.fail_next("setMyCommands", 400)
    alice = await town.official("Alice", "工信局")
    await until(lambda: town.api.faults.happened)
    assert menu(alice) == [*COMMANDS]
    await alice.says("/whoami")
    assert "工信局经办人" in (await alice.hears()).text
    await until(lambda: menu(alice) == [*OFFICIAL_COMMANDS, *COMMANDS])
