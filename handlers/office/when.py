"""When something was, in Shanghai's time and few characters."""

from knowledge.daytime import local


def day(at: float) -> str:
    """Return the day of a moment, which is in seconds since 1970: 2026-11-25."""
    return f"{local(at):%Y-%m-%d}"


def minute(at: float) -> str:
    """Return the day with its year and the time of a moment: 2026-11-25 18:03."""
    return f"{local(at):%Y-%m-%d %H:%M}"


def moment(at: float) -> str:
    """Return the day and the time of a moment: 11-25 18:03."""
    return f"{local(at):%m-%d %H:%M}"
