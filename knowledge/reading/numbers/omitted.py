"""Omitted: what was not counted with the rest and is to be: 9亿，还有一个厂的3个亿没算进去."""

import re
from collections.abc import Callable
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.adding import SURE
from knowledge.reading.numbers.number import Number, alike

_NOT_IN = re.compile(f"[^，,。；;！!？?\\s]{{0,4}}?{any_of('not_counted_in')}")
_ALSO = re.compile(f"{any_of('one_more')}有?[^，,。；;！!？?\\s]{{0,8}}$")  # 还有季节工350人
_FORGOT = re.compile(any_of("forgotten", "not_counted_in"))
_APART = (
    *(Role.NAME, Role.UNLIKE, Role.YEAR, Role.PLAN, Role.SUPPOSE, Role.OTHERS),
    *(Role.FORMER, Role.NOT, Role.ASK),
)


def with_omitted(scan: Scan, numbers: list[Number], foreign: Callable[[int], bool]) -> list[Number]:
    """Return the numbers, those of which some was left out with that."""
    kept: list[Number] = []
    for number in numbers:
        place = _whole(scan, kept, number) if isinstance(number, Measure) else None
        whole = kept[place] if place is not None else None
        end = _left_out(scan, whole, number) if whole and not foreign(number.start) else 0
        if end and isinstance(whole, Measure) and isinstance(number, Measure):
            written = scan.text[whole.start : end]
            both = whole.quantity.plus(number.quantity)
            kept[place:] = [replace(whole, quantity=both, written=written, end=end)]
        else:
            kept.append(number)
    return kept


def _whole(scan: Scan, before: list[Number], number: Measure) -> int | None:
    """Return the place of the last number that the one may be left out of; None of none.

    What is left out may be counted before: 少报了一家，还有2.5亿没统计进去.
    """
    for place in reversed(range(len(before))):
        whole = before[place]
        if hard(scan.text, whole.end, number.start):
            return None
        if isinstance(whole, Measure) and _may_be_whole(whole, number):
            return place
    return None


def _may_be_whole(whole: Measure, number: Measure) -> bool:
    """Return whether the number may be left out of the one before; of 1500万 no bare 300 is."""
    in_units = whole.unit != "yuan" or number.unit or number.scaled
    return bool(in_units) and alike(whole, number) and number.quantity.low < whole.quantity.low


def _left_out(scan: Scan, whole: Number, number: Number) -> int:
    """Return where it ends that the number was left out, else 0; a total tells it again."""
    ends = len(scan.text)
    known = all(isinstance(n, Measure) and n.quantity.manner in SURE for n in (whole, number))
    if not known or scan.between(whole.end, number.start, *_APART):
        return 0
    if _totals(scan, whole.end, number.start) or scan.between(number.end, ends, Role.ASK):
        return 0
    said = _NOT_IN.match(scan.text, number.end)
    if _totals(scan, said.end() if said else number.end, ends):
        return 0
    if said:
        return said.end()
    piece = scan.text[max(whole.end, scan.piece(number.start)) : number.start]
    forgot = _FORGOT.search(scan.text, whole.end, number.start)
    return number.end if forgot and _ALSO.search(piece) else 0


def _totals(scan: Scan, start: int, end: int) -> bool:
    """Return whether a word between the places tells a total; 把季节工算上 only counts in."""
    counts_in = {token.start for token in scan.between(start, end, Role.BESIDES)}
    return any(token.start not in counts_in for token in scan.between(start, end, Role.TOTAL))
