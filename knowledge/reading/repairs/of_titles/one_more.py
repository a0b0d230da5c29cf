"""One more: a title that is had as well as the one told before: 还有市级的, 另外市里也评了.

Its year is only what is said of it: that of the first one says nothing of the second, unless
it is said to be the same: 同一年还拿了省级的. One of another level and another year is no other
reading of the first, where nothing takes that back: 前年评的市级, 今年升了省级.
"""

import datetime
import re
from dataclasses import replace

from knowledge.language.year import ToldYear, in_the_year
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
_LOOKED_UP = (Role.RECTIFY, Role.RECALL, Role.SAYS)
_OF_ELSE = (Role.NUMBER, Role.FUND, Role.MONEY, Role.NAME, Role.LEVELLED, Role.UNLIKE, Role.GRADE)
_TOLD_AS = (Standing.HELD, Standing.HEARD, Standing.PENDING, Standing.LACKED)
_HAD = (Standing.HELD, Standing.HEARD)
_IS = "是"
_BARE = dict.fromkeys(map(ord, "的,， "))


def one_more(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with the titles that the plain text tells besides, or None."""
    dated = _of_the_same_year(text, facts)
    same_year, text = dated != text, dated
    scan = scanned(text, vocabulary, as_of)
    another = _is_of_another(scan, facts)
    as_well = same_year or any(said["said"] for said in _AS_WELL.finditer(text))
    if not as_well and not another:
        return None
    if asks(text):
        return None
    if has_beside_levels(scan, *_TAKES_BACK, *_OF_ELSE):
        return None
    told = _told(text.removesuffix(WHAT_IF), scan, facts, vocabulary, as_of)
    before = {(title.name, title.level) for title in facts.titles}
    anew = tuple(t for t in told if t.level and (t.name, t.level) not in before)
    standings = (*_TOLD_AS, Standing.DOUBTED) if another else _TOLD_AS
    if not anew or len(anew) < len(told) or any(t.standing not in standings for t in anew):
        return None
    return Repaired(replace(facts, titles=(*facts.titles, *anew)), Facts(titles=anew))


def _is_of_another(scan: Scan, facts: Facts) -> bool:
    """Return whether it tells one level and one year, neither of which is of a title told before.

    是前年的市级 says what that is instead, as 前年，市级 alone may, and so does what one looked up.
    """
    ends = len(scan.text)
    levels = {t.value for t in scan.between(0, ends, Role.LEVEL) if t.value != ABOVE}
    years = {
        t.value.year for t in scan.between(0, ends, Role.YEAR) if isinstance(t.value, ToldYear)
    }
    before = [title for title in facts.titles if title.standing in _HAD]
    if len(levels) != 1 or len(years) != 1 or not all(t.level and t.year for t in before):
        return False
    anew = levels.isdisjoint({t.level for t in before}) and years.isdisjoint(
        {t.year for t in before}
    )
    instead = scan.between(0, ends, *_TAKES_BACK, *_LOOKED_UP) or scan.text.startswith(_IS)
    said = sum(t.end - t.start for t in scan.between(0, ends, Role.LEVEL, Role.YEAR))
    more = said < len(scan.text.translate(_BARE))
    return bool(before) and anew and more and not instead


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
