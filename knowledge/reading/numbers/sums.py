"""Sums: several numbers of a text that make one.

6亿+5亿 is 11亿, 3亿、4亿、5亿加起来 is 12亿, and 从8亿涨到12亿 is 12亿.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner, Quantity
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.numbers.adding import SURE, named_aside, total
from knowledge.reading.numbers.bracketed import without_parts
from knowledge.reading.numbers.from_mark import with_marked
from knowledge.reading.numbers.grown import with_grown
from knowledge.reading.numbers.head import headed
from knowledge.reading.numbers.in_wan import in_wan
from knowledge.reading.numbers.lacking import with_lacking
from knowledge.reading.numbers.moved import with_moved
from knowledge.reading.numbers.number import Number, alike
from knowledge.reading.numbers.of_group import ours_of, without_consolidated
from knowledge.reading.numbers.omitted import with_omitted
from knowledge.reading.numbers.product import multiplied
from knowledge.reading.numbers.relative import Became, related
from knowledge.reading.numbers.rounded import without_rounded
from knowledge.reading.numbers.shared import shared
from knowledge.reading.numbers.tally import tallied
from knowledge.reading.numbers.uncounted import without_uncounted

_NEAR = 3  # characters between a word and the number that it belongs to
_WAY = 10  # characters between two numbers of a row
_APART = (
    Role.YEAR,
    Role.NOW,
    Role.REPAIR,
    Role.NAME,
    Role.UNLIKE,
)  # between numbers that are of two things
_NOUN = 5  # characters that may name what is added: 加上深加工的5000万
_WHOLE = re.compile(f"(?:{any_of('whole_again')}|[里上的我们一年])*")  # names no part
_SUBSIDIARY = re.compile(any_of("subsidiary"))  # whose sales may be its own alone
_RECAPPED = 2  # counts that a total tells again


@dataclass(frozen=True)
class Composed:
    """The numbers of a text, and those that were only part of saying another."""

    numbers: tuple[Number, ...] = ()
    made: frozenset[int] = frozenset()  # where those begin that were made of others
    sums: frozenset[int] = frozenset()  # where those of them begin that are sums
    told_by: Mapping[int, Became] = field(default_factory=dict)  # by where those begin
    steps: frozenset[int] = frozenset()  # where those begin that say how much more or less
    compared: frozenset[int] = frozenset()  # and of these those that change nothing that is told
    products: frozenset[int] = frozenset()  # where those begin that are one times how many
    shares: Mapping[int, int] = field(default_factory=dict)  # where shares and their wholes begin
    grown: Mapping[int, int] = field(default_factory=dict)  # likewise what has grown, and its past
    in_wan: tuple[Measure, ...] = ()  # those without a unit that are taken in 万, as told


def composed(scan: Scan, foreign: Callable[[int], bool]) -> Composed:
    """Return the numbers with those that make one together put together.

    `foreign` says whether somebody else is spoken of at a place.
    """
    single = headed(scan)
    if not single:
        return Composed()  # most messages only ask
    read = without_consolidated(scan, without_rounded(scan, single))
    read, bare = in_wan(scan, without_parts(scan, read))
    now, grown = with_grown(scan, with_marked(scan, read))
    there = with_omitted(scan, with_moved(scan, with_lacking(scan, now)), foreign)
    apart, lists = tallied(scan, without_uncounted(scan, there), foreign)
    added = _added(scan, apart, foreign)
    before = set(map(id, apart))
    sums = lists | {number.start for number in added if id(number) not in before}
    own, ours = ours_of(scan, _without_recaps(scan, added))
    parted, shares = shared(scan, own)
    whole, products = multiplied(scan, parted, sums)
    told = related(scan, whole, foreign)
    known = set(map(id, read))
    made = frozenset(number.start for number in told.numbers if id(number) not in known)
    told_by = {one.number.start: one for one in told.became}
    return Composed(
        *(tuple(told.numbers), made, sums, told_by),
        *(told.steps, told.compared, products | ours),
        *(shares, grown, tuple(bare)),
    )


def _added(scan: Scan, numbers: list[Number], foreign: Callable[[int], bool]) -> list[Number]:
    """Return the numbers with those that are said to be added, added."""
    kept: list[Number] = []
    for number in numbers:
        last = kept[-1] if kept else None
        others = last and foreign(number.start) and not foreign(last.start)  # 加上邻镇的3亿
        if last and _plus(scan, last, number) and not (others and number.is_money):
            whole = _sum(scan, [last, number], number.end)
            open_ = others or _SUBSIDIARY.search(scan.text, last.end, number.start)
            kept[-1] = _perhaps(last, whole) if open_ and isinstance(last, Measure) else whole
        else:
            kept.append(number)
    for word in scan.between(0, len(scan.text), Role.TOTAL):
        row = _row(scan, kept, word)
        if len(row) > 1:
            kept[kept.index(row[0])] = _sum(scan, row, word.end)
            kept = [number for number in kept if number not in row[1:]]
    return kept


def _perhaps(first: Measure, whole: Measure) -> Measure:
    """Return the first as the least, where nobody said whether those of others' work here too."""
    return replace(whole, quantity=Quantity.of(first.quantity.low, Manner.OVER))


def _without_recaps(scan: Scan, numbers: list[Number]) -> list[Number]:
    """Return the numbers without totals of several facts: 龙头2家，配套的9家，一共11家."""
    return [n for place, n in enumerate(numbers) if not _is_recap(scan, n, numbers[:place])]


def _is_recap(scan: Scan, number: Number, before: Sequence[Number]) -> bool:
    """Return whether it is the sum of those before, which are each of another fact."""
    last = before[-1] if before else None
    words = scan.between(last.end, number.start, Role.TOTAL) if last else []
    row = [n for n in before[-_RECAPPED:] if isinstance(n, Measure) and n.unit == number.unit]
    if not words or not isinstance(number, Measure) or len(row) < _RECAPPED:
        return False
    if scan.between(words[-1].end, number.start, Role.NAME):
        return False
    since = 0 if len(before) == len(row) else before[-len(row) - 1].end
    named = []
    for one in row:
        names = scan.between(since, one.start, Role.NAME)
        named += [getattr(names[-1].value, "name", "")] if names else []
        since = one.end
    return len(set(named)) == len(row) and total(scan, row).quantity.low == number.quantity.low


def _plus(scan: Scan, first: Number, second: Number) -> bool:
    words = scan.between(first.end, second.start, Role.PLUS)
    if not words or words[0].start - first.end > 1 or not _can_add(first, second):
        return False
    named = second.start > words[-1].end
    counts = second.unit == "enterprises"  # 龙头一家加上十家 counts others
    if (named or counts) and _exceeds(second, first) and not _is_of_a_part(scan, first):
        return False  # 1900加上家属2600 may be of them all
    # 1500加上季节工800 are of one thing; 龙头1家加配套9家 names another.
    apart = scan.between(first.end, second.start, *_APART, Role.TITLE, Role.FUND, Role.LEVEL)
    return not apart and second.start - words[-1].end <= _NOUN


def _is_of_a_part(scan: Scan, number: Number) -> bool:
    """Return whether it is money of which the words before say what it came from: 造纸5亿."""
    start = scan.piece(number.start)
    words = scan.between(start, number.start, Role.OURS, Role.NAME, Role.UNLIKE, Role.TOTAL)
    said = rest(scan, max([start, *(t.end for t in words)]), number.start)
    return number.is_money and not _WHOLE.fullmatch(said)


def _exceeds(number: Number, other: Number) -> bool:
    if not isinstance(number, Measure) or not isinstance(other, Measure):
        return False
    return number.quantity.low > other.quantity.low


def _can_add(first: Number, second: Number) -> bool:
    return all(
        isinstance(n, Measure) and n.quantity.manner in SURE for n in (first, second)
    ) and alike(first, second)


def _row(scan: Scan, numbers: list[Number], word: Token) -> list[Number]:
    """Return the numbers in a row that the word behind them adds up, where it tells no sum."""
    before = [n for n in numbers if n.end <= word.start]
    after = next((n for n in numbers if n.start >= word.end), None)
    if not before or word.start - before[-1].end > _NEAR:
        return []
    if "是" in scan.text[before[-1].end : word.start]:
        return []  # 200万是批的总数
    if after and after.start - word.end <= _NEAR + 1:
        return []
    row = [before.pop()]
    while (
        before
        and _can_add(before[-1], row[0])
        and not hard(scan.text, before[-1].end, row[0].start)
    ):
        if row[0].start - before[-1].end > _WAY:
            break
        between = scan.between(before[-1].end, row[0].start, *_APART, Role.WITHIN)
        if between or named_aside(scan, before[-1], row[0]) or _is_small(before[-1], row[0]):
            break
        row.insert(0, before.pop())
    return row


def _is_small(first: Number, second: Number) -> bool:
    """Return whether the first is told without 万 or 亿 before one with: 三块，煤机28亿."""
    scaled = [isinstance(n, Measure) and n.scaled for n in (first, second)]
    return scaled == [False, True]


def _sum(scan: Scan, numbers: list[Number], end: int) -> Measure:
    whole = total(scan, [n for n in numbers if isinstance(n, Measure)])
    return replace(whole, written=scan.text[whole.start : end])
