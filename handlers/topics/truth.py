"""What the text has for something that a question states."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Truth:
    """What the text says, where, and whether it is what was said.

    `holds` is None where the text has no such number. It is `whole` where everything that was
    said of it could be held against the text; `checked` are the numbers that were.
    """

    holds: bool | None
    says: str
    clause: str
    quote: str = ""
    whole: bool = True
    checked: frozenset[Decimal] = frozenset()
