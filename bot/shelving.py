"""Shelving: policy folders that come and go while the program runs, served without a restart."""

import asyncio
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bot.conversation.current import Current, built
from bot.delivery.stopping import pause
from bot.library import Library
from knowledge.policy.policy import Policy

logger = logging.getLogger(__name__)

_LOOK = 3.0  # seconds between two looks at the policy folders


class Shelving:
    """Serves what the library holds just now."""

    def __init__(self, library: Library, current: Current) -> None:
        self._library = library
        self._current = current

    async def run(self, stopping: asyncio.Event) -> None:
        """Look at the folders from time to time, until told to stop."""
        while not stopping.is_set():
            await pause(stopping, _LOOK)
            if await asyncio.to_thread(self._library.look):
                policies = self._library.policies
                await asyncio.to_thread(built, policies)
                self._current.shelve(policies)
                logger.info("%d policies are served", len(policies))


@contextmanager
def followed(
    library: Library, shelve: Callable[[tuple[Policy, ...]], None], every: float = _LOOK
) -> Iterator[None]:
    """Shelve what the library holds just now, beside whoever waits for somebody to type."""
    ending = threading.Event()

    def look() -> None:
        while not ending.wait(every):
            if library.look():
                shelve(library.policies)

    looking = threading.Thread(target=look, name="shelving", daemon=True)
    looking.start()
    try:
        yield
    finally:
        ending.set()
        looking.join()
