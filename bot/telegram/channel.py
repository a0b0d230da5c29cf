"""The Telegram channel: updates in, replies out."""

import logging
import time
from dataclasses import replace
from typing import Any

from telegram import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    Message,
    Update,
)
from telegram.constants import ChatAction, ChatType, ParseMode
from telegram.error import BadRequest, Conflict, NetworkError, TelegramError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot import texts
from bot.conversation import Conversations
from bot.settings import Settings
from bot.telegram.addressed import question_in
from bot.telegram.order import MOST_AT_ONCE, ChatOrder
from bot.telegram.page import keyboard, pages
from handlers.message import Block, Part, Reply

logger = logging.getLogger(__name__)

Context = ContextTypes.DEFAULT_TYPE
App = Application[Any, Any, Any, Any, Any, Any]

# Of two bots on one token Telegram turns away the older poll, then the newer one's, and so on.
# A bot that has served nobody and is younger than this, in seconds, takes itself for the newcomer.
_NEWCOMER = 15.0
_BUSY = 4  # updates in hand; above that the typing action, a courtesy, is left out
_COMMANDS = {"start": texts.COMMAND_START, "help": texts.COMMAND_HELP}


class TelegramChannel:
    """The bot on Telegram: one conversation a chat."""

    def __init__(self, conversations: Conversations) -> None:
        self._conversations = conversations
        self._in_hand = 0
        self._started = time.monotonic()
        self._served = False
        self.conflict = False

    def application(self, settings: Settings, token: str) -> App:
        """Return the python-telegram-bot application that serves this channel."""
        builder = (
            ApplicationBuilder()
            .token(token)
            .base_url(f"{settings.bot_api_url}/bot")
            .base_file_url(f"{settings.bot_api_url}/file/bot")
            .concurrent_updates(ChatOrder())
            .connection_pool_size(2 * MOST_AT_ONCE)
            .post_init(self._set_commands)
        )
        if settings.bot_proxy:
            builder = builder.proxy(settings.bot_proxy).get_updates_proxy(settings.bot_proxy)
        application: App = builder.build()
        texts_only = filters.TEXT & ~filters.COMMAND
        application.add_handler(CommandHandler("start", self._start))
        application.add_handler(CommandHandler("help", self._help))
        application.add_handler(MessageHandler(filters.COMMAND, self._unknown_command))
        application.add_handler(MessageHandler(texts_only, self._text))
        application.add_handler(MessageHandler(filters.ALL, self._unsupported))
        application.add_handler(CallbackQueryHandler(self._button))
        application.add_error_handler(self._error)
        return application

    async def _set_commands(self, application: App) -> None:
        """Show the command menus, in private chats and in groups."""
        commands = [BotCommand(name, text) for name, text in _COMMANDS.items()]
        await application.bot.set_my_commands(commands, scope=BotCommandScopeAllPrivateChats())
        await application.bot.set_my_commands(commands[1:], scope=BotCommandScopeAllGroupChats())

    async def _start(self, update: Update, context: Context) -> None:
        """Open the bot, or what a link was made for."""
        await self._answer(
            update.effective_message, action=" ".join(["start", *(context.args or ())])
        )

    async def _help(self, update: Update, _: Context) -> None:
        await self._answer(update.effective_message, action="help")

    async def _unknown_command(self, update: Update, context: Context) -> None:
        """Point to /help; in a group only where the command names this bot."""
        message = update.effective_message
        if message is None:
            return
        command = (message.text or "").split()[0]
        if message.chat.type == ChatType.PRIVATE or command.endswith(f"@{context.bot.username}"):
            await message.reply_text(texts.UNKNOWN_COMMAND)

    async def _text(self, update: Update, context: Context) -> None:
        """Answer a question; an edited one is answered anew."""
        message = update.effective_message
        asked = question_in(message, context.bot.username) if message else None
        if asked is not None:
            await self._answer(message, asked)

    async def _unsupported(self, update: Update, _: Context) -> None:
        message = update.effective_message
        if message is None or update.edited_message or message.chat.type != ChatType.PRIVATE:
            return
        if _says_something(message):
            await message.reply_text(texts.ONLY_TEXT)

    async def _button(self, update: Update, _: Context) -> None:
        """Stop the button's spinner first, then answer as a new message."""
        query = update.callback_query
        if query is None:
            return
        try:
            await query.answer()
        except BadRequest:
            logger.info("a button was pressed too long ago to be confirmed")
        if isinstance(query.message, Message):
            await self._answer(query.message, action=query.data or "")

    async def _answer(
        self, message: Message | None, text: str = "", *, action: str | None = None
    ) -> None:
        if message is None:
            return
        self._served = True
        self._in_hand += 1
        try:
            if self._in_hand <= _BUSY:
                await _show_typing(message)
            reply = await self._conversations.reply(str(message.chat.id), text, action=action)
            await _send(message, _with_link(reply, message.get_bot().link))
        finally:
            self._in_hand -= 1

    async def _error(self, update: object, context: Context) -> None:
        """Tell the operator what went wrong, and the user that it did."""
        error = context.error
        if isinstance(error, Conflict):
            self._yield_to_the_other(context.application)
            return
        if isinstance(error, NetworkError) and not isinstance(error, BadRequest):
            logger.warning("Telegram can't be reached: %s", error)
            return
        logger.error("an update failed", exc_info=error)
        message = update.effective_message if isinstance(update, Update) else None
        if message is not None:
            try:
                await message.reply_text(texts.APOLOGY)
            except TelegramError:
                logger.warning("the apology could not be sent")

    def _yield_to_the_other(self, application: App) -> None:
        """Stop where another bot was here before; else keep polling, and it will stop."""
        if self._served or time.monotonic() - self._started > _NEWCOMER:
            logger.warning("another bot tried to use this token")
            return
        self.conflict = True
        application.stop_running()


def _says_something(message: Message) -> bool:
    """Return whether a person sent content, and not the chat a notice of itself."""
    return bool(message.effective_attachment)


async def _show_typing(message: Message) -> None:
    """Show that an answer is coming; where that fails the answer comes all the same."""
    try:
        await message.chat.send_action(ChatAction.TYPING)
    except TelegramError as error:
        logger.info("the typing action was not shown: %s", error)


def _with_link(reply: Reply, bot_link: str) -> Reply:
    """Return the reply with the link that reopens its result, where it has one."""
    if reply.link is None:
        return reply
    url = f"{bot_link}?start={reply.link}"
    return replace(
        reply, blocks=(*reply.blocks, Block(Part.BODY, texts.SHARE_LINK.format(url=url)))
    )


async def _send(message: Message, reply: Reply) -> None:
    """Send the reply, its buttons under the last page; in groups as an answer to the message."""
    texts_html = pages(reply)
    quote = message.chat.type != ChatType.PRIVATE
    for number, page in enumerate(texts_html, start=1):
        last = number == len(texts_html)
        await message.reply_text(
            page,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(reply) if last else None,
            do_quote=quote and number == 1,
        )
