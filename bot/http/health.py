"""Health: whether the bot can do its work, and the figures of it."""

import time
from collections.abc import Sequence
from typing import Protocol

from bot.delivery.answerer import Answerer
from bot.delivery.watch import LedgerWatch
from bot.metrics import CONTENT_TYPE, Metrics
from knowledge.errors import LedgerAwayError
from knowledge.ledger.ledger import Ledger

_ASK_AGAIN = 15.0  # seconds for which the last answer counts


class Line(Protocol):
    """The way to people that a channel is."""

    name: str

    @property
    def hears(self) -> bool:
        """Whether what people write can come."""

    async def reachable(self) -> bool:
        """Return whether the other side answers."""


class Health:
    """What `/readyz` and `/metrics` tell.

    `lines` are the channels: whether the other side answers a question, and whether what people
    write can come from it.
    """

    metrics_type = CONTENT_TYPE

    def __init__(
        self,
        ledger: Ledger,
        watch: LedgerWatch,
        metrics: Metrics,
        answerer: Answerer,
        lines: Sequence[Line],
    ) -> None:
        self._ledger = ledger
        self._answerer = answerer
        self._lines = lines
        self._watch = watch
        self._metrics = metrics
        self._reached = {one.name: (True, time.monotonic()) for one in lines}

    async def check(self) -> dict[str, bool]:
        """Return for each thing the bot needs whether it is there."""
        return {
            "database": await self._depths() and not self._watch.away,
            "knowledge": self._answerer.ready,
            **{one.name: one.hears and await self._reaches(one) for one in self._lines},
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

    async def _reaches(self, line: Line) -> bool:
        """Return whether the other side answered a moment ago, or does now."""
        reached, asked = self._reached[line.name]
        if time.monotonic() - asked > _ASK_AGAIN or not reached:
            reached = await line.reachable()
            self._reached[line.name] = reached, time.monotonic()
        return reached
