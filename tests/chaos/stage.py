"""The stage of a scenario: Telegram's stand-in, a machine with the bot, and a crowd that asks."""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

import aiohttp

from handlers.services import Services
from tests.chaos.crowd import Crowd
from tests.chaos.machine import Machine
from tests.port import free_port
from tests.telegram_api import TelegramApi

_LOOK = 0.02
_START = 300.0  # seconds, on a machine that is busy with a dozen other bots


@dataclass(frozen=True)
class Place:
    """How updates come, where the ledger is kept, and how many people ask.

    It is kept in a file, or in the database of this URL.
    """

    webhook: bool = False
    database: str | None = None
    people: int = 30

    def __str__(self) -> str:
        ledger = "PostgreSQL" if self.database else "SQLite"
        return f"{'webhook' if self.webhook else 'polling'}, {ledger}"


@dataclass(frozen=True)
class Stage:
    """What a scenario plays with; `web` is the address of the machine's web server."""

    api: TelegramApi
    machine: Machine
    crowd: Crowd
    web: str

    async def start(self) -> None:
        """Starts the bot, and returns at its first call of Telegram, or when it has ended."""
        before = len(self.api.history)
        await self.machine.start()
        await self.until(lambda: len(self.api.history) > before)

    async def until(self, true: Callable[[], bool]) -> None:
        """Returns when it is true, or when the bot has ended."""
        await until(lambda: true() or not self.machine.runs, _START, "what a start brings")


@asynccontextmanager
async def stage(
    place: Place, services: Services, seed: int, **settings: str
) -> AsyncIterator[Stage]:
    """Sets everything up; the machine is not started yet."""
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="policybot-chaos-"))
        api = await stack.enter_async_context(TelegramApi(check_schema=False))
        listen = f"127.0.0.1:{free_port()}"
        machine = Machine(**(settings_of(api, place, Path(folder), listen) | settings))
        stack.push_async_callback(machine.close)
        yield Stage(api, machine, Crowd(api, services, seed, place.people), f"http://{listen}")


def settings_of(api: TelegramApi, place: Place, folder: Path, listen: str) -> dict[str, str]:
    """Returns a bot's settings; its web server listens in any mode, for /readyz."""
    settings = {
        "BOT_TOKEN": api.token,
        "BOT_API_URL": api.url,
        "DATA_DIR": str(folder),
        "WEBHOOK_LISTEN": listen,
    }
    if place.webhook:
        settings |= {"BOT_MODE": "webhook", "WEBHOOK_URL": f"http://{listen}/telegram"}
    return settings | ({"DATABASE_URL": place.database} if place.database else {})


async def readiness(web: str) -> int:
    """Returns what status /readyz has."""
    timeout = aiohttp.ClientTimeout(total=10)
    async with (
        aiohttp.ClientSession(timeout=timeout) as session,
        session.get(f"{web}/readyz") as answer,
    ):
        return answer.status


async def serves(web: str) -> None:
    """Returns when the bot there is ready; it tells so only once its web server listens."""
    end = time.monotonic() + _START
    while time.monotonic() < end:
        with suppress(aiohttp.ClientConnectionError):
            if await readiness(web) == HTTPStatus.OK:
                return
        await asyncio.sleep(_LOOK)
    raise AssertionError("the bot is not ready")


async def until(true: Callable[[], bool], seconds: float, what: str) -> None:
    """Returns when it is true; AssertionError after so many seconds."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"{what}: not within {seconds:g} s"
        await asyncio.sleep(_LOOK)
