"""Answering: the process beside `policybot serve` that holds the knowledge.

It takes what waits in the inbox and leaves answers in the outbox. Who serves wakes it by a byte on
standard input, and hears of it on standard output; when that line is cut, it stops.
"""

import asyncio
import json
import logging
import os
import signal
import sys
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from bot.channels import composition
from bot.configuration.settings import Settings
from bot.conversation.current import Current
from bot.conversation.warmup import WarmUp
from bot.delivery.exchange import Exchange
from bot.delivery.guard import Guard
from bot.delivery.service import running
from bot.delivery.signal import Signal
from bot.delivery.stopping import pause
from bot.delivery.told import Teller
from bot.delivery.watch import LedgerWatch
from bot.delivery.worker import Worker
from bot.errors.explained import explained
from bot.identity.identity import secrets, whose
from bot.identity.key import at_hand
from bot.library import Library, opened
from bot.logs import set_logging
from bot.office import office_jobs, open_office
from bot.processes import process
from bot.processes.timer import Timer
from bot.shelving import Shelving
from bot.version import version
from handlers.services import Services
from knowledge.errors import PolicyError
from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.ledger import Ledger

logger = logging.getLogger("bot.processes.answering")  # its own name is __main__

_BEAT = 1.0  # seconds


def main(owner: str, addresses: str) -> None:
    """Answer with leases named after `owner`, until the line is cut.

    `addresses` is where each channel is reached, by its name, as JSON.
    """
    process.begin()
    for number in (signal.SIGINT, signal.SIGTERM):  # who serves gets them too, and cuts the line
        signal.signal(number, signal.SIG_IGN)
    settings = Settings()
    set_logging(settings.log_level, secrets(settings), settings.log_format)
    teller = Teller(open(1, "wb", buffering=0))  # noqa: SIM115  # open as long as the process
    try:
        library = opened(settings.data_dir, settings.policies_dir)
        served = [policy.file.key for policy in library.policies]
        logger.info("%d policies are served: %s", len(served), ", ".join(served))
        asyncio.run(_Answering(settings, library, teller).run(owner, json.loads(addresses)))
    except PolicyError as error:
        teller.told.trouble = explained(error)
        teller.tell()
        raise SystemExit(1) from None
    finally:
        process.end()


def _titles(library: Library) -> tuple[str, ...]:
    return tuple(policy.name for policy in library.policies)


class _Answering:
    """The running process."""

    def __init__(self, settings: Settings, library: Library, teller: Teller) -> None:
        self._settings = settings
        self._library = library
        self._services = Services(library.policies, settings.keep_days)
        self._teller = teller
        self._arrived = Signal()

    async def run(self, owner: str, addresses: Mapping[str, str]) -> None:
        settings = self._settings
        limits = Limits.of(settings.send_rate, settings.send_rate_chat)
        async with Ledger.opened(settings.database, settings.data_dir, limits) as ledger:
            key = at_hand(settings)
            operators = composition.admins(settings)
            admins = {whose(key, operator) for operator in operators}
            current = Current(self._services)
            office = open_office(ledger.database, admins, current)
            current.services = replace(current.services, office=office)
            channels = composition.answering(current, addresses, settings.web_url)
            exchange = Exchange(
                ledger,
                channels,
                guard=Guard(on=settings.send_rate_chat > 0),
                follower=current,
                whose=partial(whose, key),
            )
            worker = Worker(
                ledger,
                exchange,
                LedgerWatch(ledger, "nothing is answered"),
                owner=f"{owner}:{os.getpid()}",
                operators=operators,
                arrived=self._arrived,
                teller=self._teller,
            )
            jobs = office_jobs(lambda: current.services.policies, office)
            timer = Timer(ledger, channels, jobs, settings.keep_days, admins, self._teller)
            warm_up = WarmUp(self._services, lambda: worker.busy)
            shelving = Shelving(self._library, current)
            loops = (worker.run, timer.run, warm_up.run, self._beat, shelving.run)
            async with running(loops, (self._arrived,)):
                self._teller.told.ready, self._teller.told.version = True, version()
                self._teller.told.titles = _titles(self._library)
                self._teller.tell()
                await self._listen()

    async def _beat(self, stopping: asyncio.Event) -> None:
        """Tell every second that the process lives."""
        served = self._library.policies
        while not stopping.is_set():
            self._teller.beat()
            if self._library.policies is not served:
                served = self._library.policies
                self._teller.told.titles = _titles(self._library)
                self._teller.tell()
            await pause(stopping, _BEAT)

    async def _listen(self) -> None:
        """Return when the line is cut; whatever comes over it says that updates have arrived."""
        line = asyncio.StreamReader()
        protocol = asyncio.StreamReaderProtocol(line)
        await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, sys.stdin)
        while await line.read(1024):
            self._arrived.give()
