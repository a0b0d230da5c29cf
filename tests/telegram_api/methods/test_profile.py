import pytest
from telegram import Bot, BotCommandScopeAllGroupChats, BotCommandScopeChat

from ..server import TelegramApi

pytestmark = pytest.mark.asyncio


async def test_a_person_sees_the_narrowest_menu(api: TelegramApi, bot: Bot) -> None:
    alice, bob = api.person("Alice"), api.person("Bob", language_code="en")
    group = api.group("工作群", [alice])
    await bot.set_my_commands([("help", "帮助")])
    await bot.set_my_commands([("help", "Help")], language_code="en")
    await bot.set_my_commands([("status", "进展")], scope=BotCommandScopeAllGroupChats())
    await bot.set_my_commands([("admin", "管理")], scope=BotCommandScopeChat(alice.id))
    menus = [alice.menu(), bob.menu(), alice.menu(group)]
    assert [menu[0]["description"] for menu in menus] == ["管理", "Help", "进展"]
    assert api.commands() == [{"command": "help", "description": "帮助"}]
    assert api.commands("chat", chat_id=alice.id)[0]["command"] == "admin"


async def test_menus_can_be_read_back_and_deleted(api: TelegramApi, bot: Bot) -> None:
    await bot.set_my_commands([("help", "帮助")])
    assert [one.command for one in await bot.get_my_commands()] == ["help"]
    await bot.delete_my_commands()
    assert api.commands() == []


async def test_names_and_descriptions_are_kept(api: TelegramApi, bot: Bot) -> None:
    await bot.set_my_description("问政策")
    await bot.set_my_short_description("政策助手")
    assert (await bot.get_my_description()).description == "问政策"
    assert (await bot.get_my_short_description()).short_description == "政策助手"
    assert api.profile.texts["description", ""] == "问政策"
    await bot.set_chat_menu_button()
    assert api.profile.menu_buttons == {0: {"type": "default"}}
