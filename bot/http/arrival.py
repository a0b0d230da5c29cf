"""The arrival of web requests: each has so long to come in whole, and so many may be on the way.

Uvicorn waits for a request for ever. Whoever sends half of one must hold nothing: neither a
connection for long, nor so many that there are none left for Telegram, the database, and others.
"""

import asyncio
import logging
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.delivery.trouble import Trouble

logger = logging.getLogger(__name__)

_SECONDS = 10.0  # from the first byte, or the connection, to the last byte of the body
_MOST = 200  # connections; Telegram has 40 at most

_slow = Trouble(logger, "a web request is cut off", "web requests arrive")


class TimedProtocol(H11Protocol):
    """Uvicorn's protocol, with a time for each request to arrive in."""

    _timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for a request; where too many are waited for, give up the oldest."""
        super().connection_made(transport)
        self._watch()
        if len(self.connections) > _MOST:
            waiting: Any = [one for one in self.connections if getattr(one, "_timer", None)]
            oldest = min(waiting, key=lambda one: one._timer.when(), default=self)
            oldest.cut_off("too many at once")

    def data_received(self, data: bytes) -> None:
        """Take in what has come."""
        super().data_received(data)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no more."""
        super().connection_lost(exc)
        self._rest()

    def cut_off(self, reason: str) -> None:
        """End the connection."""
        _slow.met(reason)
        self._rest()
        self.transport.abort()

    def _watch(self) -> None:
        """Have the time run while a request is on its way."""
        if self.conn.their_state not in (h11.IDLE, h11.SEND_BODY):
            _slow.over()
            self._rest()
        elif self._timer is None:
            self._timer = self.loop.call_later(_SECONDS, self.cut_off, "it did not arrive in time")

    def _rest(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None
