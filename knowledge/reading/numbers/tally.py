"""Tally: what the parts of a list come to, 大厂4亿，二厂3亿，剩下几家2亿.

Where the list says that it is whole, 就这三样, they are its sum. Where it only says that all of
them count, 都靠这行, that each is added, or what one firm and all the others have, 大厂6亿，
小厂一共4亿, they are at least so much.
"""

import re
from collections.abc import Callable, Sequence
from operator import attrgetter

from knowledge.language.counts import how_many
from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.reading.mentions.lists import any_of, listed
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.adding import (
    APART,
    SURE,
    counted_twice,
    may_go_on,
    named_aside,
    total,
)
from knowledge.reading.numbers.headed import counts_parts, is_headed, under_name
from knowledge.reading.numbers.number import Number, alike
from knowledge.reading.numbers.owners import FIRMS, counts_owners, is_count

_UNITS = ("yuan", "people")
_LEAST = 32  # a bare number below it may be a day or a place in a list
_FEW, _SEVERAL = 2, 3
_LEFT = listed("left", "other_ones")
# How many parts there are: 就这两家, 这三块加起来.
_MANY = "[2-9两俩二三仨四五六七八九几]"
_PART = "[个样块项家处片摊头边宗笔口条]"
_THESE = re.compile(
    rf"(?P<these>(?P<only>就)?(?:[这那](?P<count>{_MANY}){_PART}?|(?P<bare>{_MANY}){_PART})"
    r"[村庄队组街沟厂]?)(?P<added>[^，,。；;！!？?]{0,6})"
)
# One firm, and those beside it.
_FIRM = f"[^，,。镇乡村全]{{0,4}}(?:{any_of('firm')}|家"
_ONE_FIRM = re.compile(
    f"{any_of('leader')}|{any_of('leading')}{_FIRM}|的)|(?P<own>{any_of('me')}{_FIRM}))"
)
_OTHERS = listed("left", "other_ones", "small_ones")
_WE = re.compile("就(?:有)?(?:我们|咱们?|俺们?)(?P<count>[2-9两俩二三仨四五六七八九])家")
_SOME = "几"
_FOR = "给"  # 给他们跑车的 are of oneself
# With one of these between them, they are not parts of one.
_APART = (
    *(*APART, Role.YEAR, Role.PLAN, Role.MORE, Role.LESS, Role.LACK, Role.FROM),
    *(Role.TITLE, Role.LEVEL, Role.FUND, Role.SUPPOSE, Role.PERIOD, Role.EACH),
)


def tallied(
    scan: Scan, numbers: Sequence[Number], foreign: Callable[[int], bool]
) -> tuple[list[Number], frozenset[int]]:
    """Return the numbers with such sums in the places of their parts, and where those begin.

    `foreign` says whether somebody else is spoken of at a place.
    """
    firms = [n for n in numbers if is_count(n)]
    blocks = [n for n in numbers if counts_parts(n)]
    numbers = [n for n in numbers if n not in (*firms, *blocks)]
    found: list[Number] = []
    made: set[int] = set()
    counts: set[Number] = set()  # 就这两样 counts the parts, and is no figure
    before: Number | None = None  # the last number of the row before
    for row in _rows(scan, numbers, foreign):
        if row[0] in counts:
            continue
        told = _counted_parts(scan, row)
        start, end = told or (0, 0)
        counts |= {n for n in numbers if start <= n.start < end}
        behind = next((n for n in numbers if n.start >= row[-1].end and n not in counts), None)
        manner = _manner(scan, row, behind, whole=told is not None)
        more = before and told is None and may_go_on(scan, before, row[0])
        before = row[-1]
        if manner is None or more:
            found += row
        else:
            parts = [n for n in row if isinstance(n, Measure)]
            between = under_name(scan, parts) if manner is Manner.RANGE else None
            found.append(between or total(scan, parts, at_least=manner is Manner.OVER))
            made.add(row[0].start)
            begins, end = scan.piece(row[0].start), row[-1].end
            firms = [n for n in firms if not (begins <= n.start < end and counts_owners(scan, n))]
    kept = [*found, *firms, *(() if made else blocks)]  # 分三块 counts the parts
    return sorted(kept, key=attrgetter("start")), frozenset(made)


def of_one_firm(scan: Scan, number: Measure) -> bool:
    """Return whether the words before the number say that it is of one firm."""
    return _ONE_FIRM.search(_words(scan, number, 0)) is not None


def _rows(
    scan: Scan, numbers: Sequence[Number], foreign: Callable[[int], bool]
) -> list[list[Number]]:
    """Return the numbers in order, those that are each of another part of one thing together."""
    rows: list[list[Number]] = []
    for number in numbers:
        row = rows[-1] if rows else []
        if (
            row
            and _goes_on(scan, row[-1], number)
            and not (foreign(number.start) and not _is_counted_in(scan, row, number))
        ):
            row.append(number)
        else:
            rows.append([number])
    return rows


def _is_counted_in(scan: Scan, row: Sequence[Number], number: Number) -> bool:
    """Return whether what is told of others is told of all together: 我家1亿，其他五家合计6千万."""
    parts = [n for n in (*row, number) if isinstance(n, Measure)]
    return _FOR in scan.text[row[-1].end : number.start] or _is_of_one_and_others(scan, parts)


def _goes_on(scan: Scan, last: Number, number: Number) -> bool:
    """Return whether the number is told of one more part, and of nothing else."""
    if not (isinstance(last, Measure) and isinstance(number, Measure) and alike(last, number)):
        return False
    if any(n.quantity.manner not in SURE for n in (last, number)):
        return False
    if hard(scan.text, last.end, number.start) or not _subject(scan, number, last.end):
        return False
    if scan.between(last.end, number.start, *_APART, Role.REAL) or named_aside(scan, last, number):
        return False
    named = [t.value for t in scan.between(last.end, number.start, Role.NAME, Role.UNLIKE)]
    most = number.quantity.high if isinstance(number, Measure) else 0
    facts = [of for of in named if isinstance(of, Fact) and most <= (of.most or most)]  # 带走3900万
    return not any(of.kind in (*_UNITS, "percent") for of in facts)


def _subject(scan: Scan, number: Measure, since: int) -> str:
    """Return what the words before the number say that it is of, besides a fact."""
    start = max(since, scan.piece(number.start))
    numbers = scan.between(start, number.start, Role.NUMBER)
    left = "".join(scan.written(t) for t in numbers if is_count(t.value))
    place = start
    for token in scan.between(start, number.start, Role.NAME, Role.PLUS, Role.TOTAL):
        left += rest(scan, place, token.start)
        place = max(place, token.end)
    return left + rest(scan, place, number.start)


def _counted_parts(scan: Scan, row: Sequence[Number]) -> tuple[int, int] | None:
    """Return where words behind the list say how many parts it has and that it is whole, or None.

    就这两家, 这三块加起来, 就这几样; of three parts 就这两个 says nothing.
    """
    parts = [n for n in row if isinstance(n, Measure)]
    these = _THESE.search(scan.text, row[-1].end) if len(parts) >= _FEW else None
    if these is None or not (these["only"] or scan.between(*these.span("added"), Role.TOTAL)):
        return None
    some = these["count"] == _SOME or how_many(these["count"] or these["bare"]) == len(parts)
    return (these.start(), these.end("these")) if some else None


def _manner(
    scan: Scan, row: Sequence[Number], behind: Number | None, *, whole: bool
) -> Manner | None:
    """Return how sure the sum of the row is, or None where nothing makes it one."""
    parts = [n for n in row if isinstance(n, Measure)]
    if len(parts) < _FEW or not _counts(scan, parts) or counted_twice(scan):
        return None
    first, last = parts[0], parts[-1]
    amounts = [n.quantity.low for n in parts]
    both = _is_of_one_and_others(scan, parts)
    if not (both or _subject(scan, first, 0)) or 2 * max(amounts) == sum(amounts):
        return None  # 产值10亿，大厂6亿，剩下的4亿
    if behind and alike(last, behind):
        return None  # a total may follow
    ends = behind.start if behind else len(scan.text)
    closed = scan.between(last.end, ends, Role.ROUND)
    told = closed[0].start if closed else last.start
    if scan.between(first.end, told, Role.UNKNOWN, Role.NOT):
        return None  # 吃饭的没统计, 餐饮还没报上来: one part is not told
    if both:
        return Manner.EXACT if _are_all(scan, parts) else Manner.OVER
    if whole or closed:
        return Manner.EXACT
    if len(parts) >= _SEVERAL and _is_of_rest(scan, parts):
        return Manner.EXACT
    every = scan.between(last.end, ends, Role.ALL_OURS) or is_headed(scan, first)
    added = len(parts) >= _SEVERAL and scan.between(first.end, last.start, Role.PLUS)
    if every or added:
        return Manner.OVER
    return Manner.RANGE if under_name(scan, parts) else None


def _counts(scan: Scan, parts: Sequence[Measure]) -> bool:
    """Return whether they are money or people, by a unit or by the name of what is counted."""
    units = {n.unit for n in parts if n.unit}
    if any(n.quantity.low < _LEAST for n in parts):
        return False
    if scan.between(parts[0].end, parts[-1].start, Role.GIVE) and units == {"yuan"}:
        return False
    if units or all(n.scaled for n in parts):
        return units <= {*_UNITS}
    begins = scan.piece(parts[0].start)
    if is_headed(scan, parts[0]):
        begins = scan.piece(begins - 1)
    names = scan.between(begins, parts[0].start, Role.NAME)
    return any(isinstance(t.value, Fact) and t.value.kind == "people" for t in names)


def _is_of_rest(scan: Scan, parts: Sequence[Measure]) -> bool:
    """Return whether the last of them is of all that is left: 剩下几家小的拢共2.5亿."""
    words = max(scan.piece(parts[-1].start), parts[-2].end), parts[-1].start
    return any(word in scan.text[slice(*words)] for word in _LEFT)


def _is_of_one_and_others(scan: Scan, parts: Sequence[Measure]) -> bool:
    """Return whether the first is of one firm, and the second of all the others together.

    The others of a firm's own are none of its, unless it is said how many all of them are.
    """
    first = _ONE_FIRM.search(_words(scan, parts[0], 0)) if len(parts) == _FEW else None
    people = any(n.unit == "people" for n in parts)  # whom totals/hands.py adds up
    if first is None or people or (first["own"] and not _are_all(scan, parts)):
        return False
    others = _words(scan, parts[1], parts[0].end)
    together = scan.between(parts[0].end, parts[1].start, Role.TOTAL)
    return bool(together) and any(word in others for word in _OTHERS)


def _are_all(scan: Scan, parts: Sequence[Measure]) -> bool:
    """Return whether as many firms are told of as it is said that there are: 就我们七家."""
    said = _WE.search(scan.text, parts[-1].end)
    numbers = (t.value for t in scan.between(parts[0].end, parts[-1].start, Role.NUMBER))
    firms = [n.quantity for n in numbers if isinstance(n, Measure) and n.unit == FIRMS]
    all_of_them = how_many(said["count"]) if said else None
    return bool(all_of_them) and firms == [Quantity.of((all_of_them or 0) - 1)]


def _words(scan: Scan, number: Measure, since: int) -> str:
    """Return the words of the piece, or of the line, before the number."""
    line = scan.text.rfind("\n", 0, number.start) + 1
    return scan.text[max(since, line, scan.piece(number.start)) : number.start]
