"""Serving Telegram: starting, stopping, and one clear line for what can't go on."""

import logging
import os
import sys
from collections.abc import Callable

from telegram import Update
from telegram.error import InvalidToken, TelegramError

from bot import texts
from bot.conversation import Conversations
from bot.settings import Settings
from bot.telegram.channel import TelegramChannel


def serve(settings: Settings, open_conversations: Callable[[], Conversations]) -> str | None:
    """Serve until stopped by a signal; return why it could not go on, or None."""
    if settings.bot_token is None or not settings.bot_token.get_secret_value().strip():
        return texts.MISSING_BOT_ACCOUNT
    token = settings.bot_token.get_secret_value().strip()
    # python-telegram-bot warns on every 429 until it is told which type of delay is wanted.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    _set_logging(settings.log_level, token)
    channel = TelegramChannel(open_conversations())
    try:
        channel.application(settings, token).run_polling(
            allowed_updates=[Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY],
            bootstrap_retries=0,
        )
    except InvalidToken:
        return texts.BOT_ACCOUNT_REFUSED
    except TelegramError:
        return texts.UNREACHABLE.format(url=settings.bot_api_url)
    return texts.SECOND_BOT if channel.conflict else None


class _TokenFilter(logging.Filter):
    """Takes the token out of every record, whoever writes it."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        if self._token in message:
            record.msg, record.args = message.replace(self._token, "***"), None
        if record.exc_info and isinstance(record.exc_info[1], TelegramError):
            record.exc_info = None  # the network's errors are told in one line, where they end
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = record.exc_text.replace(self._token, "***")
        return True


def _set_logging(level: str, token: str) -> None:
    """Log to standard error; never the token."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(_TokenFilter(token))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # httpx logs every URL, token included, at INFO.
    logging.getLogger("httpx").setLevel(logging.WARNING)
