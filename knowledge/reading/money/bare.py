"""Bare: money told by a number alone, as people tell it, in 万: 省里给了80.

What a level gives is money, whatever else its name may mean: 省里占80 is a share, 省里给了80 none.
"""

import re
from collections.abc import Sequence
from operator import attrgetter

from knowledge.language.measure import Measure
from knowledge.language.numeral import SCALES
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.money.event import OF_MONEY

_HANDED = re.compile(any_of("handed", "granted"))
_ENDS = re.compile(r"[了呢吧嘛啊哦哈\s]*(?:$|[，,。；;、！!？?]|的?$|[能可该])")
_BETWEEN = (Role.NUMBER, Role.NAME, Role.TITLE, Role.UNLIKE, Role.LEVELLED)
_GAP = 5  # characters between the word of giving and the number: 补了我们厂80
_AT_ONCE = 1
_LEAST = 10  # 万 that are given: 工信专项省2市1 may count projects


def given(scan: Scan, numbers: Sequence[Measure]) -> list[Measure]:
    """Return the numbers without a unit that a level is said to have given, or that go on so."""
    found: list[Measure] = []
    for number in numbers:
        if number.unit or number.quantity.high >= SCALES["万"]:
            continue
        start = scan.piece(number.start)
        levels = scan.between(start, number.start, Role.LEVEL)
        if levels and (_is_handed(scan, levels, start, number) or _goes_on(levels, found, number)):
            found.append(number)
    return sorted([*found, *_led_to(scan, numbers, found)], key=attrgetter("start"))


def in_units(scan: Scan, numbers: Sequence[Measure]) -> list[Measure]:
    """Return the numbers, those of money without a unit in 万; 省里给了80分 tells of none."""
    bare = {number.start for number in given(scan, numbers) if _ends(scan, number)}
    return [number.in_wan if number.start in bare else number for number in numbers]


def _led_to(scan: Scan, numbers: Sequence[Measure], found: Sequence[Measure]) -> list[Measure]:
    """Return those in a row of levels of which only a later one has its unit: 省100 市20万.

    Where the fund is named before the row, none needs one: 工信专项省100市50.
    """
    if not scan.between(0, len(scan.text), Role.FUND, Role.MONEY):
        return []
    row = [n for n in numbers if _levels_at(scan, n)]
    told = [n for n in row if n.scaled and n.unit in ("", "yuan")]
    return [
        n
        for n in row
        if n.bare
        and n not in found
        and (any(n.end <= later.start for later in told) or _is_of_fund(scan, n))
    ]


def _is_of_fund(scan: Scan, number: Measure) -> bool:
    """Return whether the fund is what was named last before the number."""
    named = scan.between(0, number.start, Role.FUND, Role.TITLE, Role.LEVELLED, Role.UNLIKE)
    return bool(named) and named[-1].role is Role.FUND and number.quantity.low >= _LEAST


def _levels_at(scan: Scan, number: Measure) -> bool:
    """Return whether a level stands right before the number."""
    levels = scan.between(scan.piece(number.start), number.start, Role.LEVEL)
    return bool(levels) and number.start - levels[-1].end <= _AT_ONCE


def _is_handed(scan: Scan, levels: Sequence[Token], start: int, number: Measure) -> bool:
    """Return whether the piece says that it was given: 省里补了我们80, 拿了省里80."""
    words = scan.between(start, number.start, *OF_MONEY)
    words = [word for word in words if _HANDED.search(scan.text, word.start, word.end)]
    if not words:
        return False
    last = words[-1] if words[-1].end > levels[-1].start else levels[-1]
    near = number.start - last.end <= (_GAP if last in words else _AT_ONCE)
    return near and not scan.between(last.end, number.start, *_BETWEEN)


def _goes_on(levels: Sequence[Token], found: Sequence[Measure], number: Measure) -> bool:
    """Return whether only the level stands before it, behind what another one gave: 市里20."""
    return bool(found) and number.start - levels[-1].end <= _AT_ONCE


def _ends(scan: Scan, number: Measure) -> bool:
    """Return whether nothing is counted by it: its piece ends, or another level begins."""
    level = scan.between(number.end, number.end + 2, Role.LEVEL)
    at_once = bool(level) and level[0].start == number.end
    return at_once or _ENDS.match(scan.text, number.end) is not None
