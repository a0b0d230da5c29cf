"""A trouble is told of when it begins and ends, however many attempts are in vain."""

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.trouble import Trouble

HOUR = 3600.0


class Told(logging.Handler):
    """Keeps the lines of the log, with when they came."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.lines: list[tuple[float, str]] = []
        self.logger = logging.Logger("bot")
        self.logger.addHandler(self)
        self.trouble = Trouble(self.logger, "it is away", "it is back", lambda: self.now)

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append((self.now, record.getMessage()))

    def fails(self, seconds: float, every: float = 1.0) -> None:
        """Has all attempts be in vain for so long."""
        end = self.now + seconds
        while self.now < end:
            self.trouble.met("NetworkError")
            self.now += every

    def works(self, seconds: float = 0.0) -> None:
        self.trouble.over()
        self.now += seconds


@pytest.fixture
def told() -> Told:
    return Told()


def test_a_long_trouble_is_two_lines_with_how_long_it_was(told: Told) -> None:
    told.works()
    told.fails(120)
    told.works(60)
    told.works()
    assert told.lines == [
        (0.0, "it is away: NetworkError"),
        (120.0, "it is back after 120 s, 120 attempts were in vain"),
    ]


def test_a_trouble_that_goes_on_is_told_of_every_hour(told: Told) -> None:
    told.fails(2.5 * HOUR)
    assert [at for at, _ in told.lines] == [0, HOUR, 2 * HOUR]
    assert "for 7200 s" in told.lines[-1][1]


def test_what_comes_and_goes_is_told_of_once_an_hour(told: Told) -> None:
    while told.now < 3 * HOUR - 10:
        told.fails(2)
        told.works(5)
    assert len(told.lines) == 6
    assert "it is away" in told.lines[2][1]
    assert "more that were brief" in told.lines[2][1]


def test_a_long_trouble_soon_after_a_brief_one_is_told_of(told: Told) -> None:
    told.fails(1)
    told.works(60)
    told.fails(300)
    told.works()
    assert [at for at, line in told.lines if "away" in line] == [0, 91]
    assert told.lines[-1] == (361.0, "it is back after 300 s, 300 attempts were in vain")


@given(st.lists(st.tuples(st.floats(0, 600), st.booleans()), max_size=300))
def test_nothing_is_told_often_and_no_long_trouble_in_silence(
    steps: list[tuple[float, bool]],
) -> None:
    told, since = Told(), None
    for pause, works in steps:
        told.now += pause
        if works:
            told.trouble.over()
            since = None
        else:
            told.trouble.met("NetworkError")
            since = told.now if since is None else since
            if told.now - since >= 30:
                assert told.lines, "it lasts, and somebody is told"
                assert "away" in told.lines[-1][1], "and of nothing later"
    ends = [line for _, line in told.lines if "back" in line]
    begins = [line for _, line in told.lines if "away" in line]
    assert len(ends) <= len(begins)
