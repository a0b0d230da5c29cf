"""One more: a title that is had as well as the one told before: 还有市级的, 另外市里也评了.

Its year is only what is said of it: that of the first one says nothing of the second.
"""

import datetime
import re
from dataclasses import replace

from knowledge.policy.facts.facts import Facts, Standing, Title
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import ABOVE, Role
from knowledge.reading.reader import read
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.repaired import Repaired

# Of two words at one place the longer is read: 还是市级的 is no second one.
_AS_WELL = re.compile(f"{any_of('not_as_well')}|(?P<said>{any_of('had_as_well')})")
_TAKES_BACK = (Role.REPAIR, Role.DENY)
_OF_ELSE = (Role.NUMBER, Role.FUND, Role.MONEY, Role.NAME, Role.LEVELLED, Role.UNLIKE, Role.GRADE)
_TOLD_AS = (Standing.HELD, Standing.HEARD, Standing.PENDING, Standing.LACKED)
_HAD = (Standing.HELD, Standing.HEARD)
_ASIDE = "呢"  # at the end it only asks what would be


def one_more(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with the titles that the plain text tells besides, or None."""
    scan = scanned(text, vocabulary, as_of)
    if not any(said["said"] for said in _AS_WELL.finditer(text)) or asks(text):
        return None
    levels = {token.start for token in scan.between(0, len(text), Role.LEVEL)}
    others = scan.between(0, len(text), *_TAKES_BACK, *_OF_ELSE)
    if any(token.start not in levels for token in others):
        return None  # 省里 alone names a share of a market, too
    told = _told(text.removesuffix(_ASIDE), scan, facts, vocabulary, as_of)
    before = {(title.name, title.level) for title in facts.titles}
    anew = tuple(t for t in told if t.level and (t.name, t.level) not in before)
    if not anew or len(anew) < len(told) or any(t.standing not in _TOLD_AS for t in anew):
        return None
    return Repaired(replace(facts, titles=(*facts.titles, *anew)), Facts(titles=anew))


def _told(
    text: str, scan: Scan, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> tuple[Title, ...]:
    """Return the titles of the text; one without a name is of the name that was told before."""
    if scan.between(0, len(text), Role.TITLE):
        told = read(text, vocabulary, as_of).facts
        return () if told.values or told.funds else told.titles
    names = {title.name for title in facts.titles if title.standing in _HAD}
    levels = [t for t in scan.between(0, len(text), Role.LEVEL) if t.value != ABOVE]
    if len(names) != 1 or not levels:
        return ()
    (name,) = names
    label = vocabulary.label(name)
    told = read(f"{label}:{text}", vocabulary, as_of).facts
    return tuple(title for title in told.titles if title.level)
