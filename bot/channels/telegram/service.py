"""Telegram as it is served: the account, the way updates come, menus, and what goes out."""

import logging
import os
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from telegram import Bot
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError

from bot import texts
from bot.channels.telegram.chat import NAME
from bot.channels.telegram.door import TelegramDoor
from bot.channels.telegram.launch import opened_at
from bot.channels.telegram.menu_round import MenuRound
from bot.channels.telegram.officials import Officials
from bot.channels.telegram.patience import Patience, wait_after
from bot.channels.telegram.request import AiohttpRequest
from bot.channels.telegram.updates.hook import Hook
from bot.channels.telegram.updates.polling import Polling, StoringRequest
from bot.channels.telegram.updates.update import Take, Updates
from bot.configuration.settings import Settings
from bot.delivery.house import House
from bot.delivery.service import Loop, UnservableError
from bot.delivery.signal import Signal
from bot.identity import key as keys
from bot.identity.identity import webhook_secret
from knowledge.ledger.delivery.outbox import Message, Settled
from knowledge.ledger.office.register import LedgerRegister

if TYPE_CHECKING:
    from starlette.routing import Route

logger = logging.getLogger(__name__)

# Of two bots on one token Telegram turns away the older poll, then the newer one's, and so on.
# A bot that has served nobody and polls for fewer seconds than this takes itself for the newcomer.
_NEWCOMER = 15.0
_CONNECTIONS = 32


class TelegramService:
    """The bot's account at work; a `Service`."""

    name = NAME

    def __init__(self, house: House) -> None:
        # python-telegram-bot warns on every 429 until it is told which type of delay is wanted.
        os.environ.setdefault("PTB_TIMEDELTA", "true")
        settings = house.settings
        self._house = house
        self._bot = bot = _open_bot(settings, self._polled)
        register = LedgerRegister(house.ledger.database, frozenset(house.admins))
        self._officials = Officials(register)
        self._menus = MenuRound(
            bot, house.ledger.database, house.admins, house.titles, opened_at(settings.web_url)
        )
        own = (house.key, house.metrics, self._officials, self._menus.ask)
        self._door = TelegramDoor(bot, *own)
        self._patience = Patience(house.stop)
        self._hearing = self._way()
        self._began = time.monotonic()
        self.loops: Sequence[Loop] = (self._menus.run, self._officials.run)
        self.signals: Sequence[Signal] = (self._menus.wanted,)
        self.hear: Loop = self._hearing.run

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        """Open the bot's connections, once Telegram knows it, and close them at the end."""
        try:
            with _told(self._house.settings):
                await self._patience.with_(self._bot.initialize)
            await keys.note_bot(self._house.ledger.database, self._bot.id)
            logger.info("the bot is @%s", self._bot.username)
            yield
        finally:
            await self._bot.shutdown()

    @property
    def address(self) -> str:
        """The bot's name, by which links lead to it."""
        return self._bot.username

    def routes(self) -> Sequence["Route"]:
        """Return where the web server takes updates, if Telegram brings them."""
        settings = self._house.settings
        if settings.bot_mode != "webhook":
            return ()
        from bot.channels.telegram.updates.webhook import route  # most who poll do without

        path = urlsplit(settings.webhook_url or "").path or "/"
        return (route(path, self._brought, webhook_secret(settings)),)

    async def begin(self) -> None:
        """Have updates come from now on."""
        with _told(self._house.settings):
            await self._patience.with_(self._hearing.begin)
        self._began = time.monotonic()

    @property
    def hears(self) -> bool:
        """Whether updates can come."""
        return self._hearing.hears

    async def reachable(self) -> bool:
        """Return whether Telegram answers."""
        return await self._door.reachable()

    async def send(self, message: Message) -> Settled:
        """Try to send the message and return how that ended."""
        return await self._door.send(message)

    async def _polled(self, updates: Updates) -> None:
        await self._stored(updates, surely=True)

    async def _brought(self, updates: Updates) -> None:
        await self._stored(updates, surely=False)

    async def _stored(self, updates: Updates, *, surely: bool) -> None:
        received = await self._door.received(updates)
        await self._house.take(received, surely=surely)
        for one in received:
            self._door.acknowledge(one)

    def _way(self) -> Polling | Hook:
        """Return the way that updates come."""
        house, settings = self._house, self._house.settings
        if settings.bot_mode == "polling":
            return Polling(self._bot, house.metrics, self._another_bot, house.end)
        url, secret = settings.webhook_url or "", webhook_secret(settings)
        return Hook(self._bot, house.metrics, url, secret, house.end)

    def _another_bot(self) -> None:
        """Stop where another bot was here before; else keep polling, and it will stop."""
        if not self._house.served() and time.monotonic() - self._began <= _NEWCOMER:
            self._house.end(texts.SECOND_BOT)


async def name_of(settings: Settings) -> str:
    """Return the name of the settings' bot; raises UnservableError where Telegram does not say."""

    async def none(_updates: Updates) -> None:
        pass

    bot = _open_bot(settings, none)
    try:
        with _told(settings):
            await bot.initialize()
        return bot.username
    finally:
        await bot.shutdown()


@contextmanager
def _told(settings: Settings) -> Iterator[None]:
    """Say in a sentence why Telegram does not serve this start; raises UnservableError."""
    try:
        yield
    except InvalidToken:
        reason = texts.BOT_ACCOUNT_REFUSED
    except RetryAfter as error:
        reason = texts.TELEGRAM_BUSY.format(seconds=round(wait_after(error, 0)))
    except BadRequest as error:
        by_webhook = settings.bot_mode == "webhook"
        text = texts.WEBHOOK_REFUSED if by_webhook else texts.TELEGRAM_REFUSES
        reason = text.format(reason=error.message)
    except TelegramError:
        reason = texts.UNREACHABLE.format(url=settings.bot_api_url)
    else:
        return
    raise UnservableError(reason)


def _open_bot(settings: Settings, take: Take) -> Bot:
    """Return the bot of the settings' token; what it polls is given to `take`."""
    return Bot(
        settings.token,
        base_url=f"{settings.bot_api_url}/bot",
        base_file_url=f"{settings.bot_api_url}/file/bot",
        request=AiohttpRequest(_CONNECTIONS, settings.bot_proxy),
        get_updates_request=StoringRequest(take, settings.bot_proxy),
    )
