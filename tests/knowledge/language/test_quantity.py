"""Quantities reckoned with: as surely told as the less sure of the two, and as wide as both."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.quantity import Manner, Quantity

_NUMBERS = st.integers(1, 10_000).map(Decimal)
_EXACT = _NUMBERS.map(Quantity.of)
_RANGES = st.tuples(_NUMBERS, _NUMBERS).map(
    lambda ends: Quantity(min(ends), max(ends), Manner.RANGE)
)
_THOUSAND_ODD = Quantity(Decimal(1000), Decimal(1999), Manner.OVER)  # 一千多


@given(_RANGES, _RANGES)
def test_what_is_left_of_a_range_is_between_its_least_and_its_most(
    whole: Quantity, step: Quantity
) -> None:
    left = whole.minus(step)
    assert (left.low, left.high) == (whole.low - step.high, whole.high - step.low)


@given(_EXACT, _RANGES)
def test_what_is_taken_and_given_back_is_within_what_there_was(
    whole: Quantity, step: Quantity
) -> None:
    again = whole.minus(step).plus(step)
    assert again.low <= whole.low <= again.high


@pytest.mark.parametrize(
    ("step", "manner"),
    [
        (Manner.EXACT, Manner.EXACT),
        (Manner.ABOUT, Manner.ABOUT),
        (Manner.NEARLY, Manner.ABOUT),
        (Manner.OVER, Manner.UNDER),
        (Manner.UNDER, Manner.OVER),
    ],
)
def test_what_is_taken_away_over_so_much_leaves_less(step: Manner, manner: Manner) -> None:
    assert Quantity.of(10).minus(Quantity.of(2, step)) == Quantity.of(8, manner)


def test_what_is_sure_of_neither_is_about_so() -> None:
    total = Quantity.of(8, Manner.OVER).plus(Quantity.of(2, Manner.UNDER))
    assert total == Quantity.of(10, Manner.ABOUT)


def test_an_upper_end_stays_where_both_have_one() -> None:
    assert _THOUSAND_ODD.plus(Quantity.of(200)).high == 2199
    more = _THOUSAND_ODD.plus(Quantity.of(200, Manner.OVER))
    assert more == Quantity.of(1200, Manner.OVER)


def test_a_range_with_a_bound_has_that_bound() -> None:
    eight_to_ten = Quantity(Decimal(8), Decimal(10), Manner.RANGE)
    assert eight_to_ten.plus(Quantity.of(2, Manner.OVER)) == Quantity.of(10, Manner.OVER)
    assert eight_to_ten.plus(Quantity.of(2, Manner.UNDER)) == Quantity.of(12, Manner.UNDER)
    assert eight_to_ten.plus(Quantity.of(2)).high == 12
