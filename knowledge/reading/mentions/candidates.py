"""Candidates: all that may be a word of a text, one over another too: the longest are taken later.

Words of the lexicon stand beside numbers, years, parts, marks, and what is no figure, such as days.
"""

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from knowledge.language.amounts import measures
from knowledge.language.rank import RANK, ranks
from knowledge.language.units import ALONE
from knowledge.language.year import ToldYear, years
from knowledge.personal.spans import spans as personal
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.level import ends_a_name
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lexicon import lexicon
from knowledge.reading.mentions.part import parts
from knowledge.reading.mentions.token import Role, Token

MARK = re.compile(r"[，,。；;：:？?！!\n、()（）\t|/]|\.{2,}|…+|\s+")
_DATE = re.compile(r"[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}[日号]")
# 五年前, 前几年: of before, and of no year that anybody could name.
_BEFORE_NOW = re.compile(r"(?:[0-9]{1,2}|[一二两三四五六七八九十几]{1,2})年(?:以)?前|[前头早]几年")
_HEAD = re.compile(rf"[(（](?:单位[:：]?)?(?P<unit>{ALONE})[)）]")
_FORMS = ((_DATE, Role.STILL), (_HEAD, Role.HEAD), (MARK, Role.MARK), (_BEFORE_NOW, Role.FORMER))
_OF = "的"
_IS = "是"
_ROW = re.compile(r"\n\s*[0-9]{4}年?[^\S\n]+[0-9]")  # begins with its year: 2023 41亿
_SIGNS = {"+": Role.MORE, "-": Role.LESS}  # right before a share
_OLDEST = 1980  # year that is told in bare digits
_PAST = 10  # years after which bare digits are none where nothing has a year: 现在2001
_COUNTED = re.compile("[0-9一二两三四五六七八九十百千几多来][家个户名口]")
_DATED = (Role.TITLE, Role.FUND, Role.LEVEL)  # what has a year


def every_word(text: str, vocabulary: FactsFile, as_of: datetime.date) -> Iterator[Token]:
    """Yield all that may be a word of the plain text."""
    named = list(_named(text, vocabulary))
    counted = [t for t in named if isinstance(t.value, Fact) and t.value.kind == "enterprises"]
    yield from named
    yield from (Token(Role.STILL, start, end) for start, end in personal(text))
    yield from _numbers(text, named, counted)
    if RANK in vocabulary.units:
        yield from (Token(Role.NUMBER, r.start, r.end, r) for r in ranks(text))
    for year in years(text, as_of):
        if not (year.written.isdecimal() and _counts(text, year, named, as_of.year)):
            yield from _told(text, year)
    ends = {t.end for t in counted}
    # 龙头一家带着十一家 counts the one, and 龙头厂1300人 names who leads.
    kinds = {t.start for t in counted}
    for part in parts(text):
        if part.start not in ends and kinds.isdisjoint(range(part.start, part.end)):
            yield part
    for pattern, role in _FORMS:
        for match in pattern.finditer(text):
            unit = match["unit"] if role is Role.HEAD else None
            yield Token(role, *match.span(), unit)


def _named(text: str, vocabulary: FactsFile) -> Iterator[Token]:
    """Yield the words of the lexicon wherever they stand."""
    words, roles = lexicon(vocabulary)
    for place, start, end in words.find_matches_as_indexes(text, overlapping=True):
        for role, value in roles[place]:
            if role is Role.LEVEL and ends_a_name(text, start):
                continue
            if role is Role.STILL and start and _COUNTED.match(text, start - 1):
                continue  # 16家里头 counts firms, and nobody at home
            yield Token(role, start, end, value)


def _numbers(text: str, named: Sequence[Token], counted: Sequence[Token]) -> Iterator[Token]:
    """Yield the numbers, and the sign before a share: 2025年同比+25%."""
    titles = sorted(t.start for t in named if t.role is Role.TITLE)
    for number in measures(text, {t.start for t in counted}):
        inside = bisect_right(titles, number.start)
        if inside < len(titles) and titles[inside] < number.end:
            continue  # 两个企业技术中心 counts no enterprises
        yield Token(Role.NUMBER, number.start, number.end, number)
        sign = _SIGNS.get(text[number.start - 1 : number.start])
        if sign and number.unit == "percent":
            yield Token(sign, number.start - 1, number.start)


def _told(text: str, year: ToldYear) -> Iterator[Token]:
    """Yield the year; how long ago it was says of figures that they are of before."""
    behind = year.ago and text.startswith(_OF, year.end)  # 这是五年前的数
    end = year.end + len(_OF) if behind else year.end
    yield Token(Role.YEAR, year.start, end, year)
    if year.ago:
        yield Token(Role.STALE if behind else Role.FORMER, year.start, end)


def _counts(text: str, year: ToldYear, named: Sequence[Token], this_year: int) -> bool:
    """Return whether bare digits are no year but a figure: 用工2040, 我们2010, 2001了."""
    if not _OLDEST <= (year.year or 0) <= this_year + 1:
        return True
    if _ROW.match(text, year.start - 1):
        return False
    if text.startswith(_IS, year.start - 1) and _names_fact(text, year.start, named):
        return True  # 用工那张表上写的是2003
    near = range(year.start - 1, year.start + 1)
    before = {t.role for t in named if t.end in near}
    dated = any(t.role in _DATED for t in named)
    old = (year.year or 0) < this_year - _PAST
    return Role.NAME in before or ((old or Role.OURS in before) and not dated)


def _names_fact(text: str, place: int, named: Sequence[Token]) -> bool:
    """Return whether what is measured is named in the words before the place."""
    begins = max((mark.end() for mark in MARK.finditer(text, 0, place)), default=0)
    facts = (t for t in named if begins <= t.start < place and t.role is Role.NAME)
    return any(isinstance(t.value, Fact) for t in facts)
