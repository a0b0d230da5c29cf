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
    RANGE = "range"  # 8到10亿、七八家、十几家


@dataclass(frozen=True)
class Quantity:
    """A told number in its base unit (yuan, people, enterprises, percent).

    `low` and `high` are equal but for a range; for OVER and UNDER they are the bound. 一千多 is
    over 1000 and has a `high` of 1999: nobody says it of 2000.
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
