"""Sending one message, and what its failing means."""

import logging
import re
from collections.abc import Callable, Sequence

from pydantic import ValidationError
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    RetryAfter,
    TelegramError,
)

from bot import texts
from bot.channels.telegram.attachment import send_attached
from bot.channels.telegram.chat import number
from bot.channels.telegram.offer import Offer
from bot.channels.telegram.open_keys import OpenKeys
from bot.channels.telegram.outgoing import LONGEST_ALERT, Outgoing
from bot.channels.telegram.patience import wait_after
from bot.channels.telegram.presses import Presses
from bot.delivery.trouble import Trouble
from bot.metrics import Metrics
from handlers.message import Where
from knowledge.ledger.delivery.outbox import Message, Settled
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
_OFFERS_HOLD = 60  # seconds
_SAME = "message is not modified"
_UNREADABLE = re.compile("can't parse|too long")
_NO_THREAD = re.compile("thread not found|topic_(closed|deleted|id_invalid)")


class Sending:
    """Sends messages, one attempt at a time; `show_menu` is asked for the menus they bring."""

    def __init__(
        self, bot: Bot, metrics: Metrics, show_menu: ShowMenu, presses: Presses | None = None
    ) -> None:
        self._bot = bot
        self._presses = presses or Presses(bot)
        self._open = OpenKeys(bot, self._presses)
        self._metrics = metrics
        self._show_menu = show_menu
        begins = "messages can't be sent and wait"
        self._trouble = Trouble(logger, begins, "messages are sent again")

    async def send(self, message: Message, thread: int | None = None) -> Settled:
        """Try to send the message; return that it was sent, when to try again, or why never.

        `thread` is the topic in which its person is, for what answers nothing.
        """
        try:
            outgoing = Outgoing.model_validate_json(message.payload)
        except ValidationError:
            logger.error("message %d can't be read; another version may have made it", message.id)
            return self._given_up(message, "unreadable")
        if thread is not None and outgoing.thread is None and not message.attempts:
            outgoing = outgoing.model_copy(update={"thread": thread})
        chat_id = number(message.chat)
        try:
            shown = await self._show(chat_id, outgoing)
        except TelegramError as error:
            settled = self._failed(message, outgoing, error)
        else:
            self._trouble.over()
            settled = Settled(message)
            self._open.sent(chat_id, outgoing, shown)
        if outgoing.menu and settled.retry_in is None:
            self._show_menu(chat_id, outgoing.menu)
        return settled

    async def _show(self, chat_id: int, outgoing: Outgoing) -> int | None:
        """Show the message where it belongs; return its number, where it stays in the chat."""
        press = outgoing.press
        if outgoing.offers is not None:
            await self._offer(press or "", outgoing.offers)
            return None
        if outgoing.where is Where.PASSING and not press:
            return None
        if press and outgoing.where is Where.ALERT:
            if await self._presses.alert(press, outgoing.bare[:LONGEST_ALERT]):
                return None
        elif press:
            passing = outgoing.where is Where.PASSING
            self._presses.stop(press, outgoing.bare[:LONGEST_ALERT] if passing else "")
            if passing:
                return None
        if outgoing.where is Where.INSTEAD and outgoing.pressed is not None:
            return await self._change(chat_id, outgoing.pressed, outgoing)
        return await self._send(chat_id, outgoing)

    async def _offer(self, query: str, offers: Sequence[Offer]) -> None:
        """Answer an inline query; one that is too old has nobody who waits for it."""
        link = f"https://t.me/{self._bot.username}?start="
        try:
            await self._bot.answer_inline_query(
                query,
                [_article(number, offer, link) for number, offer in enumerate(offers)],
                cache_time=_OFFERS_HOLD,
            )
        except BadRequest as error:
            logger.info("an inline query is not answered: %s", error.message)

    def verdict(self, chat_id: int, message: int | None, word: str) -> str | None:
        """Return the action of a verdict on a message that was sent, or None."""
        return self._open.verdict(chat_id, message, word)

    async def _change(self, chat_id: int, message: int, outgoing: Outgoing) -> int:
        """Change the message whose button was pressed."""
        try:
            await self._bot.edit_message_text(
                outgoing.text,
                chat_id,
                message,
                parse_mode=outgoing.parse_mode,
                api_kwargs={"reply_markup": outgoing.markup} if outgoing.markup else None,
            )
        except BadRequest as error:
            if _SAME not in error.message.casefold():
                raise
        return message

    async def _send(self, chat_id: int, outgoing: Outgoing) -> int:
        """Send to the chat, or to where the group has moved to; return the message's number."""
        try:
            return await self._send_to(chat_id, outgoing)
        except ChatMigrated as moved:
            return await self._send_to(moved.new_chat_id, outgoing)

    async def _send_to(self, chat_id: int, outgoing: Outgoing) -> int:
        attached = await send_attached(self._bot, chat_id, outgoing)
        if attached is not None:
            return attached
        sent = await self._bot.send_message(
            chat_id,
            outgoing.text,
            parse_mode=outgoing.parse_mode,
            api_kwargs=outgoing.parameters,
        )
        return sent.message_id

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
        if outgoing.picture and not _UNREADABLE.search(reason):
            return _again(message, outgoing.model_copy(update={"picture": None}))
        if any(words in reason for words in _GONE):
            return self._given_up(message, "chat gone")
        if outgoing.where is Where.INSTEAD and not _UNREADABLE.search(reason):
            return _again(message, outgoing.below())
        if outgoing.thread is not None and _NO_THREAD.search(reason):
            return _again(message, outgoing.model_copy(update={"thread": None}))
        if outgoing.plain and outgoing.rows:
            return _again(message, outgoing.model_copy(update={"buttons": (), "last_row": ()}))
        if outgoing.plain:
            logger.error("Telegram refuses message %d for good: %s", message.id, error.message)
            return self._given_up(message, "refused", error.message)
        return _again(message, outgoing.as_plain())

    def _given_up(self, message: Message, reason: str, words: str = "") -> Settled:
        self._metrics.given_up.labels(reason).inc()
        return Settled(message, error=words or reason)


def _article(number: int, offer: Offer, link: str) -> InlineQueryResultArticle:
    markup = None
    if offer.start:
        opens = InlineKeyboardButton(texts.OPEN_BOT, url=f"{link}{offer.start}")
        markup = InlineKeyboardMarkup([[opens]])
    return InlineQueryResultArticle(
        str(number),
        offer.title,
        InputTextMessageContent(offer.html, parse_mode="HTML"),
        description=offer.description,
        reply_markup=markup,
    )


def _again(message: Message, outgoing: Outgoing) -> Settled:
    """Return that it is to be tried again in another shape."""
    return Settled(message, retry_in=0.0, payload=outgoing.model_dump_json(exclude_defaults=True))
