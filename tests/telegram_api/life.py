"""Signs of life: who waits for a bot follows the bot, and a clock only where none is known."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Protocol, TypeVar

_LOOK = 0.25  # seconds between two looks at the bots
_LOOK_SOON = 0.02

_Found = TypeVar("_Found")
Wait = Callable[[float], Awaitable[_Found]]


class Watch(Protocol):
    """One wait for one bot."""

    async def trouble(self, unfetched: int = 0) -> str | None:
        """Returns why waiting on is of no use, or None; so many updates wait at Telegram."""

    async def idle(self) -> bool:
        """Returns whether everything that the bot has taken is answered and sent."""


class Bot(Protocol):
    """A running bot; `url` is the Bot API server that it was given."""

    url: str

    def watch(self) -> Watch:
        """Returns a new watch, for a wait that begins now."""


running: list[Bot] = []


def watches(url: str | None = None) -> list[Watch]:
    """Returns a watch for each bot of this server, or for each that runs."""
    return [bot.watch() for bot in running if url in (None, bot.url)]


async def follow(
    wait: Wait[_Found],
    watching: list[Watch],
    within: float,
    complaint: str,
    unfetched: Callable[[], int] = int,
) -> _Found:
    """Returns what `wait` returns, which is called with the seconds after which it may give up.

    It is called again and again while one of the bots may still bring something about; where none
    is known, for `within` seconds. Raises AssertionError with the complaint and how the bots are.
    """
    if not watching:
        return await _for_a_time(wait, within, complaint)
    while True:
        with suppress(TimeoutError):
            return await wait(_LOOK)
        troubles = [await watch.trouble(unfetched()) for watch in watching]
        if all(troubles):
            break
    with suppress(TimeoutError):
        return await wait(_LOOK)  # it may have come while they were looked at
    raise AssertionError("\n".join([complaint, *map(str, troubles)]))


async def _for_a_time(wait: Wait[_Found], within: float, complaint: str) -> _Found:
    end = time.monotonic() + within
    while (left := end - time.monotonic()) > 0:
        with suppress(TimeoutError):
            return await wait(min(_LOOK, left))
    raise AssertionError(f"{complaint} within {within:g} s")


async def settled(watching: list[Watch], unfetched: Callable[[], int], complaint: str) -> None:
    """Returns when the bots have nothing in hand and nothing of theirs waits at Telegram."""

    async def look(seconds: float) -> None:
        if unfetched() or not all([await watch.idle() for watch in watching]):
            await asyncio.sleep(min(seconds, _LOOK_SOON))
            raise TimeoutError

    await follow(look, watching, 0.0, complaint, unfetched)
