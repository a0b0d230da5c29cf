"""The page as a process: the knowledge, the ledger and the web server, put together.

It needs no account anywhere; any number of them serve one PostgreSQL side by side.
"""

import asyncio
import logging
import signal
import time
from dataclasses import replace
from functools import partial

from bot import texts as service_texts
from bot.channels import composition
from bot.channels.web.app import application
from bot.channels.web.site.site import Site
from bot.channels.web.site.square import square
from bot.channels.web.site.view import View
from bot.channels.web.visitors.limits import Limits
from bot.channels.web.visitors.session import Sessions
from bot.configuration.settings import Settings
from bot.conversation.current import Current
from bot.conversation.warmup import WarmUp
from bot.data_folder import claim
from bot.delivery.exchange import Exchange
from bot.delivery.guard import Guard
from bot.delivery.service import running
from bot.delivery.stopping import pause
from bot.http.server import listening
from bot.identity import key as keys
from bot.identity.identity import secrets, whose
from bot.library import Library, opened
from bot.logs import set_logging
from bot.office import open_office
from bot.shelving import Shelving
from bot.version import version
from handlers.services import Services
from handlers.signature import office_of
from handlers.texts.several import GROUPS
from knowledge.errors import LedgerAwayError
from knowledge.ledger import jobs
from knowledge.ledger.delivery.pace import Limits as Pace
from knowledge.ledger.keeping import retention
from knowledge.ledger.ledger import Ledger

logger = logging.getLogger(__name__)

_LOOK = 60.0
_HOUR = 3600.0


def serve(settings: Settings) -> str | None:
    """Serve the page until stopped by a signal; return why it could not go on, or None.

    Raises LedgerError for a ledger that can't be used, and the errors of policies and of the key.
    """
    set_logging(settings.log_level, secrets(settings), settings.log_format)
    claim(settings.data_dir)
    library = opened(settings.data_dir, settings.policies_dir)
    return asyncio.run(Service(settings, library).run())


async def site_over(ledger: Ledger, settings: Settings, served: Services) -> Site:
    """Return the page over the ledger, with the key of its people; raises the key's errors."""
    text = await keys.settle(ledger.database, settings)
    set_logging(settings.log_level, (*secrets(settings), text), settings.log_format)
    key = keys.key_of(text)
    current = Current(served)
    admins = {whose(key, admin) for admin in composition.admins(settings)}
    office = open_office(ledger.database, admins, current)
    current.services = replace(served, office=office)
    exchange = Exchange(
        ledger,
        composition.answering(current, {}),  # whoever is told of something has another channel
        guard=Guard(on=settings.send_rate_chat > 0),
        follower=current,
        whose=partial(whose, key),
    )
    return Site(
        current,
        ledger,
        exchange,
        Sessions(key, settings.web_url),
        Limits(),
        View(
            {
                "policies": lambda: current.services.policies,
                "square": square,
                "office": lambda: office_of(current.services.policies),
                "groups": GROUPS,
                "record": settings.web_record or "",
            }
        ),
        settings.keep_days,
        settings.web_url,
        composition.launcher(settings),
    )


class Service:
    """One running page."""

    def __init__(self, settings: Settings, library: Library) -> None:
        self._settings = settings
        self._library = library

    async def run(self) -> str | None:
        """Serve until stopped by a signal; return why it could not go on, or None."""
        settings = self._settings
        stop = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        pace = Pace.of(settings.send_rate, settings.send_rate_chat)
        async with Ledger.open(settings.database, settings.data_dir, pace) as ledger:
            logger.info("policybot %s starts its page, on %s", version(), ledger.database.name)
            served = Services(self._library.policies, settings.keep_days)
            site = await site_over(ledger, settings, served)
            warm_up = WarmUp(served, lambda: False, (site.view.build,))
            shelving = Shelving(self._library, site.current)
            loops = (warm_up.run, shelving.run, partial(self._purge, ledger))
            async with running(loops, ()):
                app = application(site)
                try:
                    async with listening(app, settings.web_listen, settings.trusted_proxies):
                        url = settings.web_url or f"http://{settings.web_listen}"
                        logger.info(service_texts.WEB_OPEN.format(url=url))
                        await stop.wait()
                except OSError:
                    return service_texts.WEB_PORT_TAKEN.format(address=settings.web_listen)
        logger.info("policybot has stopped")
        return None

    async def _purge(self, ledger: Ledger, stopping: asyncio.Event) -> None:
        """Delete what is old once an hour, over all programs: a bot need not run beside the page.

        The other timed jobs tell the office of things, and are the bot's.
        """
        while not stopping.is_set():
            try:
                due = time.time() + _HOUR
                async with ledger.database.transaction() as transaction:
                    purging = await jobs.take(transaction, "purge", following=due)
                    if purging:
                        await retention.purge(transaction, self._settings.keep_days)
                if purging:
                    await ledger.database.sweep()
            except LedgerAwayError as error:
                logger.warning("the ledger is away: %s", error.value)
            await pause(stopping, _LOOK)
