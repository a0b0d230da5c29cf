"""Metrics for Prometheus."""

from collections.abc import Callable, Iterable
from typing import Literal

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.process_collector import ProcessCollector

from bot.version import version
from handlers.message import Intent

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_SECONDS = (0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300)
_QUEUES = ("inbox", "outbox")
_OF_CALLS = ("RetryAfter", "NetworkError", "TimedOut", "InvalidToken", "Forbidden", "BadRequest")
_OF_SENDING = (*_OF_CALLS, "ChatMigrated", "TelegramError")
_OF_POLLING = (*_OF_CALLS, "Conflict", "TelegramError")
_GIVEN_UP = ("forbidden", "chat gone", "refused", "unreadable")


class Metrics:
    """What is counted; no label holds anything that a person wrote.

    Every series is there from the start, at 0: one that appeared with its first error would seem
    not to have grown. Those of the other `mode` are not there at all.
    """

    def __init__(self, mode: Literal["polling", "webhook"] = "polling") -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._build = Gauge(
            "policybot_build_info", "Always 1.", ["process", "version"], registry=self.registry
        )
        self._build.labels("serving", version()).set(1)
        self.answers_by(version())
        self.updates = self._counter("updates", "Updates taken in.")
        self.answers = self._counter("answers", "Answers by status.", "status", Intent)
        self.refused = self._counter("refused", "Questions beyond a person's limit.")
        self.failures = self._counter("failures", "Answers that failed.")
        self.sent = self._counter("sent", "Messages that Telegram took.")
        self.send_errors = self._counter("send_errors", "Sent in vain.", "kind", _OF_SENDING)
        self.given_up = self._counter("given_up", "Never sent.", "reason", _GIVEN_UP)
        self.latency = Histogram(
            "policybot_latency_seconds",
            "From question to sent answer.",
            buckets=_SECONDS,
            registry=self.registry,
        )
        self.depth = self._gauge("queue_depth", "Entries that wait.", "queue", _QUEUES)
        self.age = self._gauge("queue_age_seconds", "Age of the oldest.", "queue", _QUEUES)
        self.ledger_up = self._gauge("ledger_up", "1 while the ledger can be used.")
        self.answering_up = self._gauge("answering_up", "1 while the second process answers.")
        polling = self.registry if mode == "polling" else CollectorRegistry()
        webhook = self.registry if mode == "webhook" else CollectorRegistry()
        self.last_poll = Gauge(
            "policybot_last_poll_timestamp_seconds", "When a poll last came back.", registry=polling
        )
        self.poll_errors = Counter(
            "policybot_poll_errors", "Polled in vain.", ["kind"], registry=polling
        )
        _begin(self.poll_errors, _OF_POLLING)
        self.last_poll.set_to_current_time()  # an age since 1970 would alarm at every start
        self.webhook_set = Gauge(
            "policybot_webhook_set", "1 while the webhook is this bot's.", registry=webhook
        )
        self.webhook_pending = Gauge(
            "policybot_webhook_pending", "Updates that wait at Telegram.", registry=webhook
        )

    def answers_by(self, version_: str) -> None:
        """Show which version the process that answers is of: it may begin anew after an upgrade."""
        self._build.remove_by_labels({"process": "answering"})
        self._build.labels("answering", version_).set(1)

    def watch(self, process: Callable[[], int | None]) -> None:
        """Show time and memory of the process that answers, by its number while it lives."""
        ProcessCollector("policybot_answering", lambda: process() or "none", registry=self.registry)

    def _counter(
        self, name: str, what: str, label: str = "", values: Iterable[str] = ()
    ) -> Counter:
        labels = (label,) if label else ()
        counter = Counter(f"policybot_{name}", what, labels, registry=self.registry)
        _begin(counter, values)
        return counter

    def _gauge(self, name: str, what: str, label: str = "", values: Iterable[str] = ()) -> Gauge:
        labels = (label,) if label else ()
        gauge = Gauge(f"policybot_{name}", what, labels, registry=self.registry)
        _begin(gauge, values)
        return gauge

    def text(self) -> bytes:
        """Return all figures in the format that Prometheus reads."""
        return generate_latest(self.registry)


def _begin(metric: Counter | Gauge, values: Iterable[str]) -> None:
    """Have a series at 0 for each value of the label."""
    for value in values:
        metric.labels(value)
