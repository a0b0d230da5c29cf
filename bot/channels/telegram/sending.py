"""Sending one message, and what its failing means."""

import asyncio
import logging
from collections.abc import Callable

from pydantic import ValidationError
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    RetryAfter,
    TelegramError,
)

from bot.channels.telegram.chat import number
from bot.channels.telegram.outgoing import Outgoing
from bot.channels.telegram.patience import wait_after
from bot.delivery.trouble import Trouble
from bot.metrics import Metrics
from bot.spreadsheet import workbook
from handlers.message import Tables
from knowledge.ledger.outbox import Message, Settled
from knowledge.office.role import Rank

logger = logging.getLogger(__name__)

ShowMenu = Callable[[int, Rank], None]

_GONE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "not enough rights",
    "user is deactivated",
)


class Sending:
    """Sends messages, one attempt at a time; `show_menu` is asked for the menus they bring."""

    def __init__(self, bot: Bot, metrics: Metrics, show_menu: ShowMenu) -> None:
        self._bot = bot
        self._metrics = metrics
        self._show_menu = show_menu
        begins = "messages can't be sent and wait"
        self._trouble = Trouble(logger, begins, "messages are sent again")

    async def send(self, message: Message) -> Settled:
        """Try to send the message; return that it was sent, when to try again, or why never."""
        try:
            outgoing = Outgoing.model_validate_json(message.payload)
        except ValidationError:
            logger.error("message %d can't be read; another version may have made it", message.id)
            return self._given_up(message, "unreadable")
        try:
            await self._send(number(message.chat), outgoing)
        except TelegramError as error:
            settled = self._failed(message, outgoing, error)
        else:
            self._trouble.over()
            settled = Settled(message)
        if outgoing.menu and settled.retry_in is None:
            self._show_menu(number(message.chat), outgoing.menu)
        return settled

    async def _send(self, chat_id: int, outgoing: Outgoing) -> None:
        """Send to the chat, or to where the group has moved to."""
        try:
            await self._send_to(chat_id, outgoing)
        except ChatMigrated as moved:
            await self._send_to(moved.new_chat_id, outgoing)

    async def _send_to(self, chat_id: int, outgoing: Outgoing) -> None:
        if outgoing.tables:
            await self._send_tables(chat_id, outgoing, outgoing.tables)
            return
        await self._bot.send_message(
            chat_id,
            outgoing.text,
            parse_mode=outgoing.parse_mode,
            api_kwargs=outgoing.parameters,
        )

    async def _send_tables(self, chat_id: int, outgoing: Outgoing, tables: Tables) -> None:
        file = await asyncio.to_thread(workbook, tables)
        await self._bot.send_document(
            chat_id,
            file,
            filename=f"{tables.name}.xlsx",
            caption=outgoing.text,
            parse_mode=outgoing.parse_mode,
            api_kwargs=outgoing.parameters,
        )

    def _failed(self, message: Message, outgoing: Outgoing, error: TelegramError) -> Settled:
        """Return what becomes of a message after an attempt in vain."""
        kind = type(error).__name__
        self._metrics.send_errors.labels(kind).inc()
        if isinstance(error, RetryAfter | Forbidden | BadRequest):
            self._trouble.over()  # Telegram is there
        if isinstance(error, Forbidden):
            return self._given_up(message, "forbidden")
        if isinstance(error, BadRequest):
            return self._refused(message, outgoing, error)
        if not isinstance(error, RetryAfter):
            self._trouble.met(kind)
        return Settled(message, retry_in=wait_after(error, message.attempts))

    def _refused(self, message: Message, outgoing: Outgoing, error: BadRequest) -> Settled:
        """Give up on a chat that is gone; else try the bare text: the markup may be at fault."""
        reason = error.message.casefold()
        if any(words in reason for words in _GONE):
            return self._given_up(message, "chat gone")
        if outgoing.plain:
            logger.error("Telegram refuses message %d for good: %s", message.id, error.message)
            return self._given_up(message, "refused", error.message)
        plain = outgoing.as_plain()
        return Settled(message, retry_in=0.0, payload=plain.model_dump_json(exclude_defaults=True))

    def _given_up(self, message: Message, reason: str, words: str = "") -> Settled:
        self._metrics.given_up.labels(reason).inc()
        return Settled(message, error=words or reason)
