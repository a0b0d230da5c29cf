"""The watch over the ledger: when it is away the log says so once, and work waits."""

import asyncio
import logging
import time

from knowledge.errors import LedgerAwayError

logger = logging.getLogger(__name__)

_PAUSE = 0.5  # seconds between two tries


class LedgerWatch:
    """Whether the ledger can be worked with, as those who work with it found last."""

    def __init__(self) -> None:
        self._since: float | None = None

    @property
    def away(self) -> bool:
        """True while nothing can be stored, and so nothing is confirmed."""
        return self._since is not None

    async def lost(self, error: LedgerAwayError) -> None:
        """Note that the ledger is away, and wait before the next try."""
        if self._since is None:
            self._since = time.monotonic()
            logger.error("the ledger is away, nothing is confirmed until it is back: %s", error)
        await asyncio.sleep(_PAUSE)

    def found(self) -> None:
        """Note that the ledger could be worked with."""
        if self._since is not None:
            logger.warning("the ledger is back after %.0f s", time.monotonic() - self._since)
            self._since = None
