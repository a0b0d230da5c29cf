"""Of a group: what of a group's sum is ours, 集团主营12亿，我们这家占七成.

So it is with several towns, 俩镇合着12亿，我们占一半, and with one trade that has the most of what
a town makes: 全镇产值18亿，机械占大头.

Beside what is told as ours, what the whole group has is no figure of ours.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner, Quantity
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.sign import Sign
from knowledge.reading.mentions.token import Role
from knowledge.reading.mentions.trade import trades
from knowledge.reading.mentions.wording import signs
from knowledge.reading.numbers.number import Number, alike

_REPORTS = any_of("consolidated")
_GROUP = re.compile(f"{any_of('groups')}|{_REPORTS}|{any_of('several', 'pair')}个?[镇乡]")
_REPORTED = re.compile(_REPORTS)
_OURS = re.compile(f"{Sign.OWN}|单体|(?:这|本|子|分)(?:家|公司|厂|企业)")
# What of a whole is ours without a number: 我们只占一小块.
_SOME = re.compile(
    r"占(?:了|个|着|的)?(?:一?小?[块头]|一?小?部分|一?点儿?|大头|大半|多半|少半|大?多数)"
)
_HUNDREDTH = Quantity.of("0.01")


def ours_of(scan: Scan, numbers: Sequence[Number]) -> tuple[list[Number], frozenset[int]]:
    """Return the numbers, what is ours of the sum of a group in the place of it.

    With them goes where what is reckoned as ours begins.
    """
    whole = _whole(scan, numbers) if _GROUP.search(scan.text) else _of_town(scan, numbers)
    if whole is None:
        return list(numbers), frozenset()
    text = signs(scan.text)
    others = [n for n in numbers if n is not whole and _is_ours(scan, text, n)]
    shares = [n for n in others if isinstance(n, Measure) and n.unit == "percent"]
    if len(shares) == 1:
        part = _part(scan, whole, shares[0])
        ours = [part if n is shares[0] else n for n in numbers if n is not whole]
        return ours, frozenset({part.start})
    if any(_is_amount(n) and alike(n, whole) for n in others):
        return [n for n in numbers if n is not whole], frozenset()
    if _SOME.search(scan.text):
        some = Quantity.of(whole.quantity.low, Manner.UNDER)
        return [replace(whole, quantity=some) if n is whole else n for n in numbers], frozenset()
    return list(numbers), frozenset()


def without_consolidated(scan: Scan, numbers: list[Number]) -> list[Number]:
    """Return the numbers without what a group reports together, where ours is told beside it.

    It holds ours, so that no sum of both says anything: 合并口径60亿，单体8亿.
    """
    return ours_of(scan, numbers)[0] if _REPORTED.search(scan.text) else numbers


def _whole(scan: Scan, numbers: Sequence[Number]) -> Measure | None:
    """Return the one sum that is told of the group by its name in the piece."""
    found = [
        n
        for n in numbers
        if _is_amount(n) and _GROUP.search(scan.text, scan.piece(n.start), n.start)
    ]
    whole = found[0] if len(found) == 1 else None
    return whole if isinstance(whole, Measure) else None


def _of_town(scan: Scan, numbers: Sequence[Number]) -> Measure | None:
    """Return the one sum of the whole town of which a trade has some that nobody counts."""
    some = _SOME.search(scan.text)
    sums = [n for n in numbers if _is_amount(n) and isinstance(n, Measure) and n.is_money]
    if some is None or len(sums) != 1 or some.start() < sums[0].end:
        return None
    of_all = scan.between(scan.piece(sums[0].start), sums[0].start, Role.WIDER)
    by_trade = trades(scan, max(scan.piece(some.start()), sums[0].end), some.start())
    return sums[0] if of_all and by_trade else None


def _is_amount(number: Number) -> bool:
    if not isinstance(number, Measure):
        return False
    return number.of_unit in ("yuan", "people")


def _is_ours(scan: Scan, text: str, number: Number) -> bool:
    """Return whether the piece says that the number is ours, and not what it is a share of."""
    begins, ends = scan.piece(number.start), scan.ends(number.end)
    named = {getattr(t.value, "kind", "") for t in scan.between(begins, ends, Role.NAME)}
    return _OURS.search(text, begins, ends) is not None and "percent" not in named


def _part(scan: Scan, whole: Measure, share: Measure) -> Measure:
    """Return that share of the whole, where the share is told."""
    quantity = whole.quantity.times(share.quantity.times(_HUNDREDTH))
    first, last = sorted((whole, share), key=lambda number: number.start)
    written = scan.text[first.start : last.end]
    return replace(
        share,
        quantity=quantity,
        unit=whole.unit or "yuan",
        written=written,
        start=share.start,
        end=share.end,
    )
