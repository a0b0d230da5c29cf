"""Manners: the words around a number that say how exactly it is told."""

import re

from knowledge.language.quantity import Manner

_MORE, _LESS, _NO = "超过|超出|大于|高于|多于", "低于|少于|小于", "(?:不会?|没有?|未)"
_WORDS_BEFORE = (
    (None, "最近|附近|远近"),
    (
        Manner.UNDER,
        rf"不到|不足|{_LESS}|没到|{_NO}(?:{_MORE})|没满|未满|不满|未达到?|没达到|达不到|没有?",
    ),
    (
        Manner.OVER,
        rf"{_MORE}|超|至少|{_NO}(?:{_LESS})|不下于?|不亚于|起码|最少|突?破",
    ),
    (
        Manner.NEARLY,
        r"将近|接近|快到|快要|快|差一?点(?:到|就)?|眼看|眼瞅着|眼瞧着|最多|顶多|至多|顶天|撑死|充其量|直?奔|逼近|直逼|近",
    ),
    (Manner.ABOUT, r"大约|大概|约莫|约|差不多|差不离|可能|估计|估摸|约摸|大致|大体"),
    (Manner.EXACT, r"正好|刚好|恰好|刚刚|整整"),
)
_WORDS_AFTER = (
    (None, r"\+\s*[0-9]|\+[^\s,，。；;、)）]"),  # 6亿+5亿 is a sum, 10亿+ is over it
    (
        Manner.OVER,
        r"以上|\+|出头|开外|往上|还多|挂零|有余|都不止|不止|是?打底|是?保底",
    ),
    (Manner.ABOUT, r"左右|上下|前后|样子|来往|光景"),
    (Manner.UNDER, r"以下|以内|不到|都不到|都没有"),
    (Manner.NEARLY, r"[,，\s]?(?:将近|接近|差一?点儿?)(?:吧|呢|了)?(?=$|[,，。;；!！\s])"),
    (Manner.EXACT, r"整|刚刚好|刚好|正好|恰好"),
)
BEFORE = tuple(
    (manner, re.compile(rf"(?:{words})(?:了|有|是|在|到|于|达到?|能有|就)*\s?$"))
    for manner, words in _WORDS_BEFORE
)
AFTER = tuple((manner, re.compile(rf"(?:的)?(?:{words})")) for manner, words in _WORDS_AFTER)
WITHIN = {"多": Manner.OVER, "余": Manner.OVER, "来": Manner.ABOUT, "把": Manner.ABOUT}
