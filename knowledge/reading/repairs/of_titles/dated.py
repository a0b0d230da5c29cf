"""Dated: of which year or level the one title or the money is that was told before.

是前年评的 and 其实是市级的 are of the title; 专项那笔是前年的 is of the money, whatever is held.
"""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from knowledge.language.year import ToldYear
from knowledge.policy.facts.facts import Facts, Standing
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token, named_level
from knowledge.reading.reader import read
from knowledge.reading.repairs.bare import besides
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import HAD, with_funds, with_title, with_titles

# What says that a year is of something else.
_OF_ELSE = (Role.NUMBER, Role.NAME, Role.TITLE, Role.QUOTE, Role.OTHERS, Role.OTHER_MONEY)
_LITTLE = 1  # character that may stand beside the papers of a title: 年底


def dated(levels: Sequence[Token], years: Sequence[Token], facts: Facts) -> Repaired | None:
    """Return the facts with the one level, the one year or both of what they can be of."""
    if len(levels) > 1 or len(years) > 1:
        return None
    found = _of_title(levels, years, facts) or _one_dated(levels, years, facts)
    if found and found.facts == facts and years:  # 就是去年, and only the money was of another
        return _money_dated(levels, years, facts) or found
    return found


def of_when(
    text: str, scan: Scan, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with when the one title was got, or money came, by the words for that.

    As in 25年申报，26年3月批的; 专项那笔是前年的 is of the money, whatever title was told.
    """
    years = scan.between(0, len(text), Role.YEAR)
    if not years or scan.between(0, len(text), *_OF_ELSE):
        return None
    if scan.between(0, len(text), Role.MONEY, Role.FUND):
        levels = scan.between(0, len(text), Role.LEVEL)
        short = not besides(scan, Role.MONEY, Role.FUND) and len(years) == 1 and len(levels) < 2
        return _money_dated(levels, years, facts) if short else None
    held = [t for t in facts.titles if t.standing in HAD]
    papers = scan.between(0, len(text), Role.PAPER)
    given = papers or scan.between(0, len(text), Role.GIVE)
    rest = besides(scan, Role.GIVE, Role.PAPER, Role.PART, Role.MARK)  # 地是去年批的
    if len(held) != 1 or not given or len(rest) > (_LITTLE if papers else 0):
        return None
    label = vocabulary.label(held[0].name)
    came = scan.between(years[-1].end, len(text), Role.GIVEN)  # 24年申请，26年1月批的
    sure = (Standing.HELD, Standing.DOUBTED) if came else (Standing.HELD,)
    told = read(f"{label},{text}", vocabulary, as_of).facts.titles
    if len(told) != 1 or told[0].year is None or told[0].standing not in sure:
        return None
    anew = replace(held[0], year=told[0].year, level=told[0].level or held[0].level)
    return with_title(facts, held[0], anew)


def _of_title(levels: Sequence[Token], years: Sequence[Token], facts: Facts) -> Repaired | None:
    """Return the facts with the level or year of the one title that was told.

    A year is that of all that have none: 去年两个都有.
    """
    held = [t for t in facts.titles if t.standing in HAD]
    if len(held) > 1 and not levels and not any(t.year for t in held):
        return _all_dated(years, facts)
    if len(held) > 1 and levels and years:  # 省级那个其实是前年的
        held = [t for t in held if t.level == levels[0].value]
    if len(held) != 1:
        return None
    level = named_level(levels[0]) if levels else held[0].level
    year = years[0].value if years else None
    told = replace(
        held[0], level=level, year=year.year if isinstance(year, ToldYear) else held[0].year
    )
    return with_title(facts, held[0], told)


def _all_dated(years: Sequence[Token], facts: Facts) -> Repaired | None:
    """Return the facts with the year for each of the titles that are held."""
    year = years[0].value if years else None
    if not isinstance(year, ToldYear) or year.year is None:
        return None
    held = (title for title in facts.titles if title.standing in HAD)
    return with_titles(facts, {title: replace(title, year=year.year) for title in held})


def _one_dated(levels: Sequence[Token], years: Sequence[Token], facts: Facts) -> Repaired | None:
    """Return the facts with the year of the one sum that it can be of: 市里的是前年的."""
    told = [f for f in facts.funds if not levels or f.level == levels[0].value]
    return None if facts.titles or len(told) != 1 else _money_dated(levels, years, facts)


def _money_dated(levels: Sequence[Token], years: Sequence[Token], facts: Facts) -> Repaired | None:
    """Return the facts with the year of all the money told, or of that of the one level."""
    year = years[0].value if years else None
    if not facts.funds or not isinstance(year, ToldYear) or year.year is None:
        return None
    meant = [fund for fund in facts.funds if not levels or fund.level == levels[0].value]
    anew = {fund: replace(fund, year=year.year) for fund in meant}
    return with_funds(facts, anew) if anew else None
