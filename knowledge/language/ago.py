"""How long ago: 两年前, 三四年以前, 好几年前 and 去年以前, as the year that they are of."""

import re

from knowledge.language.lists import any_of

LONG_SINCE = 1  # a year that nobody named, before any that could count
_SURE = range(2, 10)  # years ago of which it is sure which year that is
_ONCE = 1  # a year ago may be said of last year, and of no other surely
_NUMBERS = {sign: n for n, sign in enumerate("一二三四五六七八九十", start=1)} | {"两": 2}
_COUNT = "[一二两三四五六七八九十几]{1,3}|1?[0-9]"
# 前半年, 前三季度 and 前10个月 are parts of a year, 前后 is about it.
_OTHERWISE = r"[后期面景途列任半]|[一二两三四五六七八九十几0-9]{1,3}个?[季月]"
_BEFORE = rf"(?:之前|以前|前(?!{_OTHERWISE}))"
_VAGUE = f"[零〇0][几来]年|{any_of('long_ago')}"
_LESS = r"(?:不到|不足|不满|将近|近|快|差不多|大概|大约|约)(?:了|有|是|在)?"  # 快两年前
# Looks behind for what makes another count of it: 25年前 and 第五年前 are of no such year.
AGO = (
    rf"(?P<vague>{_VAGUE}|(?:好[几些多]|[很许]多|若干|多|几)年{_BEFORE})"
    rf"|(?P<less>{_LESS})?(?<![0-9.过这第零〇一二三四五六七八九十百])(?P<ago>{_COUNT})年(?P<more>多)?{_BEFORE}"
)
# Behind a calendar year: 去年以前, and 2024年前 where it is no word.
_UNTIL = re.compile("[之以]前")
_UNTIL_YEAR = re.compile(_BEFORE)


def year_ago(match: re.Match[str], this_year: int) -> tuple[int, bool] | None:
    """Return the year of a match of `AGO`, and whether it is only the likeliest; None for none."""
    if match["vague"]:
        return LONG_SINCE, False
    if not match["ago"]:
        return None
    told = _numbers(match["ago"])
    least = min(told, default=_SURE.start)  # 几年前
    if least < _SURE.start or (least == _SURE.start and match["less"]):
        return this_year - _ONCE, True
    exact = len(told) == 1 and least in _SURE and not (match["less"] or match["more"])
    return (this_year - least if exact else LONG_SINCE), False


def until(text: str, place: int, *, word: bool) -> int:
    """Return where a word ends by which all before the year is meant that ends at the place."""
    before = (_UNTIL if word else _UNTIL_YEAR).match(text, place)
    return before.end() if before else place


def year_until(year: int, this_year: int) -> tuple[int, bool]:
    """Return a year before that one, and whether it is only the likeliest."""
    return (LONG_SINCE, False) if year < this_year else (this_year - _ONCE, True)


def _numbers(written: str) -> list[int]:
    """Return the numbers that 两, 三四 and 十几 name; those from ten on are only so many."""
    if written.isdecimal():
        return [int(written)]
    ten = max(_NUMBERS.values())
    return [ten] if "十" in written else [_NUMBERS[sign] for sign in written if sign in _NUMBERS]
