"""A trouble: the log tells when it begins and when it is over, not of each attempt in vain."""

import logging
import time
from collections.abc import Callable

_AGAIN = 3600.0  # seconds between two lines about what is alike
_LASTS = 30.0  # seconds after which a trouble is told of, however lately the last one was


class Trouble:
    """Attempts in vain of one kind; the log says `begins` and why, and `ends` when one succeeds.

    A trouble that goes on is told of once an hour. One that comes soon after another is told of
    only if it lasts: where every third attempt fails, that is two lines an hour.
    """

    def __init__(
        self,
        logger: logging.Logger,
        begins: str,
        ends: str,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._logger = logger
        self._begins = begins
        self._ends = ends
        self._clock = clock
        self._since: float | None = None
        self._in_vain = 0
        self._brief = 0  # troubles since the last line, that nobody was told of
        self._told_at: float | None = None
        self._telling = False

    def met(self, reason: str) -> None:
        """Note one more attempt in vain."""
        now = self._clock()
        if self._since is None:
            self._since, self._in_vain, self._telling = now, 0, False
        self._in_vain += 1
        long_ago = self._told_at is None or now - self._told_at >= _AGAIN
        if long_ago or (not self._telling and now - self._since >= _LASTS):
            self._tell(reason, now - self._since)
            self._told_at, self._telling, self._brief = now, True, 0

    def over(self) -> None:
        """Note an attempt that has succeeded."""
        if self._since is None:
            return
        if self._telling:
            lasted = self._clock() - self._since
            how = (self._ends, lasted, self._in_vain)
            self._logger.warning("%s after %.0f s, %d attempts were in vain", *how)
        else:
            self._brief += 1
        self._since = None

    def _tell(self, reason: str, lasted: float) -> None:
        more = f"; {self._brief} more that were brief since the last" if self._brief else ""
        since = f", for {lasted:.0f} s, {self._in_vain} attempts" if self._in_vain > 1 else ""
        self._logger.warning("%s: %s%s%s", self._begins, reason, since, more)
