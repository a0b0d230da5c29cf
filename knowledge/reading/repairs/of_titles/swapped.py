"""Swapped: another title in the place of the one told before: 说错了，是技术中心.

Its level and year stay, where the message has no others.
"""

import datetime
import re
from dataclasses import replace

from knowledge.policy.facts.facts import Facts, Title
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.reader import read
from knowledge.reading.repairs.bare import besides
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import HAD

_SPARE = 1  # character beside what is swapped; 问一下 is none of it
_MORE = (Role.BESIDES, Role.PLUS, Role.AGAIN, Role.OTHERS, Role.NOT, Role.SUPPOSE, Role.PLAN)
_AS_WELL = re.compile(any_of("as_well", "alike"))


def swapped(
    text: str, scan: Scan, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with the one title in the place of another, or None."""
    ends = len(text)
    names = scan.between(0, ends, Role.TITLE)
    takes_back = scan.between(0, ends, Role.REPAIR, Role.DENY)
    if not names or not takes_back or scan.between(0, ends, *_MORE) or scan.numbers:
        return None
    if _AS_WELL.search(text) or len(besides(scan, Role.TITLE)) > _SPARE:
        return None
    told = _told(text, vocabulary, as_of)
    before = [title for title in facts.titles if title.standing in HAD]
    if told is None or len(before) != 1 or before[0].name == told.name:
        return None
    (old,) = before
    anew = replace(old, name=told.name, level=told.level or old.level, year=told.year or old.year)
    others = tuple(title for title in facts.titles if title not in (old, anew))
    return Repaired(replace(facts, titles=(*others, anew)), Facts(titles=(anew,)))


def _told(text: str, vocabulary: FactsFile, as_of: datetime.date) -> Title | None:
    """Return the one title that is told as had."""
    told = [t for t in read(text, vocabulary, as_of).facts.titles if t.standing in HAD]
    return told[0] if len(told) == 1 else None
