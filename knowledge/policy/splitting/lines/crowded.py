"""A crowded line: numbered paragraphs that were written, or copied, into one line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.policy.splitting.lines.line import Line
from knowledge.policy.splitting.lines.marker import Kind, Marker, read_marker

_HAN = "[一二三四五六七八九十百零〇]{1,5}"
# Looks ahead: 1.5 is no place, and what comes next may be one.
_PLACES = re.compile(
    rf"第(?:{_HAN}|\d{{1,3}})[编章节条]|[（(]{_HAN}[）)]|{_HAN}、|\d{{1,2}}[.．、](?!\d)"
)
_ENDS = frozenset("。；！？：”）) \t\u3000")
_CITING = re.compile(r"(?:按照?|依照?|根据|本办法|本条|前款|[第和与及或至到在对由的、，,《“（(])$")
_PROSE = re.compile(r"[，。；：！？]")
_HEADING = 30  # characters of a heading that another marker may follow at once
_LONG, _FEWEST = 100, 3  # a line of a whole document, and the paragraphs in it
_SHARE = 0.5  # of a document that must stand in such lines
_LOOK = 40  # characters in which a marker and what follows it show


def spread(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with each numbered paragraph in one of its own.

    A document of few long lines is taken apart wherever the numbers go on; in any other only a
    heading is parted from what follows it: 一、总体要求（一）指导思想.
    """
    parts = {i: _parts(line.text) for i, line in enumerate(lines) if len(line.text) > _LONG}
    crowded = {i: starts for i, starts in parts.items() if len(starts) >= _FEWEST}
    size = sum(len(lines[i].text) for i in crowded)
    if size <= _SHARE * sum(len(line.text) for line in lines):
        crowded = {}
    opened = {(m.kind, m.number) for line in lines if (m := read_marker(line.text))}
    out: list[Line] = []
    for i, line in enumerate(lines):
        starts = crowded[i] if i in crowded else _after_heading(line.text, opened)
        out += _cut(line, starts) if starts else [line]
    return out


def _parts(text: str) -> list[int]:
    """Return where paragraphs begin in a text of many: at numbers that go on, or begin again."""
    starts: list[int] = []
    last: dict[Kind, int] = {}
    for match in _PLACES.finditer(text):
        marker = _marker(text, match.start())
        if not marker:
            continue
        begun = starts[-1] if starts else 0
        before = text[begun : match.start()]
        follows = marker.number == last.get(marker.kind, 0) + 1
        apart = not before or before[-1] in _ENDS
        heads = bool(starts) and len(before) <= _HEADING and not _PROSE.search(before)
        closed = marker.text[0] in "第（("  # such markers may follow a heading without a blank
        begins = (apart or (closed and heads)) and (follows or marker.number == 1)
        if begins or (follows and marker.text[0] == "第"):
            last[marker.kind] = marker.number
            starts.append(match.start())
    return starts


def _marker(text: str, at: int) -> Marker | None:
    """Return the marker at `at`, None where the words before or after it only cite it."""
    piece = text[at : at + _LOOK]
    if _CITING.search(text[max(0, at - 4) : at]):
        return None
    marker = read_marker(piece)
    if marker or not piece.startswith("第"):
        return marker
    return read_marker(piece, doubtful=True)


def _after_heading(text: str, opened: set[tuple[Kind, int]]) -> list[int]:
    """Return where the first paragraph under a heading begins in the heading's own line."""
    first = read_marker(text)
    match = _PLACES.search(text, first.size, first.size + _HEADING) if first else None
    if not first or not match or _PROSE.search(text[first.size : match.start()]):
        return []
    apart = text[match.start() - 1].isspace() or text[match.start()] in "第（("
    marker = _marker(text, match.start()) if apart and match.start() > first.size else None
    goes_on = marker and marker.kind is not first.kind
    return (
        [match.start()] if marker and goes_on and (marker.kind, marker.number + 1) in opened else []
    )


def _cut(line: Line, starts: Sequence[int]) -> Iterator[Line]:
    """Yield the pieces of a line that begin at its start and at `starts`."""
    bounds = sorted({0, *starts, len(line.text)})
    for n, (begin, end) in enumerate(pairwise(bounds)):
        text = line.text[begin:end]
        start = line.start + begin + len(text) - len(text.lstrip())
        text = text.strip()
        if text:
            first = line if not n else replace(line, gap=False, torn=False)
            yield replace(first, start=start, end=start + len(text), text=text)
