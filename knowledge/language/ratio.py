"""Ratios: a share told by counting, 十口里头四口 or 每三袋就有一袋, as a percentage."""

import re
from collections.abc import Iterator
from decimal import Decimal

from knowledge.language import numeral
from knowledge.language.quantity import Quantity

_COUNT = r"[0-9]{1,3}|[一二两三四五六七八九十]{1,3}|百|一百"
# Of both counts the same counter: 十口铁锅里头有四口, each of a hundred at the most.
_RATIO = re.compile(
    rf"每?卖?(?:(?P<whole>{_COUNT})(?P<counter>[^\W0-9家户人名元万亿年月天倍一二三四五六七八九十])|(?P<pair>[俩仨]))"
    r"(?P<thing>[^\W0-9万亿百千]{0,4}?)"
    r"(?:里头|里边|里面|里|当中|之中|中)?[，,]?(?:就|得|能|差不多|也|都|倒)*(?:有|占|是)?"
    rf"(?P<part>{_COUNT})(?(pair)个|(?P=counter))"
)
_JOINING = re.compile("里|中|每|[有占]")  # without one of these, 三家五家 is no ratio
_COUNTED = tuple("人户厂企")  # what is itself asked for: 20个厂里有5个
_MOST = 100
_PAIRS = {"俩": 2, "仨": 3}  # a count with its counter in one


def ratios(text: str) -> Iterator[tuple[int, int, Quantity]]:
    """Yield where the ratios of the plain text begin and end, with the percent that each says."""
    for match in _RATIO.finditer(text):
        whole = _PAIRS[match["pair"]] if match["pair"] else numeral.read(match["whole"])
        part = numeral.read(match["part"])
        if match["thing"][:1] in _COUNTED:
            continue
        if not whole or not part or not part <= whole <= _MOST or whole == 1:
            continue
        if _JOINING.search(match[0]):
            share = Quantity.of(round(Decimal(part) * 100 / whole, 2))
            yield match.start(), match.end(), share
