"""Adding: which numbers may be added up, what keeps them apart, and what they come to."""

from collections.abc import Sequence
from functools import reduce

from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner, Quantity
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import ASIDE, Role
from knowledge.reading.numbers.number import Number, alike

SURE = (Manner.EXACT, Manner.ABOUT)
AT_LEAST = (*SURE, Manner.OVER)  # manners of which a sum is known from below
# Between two numbers these say that one is of another time, or in the other.
APART = (Role.NOW, Role.FORMER, Role.REPAIR, Role.WITHIN, Role.BUT, Role.SEASON)
# So do these, where nobody says that what was counted is to be added.
COUNTS_APART = (
    *(*APART, Role.GREW, Role.PLAN, Role.LOST, Role.GAINED),
    *(Role.LESS, Role.MORE, Role.NOT, Role.TOTAL, Role.YEAR),
)
_AT_ONCE = 1  # characters between a word and the number that it is of


def named_aside(scan: Scan, last: Number, number: Number) -> bool:
    """Return whether a word right before the number says that it is of no fact: 游客60万.

    游客买走的土产4700万 is of what they bought.
    """
    words = scan.between(last.end, number.start, *ASIDE)
    return bool(words) and number.start - words[-1].end <= _AT_ONCE


def may_go_on(scan: Scan, before: Number, first: Number) -> bool:
    """Return whether the number before a list may be of it too: no list is summed up in part."""
    both = isinstance(before, Measure) and isinstance(first, Measure) and alike(before, first)
    apart = (*APART, Role.YEAR, Role.PLAN)
    return both and not (
        hard(scan.text, before.end, first.start) or scan.between(before.end, first.start, *apart)
    )


def counted_twice(scan: Scan) -> bool:
    """Return whether it is said that some are in more than one of the numbers."""
    return bool(scan.between(0, len(scan.text), Role.TWICE))


def can_add(
    scan: Scan,
    numbers: Sequence[Measure],
    manners: Sequence[Manner],
    apart: Sequence[Role],
    end: int | None = None,
) -> bool:
    """Return whether all are told in such manners, and no word keeps them `apart`.

    The words are looked for from the piece of the first number to the `end`, or to the last one.
    """
    start = scan.piece(numbers[0].start)
    return (
        all(number.quantity.manner in manners for number in numbers)
        and not counted_twice(scan)
        and not scan.between(start, end or numbers[-1].end, *apart)
    )


def total(
    scan: Scan, numbers: Sequence[Measure], unit: str = "", *, at_least: bool = False
) -> Measure:
    """Return the sum, where they stand; without a `unit` it has the first that one of them has."""
    quantity = reduce(Quantity.plus, (number.quantity for number in numbers))
    if at_least:
        quantity = Quantity.of(quantity.low, Manner.OVER)
    unit = unit or next((number.unit for number in numbers if number.unit), "")
    start, end = numbers[0].start, numbers[-1].end
    return Measure(quantity, unit, scan.text[start:end], start, end)
