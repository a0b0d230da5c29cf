"""Shared: a share of another number as what it is: 10亿的96%, 市里给的是省里的四分之一."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.language.units import TIMES
from knowledge.policy.facts.fact import Fact
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.mentions.trade import trades
from knowledge.reading.numbers.mouths import lives_there
from knowledge.reading.numbers.number import Number

# 其中固定资产占八成: a share of the sum before by the name of what it is.
_MAKES_UP = re.compile(rf"{any_of('share_of')}*占{any_of('share_is')}*")
_WORKS = re.compile(any_of("works"))
_IN_TRADE = re.compile(f"的?人?[都是全就]?{any_of('works_in')}")
_IN_TOWN = re.compile("[镇乡][上里]")
_BY_RULE = re.compile("[按照配]|比例")
_PEOPLE = "people"
_LEVELS = ("national", "province", "city")

_ALL_TRADES = re.compile(any_of("all_trades"))
_MAKES = re.compile(f"{any_of('makes_up')}(?:{any_of('roughly')}|不到|了|个)*$")
_OF = re.compile(f"的{any_of('roughly')}?")
# Behind a share of which nothing more is said: 2000人的八成是女工 tells of 2000.
_NO_MORE = re.compile(r"(?:吧|了|呢|啊|哦|的样子)?(?:[，,。；;！!？?\s、]|$)")
_HUNDREDTH = Quantity.of(Decimal("0.01"))


def shared(scan: Scan, numbers: Sequence[Number]) -> tuple[list[Number], dict[int, int]]:
    """Return the numbers with the shares of others that are told before them as amounts.

    Beside them, where those begin that leave the whole as it is, by where that begins.
    """
    kept: list[Number] = []
    of: dict[int, int] = {}
    for number in numbers:
        last = kept[-1] if kept else None
        if not isinstance(number, Measure) or number.unit not in ("percent", TIMES):
            kept.append(number)
            continue
        level = _level_of(scan, number)
        given = _given_by(scan, level, kept) if level else None
        if level and given:
            part = _part(scan, given, number, level.start)
            kept.append(replace(part, unit="yuan"))
        elif isinstance(last, Measure) and number.unit == "percent" and _is_of(scan, last, number):
            kept[-1] = _part(scan, last, number, last.start)
        elif whole := _whole_of(scan, number, [n for n in kept if n.start not in of]):
            part = _part(scan, whole, number, number.start)
            kept.append(replace(part, unit=whole.unit or "yuan"))
            of[number.start] = whole.start
        else:
            kept.append(number)
    return kept, of


def _at_work(scan: Scan, whole: Measure, share: Measure) -> bool:
    """Return whether the share is told of those who live there, and as people at work."""
    return (
        lives_there(whole)
        and share.unit == "percent"
        and _WORKS.search(scan.text, max(whole.end, scan.piece(share.start)), scan.ends(share.end))
        is not None
        and not scan.between(whole.end, share.start, Role.NAME)
    )


def _is_in_trade(scan: Scan, whole: Measure, share: Measure) -> bool:
    """Return whether some of all at work in the town are in the one trade: 3万人，一半在纸箱厂."""
    begins, ends = scan.piece(whole.start), scan.ends(share.end)
    of_all = scan.between(begins, whole.start, Role.WIDER) or _IN_TOWN.search(
        scan.text, begins, whole.start
    )
    behind = _IN_TRADE.match(scan.text, share.end)
    others = [n for n in scan.numbers if n.start >= whole.end and n.start != share.start]
    if not (of_all and behind and trades(scan, share.end, ends)) or others:
        return False
    # 我们镇做陶瓷，用工2600，三成做纸箱 tells of all who are in the trade told first.
    return whole.unit in ("", _PEOPLE) and not trades(scan, 0, whole.start)


def _whole_of(scan: Scan, share: Measure, before: Sequence[Number]) -> Measure | None:
    """Return the sum of which the share is told by a name of its own, or by who gave it."""
    whole = before[-1] if before else None
    if not isinstance(whole, Measure) or share.unit != "percent":
        return None
    if _is_in_trade(scan, whole, share):
        return replace(whole, unit=_PEOPLE)
    if _at_work(scan, whole, share) or _is_ours_beyond(scan, whole, share):
        return whole
    if not whole.is_money:
        return None
    if _is_of_trade(scan, whole, share):
        return whole
    named = scan.between(max(whole.end, scan.piece(share.start)), share.start, Role.NAME)
    if named and _MAKES_UP.fullmatch(scan.text, named[-1].end, share.start):
        of = named[-1].value
        if isinstance(of, Fact) and of.kind == "yuan":
            return whole
    return whole if _is_given(scan, whole, share) else None


def _is_ours_beyond(scan: Scan, whole: Measure, share: Measure) -> bool:
    """Return whether what is told beyond one's town is shared out: 全县5000人，我们镇占三成."""
    since = max(whole.end, scan.piece(share.start))
    begins = max([scan.piece(whole.start), *(t.end for t in scan.numbers if t.end <= whole.start)])
    takes = _MAKES.search(scan.text, since, share.start)
    if takes is None or not (whole.unit or whole.scaled):
        return False
    ours = scan.between(since, takes.start(), Role.OURS)
    others = scan.between(begins, whole.start, Role.LEVEL, Role.OURS, Role.NOT)
    named = scan.between(since, share.start, Role.NAME, Role.TITLE, Role.FUND)
    return bool(ours and scan.between(begins, whole.start, Role.BEYOND)) and not (others or named)


def _is_of_trade(scan: Scan, whole: Measure, share: Measure) -> bool:
    """Return whether one trade has the share of all that is made: 各行各业3亿，苹果占六成."""
    since = max(whole.end, scan.piece(share.start))
    takes = _MAKES.search(scan.text, since, share.start)
    levels = scan.between(since, share.start, Role.LEVEL, Role.NAME)
    if takes is None or levels or not trades(scan, since, takes.start()):
        return False
    begins = scan.sentence(whole.start)
    named = _ALL_TRADES.search(scan.text, begins, whole.start)
    return bool(named) and not trades(scan, begins, whole.start)


def _is_given(scan: Scan, whole: Measure, share: Measure) -> bool:
    """Return whether one level gave that share of money told without one: 四成是省里给的."""
    begins, ends = scan.piece(share.start), scan.ends(share.end)
    start = scan.piece(whole.start)
    money = scan.between(start, whole.start, Role.FUND, Role.MONEY)
    levels = scan.between(max(begins, whole.end), ends, Role.LEVEL)
    if not money or scan.between(start, whole.start, Role.LEVEL) or len(levels) != 1:
        return False
    if levels[0].value not in _LEVELS or _BY_RULE.search(scan.text, begins, share.start):
        return False
    return not scan.between(begins, ends, Role.MATCH, Role.NOT)


def _is_of(scan: Scan, whole: Measure, share: Measure) -> bool:
    amount = whole.of_unit not in ("", "percent")
    return (
        amount
        and _OF.fullmatch(scan.text, whole.end, share.start) is not None
        and _NO_MORE.match(scan.text, share.end) is not None
    )


def _level_of(scan: Scan, share: Measure) -> Token | None:
    """Return the level of whose money it is a share, behind the one that gave it: 省里的一半."""
    levels = scan.between(scan.piece(share.start), share.start, Role.LEVEL)
    if len(levels) > 1 and _OF.fullmatch(scan.text, levels[-1].end, share.start):
        return levels[-1]
    return None


def _given_by(scan: Scan, level: Token, numbers: Sequence[Number]) -> Measure | None:
    """Return the one amount told with that level before."""
    found = [
        number
        for number in numbers
        if isinstance(number, Measure)
        and number.unit in ("yuan", "")
        and [t.value for t in scan.between(scan.piece(number.start), number.start, Role.LEVEL)][-1:]
        == [level.value]
    ]
    return found[0] if len(found) == 1 else None


def _part(scan: Scan, whole: Measure, share: Measure, start: int) -> Measure:
    """Return that share of the whole as an amount that stands from `start`."""
    times = share.quantity if share.unit == TIMES else share.quantity.times(_HUNDREDTH)
    quantity = whole.quantity.times(times)
    if whole.unit == _PEOPLE:  # 3万人的三分之一 are 10000
        low, high = round(quantity.low), round(quantity.high)
        quantity = replace(quantity, low=Decimal(low), high=Decimal(high))
    written = scan.text[start : share.end]
    return replace(whole, quantity=quantity, written=written, start=start, end=share.end)
