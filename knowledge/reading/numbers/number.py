"""Numbers of a text as they are put together: those that can be read, and those that can't."""

from knowledge.language.measure import Measure, Unreadable

_FAR = 1000
Number = Measure | Unreadable


def alike(first: Number, second: Number) -> bool:
    """Return whether both may be of one thing: the same unit, or none."""
    return first.unit == second.unit or "" in (first.unit, second.unit)


def dwarfs(number: Number, other: Number) -> bool:
    """Return whether the number is so much larger that no figure has grown to it from the other."""
    if not (isinstance(number, Measure) and isinstance(other, Measure)):
        return False
    return number.quantity.low >= _FAR * other.quantity.high
