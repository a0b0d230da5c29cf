"""Giver: which level gave an amount of money, or which two."""

import re
from itertools import pairwise

from knowledge.language.measure import Measure
from knowledge.policy.facts.facts import Level
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import ABOVE, Role, Token
from knowledge.reading.money.amounts import ROW
from knowledge.reading.money.event import Event
from knowledge.reading.money.events import levels_between

_TOGETHER = re.compile(r"(?:级|里|上|和|与|跟|及|加|还有|、|\s|都|也)*")
_TWO = 2  # levels that can have given one sum together
_NEAR = 3  # characters between a level and the word that it gave


def givers(
    scan: Scan, number: Measure, event: Event, since: int, until: int
) -> list[tuple[Level | None, Level | None]]:
    """Return who gave the amount: one level, two together, each of two, or nobody knows."""
    text = scan.text
    begins = max(since, event.start)
    told = _of_money(scan, levels_between(scan, begins, number.start), begins, number.start)
    each = scan.between(begins, number.start, Role.EACH)
    if not told:
        told = levels_between(scan, number.end, min(until, event.end))[:1]
    told = told or _behind(scan, number, until)
    if not told and event.start > 0:
        again = scan.between(event.start, number.start, Role.YEAR)
        row = since and ROW.fullmatch(text, since, number.start)
        told = levels_between(scan, 0 if again or row or not since else since, event.start)[-1:]
    if any(t.value == ABOVE for t in told) or not told:
        return [(None, None)]
    levels = list(dict.fromkeys(Level(str(t.value)) for t in told))
    if len(levels) == 1:
        return [(levels[0], None)]
    if each and number.quantity.low:
        word = text[each[-1].start : each[-1].end]
        return [(level, None) for level in levels] if word == "各" else [(None, None)]
    together = all(_TOGETHER.fullmatch(text, a.end, b.start) for a, b in pairwise(told))
    return [(levels[0], levels[1])] if together and len(levels) == _TWO else [(None, None)]


def _of_money(scan: Scan, levels: list[Token], start: int, end: int) -> list[Token]:
    """Return the levels without those of a title named in one breath with the money.

    Of 市级的技术中心去年有工信专项省里给了80万 the last gave it.
    """
    titles = scan.between(start, end, Role.TITLE)
    if not titles:
        return levels
    funds = scan.between(titles[-1].end, end, Role.FUND)
    behind = [t for t in levels if funds and t.start >= funds[-1].end]
    return behind or [t for t in levels if t.start >= titles[-1].end] or levels


def _behind(scan: Scan, number: Measure, until: int) -> list[Token]:
    """Return the level that the next piece says gave it: 拿了80万，市里给的."""
    for level in levels_between(scan, number.end, until):
        verbs = scan.between(level.end, level.end + _NEAR, Role.GIVE, Role.GIVEN)
        if verbs and not scan.between(level.end, level.end + _NEAR * 2, Role.NOT):
            return [level]
    return []
