"""Spent on: what money went on that is told by the name of a fact, 投资2300万装修办公楼.

投了 and 投资 say of themselves only that it was spent. What it bought is known by the examples, in
the piece of the sum or at once behind it, and what is like none of the fact's leaves that open.
"""

import re
from collections.abc import Iterator, Sequence

from knowledge.language.measure import Measure
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.tellings import NOTHING
from knowledge.reading.figures.thin import TELLING
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role
from knowledge.reading.senses.sense import Sense

_ALL = any_of("all_of_it")
_FOR = re.compile(f"{_ALL}*{any_of('went_for')}|{_ALL}+{any_of('went_for_all')}")
_SPENDING = re.compile(any_of("spending"))


def went_elsewhere(scan: Scan, senses: Sequence[Sense], number: Measure, fact: Fact) -> bool:
    """Return whether the sum was spent on what is none of the fact's parts, nor like them."""
    told = list(_of_sum(scan, senses, number))
    if any(part in scan.written(s) for s in told for part in fact.parts):
        return False
    if any(scan.between(s.start, s.end, Role.VARIES) for s in told):
        return False  # 含税2270万 says how it was counted
    strange = (s for s in told if s.telling.fact == NOTHING or not s.telling.sure)
    return any(len(_besides_names(scan, sense, fact)) >= TELLING for sense in strange)


def _besides_names(scan: Scan, sense: Sense, fact: Fact) -> str:
    """Return what the piece says besides that so much was spent: of 技改固投一千五百万 nothing."""
    left, place = "", sense.start
    for word in scan.between(sense.start, sense.end, Role.NAME, Role.WITHIN):
        if word.role is Role.WITHIN or word.value is fact:
            left += rest(scan, place, word.start)
            place = word.end
    return _SPENDING.sub("", left + rest(scan, place, sense.end))


def _of_sum(scan: Scan, senses: Sequence[Sense], number: Measure) -> Iterator[Sense]:
    """Yield the piece of the sum, and those before and behind it that say what it was for.

    The one before it names it: 投了广告 | 花了2300万.
    """
    last: Sense | None = None
    ordered = sorted(senses, key=lambda sense: sense.start)
    for before, sense in zip((None, *ordered), ordered, strict=False):
        if sense.holds(number.start) and before and _begins(scan, before, number):
            yield before
        if sense.holds(number.start) or (last and _goes_on(scan, last, sense)):
            last = sense
            yield sense
        elif last:
            return


def _begins(scan: Scan, sense: Sense, number: Measure) -> bool:
    """Return whether the piece right before that of the sum names what it is of, without a sum."""
    near = scan.piece(scan.piece(number.start) - 1) <= sense.start
    named = scan.between(sense.start, sense.end, Role.NAME)
    return near and bool(named) and not scan.between(sense.start, sense.end, Role.NUMBER)


def _goes_on(scan: Scan, last: Sense, following: Sense) -> bool:
    if last.end == following.start:
        return True  # 投了2600万 | 收购了一家同行
    says_for = _FOR.match(scan.text, following.start, following.end)
    return bool(says_for) and not hard(scan.text, last.end, following.start)
