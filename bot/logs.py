"""Logs: written to standard error, and never with a secret in them.

What an error says may quote a message, or the values of a statement: only DEBUG shows it. Above
that a traceback is the error's type and where it came up.
"""

import datetime
import json
import logging
import sys
import traceback
from collections.abc import Iterable
from types import TracebackType

_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"


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


class _Text(logging.Formatter):
    """A line for people, the time with its distance from UTC."""

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: N802
        del datefmt
        return _moment(record)


class _Json(logging.Formatter):
    """An object a line, for programs that collect logs."""

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "time": _moment(record),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_text:
            told["exception"] = record.exc_text
        return json.dumps(told, ensure_ascii=False)


def _moment(record: logging.LogRecord) -> str:
    at = datetime.datetime.fromtimestamp(record.created).astimezone()
    return at.isoformat(timespec="milliseconds")


def set_logging(level: str, secrets: Iterable[str], form: str = "text") -> None:
    """Log to standard error at this level, as "text" or "json"; the secrets never reach it."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Json() if form == "json" else _Text(_LINE))
    handler.addFilter(_SecretFilter(secrets, quoting=level == "DEBUG"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # Whoever calls it tells of its errors.
    logging.getLogger("telegram.request").setLevel(logging.CRITICAL)
    for loud in ("httpx", "alembic", "aiosqlite", "asyncio", "uvicorn.access", "telegram"):
        logging.getLogger(loud).setLevel(max(logging.WARNING, logging.getLogger().level))
    sys.excepthook = _uncaught
    # Its warnings are about requests that make no sense; whoever knocks could fill the log.
    logging.getLogger("uvicorn").setLevel(logging.ERROR)


def _uncaught(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
    """Log what ends the program, as everything else: its words may hold a secret."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, where)
    else:
        logging.getLogger("bot").critical("the program breaks off", exc_info=error)


def say(sentence: str) -> None:
    """Write the last sentence of a program: bare for people, as an object in a log of these."""
    handlers = logging.getLogger().handlers
    if any(isinstance(handler.formatter, _Json) for handler in handlers):
        logging.getLogger("bot").critical(sentence)
    else:
        print(sentence, file=sys.stderr)  # noqa: T201
