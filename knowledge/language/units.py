"""Units: what stands behind a number and says what it counts."""

import re

WRONG = "wrong"  # the unit of a number that no fact has
COMMON = ("yuan", "people", "enterprises", "percent")  # units that facts of any policy may have
TIMES = "times"  # the unit of a number that says how many times another one

_UNIT_WORDS = (  # longest first within each; "" is a bare number
    ("percent", r"%|个百分点|个点|个百分比"),
    (
        WRONG,
        r"(?:个|座)(?:自然|行政)?(?:村|庄|乡|镇|县|市|省|区|组|片区|园区|基地|品牌|品种|商标|专利|车间|大棚|合作社|季度|国家|地方|平台|项目)(?!里?的?(?:企业|厂|公司))"
        r"|欧元|港币|日元|吨|公斤|斤|户|人次|公里|公顷|头|株|天|小时|立方|千瓦|度电|场|辆|间|张",
    ),
    (TIMES, r"倍"),
    ("dollars", r"美元|美金"),
    ("square_metres", r"平方米|平米|平方|m2"),
    ("mu", r"亩"),
    ("months", r"个月"),
    ("pieces", r"件|台|套"),
    ("yuan", r"元(?:人民币)?|块钱?|圆|钱(?!都|也)"),
    (
        "people",
        r"个?多?人(?!次|气|家|民)|名(?!气|牌|单|列)|号人|口人|口子|(?<!\s)个?(?:工人|员工|职工|就业)|个岗位",
    ),
    ("enterprises", r"家(?!庭|里|长)|个(?:企业|厂家|厂子?|公司|小厂)|户企业"),
)
_UNITS = tuple((unit, re.compile(rf"[^\S\n]?(?:{words})")) for unit, words in _UNIT_WORDS)
_COUNTS = "0123456789一二两三四五六七八九十百"
_COUNTER = re.compile(r"个(?![0-9])")


def unit_at(text: str, start: int) -> tuple[str, int]:
    """Return the unit that stands at `start`, and how many characters it takes."""
    for unit, words in _UNITS:
        match = words.match(text, start)
        if match:
            # 大厂一个小厂十四家: the noun is of the count that follows it.
            counted = unit == "enterprises" and match[0][0] == "个"
            next_ = text[match.end() : match.end() + 1]
            return ("", 1) if counted and next_ and next_ in _COUNTS else (unit, len(match[0]))
    alone = _COUNTER.match(text, start)
    return "", len(alone[0]) if alone else 0
