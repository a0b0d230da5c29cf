"""Command menus: in private chats and in groups, and those of officials and the office."""

import logging
from collections.abc import Iterable, Mapping

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError

from bot import texts
from knowledge.office.role import Rank

logger = logging.getLogger(__name__)


async def set_menus(bot: Bot, admins: Iterable[int]) -> None:
    """Show everybody's menus, and the office's to these; who was never here gets it later."""
    of_groups = {name: texts.COMMANDS[name] for name in texts.GROUP_COMMANDS}
    await bot.set_my_commands(_commands(texts.COMMANDS), scope=BotCommandScopeAllPrivateChats())
    await bot.set_my_commands(_commands(of_groups), scope=BotCommandScopeAllGroupChats())
    for admin in admins:
        try:
            await show(bot, admin, Rank.OFFICE)
        except TelegramError as error:  # no reason not to serve; /whoami shows it, too
            logger.info("a menu is not shown: %s", type(error).__name__)


async def show(bot: Bot, chat_id: int, rank: Rank) -> None:
    """Show in one chat the commands of that rank, its own before everybody's."""
    scope = BotCommandScopeChat(chat_id)
    if rank is Rank.PUBLIC:
        await bot.delete_my_commands(scope=scope)
        return
    own = texts.OFFICE_COMMANDS
    if rank is Rank.OFFICIAL:
        own = {name: own[name] for name in texts.OFFICIAL_COMMANDS}
    await bot.set_my_commands(_commands({**own, **texts.COMMANDS}), scope=scope)


def _commands(described: Mapping[str, str]) -> list[BotCommand]:
    return [BotCommand(name, text) for name, text in described.items()]
