"""Repair: what a short message puts right of what was told before it in the conversation.

After a result, 不对，是市级的, 是前年评的 or 其实是12亿 change the one fact that they can be of.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.language.measure import Measure
from knowledge.language.numeral import SCALES
from knowledge.language.quantity import Quantity
from knowledge.language.year import ToldYear
from knowledge.policy.facts.facts import Facts, Standing, merged
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.attribution import fits
from knowledge.reading.figures.figure import within
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import ABOVE, Role, Token, named_level
from knowledge.reading.numbers.step import Step
from knowledge.reading.reader import read
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.bare import VALUES, besides, unnamed

SUPPOSED = re.compile(
    r"^(?:那$|那[^个]|要是|如果|假如)|[呢嘞咧][?？]?$|(?:算不算|行不行|够不够)[?？]?$"
)
# What says that a year is of something else.
_OF_ELSE = (Role.NUMBER, Role.NAME, Role.TITLE, Role.QUOTE, Role.OTHERS, Role.OTHER_MONEY)
_LITTLE = 1  # character that may stand beside the papers of a title: 年底
_SPARE = 6  # characters beside them that say what was wrong: 我数漏了
# How a title stands that may be put right: it is had, or may be.
_HAD = (Standing.HELD, Standing.HEARD, Standing.DOUBTED)


@dataclass(frozen=True)
class Repaired:
    """The facts put right, and the part of them that the message told anew."""

    facts: Facts
    anew: Facts
    supposed: bool = False  # 那12亿呢 only asks what would be
    planned: str = ""  # the number that is hoped for or reckoned with: 今年估计能到10.5亿
    in_units: str = ""  # a bare number that is taken in the unit of what was told: 市里又给了20
    grown: bool = False  # 打算涨20%: the words tell by how much more, not how much


def repaired(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with what the plain text puts right, or None where it only could."""
    scan = scanned(text, vocabulary, as_of)
    supposed = bool(scan.between(0, len(text), Role.SUPPOSE, Role.PLAN)) or (
        SUPPOSED.search(text) is not None
    )
    if asks(text.removesuffix("吗")):
        return None
    several = _several_levels(text, scan, facts, vocabulary, as_of)
    if several:
        return several
    dated = _of_when(text, scan, facts, vocabulary, as_of)
    if dated:
        return replace(dated, supposed=supposed)
    told = [t for t in scan.tokens if t.role in VALUES]
    if not told or len(besides(scan)) > (_SPARE if takes_back(text, vocabulary, as_of) else 0):
        return None
    told = [t for t in told if not _is_denied(scan, t)]
    numbers = [t for t in told if t.role is Role.NUMBER]
    levels = [t for t in told if t.role is Role.LEVEL and t.value != ABOVE]
    years = [t for t in told if t.role is Role.YEAR]
    if numbers:
        found = None
        if unnamed(text, facts, vocabulary, as_of):
            return None
        if len(numbers) == 1 and not levels:
            found = _number(scan, numbers[0], facts, vocabulary) or _only_fund(numbers[0], facts)
        elif len(numbers) == len(levels) == 1:
            found = _fund(numbers[0], levels[0], years, facts)
    else:
        one = len(levels) < 2 and len(years) < 2
        found = (_title(levels, years, facts) or _dated(levels, years, facts)) if one else None
        if found and found.facts == facts and years:  # 就是去年, and only the money was of another
            found = _money_dated(levels, years, facts) or found
    if found is None:
        return None
    planned = numbers and scan.between(0, len(text), Role.PLAN)
    written = text[numbers[0].start : numbers[0].end] if planned else ""
    return replace(found, supposed=supposed, planned=written)


def _several_levels(
    text: str, scan: Scan, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with the levels of the one title told anew.

    As in 弄混了，前年是市的，去年又评上省的.
    """
    names = {title.name for title in facts.titles}
    levels = scan.between(0, len(text), Role.LEVEL)
    others = scan.between(0, len(text), Role.TITLE, Role.FUND, Role.NUMBER)
    if len(names) != 1 or len(levels) < 2 or others or not takes_back(text, vocabulary, as_of):
        return None
    (name,) = names
    label = next(c.label for f in vocabulary.fact for c in f.choice if c.value == name)
    told = read(f"{label}:{text}", vocabulary, as_of).facts.titles
    anew = tuple(title for title in told if title.level and title.year)
    if len(anew) < len(levels):
        return None
    return Repaired(replace(facts, titles=anew), Facts(titles=anew))


def _of_when(
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
    held = [t for t in facts.titles if t.standing in _HAD]
    papers = scan.between(0, len(text), Role.PAPER)
    given = papers or scan.between(0, len(text), Role.GIVE)
    rest = besides(scan, Role.GIVE, Role.PAPER, Role.PART, Role.MARK)  # 地是去年批的
    if len(held) != 1 or not given or len(rest) > (_LITTLE if papers else 0):
        return None
    label = next(c.label for f in vocabulary.fact for c in f.choice if c.value == held[0].name)
    told = read(f"{label},{text}", vocabulary, as_of).facts.titles
    if len(told) != 1 or told[0].year is None or told[0].standing is not Standing.HELD:
        return None
    anew = replace(held[0], year=told[0].year, level=told[0].level or held[0].level)
    titles = tuple(anew if t is held[0] else t for t in facts.titles)
    return Repaired(replace(facts, titles=titles), Facts(titles=(anew,)))


def _is_denied(scan: Scan, token: Token) -> bool:
    words = scan.between(0, token.start, Role.DENY)
    return bool(words) and words[-1].end == token.start


def _number(scan: Scan, token: Token, facts: Facts, vocabulary: FactsFile) -> Repaired | None:
    """Return the facts with the quantity that the number can be of, of several the one told last.

    What is added, 要是再招200人, is added to it.
    """
    number = token.value
    if not isinstance(number, Measure):
        return None
    sign = Step(scan, number).sign
    of_kind = [
        (vocabulary.named(name), value)
        for name, value in facts.values.items()
        if isinstance(value, Quantity) and fits(number, vocabulary.named(name).kind)
    ]
    possible = [
        (fact, value)
        for fact, value in of_kind
        if within(number, fact) and (sign or number.quantity.high >= (fact.least or 0))
    ]
    if not possible:
        return None
    fact, value = possible[-1]
    told = value.moved(number.quantity, sign) if sign else number.quantity
    anew = Facts(values={fact.name: told})
    return Repaired(merged(facts, anew), anew) if told.low > 0 or not sign else None


def _fund(number: Token, level: Token, years: Sequence[Token], facts: Facts) -> Repaired | None:
    """Return the facts with the money of that level told anew: 省里那笔是150万.

    Digits alone only say which money is meant: 市里那四十是今年的.
    """
    told = number.value
    of_level = [fund for fund in facts.funds if fund.level == level.value and not fund.also]
    if len(of_level) != 1 or not isinstance(told, Measure) or not fits(told, "yuan"):
        return None
    before, year = of_level[0], years[0].value if years else None
    yuan = told.quantity
    if not told.unit and not told.scaled:
        if not before.yuan or before.yuan.low != yuan.low * SCALES["万"]:
            return None
        yuan = before.yuan
    when = year.year if isinstance(year, ToldYear) else before.year
    anew = replace(before, yuan=yuan, year=when)
    funds = tuple(anew if fund is of_level[0] else fund for fund in facts.funds)
    return Repaired(replace(facts, funds=funds), Facts(funds=(anew,)))


def _only_fund(number: Token, facts: Facts) -> Repaired | None:
    """Return the facts with the one sum of money that was told, told anew: 是300万."""
    told = number.value
    if len(facts.funds) != 1 or not isinstance(told, Measure) or not told.scaled:
        return None
    anew = replace(facts.funds[0], yuan=told.quantity)
    return Repaired(replace(facts, funds=(anew,)), Facts(funds=(anew,)))


def _title(levels: Sequence[Token], years: Sequence[Token], facts: Facts) -> Repaired | None:
    """Return the facts with the level or year of the one title that was told.

    A year is that of all that have none: 去年两个都有.
    """
    held = [t for t in facts.titles if t.standing in _HAD]
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
    titles = tuple(told if t is held[0] else t for t in facts.titles)
    return Repaired(replace(facts, titles=titles), Facts(titles=(told,)))


def _all_dated(years: Sequence[Token], facts: Facts) -> Repaired | None:
    """Return the facts with the year for each of the titles that are held."""
    year = years[0].value if years else None
    if not isinstance(year, ToldYear) or year.year is None:
        return None
    anew = tuple(replace(t, year=year.year) if t.standing in _HAD else t for t in facts.titles)
    return Repaired(replace(facts, titles=anew), Facts(titles=anew))


def _dated(levels: Sequence[Token], years: Sequence[Token], facts: Facts) -> Repaired | None:
    """Return the facts with the year of the one sum that it can be of: 市里的是前年的."""
    told = [f for f in facts.funds if not levels or f.level == levels[0].value]
    return None if facts.titles or len(told) != 1 else _money_dated(levels, years, facts)


def _money_dated(
    levels: Sequence[Token], years: Sequence[Token], facts: Facts
) -> Repaired | None:
    """Return the facts with the year of all the money told, or of that of the one level."""
    year = years[0].value if years else None
    if not facts.funds or not isinstance(year, ToldYear) or year.year is None:
        return None
    of_level = [not levels or fund.level == levels[0].value for fund in facts.funds]
    anew = [
        replace(fund, year=year.year) if is_of else fund
        for fund, is_of in zip(facts.funds, of_level, strict=True)
    ]
    told = tuple(fund for fund, is_of in zip(anew, of_level, strict=True) if is_of)
    return Repaired(replace(facts, funds=tuple(anew)), Facts(funds=told)) if told else None


def takes_back(text: str, vocabulary: FactsFile, as_of: datetime.date) -> bool:
    """Return whether the text says that something told before was wrong."""
    scan = scanned(text, vocabulary, as_of)
    return bool(scan.between(0, len(text), Role.REPAIR))
