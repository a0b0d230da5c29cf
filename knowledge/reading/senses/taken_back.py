"""Taken back: the pieces that only take back what was told before them: 说秃噜嘴了."""

import re

from knowledge.language.measure import Measure
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.number import alike
from knowledge.reading.senses.sense import OF_ONE, REPAIR, Sense

_IS = re.compile(rf"[，,。；;：:！!、\s]*{any_of('rightly')}?是\s?")


def takes_back(sense: Sense, scan: Scan) -> bool:
    """Return whether the piece takes back what was told, and does nothing else."""
    return sense.says(REPAIR, scan) or _stands_between(sense, scan)


def _stands_between(sense: Sense, scan: Scan) -> bool:
    """Return whether a piece like those that take back stands between a number and 是 another.

    9亿，唉看串行了，是19亿: what follows says so too, and less of the examples is enough.
    """
    told, between = sense.telling, scan.between
    if not sense.idle or told.says != REPAIR or between(sense.start, sense.end, *OF_ONE):
        return False
    before = between(0, sense.start, Role.NUMBER)
    anew = _IS.match(scan.text, sense.end)
    numbers = between(anew.end(), len(scan.text), Role.NUMBER) if anew else []
    behind = [n for n in numbers[:1] if anew and n.start == anew.end()]
    values = [n.value for n in (*before[-1:], *behind)]
    known = [n for n in values if isinstance(n, Measure)]
    return bool(before and behind) and len(known) == len(values) and alike(*known)
