"""Grown: numbers that have become the next one: 从8亿涨到12亿, and 2600人，如今剩1700."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.policy.facts.fact import Fact
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.mouths import lives_there
from knowledge.reading.numbers.number import Number, alike, dwarfs
from knowledge.reading.numbers.profit import is_profit

_NEAR = 3  # characters between a word and the number that it belongs to
_GROWN = 12  # characters between what was and what it has become


def with_grown(scan: Scan, numbers: Sequence[Number]) -> tuple[list[Number], dict[int, int]]:
    """Return the numbers without those that have grown into the next: 从8亿涨到12亿.

    With them goes where each that has grown begins, and where what it was does.
    """
    kept: list[Number] = []
    grown: dict[int, int] = {}
    for number in numbers:
        last = kept[-1] if kept else None
        if last and number.start - last.end <= _GROWN and alike(last, number):
            words = scan.between(last.end, number.start, Role.GREW)
            planned = scan.between(last.end, number.start, Role.PLAN)
            near = bool(words) and number.start - words[-1].end <= _NEAR
            other = planned or is_profit(scan, number, last.end)  # 6亿，刨去成本剩1亿
            if near and not other and not _is_another(scan, last, number):
                was = kept.pop().start
                grown[number.start] = grown.get(was, was)
                if not number.unit and not _is_of_all(scan, last):
                    number = replace(number, unit=last.unit)  # 2600人，如今剩1700
        kept.append(number)
    return kept, grown


def _is_of_all(scan: Scan, number: Number) -> bool:
    """Return whether the number is of all who live in a place: 全镇3万口人."""
    lives = isinstance(number, Measure) and lives_there(number)
    return lives or bool(scan.between(scan.piece(number.start), number.start, Role.WIDER))


def _is_another(scan: Scan, last: Number, number: Number) -> bool:
    """Return whether the number is of something else than the last, and has not come of it.

    人还有两千五 产值掉到六亿 tells of two; so do 产值12亿了，用工涨到2200 and 散了一半，剩两千二,
    and 龙头还是一家，配套剩9家, where each has its own name.
    """
    if last.unit == "percent" and number.unit != "percent":
        return True
    was = _facts(scan, scan.piece(last.start), last.start)
    now = _facts(scan, last.end, number.start)
    if was and now and not was & now:
        return True
    apart = dwarfs(number, last) or dwarfs(last, number)
    return apart and bool(scan.between(last.end, number.start, Role.NAME))


def _facts(scan: Scan, begins: int, ends: int) -> set[str]:
    """Return the names of the facts that are named there."""
    named = (token.value for token in scan.between(begins, ends, Role.NAME))
    return {fact.name for fact in named if isinstance(fact, Fact)}
