"""Stages: one thing put into in stages, 分三期，800万、700万、600万, comes to all of them together.

There are as many as are counted, or all is said to be one, or each is added to the one before by
又. Of 一期 and 二期 alone nobody says that there is no third: they are at least their sum.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from knowledge.language import numeral, vague
from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.reading.figures.figure import Figure, Why
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.totals.adding import summed, with_sum

_STAGE = "(?:期|批次?|笔|回|次|步|轮|阶段)"
# 第三期 is one of several.
_COUNTED = re.compile(rf"(?P<of>[第每]?)(?P<count>{numeral.RUN})(?:个|大)?{_STAGE}")
_NTH = re.compile(rf"(?:第?[一二三四五1-5]|头一?|后一?|末一?|首){_STAGE}")
_SEVERAL = 2
_SHORT = 2  # characters in which a work is said for short


def all_of_one(figures: Sequence[Figure], fact: Fact, scan: Scan) -> list[Figure] | None:
    """Return the figures with what all make of a thing that has parts, None where they do not."""
    return _in_stages(figures, fact, scan) or _over_years(figures, fact, scan)


def _in_stages(figures: Sequence[Figure], fact: Fact, scan: Scan) -> list[Figure] | None:
    """Return the figures with the sum of those that are stages of one, None where they are not."""
    told = [f for f in figures if f.why in (None, Why.PART)]
    exact = all(f.quantity.manner is Manner.EXACT and not (f.repairs or f.total) for f in told)
    if len(told) < _SEVERAL or not exact or len({f.year for f in told}) > 1:
        return None
    if scan.between(told[0].number.start, told[-1].number.start, Role.WITHIN, Role.REPAIR):
        return None
    pairs = zip([None, *told], told, strict=False)
    numbered = [_nth(figure, before, scan) for before, figure in pairs]
    staged = all(numbered) and len(set(numbered)) == len(told)
    if any(f.why is Why.PART for f in told) and not staged:
        return None
    whole = _as_many(told, scan) or _is_one(fact, scan) or _again(told, scan)
    if not (whole or staged):
        return None
    total = summed(told, fact, scan, at_least=not whole)
    return with_sum(figures, told, total)


def _over_years(figures: Sequence[Figure], fact: Fact, scan: Scan) -> list[Figure] | None:
    """Return the figures with what several years make of a thing that has parts: 同一个项目.

    What is added without a year, 又投了600万, is a year's too. Where nobody says that all is one,
    it is no less than the last, or the most, and no more than their sum.
    """
    told = [f for f in figures if f.why is None]
    exact = all(f.quantity.manner is Manner.EXACT and not f.repairs for f in told)
    if not _year_by_year(told, scan) or not exact or any(f.total for f in told):
        return None
    total = summed(told, fact, scan)
    if not _is_one(fact, scan):
        undated = any(f.year is None for f in told)  # who adds to a thing means it all
        last = max(told, key=lambda f: f.quantity.low if undated else f.year or 0)
        between = Quantity(last.quantity.low, total.quantity.high, Manner.RANGE)
        total = replace(total, number=replace(total.number, quantity=between))
    return with_sum(figures, told, total)


def _year_by_year(told: Sequence[Figure], scan: Scan) -> bool:
    """Return whether each figure is of a year of its own, or added to the one before it."""
    years = [f.year for f in told if f.year is not None]
    undated = [(one, other) for one, other in pairwise(told) if other.year is None]
    added = all(_is_added(one, other, scan) for one, other in undated)
    alone = len(years) == len(set(years)) == len(told) - len(undated)
    return len(told) >= _SEVERAL and bool(years) and alone and added


def _nth(figure: Figure, before: Figure | None, scan: Scan) -> str:
    """Return which stage the number is said to be of in its piece, or nothing."""
    since = max(scan.piece(figure.number.start), before.number.end if before else 0)
    named = list(_NTH.finditer(scan.text, since, figure.number.start))
    return named[-1][0] if named else ""


def _as_many(told: Sequence[Figure], scan: Scan) -> bool:
    """Return whether there are as many as stages are counted before them: 分三期."""
    counts = [vague.told(m["count"]) for m in _COUNTED.finditer(scan.text) if not m["of"]]
    return Quantity.of(len(told)) in counts


def _is_one(fact: Fact, scan: Scan) -> bool:
    said = list(_of_one(fact.of_fact).finditer(scan.text))
    return bool(said) and all(match["one"] for match in said)


@cache
def _of_one(works: tuple[str, ...]) -> re.Pattern[str]:
    """Return what says that what was put into a thing, over the years or at once, is all of one.

    `works` are what it may be, 一个技术改造项目; the end of each says it for short, 改造.
    """
    short = "|".join(sorted({*works, *(word[-_SHORT:] for word in works)}, key=len, reverse=True))
    return re.compile(
        rf"[每另]一个|(?P<one>同一|[一这那]个(?:{short})?的?(?:项目|工程)"
        "|分[两二三几]年|分[两二三几]?[期批次]|跨年|接着|续[建投])"
    )


def _again(told: Sequence[Figure], scan: Scan) -> bool:
    """Return whether each is said to come on top of the one before: 又投了700万."""
    return all(_is_added(one, other, scan) for one, other in pairwise(told))


def _is_added(one: Figure, other: Figure, scan: Scan) -> bool:
    """Return whether the other is said to come on top of the one before it."""
    return bool(scan.between(one.number.end, other.number.start, Role.AGAIN, Role.FURTHER))
