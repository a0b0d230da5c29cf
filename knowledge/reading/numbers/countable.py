"""Countable: what there are several of, and of which each may have as much: 二十家厂, 每家企业."""

import re

# What is counted, by the words for it: 二十家厂, 每家企业 and 一个分厂 are of one kind.
KINDS = (
    ("firm", "家?(?:分厂|小厂|厂子|厂家|工厂|厂|企业|公司|门店|店)|家"),
    ("village", "自然村|行政村|村子|村|庄"),
    ("workshop", "车间"),
    ("household", "农户|户"),
    ("plot", "亩地?"),
    ("shed", "大棚|棚"),
    ("machine", "台|套"),
    ("line", "条?生产线|条线"),
    ("team", "班组|小组|组|班|队|帮"),
    ("site", "合作社|作坊|基地|园区|景区|景点"),
    ("lot", "期|批"),
    ("month", "月"),
    ("quarter", "季度|季"),
    ("week", "周|星期"),
    ("day", "天|日"),
)
NOUN = "|".join(f"(?P<{kind}>{words})" for kind, words in KINDS)
# 一家 and 一个厂 are any one of them, 一厂 and 二车间 names.
_COUNTED_BARE = ("家", "户", "亩", "台", "套", "条", "天", "农户", "大棚", "生产线")
TEAMS = ("组", "班", "队", "帮")  # without a counter the name of one, but where all are counted


def is_counted(match: re.Match[str]) -> bool:
    """Return whether the noun has its counter, or is one: 四个季度 and 十三家, not 二车间."""
    return bool(match["counter"]) or match["noun"].startswith(_COUNTED_BARE)


def kind_of(match: re.Match[str]) -> str:
    """Return the kind of the noun that was found."""
    return next(kind for kind, _ in KINDS if match[kind])
