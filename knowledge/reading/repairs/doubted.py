"""Doubted: what was told before and is said not to be so, where nobody can tell how it is.

It is what the words name: 市里那个其实是修路的钱 speaks of the city's. 这是集团合并的数 names
nothing, and may be of all that was told.
"""

import datetime
from collections.abc import Collection
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Facts, Fund, Standing, Title
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.attribution import fits
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import ABOVE, Role, named_level
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import HAD

_IS = "是"  # before it stands of what is spoken: 那是龙头一家的数 is not of 龙头


def doubted(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with all left open that the plain text may be of, or None of nothing.

    Where it names nothing, that is only supposed: nobody knows what of it is wrong.
    """
    scan = scanned(text, vocabulary, as_of)
    ends = text.find(_IS) if _IS in text else len(text)
    named = told_of(scan, ends, facts)
    funds = _funds(scan, ends, facts)
    titles = [] if scan.between(0, ends, Role.MONEY) else _titles(scan, ends, facts)
    of_all = not (named or titles or funds)
    if of_all:
        named = _open_to_doubt(scan, facts, vocabulary)
    if of_all and not (scan.numbers and named):
        titles, funds = [t for t in facts.titles if t.standing in HAD], list(facts.funds)
    if vocabulary.fund and funds and funds == list(facts.funds):
        named, funds, facts = [*named, vocabulary.fund.name], [], replace(facts, funds=())
    if not (named or titles or funds):
        return None
    return replace(_left_open(facts, named, titles, funds), supposed=of_all)


def told_of(scan: Scan, ends: int, facts: Facts) -> list[str]:
    """Return the facts told before that are named before the place.

    One without a number is named by its words, 小巨人是兄弟公司的, and a certificate by 证 alone.
    """
    names = [t.value.name for t in scan.between(0, ends, Role.NAME) if isinstance(t.value, Fact)]
    before = scan.text[:ends]
    others = [fact for name in facts.values if not (fact := scan.vocabulary.named(name)).measured]
    names += [fact.name for fact in others if any(fact.named(before))]
    if not names and not facts.titles and scan.between(0, ends, Role.PAPER):
        names = [fact.name for fact in others if fact.kind == "choice"]
    return [name for name in dict.fromkeys(names) if name in facts.values]


def _titles(scan: Scan, ends: int, facts: Facts) -> list[Title]:
    """Return the titles told before whose name or level stands before the place."""
    names = {t.value for t in scan.between(0, ends, Role.TITLE)}
    levels = _levels(scan, ends)
    had = [title for title in facts.titles if title.standing in HAD]
    of_name = [title for title in had if not names or title.name in names]
    of_level = [title for title in of_name if not levels or title.level in levels]
    return of_level if names or levels else []


def _funds(scan: Scan, ends: int, facts: Facts) -> list[Fund]:
    """Return the money told before that is named before the place, or whose level is."""
    levels = _levels(scan, ends)
    money = scan.between(0, ends, Role.MONEY, Role.FUND)
    if not (levels or money) or scan.between(0, ends, Role.TITLE):
        return []
    return [fund for fund in facts.funds if not levels or fund.level in levels]


def _levels(scan: Scan, ends: int) -> Collection[object]:
    """Return the levels that stand before the place."""
    return {named_level(t) for t in scan.between(0, ends, Role.LEVEL) if t.value != ABOVE}


def _open_to_doubt(scan: Scan, facts: Facts, vocabulary: FactsFile) -> list[str]:
    """Return the figures told before, those alone that a number may be of; else what is there."""
    numbers = [t.value for t in scan.numbers if isinstance(t.value, Measure)]
    told = [name for name in facts.values if name not in vocabulary.of_everyone]
    figures = [name for name in told if isinstance(facts.values[name], Quantity)]
    if numbers:
        kinds = [(name, vocabulary.named(name).kind) for name in figures]
        return [name for name, kind in kinds if any(fits(n, kind) for n in numbers)] or figures
    levels = [name for name in told if vocabulary.named(name).kind == "level"]
    return figures + levels or [name for name in told if facts.values[name] is True]


def _left_open(
    facts: Facts, names: Collection[str], titles: Collection[Title], funds: Collection[Fund]
) -> Repaired:
    """Return the facts without those of which nobody knows how they are."""
    values = {name: value for name, value in facts.values.items() if name not in names}
    open_titles = {title: replace(title, standing=Standing.DOUBTED) for title in titles}
    open_funds = {fund: replace(fund, yuan=None) for fund in funds}
    anew = Facts(
        titles=tuple(open_titles.values()),
        funds=tuple(open_funds.values()),
        unsettled=frozenset(names),
    )
    after = replace(
        facts,
        values=values,
        titles=tuple(open_titles.get(title, title) for title in facts.titles),
        funds=tuple(open_funds.get(fund, fund) for fund in facts.funds),
        unsettled=facts.unsettled | anew.unsettled,
    )
    return Repaired(after, anew)
