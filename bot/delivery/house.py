"""The house: what the serving process has for each of its channels, and what it asks of them."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from bot.configuration.settings import Settings
from bot.delivery.channel import Outlet
from bot.delivery.service import Loop
from bot.delivery.signal import Signal
from bot.metrics import Metrics
from knowledge.ledger.delivery.chat import Chat
from knowledge.ledger.delivery.inbox import Received
from knowledge.ledger.ledger import Ledger

if TYPE_CHECKING:
    from starlette.routing import Route


class Take(Protocol):
    """Takes in what a channel brings."""

    async def __call__(self, received: Sequence[Received], *, surely: bool) -> None:
        """Return when it is stored.

        Raises LedgerAwayError when it can't be just now: `surely`, only once the bot is to stop.
        """


@dataclass(frozen=True)
class House:
    """What a channel finds in the serving process.

    `key` is that of the people's hashes, `admins` are of the office by the settings, `stop` is set
    when the bot is to stop. `served` tells whether anybody was answered; `end` is told why the
    bot can't go on.
    """

    settings: Settings
    ledger: Ledger
    key: bytes
    metrics: Metrics
    admins: Mapping[str, Chat]
    stop: asyncio.Event
    take: Take
    served: Callable[[], bool]
    end: Callable[[str], None]
    titles: Callable[[], Sequence[str]] = tuple  # of the documents, once they are known


class Service(Outlet, Protocol):
    """A channel as the serving process runs it: opened, then heard; `signals` wake its `loops`."""

    loops: Sequence[Loop]
    signals: Sequence[Signal]
    hear: Loop  # takes in what comes, once it has begun

    def opened(self) -> AbstractAsyncContextManager[None]:
        """Open its connections and close them at the end; raises UnservableError."""

    @property
    def address(self) -> str:
        """Where people reach the bot, for the links that an answer holds."""

    def routes(self) -> "Sequence[Route]":
        """Return what it has on the web server."""

    async def begin(self) -> None:
        """Have messages come from now on; raises UnservableError."""

    @property
    def hears(self) -> bool:
        """Whether messages can come."""

    async def reachable(self) -> bool:
        """Return whether its other side answers."""
