"""Markup: the marks of Markdown around a line: ## 一、总体要求, > 第一条, **（一）目标**."""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.policy.clause import Noise
from knowledge.policy.splitting.lines.line import Line

_BEFORE = re.compile(r"(?:#{1,6}\s+|>\s*)+(?:\*\*|__)?|\*\*|__")
_BULLET = re.compile(r"[*+-]\s+(?:#{1,6}\s+)?(?:\*\*|__)?")
_AFTER = re.compile(r"\s*(?:\*\*|__|\s#+)$")
_FEWEST = 2  # lines with marks that make a document Markdown


def bared(lines: Sequence[Line], first: int) -> tuple[list[Line], list[Noise]]:
    """Return the lines without the marks around them, and the marks; lines before `first` stay."""
    marked = sum(bool(_BEFORE.match(line.text)) for line in lines[first:])
    if marked < _FEWEST:
        return list(lines), []
    bare: list[Line] = list(lines[:first])
    marks: list[Noise] = []
    for line in lines[first:]:
        match = _BEFORE.match(line.text) or _BULLET.match(line.text)
        head = match.end() if match else 0
        after = _AFTER.search(line.text, head) if match else None
        tail = after.start() if after else len(line.text)
        if head >= tail:
            bare.append(line)
            continue
        if head:
            marks.append(Noise("markup", line.start, line.start + head))
        if after:
            marks.append(Noise("markup", line.start + tail, line.end))
        bare.append(_cut(line, head, tail))
    return bare, marks


def _cut(line: Line, head: int, tail: int) -> Line:
    text = line.text[head:tail]
    head += len(text) - len(text.lstrip())
    text = text.strip()
    start = line.start + head
    return replace(line, start=start, end=start + len(text), text=text)
