"""Pauses: the blanks of a message, which part what is told as commas do."""

import datetime
import re

from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role

_BLANK = re.compile(r"[^\S\n]+")
_WORD = re.compile(r"[^\W0-9a-z_]")  # a character of one
_LATIN = re.compile("[0-9a-z%]")
_WRITTEN = re.compile(r"\w")
_ROWS = re.compile(r"[\n\t|]")  # a table has its blanks between cells


def paused(text: str, vocabulary: FactsFile, as_of: datetime.date) -> str:
    """Return the plain text with a comma for each blank, but for those of a number or a name."""
    blanks = [] if _ROWS.search(text) else [b for b in _BLANK.finditer(text) if _parts(b)]
    if not blanks:
        return text
    tokens = scanned(text, vocabulary, as_of).tokens
    for blank in reversed(blanks):
        inside = any(t.start < blank.start() and blank.end() < t.end for t in tokens)
        dated = any(t.role is Role.YEAR and t.start == blank.end() for t in tokens)
        if not inside and not dated:  # 恒达 2025年省级技术中心 is told of 恒达
            text = f"{text[: blank.start()]},{text[blank.end() :]}"
    return text


def _parts(blank: re.Match[str]) -> bool:
    """Return whether it stands between words, or a word and a number: 产值 11亿.

    Of 2 100人 and KPI A it is a part.
    """
    before = blank.string[max(0, blank.start() - 1) : blank.start()]
    behind = blank.string[blank.end() : blank.end() + 1]
    if _WORD.match(before):
        return _WRITTEN.match(behind) is not None
    return bool(_LATIN.match(before) and _WORD.match(behind))
