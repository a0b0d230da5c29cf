"""Relevelled: another level of what was told before: 省级改成市级, 技术中心是市级的, 都是国家级."""

import datetime
import re
from dataclasses import replace

from knowledge.policy.facts.facts import Facts, Level, Standing, Title
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import ABOVE, Role, named_level
from knowledge.reading.reader import read
from knowledge.reading.repairs.answer import WHAT_IF, asks
from knowledge.reading.repairs.bare import besides
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import HAD, with_fund, with_title, with_titles

_OTHERWISE = (Role.FUND, Role.YEAR, Role.NOT, Role.SUPPOSE, Role.PLAN, Role.OTHERS)
_FROM_TO, _ONE = 2, 1  # levels
_SPARE = 2  # characters beside it: 两 and 都
_IS = "是"  # right before the level
_AS_WELL = re.compile(any_of("as_well"))
_ALL = re.compile(f"{any_of('alike')}{_IS}?")


def relevelled(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with the level that the plain text tells in the place of another."""
    scan = scanned(text, vocabulary, as_of)
    levels = scan.between(0, len(text), Role.LEVEL)
    if not levels or any(token.value == ABOVE for token in levels) or asks(text):
        return None
    if scan.between(0, len(text), *_OTHERWISE) or text.endswith(WHAT_IF):
        return None
    told = [level for level in map(named_level, levels) if level]
    names = scan.between(0, len(text), Role.TITLE)
    every = _ALL.search(text, 0, levels[0].start)
    if any(not every or number.end > every.start() for number in scan.numbers):  # 两个都是省级的
        return None
    if len(levels) == _FROM_TO and not names:
        instead = scan.between(levels[0].end, levels[1].start, Role.REPAIR)
        return _instead(facts, *told) if instead and not besides(scan) else None
    if len(levels) != _ONE or _AS_WELL.search(text):
        return None
    if len(names) == 1 and text[levels[0].start - 1 : levels[0].start] == _IS:
        return _of_name(text, scan, facts, vocabulary, as_of)
    if every and every.end() == levels[0].start and not names and len(besides(scan)) <= _SPARE:
        return _of_all(facts, told[0])
    return None


def _instead(facts: Facts, old: Level, new: Level) -> Repaired | None:
    """Return the facts with the one level for the other; nothing else has changed.

    Where a title and money were of the old one, nobody said of which it is.
    """
    titles = [title for title in facts.titles if title.level == old and title.standing in HAD]
    funds = [fund for fund in facts.funds if fund.level == old]
    if len(titles) + len(funds) > 1:
        return None
    if titles:
        return with_title(facts, titles[0], replace(titles[0], level=new))
    return (
        with_fund(facts, funds[0], replace(funds[0], level=new))
        if funds
        else Repaired(facts, facts)
    )


def _of_name(
    text: str, scan: Scan, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with the level of the one title of that name that was told."""
    told = read(text, vocabulary, as_of).facts
    if len(told.titles) != 1 or told.values or besides(scan, Role.TITLE):
        return None
    (title,) = told.titles
    before = [one for one in facts.titles if one.name == title.name and one.standing in HAD]
    if len(before) != 1 or title.standing is not Standing.HELD:
        return None
    return _with(facts, tuple(before), title.level)


def _of_all(facts: Facts, level: Level) -> Repaired | None:
    """Return the facts with that level for all the titles that were told as had."""
    held = tuple(title for title in facts.titles if title.standing in HAD)
    return _with(facts, held, level) if len({title.name for title in held}) > 1 else None


def _with(facts: Facts, titles: tuple[Title, ...], level: Level | None) -> Repaired:
    return with_titles(facts, {title: replace(title, level=level) for title in titles})
