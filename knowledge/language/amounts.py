"""Amounts: the numbers of a message with their units, however they are written."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from decimal import Decimal

from knowledge.language import numeral, vague
from knowledge.language.counts import counts
from knowledge.language.idiom import idioms
from knowledge.language.manner import WITHIN, passes, with_words
from knowledge.language.measure import Measure, Unreadable
from knowledge.language.quantity import Manner, Quantity
from knowledge.language.share import shares
from knowledge.language.units import PERSONS, THINGS, WRONG, unit_at

_SEPARATOR = r"\s*(?:到|至|~|～|-|—+|－)\s*"
_NUMBER = re.compile(
    rf"(?P<first>{numeral.RUN})(?P<within>好几|[多余来几把])?"
    rf"(?:(?:\s?(?:元|人|家|名|个))?{_SEPARATOR}(?P<second>{numeral.RUN})"
    rf"|\s?%{_SEPARATOR}(?P<percent>{numeral.RUN})\s?%)?"
)
# A number that follows another and a mark at once, or what no numeral begins with, is its tail.
_HEAD = re.compile(r"[0-9](?P<mark>\s?[.·、,。'’/]\s?)$|(?P<sign>\u2044|-\s?)$")
_LISTS = (",", "、", "")  # such a mark may also stand in one number, but not before a numeral
_ENDS = frozenset(("", *"，,。；;！!就", *" \n\t"))
_TAIL = re.compile("亿(?P<tail>[一二两三四五六七八九十百千]+)$")
# 30万一笔 is 30万, one lot of several, and 一家1200一家900 tells of two.
_LOT = re.compile("(?:[万亿][一二两三四五六七八九][笔次回期年月条台套座]|[0-9][万亿]?一[家户个])$")
# Behind so many in hundreds; 两千来号人 has its word for people behind that.
_HEADS = "号"
_ROUGHLY = ("来", "多")
_FEW = 100  # of fewer, each one counts: 十二三家左右
_NARROW = Decimal("1.1")  # times the lower end of a range, that what is told roughly may be off
# Without one of these there is no number, nor a word for one.
MAY_COUNT = re.compile(f"[0-9{numeral.ANY}半俩仨几若]")

_COUNTED = ("enterprises", "people")
_SCALES = "百千万亿"

Read = tuple[Quantity | None, str]  # what a number says, if it is sure, and its unit


def measures(text: str, counted: Set[int] = frozenset()) -> tuple[Measure | Unreadable, ...]:
    """Return the numbers of the plain text (NFKC, simplified, lower case), in order.

    `counted` are where the names begin of what is counted: 一个 before one is a number.
    """
    if not MAY_COUNT.search(text):
        return ()
    found: list[Measure | Unreadable] = []
    place = 0
    candidates = sorted(_candidates(text, counted), key=lambda c: (c[0], -c[1]))
    taken = list(idioms(text)) if candidates else []
    for start, end, read in candidates:
        free = _beside(taken, text, start, end, read) if start >= place else None
        if free is None:
            continue
        end, read = free
        whole = _with_words(text, start, end, read)
        head = _HEAD.search(text, max(0, start - 4), start)
        if head and not (head[0][0] == "-" and whole.unit == "percent"):
            whole = _with_head(text, whole, head, found)
        found.append(whole)
        place = whole.end
    return tuple(found)


def _beside(
    taken: Sequence[tuple[int, int]], text: str, start: int, end: int, read: Read
) -> tuple[int, Read] | None:
    """Return where the number ends and what it says beside the idioms; None of a part of one.

    1200万二期 is 1200万, and a second stage; 二十一户 goes on to its end.
    """
    over = [(a, b) for a, b in taken if a < end and start < b and not (start <= a and end > b)]
    if any(a <= start for a, _ in over):
        return None
    if all(_goes_on(text, a, read) or (b <= end and text[a - 1] not in _SCALES) for a, b in over):
        return end, read
    cut = min(a for a, _ in over)
    match = _NUMBER.fullmatch(text, start, cut)
    return (cut, (_quantity(match), "")) if match and numeral.scaled(match[0]) else None


def _goes_on(text: str, start: int, read: Read) -> bool:
    """Return whether the number surely goes on over what begins an idiom: 百分之六十一带动.

    Of 百分之一都不到 it is all that there is of the number.
    """
    return read[1] == "percent" and text[start - 1] in "十之"


def _with_head(
    text: str,
    number: Measure | Unreadable,
    head: re.Match[str],
    before: list[Measure | Unreadable],
) -> Measure | Unreadable:
    """Return the number; what is only the tail of one that can't be read, with its head.

    Of 1.2.3亿 the last before is taken out of `before`; 2500,1500 are two numbers.
    """
    start = head.start(head.lastgroup or 0)
    if head["mark"]:
        last = before[-1] if before else None
        bare = last and last.end == start and not last.unit and not numeral.scaled(last.written)
        if head["mark"].strip() in _LISTS and not text[number.start].isascii():
            return number  # 用工1750，一家大厂 tells of two
        if not last or not bare or not (number.unit or numeral.scaled(number.written)):
            return number
        before.pop()
        start = last.start
    return Unreadable(text[start : number.end].strip(), number.unit, start, number.end)


def _candidates(text: str, counted: Set[int]) -> Iterator[tuple[int, int, Read]]:
    """Yield every stretch that may be a number, with what it says and its unit."""
    for start, end, share in shares(text):
        whole = text.startswith(("万", "亿"), end)  # 1/3亿 is no share, and no number for sure
        yield (start, end + 1, (None, "yuan")) if whole else (start, end, (share, "percent"))
    for start, end, count in counts(text):
        unit, length = unit_at(text, end) if text.startswith(PERSONS, end) else ("", 0)
        unit = WRONG if text.startswith(THINGS, end) else unit  # 俩镇
        yield start, end + length, (count, unit)
    for match in _NUMBER.finditer(text):
        match = _without_lot(text, match)
        start, end = match.span()
        unit, length = ("percent", 0) if match["percent"] else unit_at(text, end)
        if not unit and _counts_heads(text, match):
            unit, length = "people", 1  # 两千来号都在里头
        quantity = _quantity(match)
        if quantity is None and not unit and not re.search(r"[0-9万亿千百]", match[0]):
            continue  # 一 or 三四 in running words, not a number that somebody tells
        if unit in _COUNTED and (tail := _TAIL.search(match[0])):
            # 产值7亿一家 and 八亿一千人 are two: no count goes on behind 亿.
            begins = start + tail.start("tail")
            yield start, begins, (vague.told(text[start:begins]), "")
            yield begins, end + length, (vague.told(tail["tail"]), unit)
            continue
        is_counted = bool(unit or (length and end + length in counted))
        if not _is_of_a_word(text, start, end, counts=is_counted):
            yield start, end + length, (quantity, unit)


def _without_lot(text: str, match: re.Match[str]) -> re.Match[str]:
    """Return the match without a count that begins what stands behind: 30万 of 30万一笔."""
    if not _LOT.search(text, match.start(), match.end() + 1):
        return match
    return _NUMBER.fullmatch(text, match.start(), match.end() - 1) or match


def _is_of_a_word(text: str, start: int, end: int, *, counts: bool) -> bool:
    """Return whether a lone Chinese numeral is part of a word: 一 in 一定, and 万 in 万元.

    One that `counts` what follows is none, nor is one that ends: 再来八个就够; 八个村 is.
    """
    written = text[start:end]
    if len(written) > 1 or written.isdigit() or passes(text, start):
        return False
    last = text.startswith("个", end) and text[end + 1 : end + 2] in _ENDS
    return written in "万亿" or not (counts or last)


def _quantity(match: re.Match[str]) -> Quantity | None:
    """Return what the number says: one, a range, or one with a vague word after it."""
    first = match["first"]
    if second := match["second"] or match["percent"]:
        ends = numeral.between(first, second)
        return Quantity(*ends, Manner.RANGE) if ends else None
    if match["within"] in ("几", "好几"):
        return vague.some(first)
    quantity = vague.told(first)
    if quantity is None or quantity.manner is Manner.RANGE:
        return quantity
    manner = WITHIN[match["within"]] if match["within"] else quantity.manner
    if manner is Manner.OVER:
        return Quantity(quantity.low, vague.below_next(quantity.low), manner)
    return _in_manner(quantity, manner) if manner else None


def _with_words(text: str, start: int, end: int, read: Read) -> Measure | Unreadable:
    """Return the number with the words of approximation around it."""
    quantity, unit = read
    told = with_words(text, start, end)
    written = text[told.start : told.end].strip()
    if quantity is None:
        return Unreadable(written, unit, told.start, told.end)
    if told.manner and (quantity.manner is not Manner.RANGE or _is_rough(quantity, told.manner)):
        quantity = _mannered(quantity, told.manner)
    if told.slight and quantity.manner is Manner.OVER and quantity.low == quantity.high:
        quantity = replace(quantity, high=vague.below_next(quantity.low))  # two thousand odd
    return Measure(quantity, unit, written, told.start, told.end)


def _is_rough(quantity: Quantity, manner: Manner) -> bool:
    """Return whether a narrow range is only how a rough number is said: 大概九亿五六."""
    narrow = quantity.low > _FEW and quantity.high <= quantity.low * _NARROW
    return manner is Manner.ABOUT and narrow


def _mannered(quantity: Quantity, manner: Manner) -> Quantity:
    """Return the quantity in that manner; 不到两千多 keeps the word that was said first."""
    if quantity.manner is Manner.RANGE:
        return Quantity.of(quantity.high, manner)
    if manner is Manner.EXACT and quantity.manner is not Manner.EXACT:
        return quantity
    return _in_manner(quantity, manner)


def _in_manner(quantity: Quantity, manner: Manner) -> Quantity:
    return quantity if quantity.manner is manner else replace(quantity, manner=manner)


def _counts_heads(text: str, number: re.Match[str]) -> bool:
    """Return whether the word for heads stands behind the number, and none for people.

    No day or house has hundreds or more, or is told roughly: 2300来号.
    """
    if not (numeral.scaled(number[0]) or number[0].endswith(_ROUGHLY)):
        return False
    end = number.end() + len(_HEADS)
    return text.startswith(_HEADS, number.end()) and not text.startswith(PERSONS, end)
