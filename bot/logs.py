"""Logs: written to standard error, and never with a secret in them."""

import logging
import sys
from collections.abc import Iterable


class _SecretFilter(logging.Filter):
    """Takes the secrets out of every record, whoever writes it."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        self._secrets = [secret for secret in secrets if secret]

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = self._without(record.getMessage()), None
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = self._without(record.exc_text)
        return True

    def _without(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return text


def set_logging(level: str, secrets: Iterable[str]) -> None:
    """Log to standard error at this level; the secrets never reach it."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(_SecretFilter(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.getLogger("telegram.ext").setLevel(logging.CRITICAL)  # polling tells its errors itself
    for loud in ("httpx", "alembic", "aiosqlite", "asyncio", "uvicorn.access", "telegram", "bm25s"):
        logging.getLogger(loud).setLevel(logging.WARNING)
