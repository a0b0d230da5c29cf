"""Which failures are told, and which are only counted."""

import pytest

from bot.delivery.faults import Faults

HOUR = 3600.0


class Clock:
    """Shows the time that it is set to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def failure(kind: type[Exception], *, elsewhere: bool = False) -> Exception:
    """Returns an error as one of two lines raises it."""
    try:
        if elsewhere:
            raise kind
        raise kind
    except Exception as error:
        return error


def test_alike_failures_are_written_once_an_hour_with_the_count_of_those_between(
    caplog: pytest.LogCaptureFixture,
) -> None:
    clock = Clock()
    faults = Faults(clock)
    for number in range(5):
        faults.log(f"update {number}", failure(KeyError))
    clock.now = HOUR + 1
    faults.log("update 5", failure(KeyError))
    faults.log("update 6", failure(KeyError))
    assert [record.getMessage() for record in caplog.records] == [
        "update 0 failed",
        "update 5 failed; 4 more like the last one told",
    ]
    assert all(record.exc_info for record in caplog.records)


def test_another_type_or_another_line_is_another_failure(
    caplog: pytest.LogCaptureFixture,
) -> None:
    faults = Faults(Clock())
    faults.log("update 1", failure(KeyError))
    faults.log("update 2", failure(IndexError))
    faults.log("update 3", failure(KeyError, elsewhere=True))
    assert len(caplog.records) == 3


def test_the_office_is_told_once_and_then_how_many_more_there_were() -> None:
    clock = Clock()
    faults = Faults(clock)
    assert faults.worth_a_notice(failure(KeyError)) == 0
    assert faults.worth_a_notice(failure(KeyError)) is None
    assert faults.worth_a_notice(failure(KeyError)) is None
    assert faults.worth_a_notice(failure(IndexError)) == 0
    clock.now = HOUR + 1
    assert faults.worth_a_notice(failure(KeyError)) == 2


def test_what_is_remembered_does_not_grow_without_end() -> None:
    faults = Faults(Clock())
    for number in range(3000):
        faults.worth_a_notice(failure(type(f"E{number}", (Exception,), {})))
    assert faults.worth_a_notice(failure(KeyError)) == 0
