"""Mouths: people who are counted because they live somewhere, whatever they do."""

from knowledge.language.measure import Measure, Unreadable

_MOUTHS = "口"
_HANDS = ("劳力", "劳动力")


def may_work(number: Measure | Unreadable) -> bool:
    """Return whether the number counts who can work, whether or not they do: 全镇3000个劳力."""
    return number.unit == "people" and number.written.endswith(_HANDS)


def lives_there(number: Measure | Unreadable) -> bool:
    """Return whether the number counts mouths, as people who only live there are counted."""
    return number.unit == "people" and _MOUTHS in number.written
