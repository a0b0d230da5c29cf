"""Manners: the words around a number that say how exactly it is told."""

import re
from typing import NamedTuple

from knowledge.language import numeral
from knowledge.language.quantity import Manner

_MORE, _LESS, _NO = "超过|超出|大于|高于|多于", "低于|少于|小于", "(?:从来?)?(?:不会?|没有?|未)"
# Says that so much cannot be: 到不了2000人; behind the number it ends what is said: 两千到不了.
_CANNOT = "(?:到|达|够|上|破|过|凑|攒|做|干|卖|占|摸)不(?:了|到|着|上|去|够|齐|满)"
_WHETHER = "够不够|到不到|上不上"  # asks, and has no manner
_SURELY = "(?:还|也|都|是|可|就|那|怕|恐怕|肯定|绝对|铁定|反正|根本|估计|看来|大概|真|实在)"
_LITTLE = "差(?:那么|这么)?(?:一?点点?儿?|一?丁点儿?|一?丢丢|一?些|一口气|一截|一丝丝?|一星半点)"
# Nobody knows how many.
_FEW = "[差缺](?:那么|这么)?(?:几|没多少|个把|不了(?:几|多少))[个人家名户口号]{0,2}"
_LACKING = f"(?:{_LITTLE}|{_FEW})"
_WORDS_BEFORE = (
    (None, f"最近|附近|远近|少说了|{_WHETHER}"),
    (
        Manner.UNDER,
        rf"不到|不足|{_LESS}|没到|{_NO}[破上到]过|没[满够上过]|未满|不满|未达到?|没达到|招不(?:够|齐|满|到|足)|{_CANNOT}|不够|没有?",
    ),
    (
        Manner.OVER,
        rf"{_MORE}|不止|何止|不只|少说|过了|超|至少|{_NO}(?:{_LESS})|不下于?|不亚于|起码|最少|突?破",
    ),
    (
        Manner.NEARLY,
        rf"将近|接近|快到|快要|快|马上(?:就?要|就快)?(?:就|够|到|有|达)|(?:(?:就|马上)?快|(?:马上|眼看)就?|即)(?:要|将)?(?:突?破|超过?|过)|差不多够|{_LACKING}(?:到|就|够)?|眼看|眼瞅着|眼瞧着|直?奔|逼近|直逼|近",
    ),
    (Manner.AT_MOST, rf"{_NO}(?:{_MORE}|超过?)|最多|顶多|至多|顶天|撑死|充其量"),
    (
        Manner.ABOUT,
        r"大约|大概|约莫|约|差不多|差不离|可能|估计|估摸|约摸|大致|大体"
        r"|好像是?|貌似|似乎|应该能?有|怕是|恐怕|兴许|也许|或许|感觉|印象里",
    ),
    (Manner.EXACT, r"正好|刚好|恰好|刚刚|整整"),
)
# With what must stand behind the words and is no part of them: 两千差一点 goes no further.
_ENDS = r"$|[,，。;；!！\s]"
_WORDS_AFTER = (
    (None, r"\+\s*[0-9]|\+[^\s,，。；;、)）]", ""),  # 6亿+5亿 is a sum, 10亿+ is over it
    (None, rf"[,，\s]?{_SURELY}*(?:{_WHETHER})", ""),
    (
        Manner.OVER,
        r"以上|\+|出头|开外|[往朝向]上|还多|还要多|挂零|有余|[都还]?不止|是?打底|是?保底|起步",
        "",
    ),
    (
        Manner.OVER,
        "起",
        _ENDS,
    ),
    (Manner.ABOUT, r"左右|上下|前后|样子|来往|光景", ""),
    (Manner.ABOUT, r"(?:差|相差)(?:得|的)?不(?:是很|算|太|大|很)?[多远大]", rf"{_ENDS}|[的吧呢了]"),
    (Manner.UNDER, "以下|不到|都不到|都没有", ""),
    (
        Manner.UNDER,
        rf"[,，\s]?(?:{_SURELY}*{_CANNOT}|{_SURELY}+没有?)(?:的|了|吧|呢|呀|啊|哩)*",
        rf"{_ENDS}|[能给行还也就够咋怎算]",
    ),
    (
        Manner.UNDER,
        r"[还可]?差(?:得|的)?(?:不老?少|太?远|太?多|一?大截|老远)",
        rf"{_ENDS}|[的吧呢了]",
    ),
    (Manner.AT_MOST, r"以内|之内", ""),
    (
        Manner.NEARLY,
        rf"[,，\s]?(?:就|还|只|可)?(?:将近|接近|(?:差不多|快|就快|马上|眼看)(?:就|要)?(?:够|到|达到)|{_LACKING})(?:吧|呢|了|哩|嘞){{0,2}}",
        f"{_ENDS}|的|意思",
    ),
    (Manner.EXACT, r"整|刚刚好|刚好|正好|恰好", ""),
)
_BEFORE = tuple(
    (manner, re.compile(rf"(?:{words})(?:着|了|有|是|在|到|于|达到?|够|能有|就)*\s?$"))
    for manner, words in _WORDS_BEFORE
)
_AFTER = tuple(
    (manner, re.compile(rf"(?P<said>(?:的)?(?:{words}))(?:{behind})"))
    for manner, words, behind in _WORDS_AFTER
)
_FARTHEST = 8  # characters before a number in which its words stand
# Of 9.98亿，差一点点 the mark is another, rounder one, which nobody names.
_DIGIT = re.compile("[1-9一二两三四五六七八九]")
# What is had passes so much: 产值过9亿; behind what is done 过 says that it was: 给过9万.
_PASSED = re.compile("(?:[值工数额人刚早已才]|规模)过$")
_SLIGHT = re.compile("出头|开外|还多|挂零|有余")
_SMALLISH = re.compile("(?:^|[^大中缩最减微弱细老])小$")  # 小二十亿 is not quite so much
WITHIN = {"多": Manner.OVER, "余": Manner.OVER, "来": Manner.ABOUT, "把": Manner.ABOUT}


class Told(NamedTuple):
    """A number with its words: from where to where, how surely, and whether only a little over."""

    start: int
    end: int
    manner: Manner | None
    slight: bool


def with_words(text: str, start: int, end: int) -> Told:
    """Return the number of the text between these places with the words around it."""
    before = text[max(0, start - _FARTHEST) : start]
    said = [(len(match[0]), word) for word, words in _BEFORE if (match := words.search(before))]
    # Of 不少于 and 少于 it is the longer; 最近 has no manner, though 近 has.
    length, manner = max(said, key=lambda one: one[0], default=(0, None))
    if manner is None:
        length = 0  # such words are no part of the number
    of_one = text[start] in "百千万亿" and before.endswith("过") and passes(text, start)
    if not said and (of_one or _PASSED.search(before)):
        length, manner = 1, Manner.OVER  # 过亿 is over one of it
    elif not said and _SMALLISH.search(before) and numeral.scaled(text[start:end]):
        length, manner = 1, Manner.NEARLY
    behind = ((word, match) for word, words in _AFTER if (match := words.match(text, end)))
    if len(_DIGIT.findall(text, start, end)) > 1:
        behind = ((word, match) for word, match in behind if "差" not in match["said"])
    word, match = next(behind, (None, None))
    if word and match:
        manner, end = manner or word, match.end("said")
    slight = word and match and _SLIGHT.fullmatch(match["said"])
    return Told(start - length if manner else start, end, manner, bool(slight))


def passes(text: str, start: int) -> bool:
    """Return whether what begins there is said to be passed or neared: 破, 超, 近 and 过亿."""
    before = text[max(0, start - 2) : start]
    return before.endswith(("破", "超", "近", "过")) and before not in ("不过", "通过")
