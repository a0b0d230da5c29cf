"""Units: what stands behind a number and says what it counts."""

import re
from pathlib import Path

from knowledge.language.lists import any_word, listed, lists

WRONG = "wrong"  # the unit of a number that no fact has
# The units that facts of any policy may have, as each is written.
WRITTEN = {"yuan": "元", "people": "人", "enterprises": "家", "percent": "%"}
COMMON = tuple(WRITTEN)
# What finds a unit that stands by itself: in brackets, or at the head of a column.
MONEY_ALONE = r"[十百千万亿]{0,2}元|[万亿]"
ALONE = rf"{MONEY_ALONE}|[十百千万]?人|家|个|名|户|%"
TIMES = "times"  # the unit of a number that says how many times another one
_NONE = ""

THINGS = listed("things")
_STAFF, _PEOPLE = listed("staff"), listed("persons")
PERSONS = ("人", *_STAFF, *_PEOPLE)  # behind a count of its own: 俩人, 俩劳力
_WORDS = lists(Path(__file__).with_suffix(".toml"))
_UNITS = {word: unit for unit, words in _WORDS.items() for word in words}
_UNITS |= dict.fromkeys(listed("no_units"), _NONE)
_UNITS |= {f"{counter}{noun}": "people" for counter in ("", "个") for noun in _STAFF + _PEOPLE}
_UNITS |= {f"号{noun}": "people" for noun in _PEOPLE}
_COUNTED = {  # not what a fact counts
    f"{counter}{kind}{thing}"
    for counter in "个座"
    for kind in ("", "自然", "行政")
    for thing in THINGS
}
_UNITS |= dict.fromkeys(_COUNTED, WRONG)
_UNIT = re.compile(rf"[^\S\n]?(?P<word>{any_word(_UNITS)})")
_LABELLED = re.compile(f"(?:{'|'.join(_STAFF + _PEOPLE)})[0-9]+$")
_LEVELLED = ("个国家", "个省", "个市")
_OF_LEVEL = re.compile(
    "[里上级的字]|一级|那"
)  # 一个省里的 is one of a level, and counts no provinces
_OF_FIRMS = re.compile("里?的?(?:企业|厂|公司)")  # 3个村里的企业 counts no villages
# 张家湾 and 头家庄 behind a number are places, and 张 counts nothing.
_VILLAGE = re.compile("家[村庄沟湾坡塬梁峪岭河川坪寨堡屯店铺窑圪洼]")
_YI = re.compile("亿[0-9零一二三四五六七八九半]*$")
_LONGEST_TAIL = 6  # characters of a number behind its 亿
_DIGITS = frozenset("0123456789")
_COUNTS = frozenset("0123456789一二两三四五六七八九十百")


def unit_at(text: str, start: int) -> tuple[str, int]:
    """Return the unit that stands at `start`, the longest, and how many characters it takes."""
    match = _UNIT.match(text, start)
    word, end = (match["word"], match.end()) if match else ("", start)
    unit = _UNITS.get(word, _NONE)
    if word.endswith(_STAFF + _PEOPLE) and _is_of_the_next(text, start, end):
        return _NONE, 0
    if unit in ("people", "enterprises") and _ends_in_yi(text, start):
        return _NONE, 0  # 12亿 家具, 11亿人数2300
    if unit == WRONG and len(word) == 1 and _VILLAGE.match(text, end):
        return _NONE, 0
    if word in _COUNTED and _OF_FIRMS.match(text, end):
        unit = _NONE
    if word in _LEVELLED and text[start - 1] in "一1" and _OF_LEVEL.match(text, end):
        unit = _NONE
    # 大厂一个小厂十四家: the noun is of the count that follows it.
    if unit == "enterprises" and word[0] == "个" and text[end : end + 1] in _COUNTS:
        unit = _NONE
    if unit:
        return unit, end - start
    return _NONE, int(text.startswith("个", start) and text[start + 1 : start + 2] not in _DIGITS)


def _ends_in_yi(text: str, end: int) -> bool:
    """Return whether the number before is of 亿, which counts no people: 十亿五工人."""
    return _YI.search(text, max(0, end - _LONGEST_TAIL), end) is not None


def _is_of_the_next(text: str, start: int, end: int) -> bool:
    """Return whether people are named for the number behind them: 2家 员工50, 女工940男工870."""
    begins_anew = text[start].isspace() or _ends_in_yi(text, start)
    if begins_anew or text[end : end + 1] not in _COUNTS:
        return begins_anew
    return text[start - 1 : start] == "万" or bool(_LABELLED.search(text, 0, start))
