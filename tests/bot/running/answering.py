"""An answering process of the test's own, which says no more than it is given to say."""

import sys

import pytest

from bot.delivery.answerer import Answerer
from bot.delivery.signal import Signal
from bot.delivery.watch import LedgerWatch
from bot.metrics import Metrics
from knowledge.ledger.ledger import Ledger


def answerer(
    says: str, ledger: Ledger, metrics: Metrics, written: Signal, *, tick: float = 1.0
) -> Answerer:
    """Returns what starts a process that runs `says`; no trouble is expected of it."""
    return Answerer(
        (sys.executable, "-c", says),
        ledger.inbox,
        metrics,
        LedgerWatch(ledger, "nobody waits"),
        owner="here",
        written=written,
        in_trouble=pytest.fail,
        tick=tick,
    )
