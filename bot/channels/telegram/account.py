"""The bot's account: its connection to Telegram."""

from telegram import Bot

from bot.channels.telegram.polling import StoringRequest, Take
from bot.channels.telegram.request import AiohttpRequest
from bot.settings import Settings

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
