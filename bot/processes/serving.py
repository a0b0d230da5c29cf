"""Serving: the channels, the ledger and the process that answers, put together.

This process takes messages in and sends answers out; the one that answers stands beside it. What
can't go on ends with one clear line.
"""

import asyncio
import json
import logging
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack, suppress
from pathlib import Path

from bot import texts
from bot.channels import composition
from bot.configuration.settings import Settings
from bot.data_folder import claim
from bot.delivery.answerer import Answerer
from bot.delivery.house import House, Service
from bot.delivery.intake import Intake
from bot.delivery.sender import Sender
from bot.delivery.sent import Sent
from bot.delivery.service import Loop, UnservableError, running
from bot.delivery.signal import Signal, Signals
from bot.delivery.stopping import StoppedError
from bot.delivery.watch import LedgerWatch
from bot.http.health import Health
from bot.identity import key as keys
from bot.identity.identity import secrets, whose
from bot.identity.replica import Replica
from bot.logs import set_logging
from bot.metrics import Metrics
from bot.processes.readiness import Readiness
from bot.version import version
from knowledge.ledger.delivery import contacts
from knowledge.ledger.delivery.chat import Chat
from knowledge.ledger.delivery.inbox import Received
from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.ledger import Ledger

logger = logging.getLogger(__name__)

# The code is that of this process. `-m` would look for it in the current directory first, which
# may be anybody's; -P keeps that out, and out of every other import.
_ANSWERING = (
    *(sys.executable, "-P", "-c"),
    "import sys; root = sys.argv.pop(1); root in sys.path or sys.path.insert(0, root); "
    "from bot.processes.answering import main; main(*sys.argv[1:])",
    str(Path(__file__).resolve().parents[2]),
)


def serve(settings: Settings) -> str | None:
    """Serve until stopped by a signal; return why it could not go on, or None.

    Raises LedgerError for a ledger that can't be used.
    """
    set_logging(settings.log_level, secrets(settings), settings.log_format)
    lacking = composition.lacking(settings)
    if lacking:
        return lacking
    claim(settings.data_dir)
    try:
        with Replica(settings.data_dir) as name:
            return asyncio.run(_Service(settings, name).run())
    except UnservableError as error:
        return str(error)


class _Service:
    """One running bot."""

    def __init__(self, settings: Settings, name: str) -> None:
        self._settings = settings
        self._name = name
        self._metrics = Metrics(settings.bot_mode)
        self._written = Signals()  # one for each channel's sender
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

        key = await self._key(ledger)
        admins = {whose(key, admin): admin for admin in composition.admins(settings)}
        await self._greet(ledger, admins)

        async def take(received: Sequence[Received], *, surely: bool) -> None:
            await (intake.take_surely(received, self._stop) if surely else intake.take(received))

        house = House(
            settings,
            ledger,
            key,
            self._metrics,
            admins,
            self._stop,
            take,
            lambda: self._answerer.served,
            self._end,
            lambda: self._answerer.titles,
        )
        services = composition.services(house)
        async with AsyncExitStack() as stack:
            for one in services:
                await stack.enter_async_context(one.opened())
            addresses = {one.name: one.address for one in services}
            answerer = self._answerer = self._start(ledger, watch, addresses)
            intake = Intake(ledger.inbox, watch, answerer, self._metrics)
            health = Health(ledger, watch, self._metrics, answerer, services)
            readiness = Readiness(answerer)
            senders = [self._sender(ledger, one, watch) for one in services]
            loops: list[Loop] = [answerer.run, *(one.run for one in senders), readiness.run]
            loops += [loop for one in services for loop in one.loops]
            signals: list[Signal | Signals] = [
                self._written,
                *(signal for one in services for signal in one.signals),
            ]
            await stack.enter_async_context(running(loops, signals))
            try:
                await self._listen(stack, health, services)
            except OSError:
                self._reason = texts.PORT_TAKEN.format(address=settings.webhook_listen)
                return
            for one in services:
                await one.begin()
            await stack.enter_async_context(running([one.hear for one in services], ()))
            readiness.hears()
            await self._stop.wait()

    def _sender(self, ledger: Ledger, service: Service, watch: LedgerWatch) -> Sender:
        """Return who sends what waits for a channel."""
        parts = (ledger, service, self._metrics, watch)
        place = self._name.rpartition(":")[2]
        sent = Sent(self._settings.data_dir / f"sent-{service.name}-{place}")
        return Sender(*parts, owner=self._name, written=self._written.another(), sent=sent)

    def _start(self, ledger: Ledger, watch: LedgerWatch, addresses: Mapping[str, str]) -> Answerer:
        """Return the process that answers, as it will be started."""
        answerer = Answerer(
            (*_ANSWERING, self._name, json.dumps(addresses)),
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

    async def _greet(self, ledger: Ledger, admins: Mapping[str, Chat]) -> None:
        """Note where those in ADMIN_IDS can be told of things."""
        async with ledger.database.transaction() as transaction:
            await contacts.save(transaction, admins)

    def _end(self, reason: str) -> None:
        """Stop, and say why."""
        self._reason = reason
        self._stop.set()

    async def _listen(
        self, stack: AsyncExitStack, health: Health, services: Sequence[Service]
    ) -> None:
        """Open the web server, where it is wanted; raises OSError where its port is taken."""
        settings = self._settings
        if not settings.webhook_listen:
            return
        from bot.http.server import application, listening  # most who poll do without

        app = application(health, [route for one in services for route in one.routes()])
        await stack.enter_async_context(listening(app, settings.webhook_listen))
        logger.info("the web server listens at %s", settings.webhook_listen)
