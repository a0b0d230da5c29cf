"""Serving Telegram: every part put together, and one clear line for what can't go on.

This process takes updates in and sends answers out; the one that answers stands beside it.
"""

import asyncio
import logging
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from telegram import Bot
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError

from bot import key as keys
from bot import texts
from bot.channels.telegram.account import open_bot
from bot.channels.telegram.door import TelegramDoor
from bot.channels.telegram.hook import Hook
from bot.channels.telegram.menu_round import MenuRound
from bot.channels.telegram.officials import Officials
from bot.channels.telegram.patience import Patience, wait_after
from bot.channels.telegram.polling import Polling
from bot.data_folder import claim
from bot.delivery.answerer import Answerer
from bot.delivery.intake import Intake
from bot.delivery.sender import Sender
from bot.delivery.service import running
from bot.delivery.signal import Signal
from bot.delivery.stopping import StoppedError
from bot.delivery.watch import LedgerWatch
from bot.health import Health
from bot.identity import person, secrets, webhook_secret
from bot.logs import set_logging
from bot.metrics import Metrics
from bot.readiness import Readiness
from bot.replica import Replica
from bot.settings import Settings
from bot.version import version
from knowledge.ledger import contacts
from knowledge.ledger.inbox import Received
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.pace import Limits
from knowledge.ledger.register import LedgerRegister

if TYPE_CHECKING:
    from bot.web import Take

logger = logging.getLogger(__name__)

# Of two bots on one token Telegram turns away the older poll, then the newer one's, and so on.
# A bot that has served nobody and polls for fewer seconds than this takes itself for the newcomer.
_NEWCOMER = 15.0
# The code is that of this process. `-m` would look for it in the current directory first, which
# may be anybody's; -P keeps that out, and out of every other import.
_ANSWERING = (
    *(sys.executable, "-P", "-c"),
    "import sys; root = sys.argv.pop(1); root in sys.path or sys.path.insert(0, root); "
    "from bot.answering import main; main(*sys.argv[1:])",
    str(Path(__file__).resolve().parents[1]),
)

Updates = Sequence[dict[str, Any]]


def serve(settings: Settings) -> str | None:
    """Serve until stopped by a signal; return why it could not go on, or None.

    Raises LedgerError for a ledger that can't be used.
    """
    set_logging(settings.log_level, secrets(settings), settings.log_format)
    if not settings.token:
        return texts.MISSING_BOT_ACCOUNT
    # python-telegram-bot warns on every 429 until it is told which type of delay is wanted.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    claim(settings.data_dir)
    try:
        with Replica(settings.data_dir) as name:
            return asyncio.run(_Service(settings, name).run())
    except InvalidToken:
        return texts.BOT_ACCOUNT_REFUSED
    except RetryAfter as error:
        return texts.TELEGRAM_BUSY.format(seconds=round(wait_after(error, 0)))
    except BadRequest as error:
        by_webhook = settings.bot_mode == "webhook"
        text = texts.WEBHOOK_REFUSED if by_webhook else texts.TELEGRAM_REFUSES
        return text.format(reason=error.message)
    except TelegramError:
        return texts.UNREACHABLE.format(url=settings.bot_api_url)


class _Service:
    """One running bot."""

    def __init__(self, settings: Settings, name: str) -> None:
        self._settings = settings
        self._name = name
        self._metrics = Metrics(settings.bot_mode)
        self._written = Signal()
        self._began = time.monotonic()
        self._reason: str | None = None

    async def run(self) -> str | None:
        """Serve until told to stop, and return why that was, where it is worth a word."""
        self._stop = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, self._stop.set)
        settings = self._settings
        limits = Limits.of(settings.send_rate, settings.send_rate_chat)
        async with Ledger.open(settings.database, settings.data_dir, limits) as ledger:
            logger.info(
                "policybot %s starts, by %s, on %s",
                *(version(), settings.bot_mode, ledger.database.name),
            )
            await ledger.outbox.free(self._name)
            with suppress(StoppedError):
                await self._serve(ledger)
        logger.info("policybot has stopped")
        return self._reason

    async def _serve(self, ledger: Ledger) -> None:
        """Open everything from the ledger outwards, and close it in turn: the intake first."""
        settings = self._settings
        watch = LedgerWatch(ledger, "nothing is confirmed")

        async def polled(updates: Updates) -> None:
            await stored(await door.received(updates), surely=True)

        async def brought(updates: Updates) -> None:
            await stored(await door.received(updates), surely=False)

        async def stored(received: Sequence[Received], *, surely: bool) -> None:
            await (intake.take_surely(received, self._stop) if surely else intake.take(received))
            for one in received:
                door.acknowledge(one)

        bot = open_bot(settings, polled)
        key = await self._key(ledger)
        admins = {person(key, number): number for number in settings.admin_ids}
        await self._greet(ledger, admins)
        officials = Officials(LedgerRegister(ledger.database, frozenset(admins)))
        menus = MenuRound(bot, ledger.database, admins)
        door = TelegramDoor(bot, key, self._metrics, officials, menus.ask)
        parts = (ledger, door, self._metrics, watch)
        sender = Sender(*parts, owner=self._name, written=self._written)
        patience = Patience(self._stop)
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(_opened(bot, patience))
            await keys.note_bot(ledger.database, bot.id)
            logger.info("the bot is @%s", bot.username)
            answerer = self._answerer = self._start(ledger, watch, bot.username)
            intake = Intake(ledger.inbox, watch, answerer, self._metrics)
            hearing = self._hearing(bot)
            of_telegram = (door.reachable, lambda: hearing.hears)
            health = Health(ledger, watch, self._metrics, answerer, *of_telegram)
            readiness = Readiness(answerer)
            loops = (answerer.run, sender.run, menus.run, officials.run, readiness.run)
            await stack.enter_async_context(running(loops, (self._written, menus.wanted)))
            try:
                await self._listen(stack, health, brought)
            except OSError:
                self._reason = texts.PORT_TAKEN.format(address=settings.webhook_listen)
                return
            await patience.with_(hearing.begin)
            self._began = time.monotonic()
            await stack.enter_async_context(running((hearing.run,), ()))
            readiness.hears()
            await self._stop.wait()

    def _start(self, ledger: Ledger, watch: LedgerWatch, bot_name: str) -> Answerer:
        """Return the process that answers, as it will be started."""
        answerer = Answerer(
            (*_ANSWERING, self._name, bot_name),
            ledger.inbox,
            self._metrics,
            watch,
            owner=self._name,
            written=self._written,
            in_trouble=self._end,
        )
        self._metrics.watch(lambda: answerer.pid)
        return answerer

    async def _key(self, ledger: Ledger) -> bytes:
        """Return the key of the people's hashes; the process that answers inherits it.

        So both have the same one, whatever becomes of the file while they run.
        """
        text = await keys.settle(ledger.database, self._settings)
        os.environ[keys.SETTING] = text
        of_log = self._settings.log_level, (*secrets(self._settings), text)
        set_logging(*of_log, self._settings.log_format)  # the key is one secret more
        return keys.key_of(text)

    async def _greet(self, ledger: Ledger, admins: Mapping[str, int]) -> None:
        """Note where those in ADMIN_IDS can be told of things."""
        async with ledger.database.transaction() as transaction:
            await contacts.save(transaction, admins)

    def _end(self, reason: str) -> None:
        """Stop, and say why."""
        self._reason = reason
        self._stop.set()

    def _hearing(self, bot: Bot) -> Polling | Hook:
        """Return the way that updates come."""
        settings = self._settings
        if settings.bot_mode == "polling":
            return Polling(bot, self._metrics, self._another_bot, self._end)
        url, secret = settings.webhook_url or "", webhook_secret(settings)
        return Hook(bot, self._metrics, url, secret, self._end)

    async def _listen(self, stack: AsyncExitStack, health: Health, brought: "Take") -> None:
        """Open the web server, where it is wanted; raises OSError where its port is taken."""
        settings = self._settings
        if not settings.webhook_listen:
            return
        from bot.web import Webhook, application, listening  # most who poll do without

        by_webhook = settings.bot_mode == "webhook"
        webhook = Webhook(brought, webhook_secret(settings)) if by_webhook else None
        path = urlsplit(settings.webhook_url or "").path or "/"
        app = application(health, webhook, path)
        await stack.enter_async_context(listening(app, settings.webhook_listen))
        logger.info("the web server listens at %s", settings.webhook_listen)

    def _another_bot(self) -> None:
        """Stop where another bot was here before; else keep polling, and it will stop."""
        if not self._answerer.served and time.monotonic() - self._began <= _NEWCOMER:
            self._end(texts.SECOND_BOT)


@asynccontextmanager
async def _opened(bot: Bot, patience: Patience) -> AsyncIterator[None]:
    """Open the bot's connections, once Telegram knows it, and close them at the end."""
    try:
        await patience.with_(bot.initialize)
        yield
    finally:
        await bot.shutdown()
