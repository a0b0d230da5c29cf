"""Of others: some of the money told before that another office gave: 里头有40万是科技厅给的."""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.facts import Fund
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import ABOVE, Role, named_level

_SOME = re.compile("有")
_THAT = re.compile("[这那]笔?$")  # 市里那50万 was told before


def without_others(funds: Sequence[Fund], number: Measure, scan: Scan) -> tuple[Fund, ...] | None:
    """Return the money without the number that was in it, or None where it is none of that.

    Whether 有40万是科技厅给的 is in it is open.
    """
    begins, ends = scan.piece(number.start), scan.ends(number.end)
    others = scan.between(number.end, ends, Role.OTHER_MONEY)
    if not others or scan.between(begins, number.start, Role.OTHER_MONEY, Role.FUND):
        return None
    levels = scan.between(begins, number.start, Role.LEVEL)
    named = {named_level(t) for t in levels if t.value != ABOVE}
    of = [fund for fund in funds if fund.yuan and (not named or fund.level in named)]
    same = [fund for fund in of if fund.yuan == number.quantity]
    if len(same) == 1 and _THAT.search(scan.text, begins, number.start):
        left = tuple(fund for fund in funds if fund is not same[0])
        return left or (replace(same[0], yuan=Quantity.of(0)),)
    more = [fund for fund in of if fund.yuan and fund.yuan.low > number.quantity.high]
    inside = scan.between(begins, number.start, Role.WITHIN)
    inside = inside or scan.between(number.end, others[0].start, Role.DENY)
    if not more or not (inside or _SOME.match(scan.text, begins)):
        return None
    known = bool(inside) and len(more) == 1 and number.quantity.exact
    return tuple(_less(f, number.quantity, known=known) if f in more else f for f in funds)


def _less(fund: Fund, off: Quantity, *, known: bool) -> Fund:
    return replace(fund, yuan=fund.yuan.minus(off) if known and fund.yuan else None)
