"""Units: what stands behind a number and says what it counts."""

import re

WRONG = "wrong"  # the unit of a number that no fact has
# The units that facts of any policy may have, as each is written.
WRITTEN = {"yuan": "元", "people": "人", "enterprises": "家", "percent": "%"}
COMMON = tuple(WRITTEN)
# What finds a unit that stands by itself: in brackets, or at the head of a column.
MONEY_ALONE = r"[十百千万亿]{0,2}元|[万亿]"
ALONE = rf"{MONEY_ALONE}|[十百千万]?人|家|个|名|户|%"
TIMES = "times"  # the unit of a number that says how many times another one
_NONE = ""

_THINGS = (
    "村 庄 乡 镇 县 市 省 区 组 片区 园区 国家 地方 季度"
    " 基地 品牌 品种 商标 专利 车间 大棚 合作社 平台 项目"
)
THINGS = tuple(_THINGS.split())
_STAFF = ("工人", "员工", "职工", "就业")  # behind a blank, of the next number: 2家 员工50
# Those who are counted one by one as who they are.
_PEOPLE = (
    *("劳力", "劳动力", "壮劳力", "妇女", "妇女同志", "婆姨", "媳妇", "后生", "汉子", "壮汉"),
    *("工友", "民工", "农民工", "女工", "男工", "帮工"),
    *("匠人", "工匠", "乡亲", "老乡", "爷们", "爷们儿", "人手"),
)
_WORDS = {
    "percent": "% 个百分点 个点 个百分比",
    WRONG: "欧元 港币 日元 吨 公斤 斤 公里 公顷 立方 千瓦 度电 天 小时"
    " 户 农户 个农户 贫困户 脱贫户 种植户 养殖户 人次 个人次 头 株 场 辆 间 张"
    " 片 袋 瓶 箱 颗 粒 枚 桶 筐 罐 盒 匹 捆",
    TIMES: "倍",
    "dollars": "美元 美金",
    "square_metres": "平方米 平米 平方 m2",
    "mu": "亩",
    "months": "个月",
    "pieces": "件 台 套",
    "yuan": "元 元人民币 块 块钱 圆 钱",
    "people": "人 个人 多人 个多人 名 号人 口人 口子 个岗位",
    "enterprises": "家 个企业 个厂家 个厂 个厂子 个公司 个小厂 户企业",
    # What begins as a unit does: 3家里有1家 counts none, 2名单列 neither.
    _NONE: "人气 人头 人数 人力 人家 人民 名气 名牌 名单 名列 家庭 家里 家长 家具 家纺 家电 家禽"
    " 亩产 钱都 钱也 头部 头羊 头雁 箱包 袋装 瓶装 桶装 盒饭 场地 匹配",
}
PERSONS = ("人", *_STAFF, *_PEOPLE)  # behind a count of its own: 俩人, 俩劳力
_UNITS = {word: unit for unit, words in _WORDS.items() for word in words.split()}
_UNITS |= {f"{counter}{noun}": "people" for counter in ("", "个") for noun in _STAFF + _PEOPLE}
_UNITS |= {f"号{noun}": "people" for noun in _PEOPLE}
_COUNTED = {  # not what a fact counts
    f"{counter}{kind}{thing}"
    for counter in "个座"
    for kind in ("", "自然", "行政")
    for thing in THINGS
}
_UNITS |= dict.fromkeys(_COUNTED, WRONG)
_UNIT = re.compile(rf"[^\S\n]?(?P<word>{'|'.join(sorted(_UNITS, key=len, reverse=True))})")
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
