"""Got: a title not yet had, told or supposed as got by a message that names none: 批下来了."""

import datetime

from knowledge.language.year import ToldYear, year_before
from knowledge.policy.facts.facts import Facts, Standing, Title
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.sign import Sign
from knowledge.reading.mentions.token import Role, named_level
from knowledge.reading.mentions.wording import signs
from knowledge.reading.repairs.told_before import with_title

_OPEN = (Standing.LACKED, Standing.PENDING, Standing.DOUBTED)
_GOT = (Sign.GOT, Sign.WON, Sign.WHICH_GOT)
_OTHERWISE = (Sign.NOT, Sign.IS_NOT, Sign.LACKED, Sign.LOST, Sign.OTHER)
_OF_ELSE = (Role.NUMBER, Role.NAME, Role.TITLE, Role.FUND)


def once_got(text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date) -> Facts | None:
    """Return the facts with the one title that is not had yet as got in the year that counts."""
    counts = _may_count(scanned(text, vocabulary, as_of), as_of)
    return _got(text, facts, vocabulary, as_of, year_before(as_of)) if counts else None


def now_got(text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date) -> Facts | None:
    """Return the facts with that title as got in the year that is said, None where none is."""
    years = scanned(text, vocabulary, as_of).between(0, len(text), Role.YEAR)
    told = [year.value.year for year in years if isinstance(year.value, ToldYear)]
    return _got(text, facts, vocabulary, as_of, told[0] if len(told) == 1 else None)


def _got(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date, year: int | None
) -> Facts | None:
    """Return the facts with the one title that is not had yet as got in the year."""
    scan, said = scanned(text, vocabulary, as_of), set(signs(text))
    lacked = [title for title in facts.titles if title.standing in _OPEN]
    if len(lacked) != 1 or not said & set(_GOT) or said & set(_OTHERWISE):
        return None
    if scan.between(0, len(text), *_OF_ELSE):
        return None
    levels = [named_level(token) for token in scan.between(0, len(text), Role.LEVEL)]
    level = levels[0] if levels else lacked[0].level
    got = Title(lacked[0].name, level, year, lacked[0].branch)
    return with_title(facts, lacked[0], got).facts


def _may_count(scan: Scan, as_of: datetime.date) -> bool:
    """Return whether no year is said in which it would not count, nor the year after."""
    years = [token.value for token in scan.between(0, len(scan.text), Role.YEAR)]
    told = [year.year for year in years if isinstance(year, ToldYear)]
    return all(year is not None and year >= year_before(as_of) for year in told)
