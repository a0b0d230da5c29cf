"""A line: one physical line with where it stands, and how lines make a paragraph."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

BLANKS = r"[ \t\u3000\xa0]*"  # for patterns: the blanks that a line may be spread out with
_LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\v\x1c-\x1e\x85\u2028\u2029]")
_SENTENCE_END = "。！？；：!?;:…"
_CLOSING = "”’）)】》」』〕"
_NEVER_FIRST = "，。；：、！？）》”’…,;)%％‰"
_COLUMNS = re.compile(r"\S(?:\t|[ \u3000\xa0]{3,})[\s]*\S")
_RUNS = re.compile(r"[，；。：、,;]")
_LONGEST_BRACKET = 500
_RUNNING = 25  # characters from which a line without punctuation reads as running text
_NARROWEST, _FEWEST, _RAGGED = 40, 3, 5  # cells of a full line; how many show it; give or take
_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff"
_SPACES = re.compile(r"[^\S\n]+")
_UNSPACED = re.compile(f"[{_HAN}《》（）“”、，：]{{2}}")  # no space parts these two
_ORGAN_END = ("中央", "委", "政府", "办公室", "办公厅", "局", "厅", "部", "委员会", "国务院")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its outer white space; `indent` is in half-width cells.

    `gap`: a blank line, a page break or noise stands before it; `torn`: surely a page break.
    """

    start: int
    end: int
    text: str
    gap: bool
    torn: bool
    indent: int

    @property
    def is_row(self) -> bool:
        """Whether the line has columns, as the rows of a table do."""
        return bool(_COLUMNS.search(self.text))

    @property
    def width(self) -> int:
        """The width with its indent in half-width cells, near enough."""
        return self.indent + _cells(self.text)


def read_lines(source: str) -> Iterator[Line]:
    """Yield the lines that are not blank."""
    end = 0
    for match in _LINE.finditer(source):
        text = match[0].strip()
        if not text:
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        between = source[end:start]
        torn = "\f" in between
        gap = torn or len(_BREAK.findall(between)) > 1
        indent = _cells(source[match.start() : start])
        yield Line(start, start + len(text), text, gap, torn, indent)
        end = start + len(text)


def _cells(text: str) -> int:
    return (len(text.encode("utf-8", "replace")) + len(text)) // 2


def joined(texts: Iterable[str]) -> str:
    """Return the lines as one paragraph: no space between Chinese characters, no loss."""
    last = ""
    parts = []
    for text in texts:
        parts += [" ", text] if _are_words(last, text) else [text]
        last = text
    return "".join(parts)


def glued(text: str, more: str) -> str:
    """Return `text` going on with `more`."""
    return f"{text} {more}" if _are_words(text, more) else text + more


def _are_words(text: str, more: str) -> bool:
    return all(char.isascii() and char.isalpha() for char in text[-1:] + more[:1]) and bool(text)


def tidy(title: str) -> str:
    """Return a title without the spaces that only spread it out: 的 通 知.

    A space after the name of an organ stays: 中共中央 国务院.
    """

    def kept(match: re.Match[str]) -> str:
        if not _UNSPACED.fullmatch(title[match.start() - 1] + title[match.end()]):
            return match[0]
        ends = title.endswith(_ORGAN_END, 0, match.start())
        return " " if ends and not title.startswith("员会", match.end()) else ""

    title = title.strip()
    return _SPACES.sub(kept, title)


def is_finished(text: str) -> bool:
    """Return whether the text ends as a sentence does: a mark, or a bracket after one."""
    core = text.rstrip(_CLOSING)
    if core[-1:] in _SENTENCE_END:
        return True
    if core == text or text[-1] not in "）)】":
        return False
    opening = max(text.rfind(char, -_LONGEST_BRACKET) for char in "（(【")
    return opening == 0 or (opening > 0 and text[:opening].rstrip()[-1:] in _SENTENCE_END)


def is_running(text: str) -> bool:
    """Return whether the text reads as prose rather than as a title, a name or a cell."""
    return len(text) > _RUNNING or bool(_RUNS.search(text))


@dataclass(frozen=True)
class Layout:
    """How a document is set.

    `full`: the cells of a full line, where lines are cut at a width; `indented`: paragraphs begin
    with an indent; `spaced`: blank lines stand between paragraphs.
    """

    full: int | None
    indented: bool
    spaced: bool

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Layout":
        """Return the layout that the lines show."""
        indented = sum(line.indent > 0 for line in lines) * 10 > len(lines)
        spaced = sum(line.gap for line in lines) * 2 > len(lines)
        return cls(_full_width(lines), indented, spaced)

    def is_full(self, line: Line) -> bool:
        """Return whether the line ends only because it is full."""
        return self.full is not None and line.width >= self.full

    def continues(self, last: Line, line: Line, text: str) -> bool:
        """Return whether `line` goes on with the paragraph `text`, which ends in `last`."""
        if last.is_row or line.is_row:
            return False
        if line.text[0] in _NEVER_FIRST:
            return True
        if self.is_full(last) and not line.gap:
            return not (self.indented and line.indent)
        return is_running(text) and (text[-1] in "；;" or not is_finished(text))

    def is_torn(self, line: Line) -> bool:
        """Return whether a page break may stand before the line, in a sentence or after one."""
        return line.torn or (line.gap and not self.spaced)


def _full_width(lines: Sequence[Line]) -> int | None:
    """Return the width from which a line is full, None where lines end as paragraphs do."""
    ends = (a.width for a, b in pairwise(lines) if not b.gap and not is_finished(a.text))
    cut = [width for width in ends if width >= _NARROWEST]
    if len(cut) < _FEWEST:
        return None
    width = Counter(cut).most_common(1)[0][0]
    near = sum(abs(other - width) <= _RAGGED for other in cut)
    if near < 0.7 * len(cut) or max(line.width for line in lines) > 1.25 * width:
        return None
    return width - _RAGGED
