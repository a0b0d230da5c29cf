"""Day and night in Shanghai."""

import datetime

import pytest

from knowledge.daytime import SHANGHAI, next_morning


def at(day: int, hour: int, minute: int = 0) -> float:
    return datetime.datetime(2026, 11, day, hour, minute, tzinfo=SHANGHAI).timestamp()


@pytest.mark.parametrize("hour", [8, 12, 20])
def test_by_day_nothing_waits(hour: int) -> None:
    assert next_morning(at(25, hour)) is None


@pytest.mark.parametrize(("day", "hour"), [(25, 21), (25, 23), (26, 0), (26, 7)])
def test_at_night_the_next_morning_is_at_eight(day: int, hour: int) -> None:
    assert next_morning(at(day, hour, 59)) == at(26, 8)
