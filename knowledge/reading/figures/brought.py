"""Brought: a number to which a thing is to be brought, where nobody says that it was.

把就业拉到3000人 alone is no figure of now; 把就业拉到了3000人 is, and so is one of last year.
"""

import re

from knowledge.language.measure import Measure
from knowledge.reading.mentions.lists import any_of, listed
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role

_HAND = re.compile(any_of("taken_in_hand"))
_OFF = re.compile(any_of("brought_off"))
_TO = listed("brought_to")
_NEAR = 4  # characters between 把 and the name of what is brought: 把全镇的就业
_BEHIND = 2  # characters behind a number that may still say that it was: 2300人了


def is_to_be_brought(scan: Scan, number: Measure) -> bool:
    """Return whether the number is one to which a thing is only to be brought."""
    said = scan.text[: number.start].rstrip()
    if not said.endswith(_TO):
        return False
    since = scan.sentence(number.start)
    if _OFF.search(scan.text, since, number.end + _BEHIND):
        return False
    return any(_takes(scan, hand.end()) for hand in _HAND.finditer(scan.text, since, number.start))


def _takes(scan: Scan, place: int) -> bool:
    """Return whether what is named at the place is taken in hand: 把龙头, not 有把握."""
    named = scan.between(place, scan.ends(place), Role.NAME)
    return bool(named) and named[0].start - place <= _NEAR
