"""Whatever comes when, no span of time holds more messages than the burst and the rate allow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.ledger.delivery.pace import Limits, Pace
from tests.knowledge.ledger.moves import chat_of

SLIP = 1e-4  # what floats of today's size lose
paces = st.builds(Pace, st.floats(0.01, 10), st.integers(1, 6))
waits = st.lists(st.one_of(st.just(0.0), st.floats(0, 5)), min_size=1, max_size=60)
starts = st.sampled_from([0.0, 1_800_000_000.0])


def slots(pace: Pace, waits: list[float], now: float) -> list[float]:
    """When messages go that are asked for after these waits."""
    next_at, given_out = 0.0, []
    for wait in waits:
        now += wait
        slot = pace.slot(next_at, now)
        assert slot >= now
        next_at = pace.after(next_at, slot)
        given_out.append(slot)
    return given_out


@given(paces, waits, starts, st.floats(0.01, 60))
def test_no_span_holds_more_than_the_burst_and_the_rate(
    pace: Pace, waits: list[float], start: float, span: float
) -> None:
    given_out = slots(pace, waits, start)
    most = pace.burst + int((span + SLIP) / pace.interval)
    for first in given_out:
        assert sum(first <= slot <= first + span for slot in given_out) <= most


@given(paces, waits, starts)
def test_messages_of_one_pace_keep_their_order(
    pace: Pace, waits: list[float], start: float
) -> None:
    given_out = slots(pace, waits, start)
    assert given_out == sorted(given_out)


@given(paces, starts, st.integers(1, 50))
def test_nobody_waits_longer_than_the_rate_asks_for(pace: Pace, start: float, number: int) -> None:
    last = slots(pace, [0.0] * number, start)[-1]
    assert last - start <= max(0, number - pace.burst) * pace.interval + SLIP


@given(paces, waits, starts)
def test_after_a_rest_the_whole_burst_is_there_again(
    pace: Pace, waits: list[float], start: float
) -> None:
    used = slots(pace, waits, start)
    rest = used[-1] - start - sum(waits) + (pace.burst + 1) * pace.interval
    again = slots(pace, [*waits, rest, *[0.0] * (pace.burst - 1)], start)[len(waits) :]
    assert max(again) - min(again) < SLIP


@given(st.lists(st.floats(0, 5), max_size=60))
def test_without_a_limit_nobody_waits(waits: list[float]) -> None:
    given_out = slots(Pace.per_second(0), waits, 0.0)
    assert given_out == [sum(waits[: n + 1]) for n in range(len(waits))]


@given(paces, starts, st.floats(0, 0.5), st.one_of(st.floats(-1e9, 1e9), st.floats(-20, 20)))
def test_no_moment_that_was_kept_makes_anybody_wait_for_longer_than_a_slot(
    pace: Pace, now: float, ahead: float, off: float
) -> None:
    slot = pace.slot(pace.believed(now + off, now, ahead), now)
    assert now <= slot <= now + ahead + pace.interval + SLIP


@given(paces, waits, starts, st.floats(0, 0.5))
def test_what_a_right_clock_has_written_is_always_believed(
    pace: Pace, waits: list[float], now: float, ahead: float
) -> None:
    """Slots are given out up to `ahead` seconds ahead, as the outbox does; others must wait."""
    next_at = 0.0
    for wait in waits:
        now += wait
        assert pace.believed(next_at, now, ahead + SLIP) == next_at
        slot = pace.slot(next_at, now)
        if slot <= now + ahead:
            next_at = pace.after(next_at, slot)


@given(waits)
def test_a_group_never_gets_more_than_twenty_in_a_minute(waits: list[float]) -> None:
    given_out = slots(Limits.of(30, 1).of_chat(chat_of(-1)), waits, 0.0)
    for first in given_out:
        assert sum(first <= slot <= first + 60 for slot in given_out) <= 20


@pytest.mark.parametrize(("chat", "burst", "a_minute"), [(1, 3, 60), (-1, 5, 15)])
def test_a_private_chat_and_a_group_have_paces_of_their_own(
    chat: int, burst: int, a_minute: int
) -> None:
    pace = Limits.of(30, 1).of_chat(chat_of(chat))
    assert pace == Pace(60 / a_minute, burst)
