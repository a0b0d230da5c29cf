"""Items: a list that is written without marks, with each item in a line of its own.

1老手艺传五代 2省里叫得响 numbers its items, 12亿/2300人/龙头1 has slashes between them, and
12.5(亿) the unit of its number in brackets.
"""

import re
from collections.abc import Iterable, Sequence

from knowledge.language.units import ALONE

# Behind a number: the unit that it is in.
_BRACKETED = re.compile(rf"([0-9])(整?)\s?\(({ALONE})\)")
# What an item begins with: nothing that goes on with a number, but 2年产值 and 3人手 are items.
_WORDS = "年[产总销营]|人[员数手]|[^\\W\\d_十百千万亿元人家个名户年月日号成分点倍多来几]"
# A number of its own before the words of an item: at the beginning of a piece, or in brackets. A
# blank may stand behind it, 2 10.4亿.
_ITEM = re.compile(
    rf"(?:^|[\s，,。；;：:)])(?P<place>[1-9][0-9]?)(?:(?P<mark>[、.]\s?)?(?P<words>{_WORDS})|(?P<gap>\s+))"
    r"|(?P<bracket>\()(?P<inside>[1-9][0-9]?)\)(?P<letter>[^\W\d_])"
)
# The same with nothing before it, 1制造业2产值11亿3龙头一家. 一厂 and 三期 are parts, and no items.
_RUN_ON = re.compile("(?:^|[^0-9.])(?P<place>[1-9])")
_BEGINS = re.compile(_WORDS)
_PARTS = tuple("厂村庄组队车期季店区班条线站块斤吨亩天")
_FIRST = re.compile(r"(?:^|[：:，,。；;\n])\s*$")
_SLASH = re.compile(r"(?P<before>[^\W_]|%)/(?P<after>[^\W_])")
_OF_EACH = frozenset("年月日天吨亩人家户个件台套度元")  # behind a slash: 元/吨
_LEAST = 3  # items of a list, without marks
_MARKED = 2
# Slashes part what is told only where one is among it: 12亿/龙头1, not 检测/培训/物流.
_NUMBER = re.compile("[0-9一二两三四五六七八九十几]")


def itemised(text: str) -> str:
    """Return the plain text with its lists in items, and units at their numbers."""
    return _with_items(_BRACKETED.sub(r"\1\3\2", _without_slashes(text)))


def _without_slashes(text: str) -> str:
    """Return the text with commas for the slashes of a list: 12亿/2300人/龙头1."""
    slashes = [s for s in _SLASH.finditer(text) if _parts_items(s["before"], s["after"])]
    if len(slashes) < _MARKED or not _NUMBER.search(text):
        return text
    for slash in reversed(slashes):
        text = f"{text[: slash.end('before')]},{text[slash.start('after') :]}"
    return text


def _parts_items(before: str, after: str) -> bool:
    """Return whether a slash between the characters parts items of a list, and no fraction."""
    both_latin = before.isascii() and after.isascii() and before != "%"
    return not both_latin and after not in _OF_EACH


def _with_items(text: str) -> str:
    """Return the text with each item of a numbered list, 1 2 3 and so on, in a line of its own."""
    found = (m for m in _ITEM.finditer(text) if m.end() < len(text) or not m["gap"])
    items = _in_order(m for m in found if not m["gap"] or _may_begin(text, m))
    marked = all(item["mark"] or item["inside"] for item in items)
    if len(items) >= (_MARKED if marked else _LEAST):
        spans = [(m.start("bracket" if m["inside"] else "place"), _behind(m)) for m in items]
        return _cut(text, spans)
    found = (m for m in _RUN_ON.finditer(text) if _is_item(text, m.end()))
    items = _in_order(m for m in found if _may_begin(text, m))
    spans = [(item.start("place"), item.end()) for item in items]
    return _cut(text, spans) if len(spans) >= _LEAST else text


def _behind(item: re.Match[str]) -> int:
    """Return where what the item says begins, behind its number."""
    begins = [item.start(name) for name in ("words", "letter") if item[name]]
    return begins[0] if begins else item.end()


def _is_item(text: str, place: int) -> bool:
    """Return whether what stands behind a number that runs on is an item, and no part."""
    return _BEGINS.match(text, place) is not None and not text.startswith(_PARTS, place)


def _in_order(found: Iterable[re.Match[str]]) -> list[re.Match[str]]:
    """Return the matches that are numbered 1, 2, 3 and so on."""
    items: list[re.Match[str]] = []
    for match in found:
        inside = match.groupdict().get("inside")
        if int(match["place"] or inside or 0) == len(items) + 1:
            items.append(match)
    return items


def _may_begin(text: str, item: re.Match[str]) -> bool:
    """Return whether nothing stands before the first in its piece: 龙头 1 配套 2 is no list."""
    first = item["place"] == "1"
    return not first or _FIRST.search(text[: item.start("place")]) is not None


def _cut(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return the text with a line for each item, without the numbers that stand there."""
    for start, words in reversed(spans):
        text = f"{text[:start].rstrip()}\n{text[words:]}"
    return text.lstrip("\n")
