"""The parts of a document: its body, its annexes, and what closes it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.policy.splitting.lines.line import Line
from knowledge.policy.splitting.lines.marker import read_marker
from knowledge.policy.splitting.parts.annex import Annex, annexes
from knowledge.policy.splitting.parts.closing import closing_start

_LONGEST_ENTRY = 80


@dataclass(frozen=True)
class Parts:
    """The lines of each part; `closing` holds the signature before the annexes too."""

    body: Sequence[Line]
    annexes: Sequence[tuple[Annex, Sequence[Line]]]
    closing: Sequence[Line]

    @classmethod
    def cut(cls, lines: Sequence[Line]) -> "Parts":
        """Return the parts of `lines`."""
        starts, note = annexes(lines)
        if starts and _is_plan(lines, starts[0], note):
            del starts[0]
        ends = [*(start.index for start in starts), len(lines)]
        body, closing = _closed(lines[: ends[0]], note)
        cut: list[tuple[Annex, Sequence[Line]]] = []
        for start, end in zip(starts, ends[1:], strict=True):
            own: Sequence[Line] = lines[start.index : end]
            if end == len(lines):
                own, tail = _closed(own, None, least=1)
                closing = [*closing, *tail]
            cut.append((start, own))
        return cls(body, cut, closing)


def _closed(
    lines: Sequence[Line], note: int | None, least: int = 0
) -> tuple[Sequence[Line], Sequence[Line]]:
    """Return the lines without their closing block, which the note on annexes may begin."""
    end = max(closing_start(lines), least)
    if note is not None and note < end and all(map(_is_entry, lines[note:end])):
        end = note
    return lines[:end], lines[end:]


def _is_entry(line: Line) -> bool:
    return len(line.text) <= _LONGEST_ENTRY and "。" not in line.text


def _is_plan(lines: Sequence[Line], annex: Annex, note: int | None) -> bool:
    """Return whether the annex is the very plan that a notice without headings sends out."""
    notice = lines[: annex.index]
    own = [line for i, line in enumerate(notice) if note is None or i < note]
    if any(read_marker(line.text) for line in own):
        return False
    line = lines[annex.index]
    following = lines[annex.index + 1 : annex.index + 2]
    title = line.text[annex.title_at :] if annex.title_at is not None else ""
    title = title or "".join(line.text for line in following)
    words = re.sub(r"[\s《》]", "", title)
    return bool(words) and words in re.sub(r"[\s《》]", "", "".join(line.text for line in own))
