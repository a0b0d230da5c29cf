"""A quantity as people tell it: exact, about, nearly, over, under, or a range."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Manner(StrEnum):
    """How surely a number was told."""

    EXACT = "exact"
    ABOUT = "about"  # 约、大概、左右、差不多、来
    NEARLY = "nearly"  # 将近、接近、快
    OVER = "over"  # 超过、多、余、出头、至少、以上
    UNDER = "under"  # 不到、不足、低于
    AT_MOST = "at_most"  # 不超过、最多、以内
    RANGE = "range"  # 8到10亿、七八家、十几家


# What is taken away over so much leaves less than it would have left.
_OPPOSITE = {
    Manner.OVER: Manner.UNDER,
    Manner.UNDER: Manner.OVER,
    Manner.AT_MOST: Manner.OVER,
    Manner.NEARLY: Manner.ABOUT,
}
CAPPED = (Manner.UNDER, Manner.AT_MOST)  # manners with an upper end alone
_BOUNDS = (Manner.OVER, *CAPPED)


@dataclass(frozen=True)
class Quantity:
    """A told number in its base unit (yuan, people, enterprises, percent).

    `low` and `high` are equal but for a range; for OVER, UNDER and AT_MOST they are the
    bound. 一千多 is over 1000 and has a `high` of 1999: nobody says it of 2000.
    """

    low: Decimal
    high: Decimal
    manner: Manner = Manner.EXACT

    @classmethod
    def of(cls, value: Decimal | int | str, manner: Manner = Manner.EXACT) -> "Quantity":
        """Return the quantity of one number."""
        return cls(Decimal(value), Decimal(value), manner)

    @property
    def exact(self) -> bool:
        """Whether it is one number, told for sure."""
        return self.manner is Manner.EXACT and self.low == self.high

    @property
    def nearest(self) -> Decimal:
        """The figure that a distance is counted from: what was said, a range's upper end."""
        return self.high if self.manner is Manner.RANGE else self.low

    @property
    def _ends(self) -> bool:
        """Whether it has an upper end."""
        return self.manner is not Manner.OVER or self.high > self.low

    def plus(self, other: "Quantity") -> "Quantity":
        """Return the sum, as surely told as the less sure of the two."""
        return self._with(other, self.low + other.low, self.high + other.high)

    def minus(self, other: "Quantity") -> "Quantity":
        """Return what is left, as surely told: 10 without over 2 is under 8."""
        manner = _OPPOSITE.get(other.manner, other.manner)
        ends = (other.low, other.high) if other.manner is Manner.RANGE else (other.low,) * 2
        return self.plus(Quantity(-ends[1], -ends[0], manner))

    def moved(self, step: "Quantity", sign: int) -> "Quantity":
        """Return it with a step of that sign added, as surely told."""
        return self.plus(step) if sign > 0 else self.minus(step)

    def times(self, other: "Quantity") -> "Quantity":
        """Return so many times it, as surely told as the less sure of both; `other` is over 0."""
        return self._with(other, self.low * other.low, self.high * other.high)

    def _with(self, other: "Quantity", low: Decimal, high: Decimal) -> "Quantity":
        """Return what the two make, between these ends where it has them."""
        manner = _together(self.manner, other.manner)
        if manner in CAPPED:
            return Quantity(high, high, manner)
        two_ends = manner is Manner.RANGE or (manner is Manner.OVER and self._ends and other._ends)
        return Quantity(low, high if two_ends else low, manner)


def _together(one: Manner, other: Manner) -> Manner:
    """Return how surely a number is told that two make: what is sure of neither is about so."""
    if one is other or other is Manner.EXACT:
        return one
    if one is Manner.EXACT:
        return other
    if Manner.RANGE in (one, other):
        bound = [manner for manner in (one, other) if manner in _BOUNDS]
        return bound[0] if bound else Manner.RANGE
    return Manner.ABOUT
