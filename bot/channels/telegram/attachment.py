"""What a message brings beside its text: a picture, tables or a document."""

import asyncio
import logging
from pathlib import Path

from telegram import Bot

from bot.channels.telegram.outgoing import Outgoing
from bot.pictures.picture import picture
from bot.spreadsheet import workbook
from handlers.enclosure import Document
from handlers.picture import Drawing

logger = logging.getLogger(__name__)


async def send_attached(bot: Bot, chat_id: int, outgoing: Outgoing) -> int | None:
    """Send what the message brings, with its text; return the number that it has in the chat.

    None is for a message that brings nothing, or nothing that can be made: its text must do.
    """
    if outgoing.tables:
        file = await asyncio.to_thread(workbook, outgoing.tables)
        return await _send_file(bot, chat_id, outgoing, file, f"{outgoing.tables.name}.xlsx")
    if outgoing.document:
        return await _send_document(bot, chat_id, outgoing, outgoing.document)
    drawn = await _drawn(outgoing.picture) if outgoing.picture else None
    return await _send_photo(bot, chat_id, outgoing, drawn) if drawn else None


async def _drawn(drawing: Drawing) -> bytes | None:
    try:
        return await asyncio.to_thread(picture, drawing)
    except OSError as error:
        logger.error("pictures can't be drawn: %s", error)
        return None


async def _send_document(
    bot: Bot, chat_id: int, outgoing: Outgoing, document: Document
) -> int | None:
    try:
        file = await asyncio.to_thread(Path(document.path).read_bytes)
    except OSError as error:
        logger.error("a document can't be read: %s", error)
        return None
    return await _send_file(bot, chat_id, outgoing, file, document.name)


async def _send_photo(bot: Bot, chat_id: int, outgoing: Outgoing, photo: bytes) -> int:
    sent = await bot.send_photo(
        chat_id,
        photo,
        caption=outgoing.text,
        parse_mode=outgoing.parse_mode,
        api_kwargs=outgoing.parameters,
    )
    return sent.message_id


async def _send_file(bot: Bot, chat_id: int, outgoing: Outgoing, file: bytes, name: str) -> int:
    sent = await bot.send_document(
        chat_id,
        file,
        filename=name,
        caption=outgoing.text,
        parse_mode=outgoing.parse_mode,
        api_kwargs=outgoing.parameters,
    )
    return sent.message_id
