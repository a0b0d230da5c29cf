"""Day and night in Shanghai."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.daytime import SHANGHAI, local, next_at, next_morning

MOMENTS = st.floats(1e9, 4e9)  # Shanghai has had no summer time since


def at(day: int, hour: int, minute: int = 0) -> float:
    return datetime.datetime(2026, 11, day, hour, minute, tzinfo=SHANGHAI).timestamp()


@pytest.mark.parametrize("hour", [8, 12, 20])
def test_by_day_nothing_waits(hour: int) -> None:
    assert next_morning(at(25, hour)) is None


@pytest.mark.parametrize(("day", "hour"), [(25, 21), (25, 23), (26, 0), (26, 7)])
def test_at_night_the_next_morning_is_at_eight(day: int, hour: int) -> None:
    assert next_morning(at(day, hour, 59)) == at(26, 8)


@given(after=MOMENTS, hour=st.integers(0, 23), minute=st.integers(0, 59))
def test_a_daily_time_comes_once_within_a_day(after: float, hour: int, minute: int) -> None:
    found = next_at(after, hour=hour, minute=minute)
    assert after < found <= after + 86_400
    assert (local(found).hour, local(found).minute) == (hour, minute)


@given(after=MOMENTS, weekday=st.integers(0, 6))
def test_a_weekly_time_comes_once_within_a_week(after: float, weekday: int) -> None:
    found = next_at(after, hour=9, weekday=weekday)
    assert after < found <= after + 7 * 86_400
    assert local(found).weekday() == weekday
    assert next_at(found, hour=9, weekday=weekday) == found + 7 * 86_400
