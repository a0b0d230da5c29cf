"""The queue of updates: numbers, confirmation by offset, the long poll and its conflicts."""

import asyncio
import itertools
from collections.abc import Callable
from typing import Any

from ..errors import ApiError

# Telegram leaves these out unless a bot asks for them by name.
_ONLY_ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}
_POLL_CONFLICT = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is "
    "running"
)
_WEBHOOK_CONFLICT = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete "
    "the webhook first"
)
# Lets the server notice first that a killed bot's connection is gone: nobody is in conflict then.
_GRACE = 0.05


def ignore(_update: dict[str, Any]) -> None:
    """Does nothing with an update: it waits to be polled."""


class UpdateQueue:
    """Updates wait here until the bot confirms them."""

    def __init__(self) -> None:
        self.pending: dict[int, dict[str, Any]] = {}
        self.sent: dict[int, dict[str, Any]] = {}
        self.allowed: list[str] = []
        self.webhook_active = False
        self.on_put: Callable[[dict[str, Any]], None] = ignore
        # Repeated updates: below the offset, hence apart from `pending`.
        self._again: list[dict[str, Any]] = []
        self._numbers = itertools.count(100_000_001)
        self._poll: asyncio.Future[str] | None = None

    def put(self, kind: str, content: dict[str, Any]) -> int | None:
        """Adds an update and returns its number, or None if the bot does not want this kind."""
        if kind not in self.allowed if self.allowed else kind in _ONLY_ON_REQUEST:
            return None
        return self.put_raw({kind: content})

    def put_raw(self, update: dict[str, Any]) -> int:
        """Adds an update of any shape, wanted or not, and returns its number."""
        number = next(self._numbers)
        self.sent[number] = self.pending[number] = {**update, "update_id": number}
        self._announce(number)
        return number

    def repeat(self, number: int) -> None:
        """Hands out an update once more, as if its confirmation had been lost."""
        if self.webhook_active:
            self.pending[number] = self.sent[number]
        else:
            self._again.append(self.sent[number])
        self._announce(number)

    def unfetched(self) -> int:
        """Returns how many updates wait for the bot, or for its word that it has them."""
        return len(self.pending) + len(self._again)

    def drop(self) -> None:
        """Forgets all that waits."""
        self.pending.clear()

    def interrupt(self) -> None:
        """Ends a running poll with 409: a webhook was set."""
        self._end_poll(_WEBHOOK_CONFLICT)

    async def poll(self, offset: int, limit: int, seconds: float) -> list[dict[str, Any]]:
        """Returns the next updates, waiting up to `seconds`; the older of two polls fails.

        All updates below `offset` are confirmed by it; a negative one keeps only the last ones.
        """
        if self.webhook_active:
            raise ApiError(409, _WEBHOOK_CONFLICT)
        self._end_poll(_POLL_CONFLICT)
        self._confirm(offset)
        if not self.pending and not self._again and seconds > 0:
            await self._wait(seconds)
        again, self._again = self._again, []
        return list(itertools.islice([*again, *self.pending.values()], limit))

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            offset = min(list(self.pending)[offset:], default=0)
        for number in [number for number in self.pending if number < offset]:
            del self.pending[number]

    async def _wait(self, seconds: float) -> None:
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                reason = await poll
        except TimeoutError:
            return
        finally:
            if self._poll is poll:
                self._poll = None
        if reason != "update":
            await asyncio.sleep(_GRACE)
            raise ApiError(409, reason)

    def _announce(self, number: int) -> None:
        self._end_poll("update")
        self.on_put(self.sent[number])

    def _end_poll(self, reason: str) -> None:
        if self._poll and not self._poll.done():
            self._poll.set_result(reason)
