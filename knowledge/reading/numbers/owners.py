"""Owners: counts of firms that only say whose an amount is: 一家5亿，剩下十来家共2亿."""

from knowledge.language.measure import Measure
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.number import Number

FIRMS = "enterprises"


def is_count(number: object) -> bool:
    """Return whether it counts firms."""
    return isinstance(number, Measure) and number.unit == FIRMS


def counts_owners(scan: Scan, count: Number) -> bool:
    """Return whether an amount follows before any mark, and the count is no figure as well.

    配套8家3亿 tells both.
    """
    begins, ends = scan.words(count.start, count.end)
    before = scan.between(begins, count.start, Role.NUMBER)
    named = scan.between(before[-1].end if before else begins, count.start, Role.NAME)
    return not named and bool(scan.between(count.end, ends, Role.NUMBER))
