"""Filing: years in which a title was only applied for, or its plate came: 24年报的，25年批的.

A title is of the year in which it was given.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from knowledge.language.year import ToldYear
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token

_FILED = re.compile(r"报|申请|递|交|填|送审")
# Came before it too, and says of a year that stands alone nothing.
_BEGUN = re.compile(
    r"公示|答辩|评审|培育|筹建|筹备|创建|组建|成立|建[的成立起厂]|开[的办]|办[的起]"
)
_GIVEN = re.compile(
    r"认|评[上为了成的下定]|批|授|文|公布|公告|名单|下来|拿|获|得|通过|过了|成功|到手|升|定下|有了|报成|报上(?!去|来)|是(?:我们|的)"
)
_DENIED = re.compile(r"[没未不](?:有|能|给|让|被)?[\u4e00-\u9fff]")
_PLATE = re.compile(
    r"[挂授发领送寄补换](?:了|的|来|到|上|过)?(?:个|块)?(?:牌|证|匾)|[牌证匾][^，,。；;\s]{0,4}[挂到寄送发领]"
)

_WISHED = re.compile(
    "准备|打算|计划|争取|想|要"
)  # 2027年准备申报 is the year of a title that is none
_DECIDED = re.compile("认定|评|批|文")  # 批文和牌子一起发的


class _Stage(NamedTuple):
    """What is said of the year that a token tells."""

    year: Token
    filed: bool = False
    begun: bool = False
    plate: bool = False
    given: bool = False

    @property
    def known(self) -> bool:
        return self.filed or self.begun or self.plate


def years_given(scan: Scan, years: Sequence[Token], titles: Sequence[int]) -> list[Token]:
    """Return the years, but for those that only led to one beside, or came after it.

    `titles` are the places where titles are told.
    """
    stages = [_stage(scan, years, place) for place in range(len(years))]
    single = len(titles) == 1
    found: list[Token] = []
    for place, stage in enumerate(stages):
        following = stages[place + 1 : place + 2]
        near = [s for s in following if not any(stage.year.end <= t < s.year.start for t in titles)]
        others = [s for s in (stages if single else near) if s.given and _is_of_title(scan, s.year)]
        if not stage.known or (stage.plate and not single) or not others:
            found.append(stage.year)
    return found


def only_filed(scan: Scan, year: int) -> bool:
    """Return whether of that year it is told only that something was applied for.

    去年报的，批下来了 tells that a title was got, and not when.
    """
    years = scan.between(0, len(scan.text), Role.YEAR)
    told = [
        _stage(scan, years, place).filed
        for place, token in enumerate(years)
        if isinstance(token.value, ToldYear) and token.value.year == year
    ]
    return bool(told) and all(told)


def _is_of_title(scan: Scan, year: Token) -> bool:
    """Return whether the words around the year tell of no money, nor of a figure."""
    return not scan.between(*scan.words(year.start, year.end), Role.FUND, Role.NUMBER)


def _stage(scan: Scan, years: Sequence[Token], place: int) -> _Stage:
    year = years[place]
    if isinstance(year.value, ToldYear) and year.value.year is None:
        return _Stage(year)
    start, end = scan.words(year.start, year.end)
    if place + 1 < len(years):
        end = min(end, years[place + 1].start)
    said = _said(year, scan.text[year.end : end])
    if said is None and place and years[place - 1].end > start:
        return _Stage(year)
    before = scan.text[start : year.start]
    whole = before + scan.text[year.end : end]  # 牌子今年三月才送来
    return said or _said(year, before) or _said(year, whole) or _Stage(year)


def _said(year: Token, words: str) -> _Stage | None:
    """Return what the words say of the year, None where they say nothing."""
    words, denied = _DENIED.subn("", words)
    if _PLATE.search(words) and not _DECIDED.search(words):
        return _Stage(year, plate=True)
    if _WISHED.search(words):
        return _Stage(year)
    if _GIVEN.search(words):
        return _Stage(year, given=True)
    if _FILED.search(words):
        # 去年报了没批: what came of it is of that year.
        return _Stage(year, begun=True) if denied else _Stage(year, filed=True)
    return _Stage(year, begun=True) if _BEGUN.search(words) else None
