"""Mouths: people who are counted because they live somewhere, whatever they do."""

from knowledge.language.measure import Measure, Unreadable
from knowledge.reading.mentions.lists import listed
from knowledge.reading.mentions.scan import Scan

_MOUTHS = "口"
_HANDS = listed("who_can_work")
_SPARE = 1  # 劳力八千吧


def may_work(scan: Scan, number: Measure | Unreadable) -> bool:
    """Return whether the number counts who can work, whether or not they do.

    全镇3000个劳力 has the word in its unit, 劳力八千 before it: 劳力两千五都在厂里 says more.
    """
    if number.unit not in ("", "people"):
        return False
    before = scan.text[: number.start].rstrip("有")
    alone = scan.ends(number.end) - number.end <= _SPARE
    named = bool(number.unit) and number.written.endswith(_HANDS)
    return named or (alone and before.endswith(_HANDS))


def lives_there(number: Measure | Unreadable) -> bool:
    """Return whether the number counts mouths, as people who only live there are counted."""
    return number.unit == "people" and _MOUTHS in number.written
