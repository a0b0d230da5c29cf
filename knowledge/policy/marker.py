"""Markers: the numbers that open a heading, and how the kinds of them nest."""

import re
from dataclasses import dataclass
from enum import IntEnum

_DIGITS = "零一二三四五六七八九"
_NUMERAL = r"[一二三四五六七八九十百零〇两]+"


class Kind(IntEnum):
    """Kinds of markers, the outermost first where a document does not say otherwise."""

    ANNEX = 0
    CHAPTER = 1
    NAMED = 2
    SECTION = 3
    ARTICLE = 4
    PAREN = 5
    NUMBER = 6
    PAREN_NUMBER = 7
    CIRCLE = 8


_PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (Kind.ANNEX, re.compile(rf"附\s*件\s*(?P<n>\d{{1,2}}|{_NUMERAL})?\s*[:：]?\s*$")),
    (
        Kind.CHAPTER,
        re.compile(rf"第\s*(?P<n>{_NUMERAL}|\d{{1,3}})\s*[章编篇部](?:分)?(?=\s|[^分])"),
    ),
    (
        Kind.ARTICLE,
        re.compile(rf"第\s*(?P<n>{_NUMERAL}|\d{{1,3}})\s*条(?!款|第|规定|所|和|、|及|至|的)[:：]?"),
    ),
    (Kind.NAMED, re.compile(r"(?P<n>附\s*则|总\s*则)\s*$")),
    (Kind.SECTION, re.compile(rf"(?P<n>{_NUMERAL})\s*、")),
    (Kind.PAREN, re.compile(rf"[（(]\s*(?P<n>{_NUMERAL})\s*[）)]、?")),
    (Kind.NUMBER, re.compile(r"(?P<n>\d{1,2})\s*(?:[.．]|、)(?!\s*\d)")),
    (Kind.PAREN_NUMBER, re.compile(r"[（(]\s*(?P<n>\d{1,2})\s*[）)]|(?P<m>\d{1,2})[）)]")),
    (Kind.CIRCLE, re.compile(r"(?P<n>[①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳])")),
)


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker at the beginning of a line: its kind, number, and the characters it takes."""

    kind: Kind
    number: int
    written: str


def marker_at(line: str) -> Marker | None:
    """Return the marker that the line, without white space before it, begins with, or None."""
    for kind, pattern in _PATTERNS:
        match = pattern.match(line)
        if match:
            numeral = match["n"] or match.groupdict().get("m") or "1"
            return Marker(kind, number(numeral), match[0].strip())
    return None


def number(numeral: str) -> int:
    """Return the number of an Arabic, Chinese or circled numeral; 0 for a name."""
    if numeral.isdecimal():
        return int(numeral)
    if "①" <= numeral[0] <= "⑳":
        return ord(numeral[0]) - ord("①") + 1
    total, digit = 0, 0
    for character in numeral.replace("〇", "零").replace("两", "二"):
        if character in _DIGITS:
            digit = _DIGITS.index(character)
        elif character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            return 0
    return total + digit
