"""Counts without a numeral of their own: 俩, 一打, and 好几家, of which nobody knows how many."""

import re
from collections.abc import Iterator
from decimal import Decimal

from knowledge.language import numeral
from knowledge.language.quantity import Manner, Quantity

# 咱俩 and 哥仨 are people, and 俩字 is a word.
_PAIR = re.compile(
    "[我咱你他她俺哥姐兄妹娘爷们这那][俩仨]|[俩仨][级字口]|(?P<either>俩仨|仨俩)|(?P<pair>[俩仨])"
)
PAIRS = {"俩": 2, "仨": 3}  # a count with its counter in one
_DOZENS = re.compile(
    rf"(?P<all>(?P<dozens>{numeral.RUN})打)(?:的|了?(?:[，,。；;！!、\s]|$)|配|小|企|公司|厂|多)"
)
_DOZEN = 12
# What has numerals and no figure: 好几家, 数千人, 成百上千人; letters among digits: 2ooo人, l2亿.
# But 招几家 and 要几百万 ask, 镇上百人 are a hundred, 加上十家 ten, and 能上百万 is up to a
# million.
_SEVERAL = "(?:个|家|百|千|万|十)+(?:[人家万亿]|号人|企业)*"
_INTO = "核改定算写变调"  # 核成十亿 comes to just that
_VAGUE = re.compile(
    rf"(?P<several>(?:好几|若干|一些){_SEVERAL})|[有了](?P<some>几{_SEVERAL})"
    rf"|[镇街网线村能会要可冲够加算连][成数上几]|[{_INTO}]成"
    r"|(?P<many>(?:[成数上几][十百千万亿])+[十百千万亿]*个?(?:[家户]?企业|号?人|[元家名户])?)"
    r"|(?P<letters>(?:(?a:\b)[a-z][0-9]|[0-9]+[ol])[0-9ol.]*(?:[十百千万亿]+[元人家]?|[元人家%]))"
)
_ONES = tuple("一二三四五六七八九")


def how_many(word: str) -> int | None:
    """Return how many a numeral or one of `PAIRS` says, None where nobody knows: 几."""
    if word in PAIRS:
        return PAIRS[word]
    read = numeral.read(word) if word else None
    return None if read is None else int(read)


def counts(text: str) -> Iterator[tuple[int, int, Quantity | None]]:
    """Yield where such counts of the plain text begin and end, and what they say if it is sure."""
    for match in _VAGUE.finditer(text):
        counted = match["many"] and text[match.end() : match.end() + 1] in _ONES  # 数了数十三家
        if match.lastgroup and not counted:
            yield *match.span(match.lastgroup), None
    for match in _PAIR.finditer(text):
        if match["either"]:
            yield *match.span(), Quantity(Decimal(2), Decimal(3), Manner.RANGE)
        elif match["pair"]:
            yield *match.span(), Quantity.of(PAIRS[match["pair"]])
    for match in _DOZENS.finditer(text):
        dozens = numeral.read(match["dozens"])
        yield *match.span("all"), Quantity.of(dozens * _DOZEN) if dozens else None
