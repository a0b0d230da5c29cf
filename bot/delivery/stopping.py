"""Stopping: what a loop waits for is given up when the bot is to stop."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, TypeVar

_T = TypeVar("_T")


class StoppedError(Exception):
    """The bot is to stop, so what was waited for does not come."""


async def unless(stopping: asyncio.Event, call: Coroutine[Any, Any, _T]) -> _T:
    """Return what the call returns; raises StoppedError, and ends it, once the bot is to stop."""
    calling = asyncio.create_task(call)
    waiting = asyncio.create_task(stopping.wait())
    try:
        await asyncio.wait((calling, waiting), return_when=asyncio.FIRST_COMPLETED)
        if not calling.done():
            raise StoppedError
        return calling.result()
    finally:
        calling.cancel()
        waiting.cancel()


async def pause(stopping: asyncio.Event, seconds: float) -> None:
    """Return after so many seconds, or when the bot is to stop."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await stopping.wait()
