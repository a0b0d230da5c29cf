"""Numbers of a text as they are put together: those that can be read, and those that can't."""

from knowledge.language.measure import Measure, Unreadable

Number = Measure | Unreadable


def alike(first: Number, second: Number) -> bool:
    """Return whether both may be of one thing: the same unit, or none."""
    return first.unit == second.unit or "" in (first.unit, second.unit)
