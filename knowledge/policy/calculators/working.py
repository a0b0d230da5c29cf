"""Working: how a sum was reckoned, for whoever wants to see it."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Working:
    """What a sum was made of; what has no part in it is None or empty.

    A share or so many yuan a unit of `base`, in the unit of `fact`, `times` over; points `added` to
    the share; what it would be in `whole` but for a `cap`; what was `deducted` since it had been
    given at a lower grade; the `parts` that add up to it.
    """

    fact: str = ""
    base: Decimal | None = None
    percent: Decimal | None = None
    added: tuple[Decimal, ...] = ()
    each: Decimal | None = None
    times: Decimal = Decimal(1)
    whole: Decimal | None = None
    cap: Decimal | None = None
    deducted: Decimal | None = None
    parts: tuple[Decimal, ...] = ()
