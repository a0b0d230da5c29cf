"""Serving Telegram: every part put together, and one clear line for what can't go on."""

import asyncio
import logging
import os
import signal
import time
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from typing import Any
from urllib.parse import unquote, urlsplit

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot import texts
from bot.current import Current
from bot.delivery.guard import Guard
from bot.delivery.intake import Intake
from bot.delivery.sender import Sender
from bot.delivery.service import running
from bot.delivery.signal import Signal
from bot.delivery.watch import LedgerWatch
from bot.delivery.worker import Worker
from bot.health import Health
from bot.identity import person, person_key, webhook_secret
from bot.logs import set_logging
from bot.metrics import Metrics
from bot.office import open_office
from bot.office_jobs import office_jobs
from bot.replica import Replica
from bot.settings import Settings
from bot.telegram.account import open_bot
from bot.telegram.channel import TelegramChannel
from bot.telegram.incoming import WANTED
from bot.telegram.menu import set_menus
from bot.telegram.menu_round import MenuRound
from bot.telegram.polling import polling
from bot.timer import Timer
from bot.warmup import WarmUp
from bot.web import Take, Webhook, application, listening
from handlers.services import Office, Services
from knowledge.ledger import contacts
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.pace import Limits

logger = logging.getLogger(__name__)

# Of two bots on one token Telegram turns away the older poll, then the newer one's, and so on.
# A bot that has served nobody and is younger than this, in seconds, takes itself for the newcomer.
_NEWCOMER = 15.0
_MOST_CONNECTIONS = 40

Updates = Sequence[dict[str, Any]]


def serve(settings: Settings, services: Services) -> str | None:
    """Serve until stopped by a signal; return why it could not go on, or None.

    Raises LedgerError for a ledger that can't be used.
    """
    if not settings.token:
        return texts.MISSING_BOT_ACCOUNT
    # python-telegram-bot warns on every 429 until it is told which type of delay is wanted.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    set_logging(settings.log_level, _secrets(settings))
    try:
        with Replica(settings.data_dir) as name:
            return asyncio.run(_Service(settings, services, name).run())
    except InvalidToken:
        return texts.BOT_ACCOUNT_REFUSED
    except TelegramError:
        return texts.UNREACHABLE.format(url=settings.bot_api_url)


def _secrets(settings: Settings) -> Sequence[str]:
    """Return what must never be logged."""
    key = settings.id_key.get_secret_value() if settings.id_key else ""
    password = urlsplit(settings.database or "").password or ""
    return settings.token, webhook_secret(settings), password, unquote(password), key


class _Service:
    """One running bot."""

    def __init__(self, settings: Settings, services: Services, name: str) -> None:
        self._settings = settings
        self._services = services
        self._name = name
        self._metrics = Metrics()
        self._arrived, self._written = Signal(), Signal()
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
            await ledger.inbox.free(self._name)
            await ledger.outbox.free(self._name)
            await self._serve(ledger)
        return self._reason

    async def _serve(self, ledger: Ledger) -> None:
        """Open everything from the ledger outwards, and close it in turn: the intake first."""
        settings = self._settings
        self._watch = LedgerWatch(ledger)
        intake = Intake(ledger.inbox, self._watch, self._arrived, self._metrics)

        async def polled(updates: Updates) -> None:
            received = [one for one in map(channel.received, updates) if one]
            await intake.take_surely(received, self._stop)

        async def brought(updates: Updates) -> None:
            await intake.take([one for one in map(channel.received, updates) if one])

        bot = open_bot(settings, polled)
        key = person_key(settings)
        current = Current(self._services)
        admins = {person(key, number): number for number in settings.admin_ids}
        office = await self._office(ledger, admins, current)
        current.services = replace(current.services, office=office)
        channel = TelegramChannel(bot, current, key, self._metrics)
        self._worker, sender = self._loops(ledger, channel, current)
        jobs = office_jobs(self._services.policies, office)
        timer = Timer(ledger, channel, jobs, settings.keep_days, admins, self._written)
        health = Health(ledger, self._watch, self._metrics, channel.reachable)
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(bot)
            await set_menus(bot)
            warm_up = WarmUp(self._services)
            menu_round = MenuRound(bot, ledger.database, admins)
            loops = (self._worker.run, sender.run, timer.run, menu_round.run, warm_up.run)
            await stack.enter_async_context(running(loops, (self._arrived, self._written)))
            try:
                await self._open_doors(stack, bot, health, brought)
            except OSError:
                self._reason = texts.PORT_TAKEN.format(address=settings.webhook_listen)
                return
            await self._stop.wait()

    async def _office(self, ledger: Ledger, admins: Mapping[str, int], current: Current) -> Office:
        """Return the sides of the ledger that handlers see; those in ADMIN_IDS can be told."""
        async with ledger.database.transaction() as transaction:
            await contacts.save(transaction, admins)
        return open_office(ledger.database, admins, current)

    def _loops(
        self, ledger: Ledger, channel: TelegramChannel, current: Current
    ) -> tuple[Worker, Sender]:
        guard = Guard(on=self._settings.send_rate_chat > 0)
        parts = (ledger, channel, self._metrics, self._watch)
        worker = Worker(
            *parts,
            guard=guard,
            follower=current,
            owner=self._name,
            operators=self._settings.admin_ids,
            arrived=self._arrived,
            written=self._written,
        )
        return worker, Sender(*parts, owner=self._name, written=self._written)

    async def _open_doors(
        self, stack: AsyncExitStack, bot: Bot, health: Health, brought: Take
    ) -> None:
        """Open the web server, where it is wanted, and the way that updates come."""
        settings = self._settings
        by_webhook = settings.bot_mode == "webhook"
        secret = webhook_secret(settings)
        if settings.webhook_listen:
            webhook = Webhook(brought, secret) if by_webhook else None
            path = urlsplit(settings.webhook_url or "").path or "/"
            app = application(health, webhook, path)
            await stack.enter_async_context(listening(app, settings.webhook_listen))
        if by_webhook:
            await bot.set_webhook(
                settings.webhook_url or "",
                secret_token=secret,
                allowed_updates=list(WANTED),
                max_connections=_MOST_CONNECTIONS,
            )
        else:
            await stack.enter_async_context(polling(bot, self._another_bot))

    def _another_bot(self) -> None:
        """Stop where another bot was here before; else keep polling, and it will stop."""
        if self._worker.served or time.monotonic() - self._began > _NEWCOMER:
            logger.warning("another bot tried to use this token")
            return
        self._reason = texts.SECOND_BOT
        self._stop.set()
