"""A running head: a title that the printer repeats on each page, inside the sentences."""

import re
from collections.abc import Iterator, Sequence

from knowledge.policy.document_words import any_of
from knowledge.policy.splitting.lines.line import Line, is_finished, is_running
from knowledge.policy.splitting.lines.marker import read_marker

_LONGEST = 60
_SHORTEST = 5
_MOST_LINES = 3
_FRONT = 40
_MARKS = re.compile(r"[。；：:;！？\t]")
# A signature or a cell of a table may repeat an organ's name; 附件 begins an annex.
_OWN = re.compile(rf".*{any_of('head_ends')}|附件.*|\d.*日")


def running_heads(lines: Sequence[Line], rest: Sequence[int], breaks: set[int]) -> Iterator[int]:
    """Yield the lines among `rest` that are running heads; `breaks` are page-number lines.

    A head repeats the title block, whole or one line of it, or stands at several page breaks.
    What comes before the first heading is never one: there the title itself stands.
    """
    heads = [_head(lines[i].text) for i in rest]
    first = next((n for n, i in enumerate(rest) if read_marker(lines[i].text)), len(rest))
    titles = _titles(heads[:first])
    places: dict[str, list[range]] = {}
    pages: dict[str, set[int]] = {}
    sure: set[str] = set()
    n = first + 1
    while n < len(rest):
        size, text = _repeat(heads, n, titles)
        beside = breaks & {rest[n] - 1, rest[n + size - 1] + 1}
        if text and (beside or text in titles):
            places.setdefault(text, []).append(range(n, n + size))
            pages.setdefault(text, set()).update(beside or {n})
            if text in titles and (beside or _is_cut(lines[rest[n - 1]])):
                sure.add(text)
        n += size
    for text, repeats in places.items():
        if text in sure or min(len(repeats), len(pages[text])) > 1:
            yield from (rest[n] for repeat in repeats for n in repeat)


def _titles(heads: Sequence[str]) -> set[str]:
    """Return each of the first lines that may be a title, alone and with those after it."""
    titles = set()
    for i in range(min(len(heads), _FRONT)):
        for size in range(1, _MOST_LINES + 1):
            if all(heads[i : i + size]):
                titles.add("".join(heads[i : i + size]))
    return {title for title in titles if len(title) >= _SHORTEST}


def _repeat(heads: Sequence[str], n: int, titles: set[str]) -> tuple[int, str]:
    """Return how many lines at `n` repeat a title together, or one, and what they say."""
    for size in range(_MOST_LINES, 1, -1):
        together = "".join(heads[n : n + size])
        if together in titles and all(heads[n : n + size]):
            return min(size, len(heads) - n), together
    return 1, heads[n]


def _head(text: str) -> str:
    """Return what the line says, without white space, where it may be a head; else nothing."""
    if len(text) > _LONGEST or _MARKS.search(text) or read_marker(text):
        return ""
    squeezed = re.sub(r"\s", "", text)
    return "" if _OWN.fullmatch(squeezed) else squeezed


def _is_cut(line: Line) -> bool:
    return is_running(line.text) and not is_finished(line.text)
