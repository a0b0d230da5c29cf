"""Rows: lines of a table of titles or funds, whose cells say of one thing when and who gave it."""

import datetime
import re

from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import Role

_BETWEEN = re.compile(r"[\s|,、]+")
_THINGS = (Role.TITLE, Role.FUND)
_SAID = (*_THINGS, Role.LEVEL, Role.YEAR, Role.NUMBER)
_SPARE = 4  # characters of a row that are no word known: 企业技术中心 2025.6 省级 认定
_MOST = 60  # lines that are looked at


def joined(text: str, vocabulary: FactsFile, as_of: datetime.date) -> str:
    """Return the plain text with each such row as one piece: 企业技术中心 | 2025.6 | 省级.

    What stands in cells of their own would else be read as told one after the other.
    """
    if "\n" not in text:
        return text
    scan = scanned(text, vocabulary, as_of)
    lines = text.split("\n")
    start = 0
    for place, line in enumerate(lines[:_MOST]):
        if _is_row(scan, start, start + len(line)):
            lines[place] = f"{_closed_up(line)}。"  # the next row says nothing of this one
        start += len(line) + 1
    return "\n".join(lines)


def _is_row(scan: Scan, start: int, end: int) -> bool:
    """Return whether the line holds a title or fund in a cell, and little but what is of it."""
    said = scan.between(start, end, *_SAID)
    if sum(token.role in _THINGS for token in said) != 1 or len(said) <= 1:
        return False
    rest = scan.text[start:end]
    for token in said:
        rest = rest.replace(scan.text[token.start : token.end], " ")
    return len(_BETWEEN.sub("", rest)) <= _SPARE


def _closed_up(line: str) -> str:
    """Return the line without what stands between its cells, but where that parts two numbers."""
    line = line.strip()
    parts = (m for m in _BETWEEN.finditer(line) if not _parts_numbers(line, m))
    for match in reversed(list(parts)):
        line = line[: match.start()] + line[match.end() :]
    return line


def _parts_numbers(line: str, match: re.Match[str]) -> bool:
    return line[: match.start()][-1:].isdigit() and line[match.end() :][:1].isdigit()
