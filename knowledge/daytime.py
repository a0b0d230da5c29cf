"""Day, night and week in Shanghai, where the people are who get messages."""

import datetime

# China has had no summer time since 1991: a fixed offset asks no time-zone files of the system.
SHANGHAI = datetime.timezone(datetime.timedelta(hours=8), "CST")
_WEEK = 7 * 86_400.0
_MORNING = 8
_EVENING = 21


def local(at: float) -> datetime.datetime:
    """Return a moment, in seconds since 1970, as Shanghai's clocks show it."""
    return datetime.datetime.fromtimestamp(at, SHANGHAI)


def next_morning(at: float) -> float | None:
    """Return when the day begins after a moment at night, or None where it is day already."""
    here = local(at)
    if _MORNING <= here.hour < _EVENING:
        return None
    day = here.date() + datetime.timedelta(days=here.hour >= _EVENING)
    begins = datetime.datetime.combine(day, datetime.time(_MORNING), SHANGHAI)
    return begins.timestamp()


def next_at(after: float, *, hour: int, minute: int = 0, weekday: int | None = None) -> float:
    """Return the first moment after another at which Shanghai's clocks show that time.

    Where a weekday is given, 0 for Monday, it is on one of these.
    """
    here = local(after)
    day = datetime.datetime.combine(here.date(), datetime.time(hour, minute), SHANGHAI)
    ahead = 0 if weekday is None else (weekday - day.weekday()) % 7
    found = day + datetime.timedelta(days=ahead)
    while found.timestamp() <= after:
        found += datetime.timedelta(days=1 if weekday is None else 7)
    return found.timestamp()


def week_of(at: float) -> str:
    """Return the ISO week of a moment, which is in seconds since 1970: 2026-W48."""
    year, week, _ = local(at).isocalendar()
    return f"{year}-W{week:02}"


def week_before(at: float) -> str:
    """Return the week before that of the moment."""
    return week_of(at - _WEEK)
