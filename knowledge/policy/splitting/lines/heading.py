"""A heading: whether it stands on a line of its own, and the first sentence where it does not."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.policy.splitting.lines.line import Layout, Line, tidy
from knowledge.policy.splitting.lines.marker import Kind, read_marker

_SENTENCE = re.compile(r"[。；！？]")
# What no heading ends in: 的, but 目的 does.
_UNDONE = re.compile(
    r"(?:[、，,（(《“‘—和与及或在将\d]|(?:^|[^目])的|(?:^|[^行])为|(?:^|[^应])对|[按依参]照|根据)$"
    r"|本(?:办法|规定|细则|条例|意见|方案)$|[（(《“][^）)》”]*$"
)
# Owners that a heading names at its end are no part of how it reads.
_OWNERS = re.compile(r"[（(][^（）()]*(?:单位|部门)[：:][^（）()]*[）)]$")
_COMMA = re.compile(r"[，,]")
_LONGEST = 45
_LONG = 30
_DEEPEST = 20
_MANY = 3  # times as many headings with text as without still leave room for both
_SPREAD_OUT = 20  # characters that the name of a chapter may be spread over
_CHAPTERS = ("总则", "分则", "附则", "罚则")
_PAIRS = {"（": "）", "(": ")", "《": "》", "“": "”", "【": "】", "「": "」", "〔": "〕"}


def unnumbered_chapter(text: str) -> str | None:
    """Return the name of a chapter that has no number, such as 附 则."""
    name = re.sub(r"\s", "", text[:_SPREAD_OUT])
    return name if name in _CHAPTERS else None


@dataclass(frozen=True)
class Headings:
    """How the document writes its headings, by the kind of their marker.

    `running`: most have running text behind them; `standing`: many clearly stand alone.
    """

    running: frozenset[Kind]
    standing: frozenset[Kind]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Headings":
        """Return what the headings in `lines` show."""
        runs: Counter[Kind] = Counter()
        stands: Counter[Kind] = Counter()
        alone: Counter[Kind] = Counter()
        markers = [read_marker(line.text) for line in lines]
        for i, (marker, line) in enumerate(zip(markers, lines, strict=True)):
            if not marker:
                continue
            rest = line.text[marker.size :]
            rest = _OWNERS.sub("", rest)
            if _SENTENCE.search(rest) or len(rest) > _LONGEST:
                runs[marker.kind] += 1
                continue
            stands[marker.kind] += 1
            is_followed = i + 1 < len(lines) and not markers[i + 1] and not lines[i + 1].gap
            alone[marker.kind] += is_followed and not _COMMA.search(rest)
        running = frozenset(kind for kind in runs if runs[kind] > stands[kind])
        return cls(running, frozenset(k for k in running if alone[k] * _MANY >= runs[k]))

    def stands(self, kind: Kind, text: str, last: Line, line: Line, layout: Layout) -> bool:
        """Return whether the heading `text`, which ends in `last`, ends before `line`."""
        text = _OWNERS.sub("", text)
        if _SENTENCE.search(text) or len(text) > _LONGEST:
            return False
        if text.endswith(("：", ":")):
            return True
        if _UNDONE.search(text) or line.text[0] in "，。；：、！？）》”":
            return False
        if layout.full and not line.gap:
            return not layout.is_full(last)
        if line.gap:
            return kind not in self.running
        if kind in self.running and (_COMMA.search(text) or len(text) > _LONG):
            return False
        return kind not in self.running or kind in self.standing


def first_sentence(text: str) -> tuple[str, str]:
    """Return the first sentence without its final mark, and what follows it.

    A 。 inside quotes or brackets ends nothing.
    """
    end = _sentence_end(text)
    heading = text if end is None else text[: end + 1]
    rest = "" if end is None else text[end + 1 :].strip()
    heading = heading.strip()
    if heading[-1:] in ("。", "；", "：", ";", ":"):
        heading = heading[:-1]
    return (heading if _SENTENCE.search(heading) else tidy(heading)), rest


def has_title(text: str) -> bool:
    """Return whether a paragraph begins with a title and goes on, as in 优化环境。压缩时限."""
    heading, rest = first_sentence(text)
    return bool(rest) and len(heading) <= _LONG and not _COMMA.search(heading)


def _sentence_end(text: str) -> int | None:
    """Return where the first 。 outside quotes and brackets stands."""
    closing: list[str] = []
    inside = None
    for match in re.finditer(r"[。（(《“【「〔）)》”】」〕]", text):
        char = match[0]
        if char == "。":
            if not closing:
                return match.start()
            inside = match.start() if inside is None else inside
        elif char in _PAIRS and len(closing) < _DEEPEST:
            closing.append(_PAIRS[char])
        elif char in closing or (char in "）)" and {"）", ")"} & set(closing)):
            while closing.pop() not in (char, "）", ")"):
                pass
            inside = inside if closing else None
    return inside  # a bracket that never closes hides nothing
