"""Unread: what a piece says beside the title that it names, in words that nobody knows.

去年被推荐为省级企业技术中心 names a title and a year like one that was got. Where no word says that
it was, what is neither known nor a filler, 推荐, may say that it was not: the title is asked about.
"""

import re

from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.sign import Sign
from knowledge.reading.mentions.token import Role
from knowledge.reading.mentions.wording import without_others
from knowledge.reading.whose.standing import Statements

# Says nothing of how a title stands; nor does the trade of who has it, 我们洗煤厂; looks ahead, as
# 推荐 and the like may stand in what would be such a trade.
_FILLER = re.compile(
    rf"^\s*(?!\S{{0,3}}{any_of('would_be')})[^\s的被了过]{{1,4}}?{any_of('of_trade')}|"
    rf"{any_of('manner')}|[一两俩二三四五几]?[个家]|[两俩三]块|第[一二三]|[头另还]有?一|能?一块儿?|能?一起"
    rf"|年[初底末头]?|月份?|[上下]半年|{any_of('us', 'beside_title')}|[开春夏秋冬]"
)
_KNOWN = re.compile(rf"[A-Z{Sign.STAGE}]|{_FILLER.pattern}")
# In signs, of what heads a list: it says of all in it how it stands, 推荐名单：.
_SAYS_HOW = re.compile(
    f"[{Sign.STAGE}{Sign.WISH}{Sign.APPLY}{Sign.AWAITED}{Sign.NOT}{Sign.LACKED}{Sign.LOST}{Sign.OTHER}]"
)
# Whose the title is, by where the firm is or what it makes: 村口有个小厂子, 我们那做零部件的公司.
_WHO = re.compile(
    r"[^，,。；;！!？?\s的0-9]{0,6}?(?:[有那]一?[个家]|[做搞干产][^，,。；;\s]{1,6}?的)[^，,。；;\s的]{0,4}?"
    f"{any_of('firms')}子?"
)
_MARKS = "，,。；;：:！!？? \n\t、()（）【】[]“”\"'+"
_NEXT = re.compile("、")
_NEXT_DATED = re.compile("[)）年0-9]、")
_SPARE = 1  # characters that say little


def unread(scan: Scan, statements: Statements, place: int) -> str:
    """Return what the piece that holds the place says in words that are unknown, or nothing."""
    start, end = statements.start(place), statements.end(place)
    head = _behind_head(statements.signs, start, place)
    if head > start or ":" not in statements.signs[start:place]:  # 推荐名单: says it of each item
        start, end = _item(scan.text, head, end, place, in_list=head > start)
    start = _behind_who(scan.text, statements.signs, start, place)
    left, seen = "", start
    for token in sorted(scan.between(start, end, *Role), key=lambda t: t.start):
        if token.start >= seen:
            left += f"{scan.text[seen : token.start]} "
            seen = token.end
    return unknown_in(without_others(left + scan.text[seen:end]))  # whose it is, is told elsewhere


def unknown_in(words: str) -> str:
    """Return what the words say besides fillers and marks, or nothing where that is little."""
    left = _FILLER.sub("", words)
    left = "".join(sign for sign in left if sign not in _MARKS)
    return left if len(left) > _SPARE else ""


def _behind_head(signs: str, start: int, place: int) -> int:
    """Return where a list begins behind what only heads it, 帮盘一下：, or the start."""
    colon = signs.rfind(":", start, place)
    return start if colon < 0 or _SAYS_HOW.search(signs, start, colon) else colon + 1


def _item(text: str, start: int, end: int, place: int, *, in_list: bool) -> tuple[int, int]:
    """Return where the item of a list begins and ends that holds the place, or the whole.

    Each has its year, 省级技术中心(2025)、高新技术企业(2024), or all stand behind what heads them.
    """
    edges = [m.end() for m in (_NEXT if in_list else _NEXT_DATED).finditer(text, start, end)]
    before = [edge for edge in edges if edge <= place]
    behind = [edge for edge in edges if edge > place]
    return (before[-1] if before else start), (behind[0] if behind else end)


def _behind_who(text: str, signs: str, start: int, place: int) -> int:
    """Return where the words end that only say whose the title is, or the start.

    去年并购的那家公司 says more.
    """
    who = _WHO.match(text, start, place)
    more = who and re.search(f"{_SAYS_HOW.pattern}|{Sign.PAST}", signs[start : who.end()])
    return who.end() if who and not more else start


def is_unknown(signs: str) -> bool:
    """Return whether a text in signs has no word that is known, and no mark."""
    return signs.isalpha() and not signs.isascii() and not _KNOWN.search(signs)
