"""The watch over the ledger: when it is away the log says so once, and work waits."""

import asyncio
import logging
import time

from knowledge.errors import LedgerAwayError
from knowledge.ledger import jobs
from knowledge.ledger.ledger import Ledger

logger = logging.getLogger(__name__)

_PAUSE = 0.5  # seconds between two tries


class LedgerWatch:
    """Whether the ledger can be worked with, as those who work with it found last.

    `meaning` says for the log what that means while it is away.
    """

    def __init__(self, ledger: Ledger, meaning: str) -> None:
        self._ledger = ledger
        self._meaning = meaning
        self._since: float | None = None

    @property
    def away(self) -> bool:
        """True while nothing can be stored, and so nothing is confirmed."""
        return self._since is not None

    async def lost(self, error: LedgerAwayError) -> None:
        """Note that the ledger is away, and wait before the next try."""
        self.note(error)
        await asyncio.sleep(_PAUSE)

    def note(self, error: LedgerAwayError) -> None:
        """Note that the ledger is away."""
        if self._since is None:
            self._since = time.monotonic()
            logger.error("the ledger is away, %s until it is back: %s", self._meaning, error)

    async def found(self) -> None:
        """Note that the ledger is there, once it can be written: a full disk is still read."""
        if self._since is None:
            return
        try:
            async with self._ledger.database.transaction() as connection:
                await jobs.take(connection, "writing", following=time.time())
        except LedgerAwayError:
            return
        if self._since is not None:
            logger.warning("the ledger is back after %.0f s", time.monotonic() - self._since)
            self._since = None
