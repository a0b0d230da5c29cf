"""Noise: page numbers and running heads that printing puts between the words of a document."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_PAGE = re.compile(
    r"^\s*(?:[-—–－·\s]*\d{1,4}[-—–－·\s]*|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4})\s*$"
)
_COMMENT = re.compile(r"^# source:")
_HEAD = 40  # characters of a running head at most


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words in it: the characters [start, end) of the source."""

    text: str
    start: int
    end: int
    after_blank: bool


@dataclass(frozen=True, slots=True)
class Noise:
    """Characters that are no part of the document, and what they are."""

    name: str
    start: int
    end: int


def lines_of(source: str) -> list[Line]:
    """Return the lines that hold anything but white space, without the space around it."""
    lines: list[Line] = []
    position, blank = 0, False
    for raw in source.splitlines(keepends=True):
        text = raw.strip()
        if text:
            start = position + raw.index(text)
            lines.append(Line(text, start, start + len(text), blank))
        blank = not text
        position += len(raw)
    return lines


def without_noise(lines: Sequence[Line]) -> tuple[list[Line], list[Noise]]:
    """Return the lines of the document proper, and the noise between them."""
    heads = _running_heads(lines)
    kept: list[Line] = []
    noise: list[Noise] = []
    for position, line in enumerate(lines):
        name = None
        if position == 0 and _COMMENT.match(line.text):
            name = "comment"
        elif _PAGE.match(line.text):
            name = "page_number"
        elif position in heads:
            name = "running_head"
        if name:
            noise.append(Noise(name, line.start, line.end))
        else:
            kept.append(line)
    return kept, noise


def _running_heads(lines: Sequence[Line]) -> set[int]:
    """Return the positions of lines that repeat the title at the top of a page.

    A running head stands right after a page number, or right after another line of the head, and
    has been said before; its first time, as the title, is the document's own.
    """
    times = Counter(line.text for line in lines if len(line.text) <= _HEAD)
    seen: set[str] = set()
    heads: set[int] = set()
    for position, line in enumerate(lines):
        after_page = position > 0 and bool(_PAGE.match(lines[position - 1].text))
        if line.text in seen and times[line.text] > 1 and (after_page or position - 1 in heads):
            heads.add(position)
        seen.add(line.text)
    return heads
