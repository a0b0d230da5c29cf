"""Elsewhen: years told of something else than a title, 我今年45岁，我厂有省级企业技术中心.

A piece that names no title may still say when one came: 去年双喜临门，省级企业技术中心下来了. It
does not where it counts something else, nor where the title is only said to be had.
"""

import re
from collections.abc import Sequence

from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.titles.filing import is_given
from knowledge.reading.titles.unread import unread
from knowledge.reading.whose.standing import Statements

_OF_TITLES = (Role.TITLE, Role.LEVEL, Role.LEVELLED, Role.PAPER, Role.GIVE, Role.APPLY)
_BEGUN = re.compile(any_of("begun"))
_HAD = re.compile(any_of("had"))


def years_of_titles(
    scan: Scan, statements: Statements, years: Sequence[Token], titles: Sequence[int]
) -> list[Token]:
    """Return the years without those of something else; `titles` is where titles are told.

    What goes on behind them sets no time for them: 省级技术中心给多少，我闺女明年中考.
    """
    spans = [scan.words(place, place) for place in titles]
    had = all(
        _HAD.search(scan.text, start, place)
        for place, (start, _) in zip(titles, spans, strict=True)
    )
    came = any(is_given(statements.signs[start:end]) for start, end in spans)
    last = max(titles, default=0)
    return [
        year
        for year in years
        if not _is_of_else(scan, statements, year, had=had or year.start > last, came=came)
    ]


def _is_of_else(scan: Scan, statements: Statements, year: Token, *, had: bool, came: bool) -> bool:
    """Return whether the piece with the year tells of something else than of a title.

    Where one is said to have come, 去年主营做了11亿，后来评上了省级, it is when all that was.
    """
    start, end = scan.words(year.start, year.end)
    said = [t for t in scan.between(start, end, *Role) if t is not year]
    if any(t.role in _OF_TITLES for t in said) or is_given(statements.signs[start:end]):
        return False
    left = f"{scan.text[start : year.start]} {scan.text[year.end : end]}"
    if _BEGUN.search(left):
        return True
    for token in said:  # 12月31号 counts nothing
        left = left.replace(scan.written(token), "")
    if any(map(str.isdigit, left)) or (had and _says_more(scan, statements, year, said)):
        return True
    return not came and any(t.role is Role.NUMBER for t in said)


def _says_more(scan: Scan, statements: Statements, year: Token, said: Sequence[Token]) -> bool:
    """Return whether the piece speaks of more than when: 去年搬了新厂."""
    parts = [scan.written(t) for t in said if t.role is Role.PART]
    months = all(any(map(str.isdigit, part)) for part in parts)
    return not months or unread(scan, statements, year.start) != ""
