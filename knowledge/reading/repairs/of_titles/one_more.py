"""One more: a title that is had as well as the one told before: 还有市级的, 另外市里也评了.

Its year is only what is said of it: that of the first one says nothing of the second, unless
it is said to be the same: 同一年还拿了省级的.
"""

import datetime
import re
from dataclasses import replace

from knowledge.language.year import in_the_year
from knowledge.policy.facts.facts import Facts, Standing, Title
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.levels import has_beside_levels
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import ABOVE, Role
from knowledge.reading.reader import read
from knowledge.reading.repairs.answer import WHAT_IF, asks
from knowledge.reading.repairs.repaired import Repaired

# Of two words at one place the longer is read: 还是市级的 is no second one.
_AS_WELL = re.compile(f"{any_of('not_as_well')}|(?P<said>{any_of('had_as_well')})")
_TAKES_BACK = (Role.REPAIR, Role.DENY)
_OF_ELSE = (Role.NUMBER, Role.FUND, Role.MONEY, Role.NAME, Role.LEVELLED, Role.UNLIKE, Role.GRADE)
_TOLD_AS = (Standing.HELD, Standing.HEARD, Standing.PENDING, Standing.LACKED)
_HAD = (Standing.HELD, Standing.HEARD)


def one_more(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with the titles that the plain text tells besides, or None."""
    dated = _of_the_same_year(text, facts)
    same_year, text = dated != text, dated
    scan = scanned(text, vocabulary, as_of)
    if not same_year and not any(said["said"] for said in _AS_WELL.finditer(text)):
        return None
    if asks(text):
        return None
    if has_beside_levels(scan, *_TAKES_BACK, *_OF_ELSE):
        return None
    told = _told(text.removesuffix(WHAT_IF), scan, facts, vocabulary, as_of)
    before = {(title.name, title.level) for title in facts.titles}
    anew = tuple(t for t in told if t.level and (t.name, t.level) not in before)
    if not anew or len(anew) < len(told) or any(t.standing not in _TOLD_AS for t in anew):
        return None
    return Repaired(replace(facts, titles=(*facts.titles, *anew)), Facts(titles=anew))


def _of_the_same_year(text: str, facts: Facts) -> str:
    """Return the text with the one year of the titles told before where it says that one anew."""
    years = {title.year for title in facts.titles if title.standing in _HAD}
    year = next(iter(years)) if len(years) == 1 else None
    return in_the_year(text, year) if year else text


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
