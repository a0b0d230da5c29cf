"""Delivery as a whole: its loops, started together and stopped in time."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

from bot.delivery.signal import Signal, Signals
from bot.delivery.stopping import pause

logger = logging.getLogger(__name__)

_FINISH = 10.0  # seconds for what is in hand when the bot is told to stop
_PAUSE = 1.0  # seconds before a loop begins again, twice as many each time
_LONGEST_PAUSE = 10.0

Loop = Callable[[asyncio.Event], Awaitable[None]]


class UnservableError(Exception):
    """A channel does not serve this start; the text is a sentence for the operator."""


@asynccontextmanager
async def running(
    loops: Sequence[Loop], signals: Sequence[Signal | Signals]
) -> AsyncIterator[None]:
    """Run the loops while the context is open, then let them finish what they have in hand.

    The signals wake those that wait.
    """
    stopping = asyncio.Event()
    tasks = [asyncio.create_task(_surely(loop, stopping)) for loop in loops]
    try:
        yield
    finally:
        stopping.set()
        for signal in signals:
            signal.give()
        _, late = await asyncio.wait(tasks, timeout=_FINISH)
        for task in late:
            logger.warning("something in hand was not finished in time; it is done at next start")
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _surely(loop: Loop, stopping: asyncio.Event) -> None:
    """Run a loop, and begin it again where it breaks: the others need it."""
    task, wait = asyncio.current_task(), _PAUSE
    while True:
        began = time.monotonic()
        try:
            return await loop(stopping)
        except (Exception, asyncio.CancelledError) as error:
            # What somebody else's task was cancelled for may come up here; only our own counts.
            if isinstance(error, asyncio.CancelledError) and task and task.cancelling():
                raise
            logger.error("a loop broke and begins again", exc_info=error)
            wait = _PAUSE if time.monotonic() - began > _LONGEST_PAUSE else wait
            # Told to stop, it still has the time until `_FINISH` for what is in hand.
            await (asyncio.sleep(_PAUSE) if stopping.is_set() else pause(stopping, wait))
            wait = min(_LONGEST_PAUSE, 2 * wait)
