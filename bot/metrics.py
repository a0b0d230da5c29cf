"""Metrics for Prometheus."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.process_collector import ProcessCollector

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_SECONDS = (0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300)


class Metrics:
    """What is counted; no label holds anything that a person wrote."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self.updates = self._counter("updates", "Updates taken in.")
        self.answers = self._counter("answers", "Answers by status.", "status")
        self.refused = self._counter("refused", "Questions beyond a person's limit.")
        self.failures = self._counter("failures", "Answers that failed.")
        self.sent = self._counter("sent", "Messages that Telegram took.")
        self.send_errors = self._counter("send_errors", "Attempts in vain.", "kind")
        self.latency = Histogram(
            "policybot_latency_seconds",
            "From question to sent answer.",
            buckets=_SECONDS,
            registry=self.registry,
        )
        self.depth = self._gauge("queue_depth", "Entries that wait.", "queue")
        self.age = self._gauge("queue_age_seconds", "Age of the oldest.", "queue")
        self.ledger_up = self._gauge("ledger_up", "1 while the ledger can be used.")

    def _counter(self, name: str, what: str, *labels: str) -> Counter:
        return Counter(f"policybot_{name}", what, labels, registry=self.registry)

    def _gauge(self, name: str, what: str, *labels: str) -> Gauge:
        return Gauge(f"policybot_{name}", what, labels, registry=self.registry)

    def text(self) -> bytes:
        """Return all figures in the format that Prometheus reads."""
        return generate_latest(self.registry)
