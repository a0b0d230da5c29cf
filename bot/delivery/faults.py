"""Faults: errors of our own that nobody foresaw; alike ones are told once an hour."""

import logging
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass

logger = logging.getLogger(__name__)

_HOUR = 3600.0
_MOST_KINDS = 1000  # remembered; beyond, the log has other troubles
_DEEP = 8  # lines of the traceback that tell two faults apart

_Kind = tuple[object, ...]


@dataclass
class _Told:
    """When a kind of fault was told last, and how many more of it there were since."""

    at: float
    since: int = 0


class Faults:
    """Remembers what was told; a fault is alike another of its type that came the same way."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._logged: dict[_Kind, _Told] = {}
        self._noticed: dict[_Kind, _Told] = {}

    def log(self, what: str, error: Exception) -> None:
        """Write what failed with its traceback; the next alike within an hour is only counted."""
        folded = _folded(self._logged, _kind(error), self._clock())
        if folded is None:
            return
        more = f"; {folded} more like the last one told" if folded else ""
        logger.error("%s failed%s", what, more, exc_info=error)

    def worth_a_notice(self, error: Exception) -> int | None:
        """Return how many alike were not told to the office since, or None to tell it nothing."""
        return _folded(self._noticed, _kind(error), self._clock())


def _kind(error: Exception) -> _Kind:
    """Return the error's type and the lines that it came through."""
    frames = traceback.extract_tb(error.__traceback__)[-_DEEP:]
    return type(error), *((frame.filename, frame.lineno) for frame in frames)


def _folded(told: dict[_Kind, _Told], kind: _Kind, now: float) -> int | None:
    """Return how many of the kind were passed over since one was told, or None to pass over it."""
    known = told.get(kind)
    if known and now < known.at + _HOUR:
        known.since += 1
        return None
    if len(told) >= _MOST_KINDS:
        told.clear()
    told[kind] = _Told(now)
    return known.since if known else 0
