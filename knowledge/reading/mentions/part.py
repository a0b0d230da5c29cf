"""Part: one part of a whole by its number or name, 一厂, 东村, 二季度, or one of many: 每个月.

So are the first months of a year: 前九个月, 三个季度, 1-9月, and villages by their names where
many have a number each, 王家庄九百张家湾七百李家沟五百, or where one speaks of the town. So are
works by what they make, where people are told of each: 酒厂1100人，瓶厂600.
"""

import re
from collections.abc import Iterator

from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.token import Role, Token

# 一厂, a企业, 东村, 上庄, 二季度, 一个村.
# What is named is what it is; 一厂家, 每月份前, 十月底 and 一个厂镇 are none, and are read over.
# 规上企业 and 线上店 are no upper ones.
_NTH = (
    "(?:(?:[一二三四五六七八九十甲乙丙丁东西南北a-h]|[0-9]{1,2}号?)"
    "(?:分?厂|村|庄|车间|企业|公司|店|季度|号厂)|[前后上下](?:分?厂|村|庄|车间)"
    "|[东西南北中上下]片区?|河[东西])"
)
_MONTHS = "(?:[1-9一二两三四五六七八九十]|1[01]|十一)"  # of a year, and not all
_FIRST = (
    rf"[前头近]{_MONTHS}个?月|[前头]?[1-3一二两三]个?季度|[前头]半年"
    rf"|{_MONTHS}(?:月份?)?[-~～—到至]{_MONTHS}月份?"
)
_TIMES = "(?:每|一)个?(?:月|天|日|季度)"
_ONES = "(?:每一?|一|单|平均)个?(?:村|厂|户|合作社|作坊|大棚)"
_PART = re.compile(
    rf"{_NTH}家|[0-9一二三四五六七八九十]{{1,2}}月份?[底末初中]|(?P<nth>{_NTH})|(?P<first>{_FIRST})|{_TIMES}份?前|(?P<times>{_TIMES}|按(?:月|季度?|批|期))|(?P<month>月)(?:产值|营收|收入|销)"
    rf"|{_ONES}镇|(?P<ones>{_ONES})|(?P<each>每一?个?(?:期|条线|条|批|台|套|人|季度?|周|班|亩|组|店|车间|企业|公司|家)|[0-9一二三四五六七八九十]{{1,2}}月份?)"
    r"|(?P<one>一[家个])(?:产值|营收|收入|投|带|就业|主营|[一每]?年)"
)
# A village by its name, before its number: 王家庄 wherever it stands, and 杨树沟 where it begins.
# What follows at once says what else it is: 张家湾镇 is a town, 沟里 only a place.
_SPOT = any_of("villages")
_COUNT = "[0-9一二两三四五六七八九十]"
_PAST_ITS_PIECE = r"，,。；;：:、！!？?\s0-9一二两三四五六七八九十"
_NOT_ITS = f"[^{_PAST_ITS_PIECE}]"
_VILLAGE = re.compile(
    rf"(?:(?P<name>[^\W\d_]家{_SPOT})"
    rf"|(?:^|[，,。；;：:、\s人亿万百千])(?P<other>[^\W\d_]{{1,2}}{_SPOT}))"
    rf"(?:[^镇乡村里上口子{_PAST_ITS_PIECE}]{_NOT_ITS}{{0,5}})?"
    rf"(?:一年{_NOT_ITS}{{0,4}})?{_COUNT}"
)
_NAMELESS = re.compile(any_of("nameless"))
# What villages are some of: 我们镇, 三个村, or what they come to.
_OUR_TOWN = re.compile(f"{any_of('me')}们?[镇乡]|[镇乡]上|[个俩][村庄]|加")
# Works by what they make, before people: hundreds or thousands, for fewer may count firms.
_WORKS = re.compile(
    rf"(?:^|[，,。；;：:、\s人]){any_of('before_works')}?(?P<name>[^\W\d_]{{1,6}}厂)的?(?:有|是)?"
    rf"(?:[0-9]{{3,}}|{_COUNT}+[百千][百千0-9一二两三四五六七八九十]*)[多来几]*(?P<people>个?人|号人)?(?:$|[，,。；;、\s])"
)
_OF_TOWN = re.compile("[镇乡县全]")
# 镇上厂子15家 are those in the town, and not the upper works.
_IN_TOWN = re.compile("[镇乡村]上")
_MANY = 2  # villages of which one may be the asker's own


def parts(text: str) -> Iterator[Token]:
    """Yield the words of the plain text for one part of a whole."""
    found = [m for m in _PART.finditer(text) if m.lastgroup]
    spans = [m.span(str(m.lastgroup)) for m in found if not _IN_TOWN.match(text, m.start() - 1)]
    villages = [*_villages(text)]
    names = [text[start:end] for start, end in villages]
    asked = any(text.count(name) > names.count(name) for name in names)  # 问的是刘庄
    if not asked and (len({*names}) > _MANY or _OUR_TOWN.search(text)):
        spans += [span for span in villages if span not in spans]
    spans += [span for span in _works(text) if span not in spans]
    return (Token(Role.PART, *span) for span in spans)


def _works(text: str) -> list[tuple[int, int]]:
    """Return where works are named, of which there are several, with how many work in each."""
    found, place = [], 0
    while one := _WORKS.search(text, place):
        place = one.end("name")
        if not _OF_TOWN.search(one["name"]):
            found.append(one)
    told = len({one["name"] for one in found}) > 1 and any(one["people"] for one in found)
    return [one.span("name") for one in found] if told else []


def _villages(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the names of villages stand; 大沟 and 这个庄 are names of none."""
    place = 0
    while found := _VILLAGE.search(text, place):
        start, end = found.span(str(found.lastgroup))
        named = bool(found["name"]) or not _NAMELESS.match(text, start)
        if named:
            yield start, end
        place = found.end() if named else found.start() + 1
