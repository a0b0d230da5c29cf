"""Figures as people read them: money in 万 and 亿, shares, counts, and how surely told."""

from decimal import Decimal

from handlers.texts import calculators as texts
from knowledge.language.quantity import Manner, Quantity

_YI = Decimal(100_000_000)
_WAN = Decimal(10_000)
_DECIMALS = 4  # finer amounts are written in the next smaller unit
_UNITS = {"people": "人", "enterprises": "家", "percent": "%"}


def money(yuan: Decimal | int) -> str:
    """Return an amount of yuan: 200000 is 20 万元, 1500000000 is 15 亿元; nothing is rounded."""
    amount = Decimal(yuan)
    for scale, unit in ((_YI, "亿元"), (_WAN, "万元")):
        written = _plain(amount / scale)
        if abs(amount) >= scale and len(written.partition(".")[2]) <= _DECIMALS:
            return f"{written} {unit}"
    return f"{_plain(amount)} 元"


def figure(value: Decimal | int, kind: str) -> str:
    """Return a number of the fact's kind with its unit."""
    if kind == "yuan":
        return money(value)
    unit = _UNITS.get(kind, "")
    return f"{_plain(Decimal(value))}{'' if unit == '%' else ' '}{unit}".strip()


def told(quantity: Quantity, kind: str) -> str:
    """Return the quantity as it was understood: 约 2300 人, 7 到 8 家."""
    if quantity.manner is Manner.RANGE:
        return texts.RANGE.format(low=figure(quantity.low, kind), high=figure(quantity.high, kind))
    return texts.MANNER[quantity.manner].format(figure=figure(quantity.low, kind))


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
