"""Quoting: where words stand in the records, so that nothing is drafted without them."""

import re
from collections.abc import Iterator, Sequence

from knowledge.policy.clause import Clause
from knowledge.policy.folder.folder import Fact

_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?[”’）)]*")
_BLANK = re.compile(r"\s")
_LETTER, _CLOSING = "0", "0.1"


def bare(text: str) -> str:
    """Return the text without white space, in which lines and cells do not matter."""
    return _BLANK.sub("", text)


def front(records: Sequence[Clause]) -> Clause | None:
    """Return the title block, or None."""
    return next((record for record in records if record.id == _LETTER), None)


def closing_lines(records: Sequence[Clause]) -> list[str]:
    """Return the lines of the closing block."""
    return next((r.text.split("\n") for r in records if r.id == _CLOSING), [])


def of_body(records: Sequence[Clause]) -> list[Clause]:
    """Return the records that have a place in the text."""
    return [record for record in records if record.id not in (_LETTER, _CLOSING)]


def sentences(records: Sequence[Clause]) -> Iterator[tuple[str, str]]:
    """Yield clause and sentence of the records: of headings, too, for they may hold it all."""
    for record in records:
        for text in (record.heading, record.text):
            yield from ((record.id, s.strip()) for s in _SENTENCE.findall(text) if s.strip())


def quoted(text: str, written: str, records: Sequence[Clause]) -> Fact | None:
    """Return the fact of what stands as `written` in the first record that has it, or None."""
    words = bare(written)
    for record in records:
        if words and words in bare(f"{record.heading}\n{record.text}"):
            return Fact(text=text, clause=record.id, quote=written)
    return None
