"""Noise: page numbers, running heads and other characters that are not the document's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.policy.clause import Noise
from knowledge.policy.splitting.lines.line import Line, is_finished
from knowledge.policy.splitting.lines.marker import read_marker
from knowledge.policy.splitting.noise.markup import bared
from knowledge.policy.splitting.noise.runninghead import running_heads
from knowledge.policy.splitting.noise.webpage import surroundings

_COMMENT = re.compile(r"#+\s*(?:source|来源)\b.*", re.IGNORECASE | re.DOTALL)
_DASH = r"[-－—–―─‐‑−·•~～]"
_PAGE = re.compile(
    rf"{_DASH}{{1,2}}\s*\d{{1,4}}\s*{_DASH}{{1,2}}"
    r"|第\s*(?:\d{1,4}|[一二三四五六七八九十百]{1,4})\s*页"
    r"(?:\s*+(?:[，,/／]\s*+)?(?:[（(]\s*+)?共\s*(?:\d{1,4}|[一二三四五六七八九十百]{1,4})\s*页\s*[)）]?)?"
    r"|=+\s*PAGE\s*\d{1,4}\s*=+"
    r"|\d{1,4}\s*[/／]\s*\d{1,4}|[Pp]age\s*\d{1,4}(?:\s*of\s*\d{1,4})?|[Pp]\.?\s?\d{1,4}"
)
_BARE = re.compile(r"\d{1,3}")
_UNIT = re.compile(r"[年月日万亿元%％‰个家名亩吨倍号]")
_RULE = re.compile(r"(?:[-－—–―─━═=_＿*＊·•.…~～]\s*){3,}")
_CONTENTS = re.compile(r"目\s*[录次]")
_PAGE_OF = re.compile(r"(?:[（(]\s*\d{1,3}\s*[)）]|[-—－]?[\s.．…·][-—－]?\s*\d{1,3}\s*[-—－]?)$")
_LEADER = ".．…· \t\u3000\xa0"
_MOST_ENTRIES = 200
_SHORTEST_ENTRY = 5  # characters from which a line that begins like an entry is its heading
_DIGIT = re.compile(r"\d+")
_PAGE_SIZE = 300  # characters that any page holds
_RUN = 3  # numbers closer than that which make a table
_CELL = 40  # characters in a cell of a table
_SERIAL = 8  # lines between two serial numbers of a table that was written cell by cell


def sift(lines: Sequence[Line]) -> tuple[list[Line], list[Noise]]:
    """Return the lines of the document itself, and the noise between them."""
    names: dict[int, str] = {}
    if lines and _COMMENT.fullmatch(lines[0].text):
        names[0] = "comment"
    lines, marks = bared(lines, len(names))
    names.update((i, "navigation") for i in surroundings(lines))
    names.update((i, "contents") for i in _contents(lines))
    names.update((i, "rule") for i, line in enumerate(lines) if _RULE.fullmatch(line.text))
    names.update((i, "page_number") for i in _page_numbers(lines))
    rest = [i for i in range(len(lines)) if i not in names]
    breaks = {i for i, name in names.items() if name == "page_number"}
    names.update((i, "running_head") for i in running_heads(lines, rest, breaks))
    content, noise = _divided(lines, names)
    return content, sorted([*noise, *marks], key=lambda piece: piece.start)


def _divided(lines: Sequence[Line], names: dict[int, str]) -> tuple[list[Line], list[Noise]]:
    content: list[Line] = []
    noise: list[Noise] = []
    for i, line in enumerate(lines):
        if i in names:
            noise.append(Noise(names[i], line.start, line.end))
        else:
            content.append(replace(line, gap=True, torn=True) if i - 1 in names else line)
    return content, noise


def _page_numbers(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the lines that are page numbers; a bare number only where it is no cell or amount."""
    bare = [i for i, line in enumerate(lines) if _BARE.fullmatch(line.text)]
    serials = _serials(lines, bare) | _cells(lines, bare)
    last = 0
    for i, line in enumerate(lines):
        number = _PAGE.fullmatch(line.text) or (i not in serials and _BARE.fullmatch(line.text))
        if not number:
            continue
        value = int("".join(_DIGIT.findall(line.text)[:1]) or 0)
        if not _BARE.fullmatch(line.text) or value == last + 1 or not _is_amount(lines, i):
            last = value
            yield i


def _is_amount(lines: Sequence[Line], i: int) -> bool:
    """Return whether the number at `i` goes on in the next line, as in 300 / 万元."""
    following = lines[i + 1] if i + 1 < len(lines) else None
    if lines[i].gap or following is None or following.gap:
        return False
    return bool(_UNIT.match(following.text))


def _serials(lines: Sequence[Line], bare: Sequence[int]) -> set[int]:
    """Return the bare numbers 1, 2, 3 … that number the rows of a table, a cell a line."""
    serials: set[int] = set()
    run: list[int] = []
    for i in bare:
        number = int(lines[i].text)
        if run and number == len(run) + 1 and _is_row(lines[run[-1] + 1 : i + 1]):
            run.append(i)
        else:
            run = [i] if number == 1 else []
        if len(run) > 1:
            serials.update(run[-2:])
    return serials


def _cells(lines: Sequence[Line], bare: Sequence[int]) -> set[int]:
    """Return the bare numbers that stand too close to each other for pages: a table's cells."""
    cells: set[int] = set()
    run: list[int] = []
    for i in bare:
        is_flush = not lines[i].gap and not (i + 1 < len(lines) and lines[i + 1].gap)
        is_near = bool(run) and lines[i].start - lines[run[-1]].end <= _PAGE_SIZE
        run = [*(run[-_RUN:] if is_near else ()), i] if is_flush else []
        if len(run) > _RUN - 1:
            cells.update(run)
    return cells


def _is_row(lines: Sequence[Line]) -> bool:
    return 1 < len(lines) <= _SERIAL and all(map(_is_cell, lines))


def _is_cell(line: Line) -> bool:
    prose = is_finished(line.text) or read_marker(line.text)
    return not line.gap and not prose and len(line.text) <= _CELL


def _contents(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the lines of a table of contents: 目录 and the entries that stand again later.

    The first entry that stands again ends it; a few entries may be worded otherwise there.
    """
    at = next((i for i, line in enumerate(lines[:80]) if _CONTENTS.fullmatch(line.text)), None)
    if at is None:
        return
    entries = [_entry(line.text) for line in lines[at + 1 : at + _MOST_ENTRIES]]
    first = next(filter(None, entries), None)
    again = (n for n, entry in enumerate(entries) if n and first and _starts(entry, first))
    size = next(again, None)
    if size is None:
        return
    later = {_squeezed(line.text)[:_CELL] for line in lines[at + 1 + size :]}
    known = sum(any(text.startswith(entry[:_CELL]) for text in later) for entry in entries[:size])
    if known * 2 > size:
        yield from range(at, at + 1 + size)


def _starts(line: str, entry: str) -> bool:
    """Return whether the line is the heading that the entry points to, alone or with its text."""
    return line == entry or (len(entry) >= _SHORTEST_ENTRY and line.startswith(entry))


def _entry(line: str) -> str:
    return _squeezed(_PAGE_OF.sub("", line).rstrip(_LEADER))


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)
