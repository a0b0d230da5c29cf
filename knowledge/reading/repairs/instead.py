"""Instead: one value denied, and another told in its place: 不是国家的，是市的, 是23年的不是去年.

The value that is denied says of what it is: 不是一百，是六十万 is of the money that was 100万.
"""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.language.year import ToldYear
from knowledge.policy.facts.facts import Facts, Fund, Level, Title
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.attribution import fits
from knowledge.reading.figures.figure import may_be_of
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import ABOVE, Role, Token, named_level
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.bare import besides
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import HAD, figures, with_figure, with_fund, with_title

_GAP = 1  # character between the denial and what it denies: 不是 去年
_SPARE = 6  # characters beside them that say what was wrong
_BOTH = 2  # values: what was told, and what stands for it
_BESIDE = (Role.TITLE, Role.FUND, Role.MONEY, Role.NAME, Role.GIVE, Role.GIVEN, Role.PAPER)
_OTHERWISE = (Role.SUPPOSE, Role.PLAN, Role.LATER, Role.OTHERS, Role.TOTAL, Role.QUOTE)
_NEAR = Decimal("0.01")  # of what was told, by which a denied number may be rounder: 10.05亿


def instead(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with the value that the plain text tells in the place of another."""
    scan = scanned(text, vocabulary, as_of)
    if asks(text) or scan.between(0, len(text), *_OTHERWISE):
        return None
    pairs = [pair for role in (Role.LEVEL, Role.YEAR, Role.NUMBER) if (pair := _pair(scan, role))]
    if len(pairs) != 1 or len(besides(scan, *_BESIDE)) > _SPARE:
        return None
    old, new = pairs[0]
    if old.role is Role.NUMBER:
        return _number(scan, old, new, facts, vocabulary)
    return _of_title_or_money(scan, old, new, facts)


def _pair(scan: Scan, role: Role) -> tuple[Token, Token] | None:
    """Return the value of the role that is denied, and the only other one; None of no such."""
    values = scan.between(0, len(scan.text), role)
    denials = scan.between(0, len(scan.text), Role.DENY)
    if role is Role.NUMBER:  # a denial between marks takes back: 不是 一百，是六十万
        denials += scan.between(0, len(scan.text), Role.REPAIR)
    denied = [v for v in values if any(0 <= v.start - word.end <= _GAP for word in denials)]
    if len(values) != _BOTH or len(denied) != 1:
        return None
    return denied[0], next(value for value in values if value is not denied[0])


def _number(
    scan: Scan, old: Token, new: Token, facts: Facts, vocabulary: FactsFile
) -> Repaired | None:
    """Return the facts with the number for the one figure or sum of money that was denied."""
    was, number = old.value, new.value
    if not isinstance(was, Measure) or not isinstance(number, Measure):
        return None
    names = [
        name
        for name, value in figures(scan, facts, vocabulary)
        if may_be_of(number, vocabulary.named(name)) and is_of(was, value)
    ]
    funds = [fund for fund in facts.funds if fund.yuan and is_of(was, fund.yuan)]
    if fits(number, "yuan") and number.scaled and len(funds) == 1 and not names:
        return with_fund(facts, funds[0], replace(funds[0], yuan=number.quantity))
    one = len(names) == 1 and not funds
    return with_figure(facts, names[0], number.quantity) if one else None


def is_of(number: Measure, told: Quantity) -> bool:
    """Return whether the number is the one that was told, in its unit or as people shorten it."""
    if told.low != told.high:
        return False
    exact = number.quantity.low, number.in_wan.quantity.low
    short = number.quantity.low * 100_000_000
    values = (*exact, short) if not number.scaled else exact[:1] + exact[1:] * (not number.unit)
    return any(abs(value - told.low) <= told.low * _NEAR for value in values)


def _of_title_or_money(scan: Scan, old: Token, new: Token, facts: Facts) -> Repaired | None:
    """Return the facts with the level or year of the one title or sum of which it was denied."""
    held = [title for title in _named(scan, facts) if _has(title, old)]
    funds = [fund for fund in facts.funds if _has(fund, old)]
    if scan.between(0, len(scan.text), Role.TITLE):
        funds = []
    if scan.between(0, len(scan.text), Role.MONEY, Role.FUND, Role.NUMBER):
        held = []
    if old.role is Role.YEAR:
        of = {named_level(t) for t in scan.between(0, len(scan.text), Role.LEVEL)}
        held = [title for title in held if not of or title.level in of]
        funds = [fund for fund in funds if not of or fund.level in of]
    if len(held) + len(funds) != 1:
        return None
    year, level = _said(new)
    if held:
        (title,) = held
        anew = replace(title, year=year or title.year, level=level or title.level)
        return with_title(facts, title, anew)
    (fund,) = funds
    anew_fund = replace(fund, year=year or fund.year, level=level or fund.level)
    return with_fund(facts, fund, anew_fund)


def _named(scan: Scan, facts: Facts) -> Iterator[Title]:
    """Yield the titles told before that are had, those alone that the text names."""
    names = {token.value for token in scan.between(0, len(scan.text), Role.TITLE)}
    yield from (t for t in facts.titles if t.standing in HAD and (not names or t.name in names))


def _has(one: Title | Fund, token: Token) -> bool:
    """Return whether the title or money was told with that level or year."""
    if isinstance(token.value, ToldYear):
        return one.year == token.value.year
    return token.value != ABOVE and one.level == named_level(token)


def _said(token: Token) -> tuple[int | None, Level | None]:
    """Return the year or the level that the token tells."""
    if isinstance(token.value, ToldYear):
        return token.value.year, None
    return None, named_level(token)
