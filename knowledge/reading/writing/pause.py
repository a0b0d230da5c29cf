"""Pauses: the blanks of a message, which part what is told as commas do."""

import datetime
import re

from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role

# Between words, or a word and a number: 产值 11亿. Of 2 100人 and KPI A it is a part.
_BLANK = re.compile(r"(?:(?<=[^\W0-9a-z_])|(?<=[0-9a-z%])(?=\s+[^\W0-9a-z_]))[^\S\n]+(?=\w)")
_ROWS = re.compile(r"[\n\t|]")  # a table has its blanks between cells


def paused(text: str, vocabulary: FactsFile, as_of: datetime.date) -> str:
    """Return the plain text with a comma for each blank, but for those of a number or a name."""
    blanks = [] if _ROWS.search(text) else list(_BLANK.finditer(text))
    if not blanks:
        return text
    tokens = scanned(text, vocabulary, as_of).tokens
    for blank in reversed(blanks):
        inside = any(t.start < blank.start() and blank.end() < t.end for t in tokens)
        dated = any(t.role is Role.YEAR and t.start == blank.end() for t in tokens)
        if not inside and not dated:  # 恒达 2025年省级技术中心 is told of 恒达
            text = f"{text[: blank.start()]},{text[blank.end() :]}"
    return text
