"""Heads: the unit of a column, 产值（万元）：112000, for the bare numbers behind it."""

from dataclasses import replace
from decimal import Decimal

from knowledge.language.measure import Measure, Unreadable
from knowledge.language.numeral import read as read_scale
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.number import Number

_UNITS = {"元": "yuan", "人": "people", "名": "people", "家": "enterprises", "户": "enterprises"}


def headed(scan: Scan) -> list[Number]:
    """Return the numbers, the bare ones behind a head with a unit in that unit."""
    tokens = scan.tokens
    found: list[Number] = []
    unit: str | None = None
    rows = False  # 专项资金(万元) heads a row for each level that gave
    for place, token in enumerate(tokens):
        if token.role is Role.HEAD:
            before = tokens[place - 1].role if place else None
            rows = before is Role.FUND
            unit = str(token.value) if rows or before in (Role.NAME, Role.UNLIKE) else None
        elif token.role in (Role.NAME, Role.UNLIKE, Role.FUND):
            unit = None
        elif token.role is Role.NUMBER:
            number = token.value
            if isinstance(number, Measure):
                found.append(in_unit(number, unit) if unit else number)
            elif isinstance(number, Unreadable):
                found.append(number)
            unit = unit if rows else None
    return found


def in_unit(number: Measure, unit: str) -> Measure:
    """Return the number, where it has none itself, in the unit of its column: 万元, 家, %."""
    if not unit or not number.unscaled:
        return number
    if unit == "%":
        return replace(number, unit="percent")
    scale = unit.rstrip("元人名家个户")
    times = read_scale(scale) if scale else Decimal(1)
    money = _UNITS.get(unit[-1], "yuan")
    return replace(number.of(money, times or Decimal(1)), written=f"{number.written}{unit}")
