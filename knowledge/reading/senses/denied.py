"""Denied: what the denials of a text are of, where they stand beside a name: 小巨人有，省里钱没有.

Such pieces are like those of who is none; what is denied there is money, or some other honour.
"""

from collections.abc import Iterable

from knowledge.reading.mentions.lists import listed
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Span, Token
from knowledge.reading.whose.standing import Statements

_OTHERS = listed("other_ones", "others")
_NAMES = (Role.LEVELLED, Role.TITLE)


def denies_another(scan: Scan, statements: Statements, spans: Iterable[Span]) -> bool:
    """Return whether all that is denied within the spans is money, or is of others: 没别的荣誉."""
    words = [word for span in spans for word in scan.between(*span, Role.NOT)]
    return bool(words) and all(_is_of_another(scan, statements, word) for word in words)


def _is_of_another(scan: Scan, statements: Statements, word: Token) -> bool:
    start, end = statements.start(word.start), statements.end(word.start)
    if scan.text.startswith(_OTHERS, word.end):
        return True
    if scan.between(start, word.start, *_NAMES):
        return bool(scan.between(word.end, end, Role.MONEY))
    return bool(scan.between(start, end, Role.MONEY, Role.LEVEL))
