"""Years that a message tells, counted from the day of asking."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from knowledge.language.ago import AGO, LONG_SINCE, until, year_ago, year_until
from knowledge.language.lists import any_word, listed

_FROM_NOW = {
    -3: "three_years_ago",
    -2: "two_years_ago",
    -1: "last_year",
    0: "this_year",
    1: "next_year",
    2: "in_two_years",
    3: "in_three_years",
}
_LOOSE = listed("loose_year")
_RELATIVE = {word: years for years, name in _FROM_NOW.items() for word in listed(name)}
_ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪"  # of twelve years each
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_RAT = 2020  # a year of the first
_FIRST = 1984  # the first of sixty: 甲子
_SIXTY = 60
_LONG = 1000  # what is less is a year written in two digits
_WORDS = any_word(_RELATIVE)
_DIGITS = str.maketrans("零〇一二三四五六七八九", "00123456789")
# 2025.10, 2025-03, 2025/3/8, 2025-3-8 and 25.3.8 are days. Looks ahead to the unit, no part of a
# day: 2025.10亿 is none.
DATED = (
    r"(?a:\b)(?:(?:19|20)[0-9]{2}(?:[./](?:0?[1-9]|1[0-2])(?:[./][0-3]?[0-9])?|-(?:0?[1-9]|1[0-2])-[0-3]?[0-9]|-(?:0[1-9]|1[0-2]))"
    r"|[1-4][0-9](?P<mark>[./-])(?:0?[1-9]|1[0-2])(?P=mark)[0-3]?[0-9])"
    r"(?![0-9.-]|\s*[元万亿千%人家个])"
)
# Without 年 it is a year where it is no figure: 2025人 and 2025左右 are none.
_BARE = r"(?![0-9]|[.,][0-9]|\s*[元万亿千人家个名%吨户]|[多余来]|左右)"
_SHORT = "(?:[0-4][0-9]|[零〇一二三四][零一二三四五六七八九])"
# What looks like a year and is none: words that hold one, and how long something lasts.
_NO_YEAR = (
    rf"[0-9一二三四五六七八九十两几多半]年时|年时[间候段长节]|[{_ANIMALS}]年[代糕画礼货味肉]"
    rf"|刚刚[说打写讲输填问好够到过]|[0-9.近过了干做办几百千]{_SHORT}年"
    rf"|{_SHORT}年(?:来|以上|(?:的)?(?:历史|时间)|内|多|前|了)"
)
_SAME_YEAR = "同一?年|那一?年"
# One of them begins at each place, and other digits are passed over whole.
_YEAR = re.compile(
    rf"{AGO}|{_NO_YEAR}|(?P<word>{_WORDS})"
    rf"|(?P<dated>{DATED})"
    rf"|(?P<long>(?:19|20)[0-9]{{2}}|二[零〇][零〇一二三四五六七八九]{{2}})(?:年度?|{_BARE})"
    rf"|(?P<short>{_SHORT})年"
    rf"|(?P<animal>[{_ANIMALS}])年"
    rf"|(?P<named>[{_STEMS}][{_BRANCHES}])年"
    rf"|(?P<same>{_SAME_YEAR})"
    r"|(?P<untold>(?:哪一?年|年份|什么时候)[^，,。；;?]{0,6}?(?:不清楚|不知道|不记得|记不清|忘了|没说|不详|才知道|[得要][再]?(?:查|翻|问))"
    r"|(?:忘了|不知道|不清楚|不记得|记不[清得]|忘记了?)(?:是|具体)?(?:哪一?年|年份|什么时候))"
    r"|(?P<month>上个?月|这个月|本月|昨天|刚刚|前几天|上周|上星期|今天)"
    r"|[0-9]+年?"
)

_SAME = re.compile(_SAME_YEAR)
_OR = re.compile(r"[，,\s]*(?:的|评的|拿的)?(?:还是|或者?是?|要么|抑或)(?:在)?")
_SHORT_OR = re.compile(rf"(?a:\b|[^0-9.])(?:20)?{_SHORT}{_OR.pattern}$")  # 24还是25年批的
# What makes of a year one that nobody stands for.
_UNSURE_BEFORE = re.compile(
    r"(?:好像|可能|也许|似乎|貌似|(?:记不清|不记得|不确定|忘了|拿不准|说不准)(?:到底)?(?:是不是|是否)?)(?:是|在)?$"
)
_UNSURE_AFTER = re.compile(
    r"[^，,。；;？?！!0-9]{0,4}[，,\s]?(?:我|也|都|还|有点)*(?:记不(?:太|大)?清|不太?确定|拿不准|不敢(?:确定|肯定))"
)

# A year to come in which somebody wants the money tells nothing of what they have: 明年还能再领吗.
_WANTED = re.compile(r"[^，,。；;]{0,6}?(?:领|申请|申报|兑现|发钱|给钱)")


def year_before(day: datetime.date) -> int:
    """Return the year that 上年度 means on the day: the last one that is over."""
    return day.year - 1


@dataclass(frozen=True)
class ToldYear:
    """A calendar year and where the text tells it; None where it says that nobody knows."""

    year: int | None
    written: str
    start: int
    end: int
    loose: bool = False  # the words may mean another year too: 头年, 一年前
    ago: bool = False  # told as how long ago it was: 两年前, 好几年前, 去年以前

    @property
    def sure(self) -> int | None:
        """The year, None where it is not sure that it is meant."""
        return None if self.loose else self.year

    @property
    def long_since(self) -> bool:
        """Whether nobody said which year it was, but that it was before any that counts."""
        return self.year == LONG_SINCE


def is_guessed(text: str, place: int) -> bool:
    """Return whether right before the place it is said that what follows is only a guess."""
    return _UNSURE_BEFORE.search(text, 0, place) is not None


def in_the_year(text: str, year: int) -> str:
    """Return the text with the year where it says that it was the same one: 同一年还拿了省级的."""
    return _SAME.sub(f"{year}年", text)


def years(text: str, as_of: datetime.date) -> tuple[ToldYear, ...]:
    """Return the years that the plain text tells, in order; 去年 is the one before `as_of`."""
    found: list[ToldYear] = []
    for match in _YEAR.finditer(text):
        if _RELATIVE.get(match[0], 0) > 0 and _WANTED.match(text, match.end()):
            continue
        ago = year_ago(match, as_of.year)
        year, loose = ago or (_year(match, as_of, found), match[0] in _LOOSE)
        start, end = match.span()
        if year is not None and (match["word"] or match["long"] or match["short"]):
            end = until(text, match.end(), word=not match["long"])
            year, loose = year_until(year, as_of.year) if end > match.end() else (year, loose)
        if year is not None or match["untold"]:
            back = ago is not None or year == LONG_SINCE
            found.append(ToldYear(year, text[start:end], start, end, loose, back))
    return tuple(_sure(text, found))


def _sure(text: str, found: Sequence[ToldYear]) -> Iterator[ToldYear]:
    """Yield the years, without the number where the text leaves open whether it is that one."""
    either = {
        place
        for first, second in pairwise(range(len(found)))
        if _OR.fullmatch(text, found[first].end, found[second].start)
        for place in (first, second)
    }
    # 前年虎年 where it was none: two that stand together and differ are neither.
    for place in range(len(found) - 1):
        first, second = found[place], found[place + 1]
        if first.end == second.start and first.year != second.year:
            either |= {place, place + 1}
    for place, year in enumerate(found):
        unsure = (
            place in either
            or _SHORT_OR.search(text, 0, year.start)
            or _UNSURE_BEFORE.search(text, 0, year.start)
            or _UNSURE_AFTER.match(text, year.end)
        )
        yield replace(year, year=None) if unsure else year


def _of_sixty(name: str, now: int) -> int | None:
    """Return the last year of that name that is over or now: 乙巳 is 2025; None where none is."""
    stem, branch = _STEMS.index(name[0]), _BRANCHES.index(name[1])
    places = (n for n in range(_SIXTY) if n % len(_STEMS) == stem and n % len(_BRANCHES) == branch)
    place = next(places, None)
    return None if place is None else now - (now - _FIRST - place) % _SIXTY


def _year(match: re.Match[str], as_of: datetime.date, before: Sequence[ToldYear]) -> int | None:
    """Return the calendar year of one match, or None where it is not certain."""
    if match["untold"]:
        return None
    if match["word"]:
        return as_of.year + _RELATIVE[match["word"]]
    if match["named"]:
        return _of_sixty(match["named"], as_of.year)
    if match["animal"]:  # the last one that is over or now
        since = as_of.year - _RAT - _ANIMALS.index(match["animal"])
        return as_of.year - since % len(_ANIMALS)
    if match["dated"]:
        year = int(re.split("[./-]", match["dated"])[0])
        return year if year >= _LONG else 2000 + year
    if match["long"]:
        return int(match["long"].translate(_DIGITS).replace("二", "2"))
    if match["short"]:
        return 2000 + int(match["short"].translate(_DIGITS))
    if match["same"]:
        return before[-1].year if before else None
    if match["month"] in ("上个月", "上月"):
        return as_of.year - 1 if as_of.month == 1 else as_of.year
    return as_of.year if match["month"] and as_of.timetuple().tm_yday > 10 else None
