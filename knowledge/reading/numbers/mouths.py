"""Mouths: people who are counted because they live somewhere, whatever they do."""

from knowledge.language.measure import Measure, Unreadable

_MOUTHS = "口"


def lives_there(number: Measure | Unreadable) -> bool:
    """Return whether the number counts mouths, as people who only live there are counted."""
    return number.unit == "people" and _MOUTHS in number.written
