"""Measures: numbers of a message with their units, and numbers that can't be read."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from knowledge.language import numeral
from knowledge.language.quantity import Quantity

_COUNTERS = ("个", "俩", "仨", "打")  # behind what is counted one by one
_ONE = Decimal(1)
_LARGE = re.compile("[万亿wke]")  # behind a number, its 万 or 亿, and 千 as haste writes it
_TOO_MANY = re.compile(rf"[1-9][0-9]{{{numeral.PLACES}}}")


class _Told:
    """What any number is by its unit and as it is written, whether it can be read or not."""

    unit: str
    written: str

    @property
    def scaled(self) -> bool:
        """Whether it is told in hundreds or more: 80万, 5kw; of 12 nobody knows what it counts."""
        return numeral.scaled(self.written)

    @property
    def of_unit(self) -> str:
        """Its unit, and `yuan` where it is told in hundreds or more without one: 去年十三个亿."""
        return self.unit or ("yuan" if self.scaled else "")

    @property
    def is_money(self) -> bool:
        """Whether it is told as money, or without a unit as people tell money: 80万."""
        return self.of_unit == "yuan"


@dataclass(frozen=True)
class Measure(_Told):
    """A number with its unit, where it stands in the text with its words of approximation.

    The unit is one that a fact may have (`yuan`, `square_metres`), nothing, TIMES or WRONG.
    """

    quantity: Quantity
    unit: str
    written: str
    start: int
    end: int

    @property
    def bare(self) -> bool:
        """Whether it is digits alone, told in no unit and no hundreds."""
        return not self.unit and not self.scaled

    @property
    def unscaled(self) -> bool:
        """Whether no unit, 万 or 亿 is told with it: 300, 三百."""
        return not self.unit and _LARGE.search(self.written) is None

    @property
    def counted(self) -> bool:
        """Whether it counts one by one, whatever it counts: 7个, 俩; of a bare 7 nobody knows."""
        return self.written.endswith(_COUNTERS)

    def of(self, unit: str, times: Decimal = _ONE) -> "Measure":
        """Return it as so many `times` the unit: a bare 80 of money that is told in 万."""
        low, high = self.quantity.low * times, self.quantity.high * times
        return replace(self, quantity=replace(self.quantity, low=low, high=high), unit=unit)

    @property
    def in_wan(self) -> "Measure":
        """It as money in 万, as people tell that by a number alone."""
        return self.of("yuan", numeral.SCALES["万"])


@dataclass(frozen=True)
class Unreadable(_Told):
    """What looks like a number and can't be read for sure, with its unit as in `Measure`."""

    written: str
    unit: str
    start: int
    end: int

    @property
    def too_large(self) -> bool:
        """Whether it has more places than any number that is read."""
        return _TOO_MANY.search(self.written.replace(",", "")) is not None
