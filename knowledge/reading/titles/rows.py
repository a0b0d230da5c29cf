"""Rows: lines of a table of titles or funds, whose cells say of one thing when and who gave it."""

import datetime
import re

from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.sign import Sign
from knowledge.reading.mentions.token import Role
from knowledge.reading.mentions.wording import signs
from knowledge.reading.writing.table import LINES, RULED, cells

_BETWEEN = re.compile(r"[\s|,、]+")
_THINGS = (Role.TITLE, Role.FUND)
_SAID = (*_THINGS, Role.LEVEL, Role.YEAR, Role.NUMBER)
_SPARE = 4  # characters of a row that are no word known: 企业技术中心 2025.6 省级 认定
# 办理中 is a state of things.
_NAME = re.compile(r"[\u4e00-\u9fff()]{1,15}[^\W中批办报审定过了上]")
_COUNT = re.compile(r"[|, \u3000\t]*(?:[0-9]{1,2}[|, \u3000\t]+)?")  # what a row begins with
_EDGES = "|, \u3000\t"


def joined(text: str, vocabulary: FactsFile, as_of: datetime.date) -> str:
    """Return the plain text with each such row as one piece: 企业技术中心 | 2025.6 | 省级.

    What stands in cells of their own would else be read as told one after the other.
    """
    if "\n" not in text:
        return text
    scan = scanned(text, vocabulary, as_of)
    name = _only_name(text, scan)
    if name:
        text = re.sub(f"(?m)^{_COUNT.pattern}{re.escape(name)}[{_EDGES}]", "", text)
        scan = scanned(text, vocabulary, as_of)
    lines = text.split("\n")
    start = 0
    for place, line in enumerate(lines[:LINES]):
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
        rest = rest.replace(scan.written(token), " ")
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


def _only_name(text: str, scan: Scan) -> str | None:
    """Return the one name that all rows of the text begin with, the asker's own, or None.

    A single row has a head of as many cells. Beside somebody else, or what is told of ourselves
    elsewhere, nobody knows whose the rows are.
    """
    names: list[str | None] = []
    headed, cells_above, start = False, 0, 0
    said = signs(text)
    if Sign.OTHER in said:
        return None
    for line in text.split("\n")[:LINES]:
        end = start + len(line)
        row = [c.text for c in cells(_COUNT.sub("", line, count=1)) if c.text]
        if len(row) > 1 and scan.between(start, end, *_THINGS):
            names.append(_name(row[0], text.index(row[0], start), scan, said))
            above = cells_above - len(row) in (0, 1)  # the head may count the rows too
            headed |= above and RULED.search(line) is not None
        elif Sign.OWN in said[start:end] and (
            {Sign.NOT, Sign.LACKED} & {*said[start:end]} or scan.between(start, end, *_SAID)
        ):
            return None
        cells_above = len(row) if len(row) > 1 and not scan.between(start, end, *_SAID) else 0
        start = end + 1
    return names[0] if len({*names}) == 1 and (len(names) > 1 or headed) else None


def _name(cell: str, start: int, scan: Scan, said: str) -> str | None:
    """Return the cell that begins there where it may be a firm's name, or None."""
    end = start + len(cell)
    words = {t.role for t in scan.between(start, end, *Role)} - {Role.NAME, Role.UNLIKE}
    known = words or any(sign in said[start:end] for sign in Sign)
    return cell if _NAME.fullmatch(cell) and not known else None
