"""Heads: the unit that a column of money has at its head, written at each of its numbers.

级别 | 金额(万元) above 省 | 36.5 says that the province gave 36.5万元.
"""

import datetime
import re

from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role

_PARTS = re.compile(r"[\t|]")
_UNIT = re.compile(r"(?:^|[(/,，:：])(?:单位[:：]?)?(?P<unit>[十百千万亿]{0,2}元|[万亿])[)]?$")
_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_MOST = 60  # lines that are looked at


def with_units(text: str, vocabulary: FactsFile, as_of: datetime.date) -> str:
    """Return the plain text, the bare numbers of a table of funds with the units of their heads."""
    if not _PARTS.search(text) or "\n" not in text:
        return text
    scan = scanned(text, vocabulary, as_of)
    if not scan.between(0, len(text), Role.FUND):
        return text
    lines = text.split("\n")
    units: list[str] = []
    for place, line in enumerate(lines[:_MOST]):
        cells = _PARTS.split(line)
        bare = [_NUMBER.fullmatch(cell.strip()) for cell in cells]
        if len(cells) == len(units) and any(bare):
            lines[place] = _told(line, units)
        elif len(cells) > 1 and not any(bare):
            found = [_UNIT.search(cell.strip()) for cell in cells]
            units = [unit["unit"] if unit else "" for unit in found]
    return "\n".join(lines)


def _told(line: str, units: list[str]) -> str:
    """Return the row with the units behind the numbers of their columns."""
    written, start = "", 0
    ends = [*(mark.start() for mark in _PARTS.finditer(line)), len(line)]
    for end, unit in zip(ends, units, strict=True):
        cell = line[start:end]
        number = _NUMBER.fullmatch(cell.strip()) is not None
        written += f"{cell.rstrip()}{unit}" if unit and number else cell
        written += line[end : end + 1]
        start = end + 1
    return written
