"""Weeks: what happened is counted by the ISO week in Shanghai."""

from knowledge.daytime import local

_WEEK = 7 * 86_400.0


def week_of(at: float) -> str:
    """Return the week of a moment, which is in seconds since 1970: 2026-W48."""
    year, week, _ = local(at).isocalendar()
    return f"{year}-W{week:02}"


def week_before(at: float) -> str:
    """Return the week before that of the moment."""
    return week_of(at - _WEEK)
