"""Figures as people read them, of any number that is read."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.eligibility.results.figure import figure, money
from knowledge.language.amounts import measures
from knowledge.language.measure import Measure

NUMERALS = st.text("0123456789.,零一二三四五六七八九十百千万亿半多几wke", min_size=1, max_size=60)


@pytest.mark.parametrize(
    ("yuan", "written"),
    [
        (200_000, "20 万元"),
        (1_500_000_000, "15 亿元"),
        (123_456_789, "12345.6789 万元"),
        (9_999, "9999 元"),
        (0, "0 元"),
        (10**16 - 1, "999999999999.9999 万元"),
        (Decimal("100000000.123456789"), "100000000.123456789 元"),
    ],
)
def test_money_is_written_in_the_largest_unit_that_fits(yuan: Decimal | int, written: str) -> None:
    assert money(yuan) == written


@given(NUMERALS, st.sampled_from(["元", "万元", "人", "家", "%", ""]))
def test_whatever_is_read_can_be_written(numeral: str, unit: str) -> None:
    for measure in measures(f"固投{numeral}{unit}"):
        if isinstance(measure, Measure):
            for kind in ("yuan", "people", "enterprises", "percent"):
                assert figure(measure.quantity.low, kind)
                assert figure(measure.quantity.high, kind)
