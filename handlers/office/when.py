"""When something was, in Shanghai's time and few characters."""

import datetime
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")


def day(at: float) -> str:
    """Return the day of a moment, which is in seconds since 1970: 2026-11-25."""
    return f"{datetime.datetime.fromtimestamp(at, SHANGHAI):%Y-%m-%d}"


def moment(at: float) -> str:
    """Return the day and the time of a moment: 11-25 18:03."""
    return f"{datetime.datetime.fromtimestamp(at, SHANGHAI):%m-%d %H:%M}"
