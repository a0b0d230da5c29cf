"""Marks between the pieces of a message that may each ask for something: commas, 另外, 和, 1、."""

import re
from collections.abc import Iterator

# Enumerating ones join short pieces that share one verb.
_MARK = re.compile(
    r"(?P<full>[？?。！!；;\n]+)|(?P<numbered>[0-9]+[、.)])|[，,：:]+|[、\s]+"
    r"|(?P<besides>(?:另外|还有就是|顺便)(?:一个|还|再|问问?|想问)?(?:是)?)"
    r"|(?P<unlike>参与|跟着)|(?P<joins>[和及同与跟])|(?P<asked>谁牵头|是谁)"
)
_CHARACTER = re.compile(r"[\u4e00-\u9fff]")
_TWO = re.compile(r"[\u4e00-\u9fff]{2}")  # characters of what 和 joins, at the least
_ASKS_ON = {  # what is asked behind a question without a mark: 谁牵头配合单位有哪些
    "谁牵头": re.compile(r"[\u4e00-\u9fff]{3,8}(?:谁|多少|几|哪|什么)"),
    "是谁": re.compile(r"[\u4e00-\u9fff]{2,8}(?:谁|多少|几|哪|什么)"),
}
_DIGITS = 2  # of a piece's number, at most


def parted(text: str) -> list[tuple[str, str]]:
    """Return the pieces of the folded text, each with the mark before it."""
    pieces = []
    mark, start = "", 0
    for begins, ends in _marks(text):
        if text[start:begins].strip():
            pieces.append((mark, text[start:begins]))
            mark = ""
        mark += text[begins:ends]
        start = ends
    if text[start:].strip():
        pieces.append((mark, text[start:]))
    return pieces


def _marks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the marks between pieces begin and end; some are of no length."""
    for match in _MARK.finditer(text):
        mark = _mark(match, text)
        if mark:
            yield mark


def _mark(match: re.Match[str], text: str) -> tuple[int, int] | None:
    """Return where the mark begins and ends, or None where it parts nothing: 参与, 3.5."""
    start, end = match.span()
    if match["numbered"]:
        if end - start - 1 <= _DIGITS and not text[end : end + 1].isdecimal():
            return start, end
        return (end - 1, end) if match[0].endswith("、") else None
    if match["asked"]:
        return (end, end) if _ASKS_ON[match[0]].match(text, end) else None
    if match["besides"]:
        return (start, end) if _CHARACTER.match(text[start - 1 : start]) else None
    if match["joins"]:
        between = _TWO.fullmatch(text[max(0, start - 2) : start]) and _TWO.match(text, end)
        return (start, end) if between else None
    return None if match["unlike"] else (start, end)
