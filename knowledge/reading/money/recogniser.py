"""Recogniser: a name of the fund that only says who recognised a title: 工信局去年评的技术中心."""

import re

from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token

# 市里批的省级 says which title; 市里批的 alone may be money.
_RECOGNISES = re.compile(rf"{any_of('recognises')}|{any_of('recognising')}的[国省市]")
_WAY = 10  # characters between the name and what it did


def recognises(scan: Scan, named: Token) -> bool:
    """Return whether the piece says of what it names that it recognised a title, and no sum."""
    start, end = scan.piece(named.start), scan.ends(named.end)
    said = _RECOGNISES.search(scan.text, named.end, min(end, named.end + _WAY))
    if said is None or not scan.between(start, end, Role.TITLE, Role.LEVELLED):
        return False
    return not scan.between(start, said.start(), Role.MONEY) and not scan.between(
        start, end, Role.NUMBER
    )
