"""An annex: where it starts, and the note that only lists the annexes before the signature."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.policy.document_words import any_of
from knowledge.policy.splitting.lines.line import BLANKS as _B
from knowledge.policy.splitting.lines.line import Line
from knowledge.policy.splitting.lines.marker import han_number, read_marker
from knowledge.policy.splitting.parts.closing import is_closing_line

_HEAD = re.compile(
    rf"(?P<marker>附{_B}(?:件|录|表)?{_B}(?P<number>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})?)"
    rf"{_B}(?P<mark>[：:．.、]?){_B}(?P<title>.*)"
)
_TITLE_END = re.compile(rf".*(?:{any_of('annex_ends')}|[）)])")
_ENTRY = re.compile(rf"\d{{1,2}}{_B}[.．、]|附{_B}件{_B}\d")
_PROSE = re.compile(r"[。；！？]")
_LONGEST_TITLE = 60
_MOST_ENTRIES = 60
_MOST_TITLE_LINES = 3
_LAST_LINE = 15  # characters that are left over for the next line of a title


@dataclass(frozen=True)
class Annex:
    """The line that an annex starts with: its marker, and the title if it stands there too."""

    index: int
    marker: str
    number: int | None
    title_at: int | None


def annexes(lines: Sequence[Line]) -> tuple[list[Annex], int | None]:
    """Return where annexes start, and the first line of the note listing them, if there is one."""
    heads = [head for i, line in enumerate(lines) if (head := _head(i, line))]
    last = {head.number: head.index for head in heads}
    starts: list[Annex] = []
    note: int | None = None
    for head in heads:
        later = head.title_at is not None and last[head.number] != head.index
        if later or _is_note(lines, head):
            if note is None and not starts:
                note = head.index
        else:
            starts.append(head)
    return starts, note


def _head(i: int, line: Line) -> Annex | None:
    match = _HEAD.fullmatch(line.text) if line.text[0] == "附" else None
    if not match:
        return None
    title, squeezed = match["title"], re.sub(r"\s", "", match["marker"])
    if title and not _names_annex(match):
        return None
    if squeezed == "附" and not match["mark"]:
        return None
    marker = line.text[: match.end("mark")].strip()
    number = han_number(match["number"]) if match["number"] else None
    return Annex(i, marker, number, match.start("title") if title else None)


def _names_annex(match: re.Match[str]) -> bool:
    """Return whether what follows the marker is a title, not the rest of a sentence."""
    title = match["title"]
    if len(title) > _LONGEST_TITLE or _PROSE.search(title):
        return False
    apart = match["mark"] or match.string[match.start("title") - 1].isspace()
    return bool(apart or (match["number"] and _TITLE_END.fullmatch(title)))


def _is_note(lines: Sequence[Line], head: Annex) -> bool:
    """Return whether only entries follow, and then the signature or nothing."""
    first = lines[head.index].text[head.title_at :] if head.title_at is not None else ""
    if _ENTRY.match(first):
        return True
    rest = range(head.index + 1, min(head.index + _MOST_ENTRIES, len(lines)))
    entries = bool(first)
    for i in rest:
        text = lines[i].text
        if _ENTRY.match(text) and len(text) <= _LONGEST_TITLE and not _PROSE.search(text):
            entries = entries or head.number is None
            continue
        return entries and is_closing_line(text)
    return entries


def title_lines(lines: Sequence[Line]) -> int:
    """Return how many of the first lines of an annex, after its marker, are its title."""
    size = 0
    for i, line in enumerate(lines[:_MOST_TITLE_LINES]):
        text = line.text
        prose = _PROSE.search(text) or text[-1] in "：:，、" or "：" in text
        if prose or line.is_row or len(text) > _LONGEST_TITLE or read_marker(text):
            break
        if i and text[0] not in "（(":
            ends = line.gap and not (_TITLE_END.fullmatch(text) and len(text) <= _LAST_LINE)
            if ends or _TITLE_END.fullmatch(lines[i - 1].text):
                break
        size = i + 1
    return size
