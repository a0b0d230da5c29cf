"""Sending one message, and what its failing means."""

import asyncio
import logging
import random

from pydantic import ValidationError
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    RetryAfter,
    TelegramError,
)

from bot.metrics import Metrics
from bot.spreadsheet import workbook
from bot.telegram import menu
from bot.telegram.outgoing import Outgoing
from handlers.message import Tables
from knowledge.ledger.outbox import Message, Settled

logger = logging.getLogger(__name__)

_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 60.0
_GONE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "not enough rights",
    "user is deactivated",
)


async def send(bot: Bot, message: Message, metrics: Metrics) -> Settled:
    """Try to send the message; return that it was sent, when to try again, or why never."""
    try:
        outgoing = Outgoing.model_validate_json(message.payload)
    except ValidationError:
        logger.error("message %d can't be read; another version may have written it", message.id)
        return Settled(message, error="unreadable")
    try:
        await _send(bot, message.chat_id, outgoing)
    except ChatMigrated as moved:
        return await _sent_to(bot, moved.new_chat_id, outgoing, message)
    except RetryAfter as error:
        metrics.send_errors.labels("RetryAfter").inc()
        pause = error.retry_after
        return Settled(message, retry_in=pause if isinstance(pause, int) else pause.total_seconds())
    except Forbidden:
        metrics.send_errors.labels("Forbidden").inc()
        return Settled(message, error="forbidden")
    except BadRequest as error:
        metrics.send_errors.labels("BadRequest").inc()
        return _refused(message, outgoing, error)
    except TelegramError as error:
        metrics.send_errors.labels(type(error).__name__).inc()
        logger.warning("a message is sent later: %s", type(error).__name__)
        return Settled(message, retry_in=_pause(message.attempts))
    return Settled(message)


async def _send(bot: Bot, chat_id: int, outgoing: Outgoing) -> None:
    if outgoing.menu:  # before the message: where this fails, nothing is told twice
        await menu.show(bot, chat_id, outgoing.menu)
    if outgoing.tables:
        await _send_tables(bot, chat_id, outgoing, outgoing.tables)
        return
    await bot.send_message(
        chat_id,
        outgoing.text,
        parse_mode=outgoing.parse_mode,
        api_kwargs=outgoing.parameters,
    )


async def _send_tables(bot: Bot, chat_id: int, outgoing: Outgoing, tables: Tables) -> None:
    file = await asyncio.to_thread(workbook, tables)
    await bot.send_document(
        chat_id,
        file,
        filename=f"{tables.name}.xlsx",
        caption=outgoing.text,
        parse_mode=outgoing.parse_mode,
        api_kwargs=outgoing.parameters,
    )


async def _sent_to(bot: Bot, chat_id: int, outgoing: Outgoing, message: Message) -> Settled:
    """Send to where the group has moved to."""
    try:
        await _send(bot, chat_id, outgoing)
    except TelegramError:
        return Settled(message, retry_in=_pause(message.attempts))
    return Settled(message)


def _refused(message: Message, outgoing: Outgoing, error: BadRequest) -> Settled:
    """Give up on a chat that is gone; else try the bare text, since the markup may be at fault."""
    reason = error.message.casefold()
    if any(words in reason for words in _GONE):
        return Settled(message, error="chat gone")
    if outgoing.plain:
        logger.error("Telegram refuses message %d for good: %s", message.id, error.message)
        return Settled(message, error=error.message)
    plain = outgoing.as_plain()
    return Settled(message, retry_in=0.0, payload=plain.model_dump_json(exclude_defaults=True))


def _pause(attempts: int) -> float:
    """Return the seconds until the next attempt: twice as long each time, never in step."""
    longest = min(_LONGEST_PAUSE, _FIRST_PAUSE * 2.0 ** min(attempts, 10))
    return longest * random.uniform(0.5, 1.0)  # noqa: S311  # no secret hangs on it
