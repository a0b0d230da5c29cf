"""A marker: the number in front of a heading, such as 一、 （一） 1. （1） 第一条 第一章 ①."""

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum

from knowledge.policy.splitting.lines.line import BLANKS as _B

_DIGITS = dict(zip("零〇○一二三四五六七八九", (0, 0, 0, *range(1, 10)), strict=True))
_HAN = "[一二三四五六七八九十百零〇○]{1,7}"
_SPREAD = rf"[一二三四五六七八九十百零〇○](?:{_B}[一二三四五六七八九十百零〇○]){{0,6}}"


class Kind(StrEnum):
    """How a marker is written; which kind stands above which is for the document to show."""

    BOOK = "编"
    PART = "部分"
    CHAPTER = "章"
    SECTION = "节"
    ARTICLE = "条"
    HAN = "一、"
    HAN_BRACKET = "（一）"
    POINT = "1."
    COMMA = "1、"
    BRACKET = "（1）"
    HALF_BRACKET = "1）"
    CIRCLE = "①"
    DECIMAL_1 = "1"
    DECIMAL_2 = "1.1"
    DECIMAL_3 = "1.1.1"
    DECIMAL_4 = "1.1.1.1"
    ROW = "行"


# Kinds that a careless document mixes within one list.
ALIKE = {
    Kind.POINT: Kind.COMMA,
    Kind.COMMA: Kind.POINT,
    Kind.BRACKET: Kind.HALF_BRACKET,
    Kind.HALF_BRACKET: Kind.BRACKET,
}


@dataclass(frozen=True)
class Marker:
    """A marker at the start of a line, as it is written; `size` counts the blanks after it too.

    `sure` is False where running text could begin in the same way, as in 第二条外商; `doubtful`
    where it mostly does, or where the marker is misread: 第三条中小企业, （=）.
    """

    kind: Kind
    number: int
    text: str
    size: int
    sure: bool
    doubtful: bool = False


# What follows a number that is only cited is the last group of its form: 第二条规定, （一）项,
# 一、二类. What _MAYBE follows one may begin a heading too: 第三条中小企业, 第四条项目资金.
_SURELY = r"规定|所称|所列|所述|所指|第|的|之|[、，,和与及或至到]\s*第"
_MAYBE = r"中|和|与|及|或|至|到|以|等|款|项|目|[一二三四五六七八九十0-9]*[款项目]"
_LIST = rf"[、和至及或与]{_B}[（(第]"
_ITEM_OF = r"[款项目](?:[^\u4e00-\u9fff]|$|规定|所)|项[的中和与及或至到之]"
_ITEM = rf"(?:(?P<cited>{_B}(?:{_ITEM_OF}|{_LIST}))|[、．.]?)"
_ORDINAL = rf"第{_B}(?P<number>{_SPREAD}|\d(?:{_B}\d){{0,2}}){_B}(?P<unit>条|章|节|编|部分)"
_Forms = tuple[tuple[Kind | None, re.Pattern[str]], ...]
_FORMS: _Forms = tuple(
    (kind, re.compile(written))
    for kind, written in (
        (None, rf"{_ORDINAL}(?:(?P<cited>{_SURELY}|{_MAYBE})|[、：:．.]?)"),
        (Kind.HAN, rf"(?P<number>{_HAN}){_B}[、．.](?P<cited>{_B}{_HAN}[、类级期批等项号])?"),
        (Kind.HAN_BRACKET, rf"[（(]{_B}(?P<number>{_SPREAD}){_B}[）)]{_ITEM}"),
        (Kind.BRACKET, rf"[（(]{_B}(?P<number>\d{{1,2}}){_B}[）)]{_ITEM}"),
        (Kind.POINT, rf"(?P<number>\d{{1,3}}){_B}[.．](?P<cited>[.．])?"),
        (Kind.COMMA, rf"(?P<number>\d{{1,3}}){_B}、"),
        (Kind.HALF_BRACKET, rf"(?P<number>\d{{1,2}}){_B}[）)]"),
    )
)
# What a scanner or a hasty hand made of a marker; believed only where its number comes next.
_ALIKE = str.maketrans("—–―ー－-=＝ニ≡ハ", "一一一一一一二二二三八")
_MISREAD = "[一二三四五六七八九十—–―ー－=＝ニ≡ハ-]{1,3}"
_UNITS = "年月日天个家亿万元倍米吨亩项公千百名号次级类条款楼层期批户人台套件辆岁位至到或和以"
_NO_TITLE = ".?$|.{31}|.*[，。；]"
_DOUBTFUL: _Forms = tuple(
    (kind, re.compile(written))
    for kind, written in (
        (None, rf"{_ORDINAL}(?P<cited>{_SURELY})?"),
        (Kind.HAN, rf"(?P<number>{_MISREAD}){_B}[、．.]"),
        (Kind.HAN_BRACKET, rf"[（(]{_B}(?P<number>{_MISREAD}){_B}[）)]{_ITEM}"),
        (Kind.HAN, rf"(?P<number>{_HAN}){_B}[：:，,]"),
        (Kind.HAN, rf"(?P<number>{_HAN})[ \t\u3000\xa0]+(?P<cited>{_NO_TITLE})?"),
        (Kind.POINT, rf"(?P<number>\d{{1,2}}){_B}(?P<cited>[^\u4e00-\u9fff]|[{_UNITS}]|$)?"),
    )
)
# Kangxi radicals and small brackets, which look like the characters of a marker.
_VARIANTS = {
    code: unicodedata.normalize("NFKC", chr(code))
    for code in (*range(0x2F00, 0x2FD6), 0xFE59, 0xFE5A)
}
_HEAD = 16  # characters in which a marker ends
_OPENING = frozenset("第（(﹙")
_BLANKS = re.compile(r"\s*")
# After `1.`: a year or a round number begins a text, anything else is a decimal or a list.
_TEXT_FROM_DIGIT = re.compile(
    r"(?:19|20)\d\d\s*[年—-]|\d{3,}|\d*0(?:\D|$)|[1-9]\d?[^\d\s.,．、，亿万%％‰倍元号]"
)


def read_marker(line: str, *, doubtful: bool = False) -> Marker | None:
    """Return the marker at the start of a line without outer white space, or None.

    With `doubtful`, also one that is only believed where its number is the one to come.
    """
    first = line[:1]
    if not doubtful and first not in _OPENING and not first.isnumeric():
        return None
    if unicodedata.category(first or " ") == "No":
        return _enclosed(line)
    plain = line[:_HEAD].translate(_VARIANTS) + line[_HEAD:]
    for kind, pattern in _DOUBTFUL if doubtful else _FORMS:
        match = pattern.match(plain)
        if match and match.lastgroup != "cited":
            marker = _marker(kind or Kind(match["unit"]), match, line)
            return replace(marker, sure=False, doubtful=True) if marker and doubtful else marker
    return None


def _marker(kind: Kind, match: re.Match[str], line: str) -> Marker | None:
    number = han_number(re.sub(r"\s", "", match["number"]).translate(_ALIKE))
    if not number:
        return None
    blanks = _BLANKS.match(line, match.end())
    size = blanks.end() if blanks else match.end()
    rest = line[match.end() :]
    sure = True
    if kind in (Kind.ARTICLE, Kind.CHAPTER, Kind.SECTION, Kind.BOOK, Kind.PART):
        sure = not rest or rest[0].isspace() or match[0][-1] in "、：:．."
    elif kind in (Kind.POINT, Kind.COMMA) and rest[:1].isdigit():
        if not _TEXT_FROM_DIGIT.match(rest):
            return None
        sure = False
    return Marker(kind, number, line[: match.end()].strip(), size, sure)


def _enclosed(line: str) -> Marker | None:
    """Return the marker that is one character, such as ① ⑴ ⒈ ㈠."""
    plain = unicodedata.normalize("NFKC", line[0])
    blanks = _BLANKS.match(line, 1)
    size = blanks.end() if blanks else 1
    if plain.isdigit():
        return Marker(Kind.CIRCLE, int(plain), line[0], size, True)
    inner = read_marker(plain) if len(plain) > 1 else None
    return Marker(inner.kind, inner.number, line[0], size, True) if inner else None


def han_number(text: str) -> int | None:
    """Return the value of 一, 十二, 二十, 一百零三 or of digits; None where it is no number."""
    if text.isdecimal():
        return int(text)
    match = re.fullmatch(
        r"(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([一二三四五六七八九])?",
        text,
    )
    if not text or not match:
        return None
    hundreds, tens, ten, ones = match.groups()
    value = 100 * _DIGITS[hundreds] if hundreds else 0
    if ten:
        value += 10 * (_DIGITS[tens] if tens else 1)
    return value + (_DIGITS[ones] if ones else 0)
