"""Logs: written to standard error, and never with a secret in them.

What an error says may quote a message, or the values of a statement: only DEBUG shows it. Above
that a traceback is the error's type and where it came up.
"""

import logging
import sys
import traceback
from collections.abc import Iterable


class _SecretFilter(logging.Filter):
    """Takes the secrets out of every record, whoever writes it, and the words of errors."""

    def __init__(self, secrets: Iterable[str], *, quoting: bool) -> None:
        super().__init__()
        self._quoting = quoting
        self._secrets = [secret for secret in secrets if secret]

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = self._without(record.getMessage()), None
        if record.exc_info and not record.exc_text:
            lines = traceback.format_exception if self._quoting else _places
            record.exc_text = "".join(lines(record.exc_info[1])).rstrip()
        if record.exc_text:
            record.exc_text = self._without(record.exc_text)
        return True

    def _without(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return text


def _places(error: BaseException | None) -> list[str]:
    """Return the types of the error and of what caused it, and where each came up."""
    lines: list[str] = []
    while error:
        raised = [*traceback.format_tb(error.__traceback__), f"{type(error).__name__}\n"]
        lines = raised + lines
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return lines


def set_logging(level: str, secrets: Iterable[str]) -> None:
    """Log to standard error at this level; the secrets never reach it."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(_SecretFilter(secrets, quoting=level == "DEBUG"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for told in ("telegram.ext", "telegram.request"):  # whoever calls them tells of errors
        logging.getLogger(told).setLevel(logging.CRITICAL)
    for loud in ("httpx", "alembic", "aiosqlite", "asyncio", "uvicorn.access", "telegram", "bm25s"):
        logging.getLogger(loud).setLevel(max(logging.WARNING, logging.getLogger().level))
