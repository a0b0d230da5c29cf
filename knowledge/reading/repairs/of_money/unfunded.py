"""Unfunded: money told before that was somebody else's or for something else, or in part.

省里那100万是兄弟公司拿的 takes it away, 里头有40万是科技厅给的 some of it, and 有20万是给研究所的
and 不是工信的 leave its sum open.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.facts import Facts, Fund, Standing
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import ABOVE, Role, named_level
from knowledge.reading.money.of_others import without_others
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.instead import is_of
from knowledge.reading.repairs.of_titles.disavowed import OTHERWISE, is_of_sister
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import with_fund
from knowledge.reading.whose.standing import Statements

_NONE = Quantity.of(0)
_PART = re.compile(f"(?:^|[，,])(?:{any_of('of_it')})?有?[^，,。；; ]{{2,8}}{any_of('went_to')}")
_OTHERWISE = (*OTHERWISE, Role.SUPPOSE, Role.TITLE)
_ME = re.compile(any_of("me"))


def unfunded(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts without the money that the plain text says was not the asker's, or None."""
    scan = scanned(text, vocabulary, as_of)
    if not facts.funds or asks(text) or scan.between(0, len(text), *_OTHERWISE):
        return None
    if facts.titles and not scan.between(0, len(text), Role.MONEY, Role.FUND, Role.NUMBER):
        return None
    part = _part(text, scan, facts)
    if part:
        return _open(part, facts)
    sums = [t.value for t in scan.numbers if isinstance(t.value, Measure)]
    own = without_others(facts.funds, sums[0], scan) if len(sums) == 1 else None
    if own:
        return Repaired(replace(facts, funds=own), Facts(funds=own))
    funds = list(_meant(scan, facts))
    start = scan.between(0, len(text), Role.LEVEL, Role.NUMBER)[:1]
    if len(funds) != 1 or not start:
        return None
    of_else = scan.between(0, len(text), Role.FUND, Role.OTHER_MONEY)
    if (of_else and scan.between(0, len(text), Role.DENY)) or is_of_sister(text):
        return _open(funds[0], facts)
    said = Statements(text)
    theirs = said.standing(start[0].start, start[0].end, len(text)) is Standing.FOREIGN
    return _taken(funds[0], facts) if theirs or said.foreign(len(text)) else None


def _open(fund: Fund, facts: Facts) -> Repaired:
    """Return the facts with the money, of which nobody knows how much it was."""
    return with_fund(facts, fund, replace(fund, yuan=None))


def _taken(fund: Fund, facts: Facts) -> Repaired:
    """Return the facts without the money; the match is still asked for where it was all."""
    left = tuple(one for one in facts.funds if one is not fund)
    left = left or (replace(fund, yuan=_NONE),)
    return Repaired(replace(facts, funds=left), Facts(funds=left))


def _part(text: str, scan: Scan, facts: Facts) -> Fund | None:
    """Return the one sum of which a part, or all, went to somebody: 有20万是给研究所的."""
    numbers = [t.value for t in scan.numbers if isinstance(t.value, Measure)]
    part = _PART.search(text)
    if len(facts.funds) != 1 or len(numbers) != 1 or not part or _ME.match(text, part.end()):
        return None
    (fund,), (number,) = facts.funds, numbers
    less = fund.yuan is not None and number.quantity.high <= fund.yuan.low
    return fund if less and number.scaled else None


def _meant(scan: Scan, facts: Facts) -> Iterator[Fund]:
    """Yield the money told before of the level or sum that the text says, of all of it of none."""
    levels = scan.between(0, len(scan.text), Role.LEVEL)
    of = {named_level(t) for t in levels if t.value != ABOVE}
    numbers = [t.value for t in scan.numbers if isinstance(t.value, Measure)]
    for fund in facts.funds:
        same = not numbers or (fund.yuan and any(is_of(n, fund.yuan) for n in numbers))
        if same and (not of or fund.level in of):
            yield fund
