"""Health: whether the bot can do its work, and the figures of it."""

import time
from collections.abc import Awaitable, Callable

from bot.delivery.answerer import Answerer
from bot.delivery.watch import LedgerWatch
from bot.metrics import CONTENT_TYPE, Metrics
from knowledge.errors import LedgerAwayError
from knowledge.ledger.ledger import Ledger

_ASK_AGAIN = 15.0  # seconds for which Telegram's last answer counts


class Health:
    """What `/readyz` and `/metrics` tell.

    `reach` tells whether Telegram answers a question, `hears` whether updates can come from it.
    """

    metrics_type = CONTENT_TYPE

    def __init__(
        self,
        ledger: Ledger,
        watch: LedgerWatch,
        metrics: Metrics,
        answerer: Answerer,
        reach: Callable[[], Awaitable[bool]],
        hears: Callable[[], bool],
    ) -> None:
        self._ledger = ledger
        self._answerer = answerer
        self._reach = reach
        self._hears = hears
        self._watch = watch
        self._metrics = metrics
        self._reachable = True
        self._asked = time.monotonic()

    async def check(self) -> dict[str, bool]:
        """Return for each thing the bot needs whether it is there."""
        return {
            "database": await self._depths() and not self._watch.away,
            "knowledge": self._answerer.ready,
            "telegram": self._hears() and await self._telegram(),
        }

    async def metrics(self) -> bytes:
        """Return all figures, with the queues as they are now."""
        await self._depths()
        self._metrics.answering_up.set(self._answerer.ready)
        return self._metrics.text()

    async def _depths(self) -> bool:
        """Measure the queues; return whether the ledger could be read."""
        try:
            depths = {
                "inbox": await self._ledger.inbox.depth(),
                "outbox": await self._ledger.outbox.depth(),
            }
        except LedgerAwayError:
            self._metrics.ledger_up.set(0)
            return False
        for queue, (count, age) in depths.items():
            self._metrics.depth.labels(queue).set(count)
            self._metrics.age.labels(queue).set(age)
        self._metrics.ledger_up.set(not self._watch.away)
        return True

    async def _telegram(self) -> bool:
        """Return whether Telegram answered a moment ago, or does now."""
        if time.monotonic() - self._asked > _ASK_AGAIN or not self._reachable:
            self._reachable = await self._reach()
            self._asked = time.monotonic()
        return self._reachable
