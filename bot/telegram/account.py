"""The bot's account: its connection to Telegram and its command menus."""

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)

from bot import texts
from bot.settings import Settings
from bot.telegram.polling import StoringRequest, Take
from bot.telegram.request import AiohttpRequest

_CONNECTIONS = 32


def open_bot(settings: Settings, take: Take) -> Bot:
    """Return the bot of the settings' token; what it polls is given to `take`."""
    return Bot(
        settings.token,
        base_url=f"{settings.bot_api_url}/bot",
        base_file_url=f"{settings.bot_api_url}/file/bot",
        request=AiohttpRequest(_CONNECTIONS, settings.bot_proxy),
        get_updates_request=StoringRequest(take, settings.bot_proxy),
    )


async def set_commands(bot: Bot) -> None:
    """Show the command menus, in private chats and in groups."""
    commands = [BotCommand(name, text) for name, text in texts.COMMANDS.items()]
    of_groups = [one for one in commands if one.command in texts.GROUP_COMMANDS]
    await bot.set_my_commands(commands, scope=BotCommandScopeAllPrivateChats())
    await bot.set_my_commands(of_groups, scope=BotCommandScopeAllGroupChats())
