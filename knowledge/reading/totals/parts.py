"""Parts: what was told of places one by one, 东村800人，西村700人，南头600人, is told of them all.

Together they are at least their sum: nobody said that there is nothing else. 设备800万，厂房1300万
are the parts of one investment, as the policy names them. A total of what is the fact's own and of
what is not, 主营8亿，收租3亿，合起来11亿, is nobody's figure.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.language.quantity import Manner
from knowledge.policy.facts.fact import Fact
from knowledge.reading.figures.attribution import Width
from knowledge.reading.figures.figure import Figure, Why
from knowledge.reading.mentions.lists import listed
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.mentions.trade import kinds
from knowledge.reading.numbers.adding import AT_LEAST, counted_twice
from knowledge.reading.totals.adding import summed, with_sum
from knowledge.reading.totals.mixed import without_more
from knowledge.reading.totals.one_by_one import added_up
from knowledge.reading.totals.stages import all_of_one

# How the words for parts end that add up.
_PLACES = listed("places", "villages")
_OF_ALL = (Role.TOTAL, Role.WIDER, Role.OURS, Role.NAME, Role.NOW, Role.YEAR)
_STAGE = "期"  # of works that are built one after the other
_OF_WHOLE = (*_PLACES, _STAGE, "季度", "半年", "月")  # and of the whole that they are parts of
_YEAR = (  # the parts of one, each by its words
    (("上半年", "头半年"), ("下半年", "后半年")),
    (("一季度", "1季度"), ("二季度", "2季度"), ("三季度", "3季度"), ("四季度", "4季度")),
)
_ORDER = "一二三四五六七八"
_SEVERAL = 2
_EACH = "每平单户人"  # how words begin that tell of one among many
_CLOSE = 9  # characters between a word for a part and its number


def together(figures: Sequence[Figure], fact: Fact, scan: Scan) -> list[Figure]:
    """Return the figures of the fact, those of places one by one with their sum.

    What follows such a row and names nothing itself, 南头还有600人, is of one more place.
    """
    figures = [_mixed(figure, figures, fact, scan) for figure in figures]
    added = added_up(figures, fact, scan)
    if added:
        return added
    of_parts = _of_parts(figures, fact, scan) if fact.parts else None
    if of_parts:
        return of_parts
    of_one = all_of_one(figures, fact, scan) if fact.parts else None
    if of_one:
        return of_one
    figures = without_more(figures, fact, scan)
    if not any(figure.why is Why.PART for figure in figures):
        return list(figures)
    found: list[Figure] = []
    for figure in figures:
        last = found[-1] if found else None
        follows = last is not None and last.why is Why.PART and figure.why is None
        if last and follows and not _is_of_all(figure, last, scan):
            figure = replace(figure, why=Why.PART)
        found.append(figure)
    parts = [figure for figure in found if figure.why is Why.PART]
    if fact.combine == "year" and _make_a_year(parts, scan) and len(parts) == len(found):
        return with_sum(parts, parts, summed(parts, fact, scan))
    own = [figure for figure in found if figure.why is not Why.PLANNED]
    whole = all(figure in parts for figure in own) and len(parts) > 1
    more = not (whole and _next_is_to_come(parts, scan))
    of_places = fact.kind == "people" and _are_of_places(parts, scan, stages=not more)
    of_places = of_places and not _some_make_else(parts, scan)
    if not whole or not of_places or counted_twice(scan) or _one_in_another(parts, scan):
        return found
    if any(f.quantity.manner not in AT_LEAST for f in parts):
        return found
    return with_sum(found, parts, summed(parts, fact, scan, at_least=more))


def _one_in_another(parts: Sequence[Figure], scan: Scan) -> bool:
    """Return whether some are said to be in those before: 酒厂1100人，其中包装厂300人."""
    return bool(scan.between(parts[0].number.end, parts[-1].number.start, Role.WITHIN))


def _next_is_to_come(parts: Sequence[Figure], scan: Scan) -> bool:
    """Return whether the first parts in order are told, and the next is not there yet.

    一期830，二期760，三期在建: there are no more than those.
    """
    starts = [scan.piece(parts[0].number.start), *(f.number.end for f in parts)]
    rows = [scan.between(*place, Role.PART) for place in pairwise([*starts, len(scan.text)])]
    if any(len(row) != 1 for row in rows):
        return False
    words = [scan.text[row[0].start : row[0].end] for row in rows]
    if [word[0] for word in words] != list(_ORDER[: len(words)]):
        return False
    ends = scan.ends(rows[-1][0].end)
    return bool(scan.between(rows[-1][0].end, ends, Role.UNCOUNTED, Role.PLAN))


def _of_parts(figures: Sequence[Figure], fact: Fact, scan: Scan) -> list[Figure] | None:
    """Return the figures with the sum of those that are each of another part: 设备 and 厂房.

    It is at least so much where one more was told that may be a part.
    """
    pairs = list(pairwise([None, *figures]))
    named = {id(f): _part_of(f, last, fact, scan) for last, f in pairs if f}
    parts = [f for f in figures if named[id(f)] and f.why in (None, Why.PART)]
    others = [f for f in figures if f not in parts]
    known = {named[id(f)] for f in parts}
    if len(known) < max(len(parts), _SEVERAL) or any(f.why is None for f in others):
        return None
    if _one_in_another(parts, scan):
        # 设备1100万里头软件200万: one is in another, and nobody knows the whole.
        return [replace(f, why=Why.PART) if f in parts else f for f in figures]
    exact = all(f.quantity.manner is Manner.EXACT and not f.repairs for f in parts)
    if not exact or len({figure.year for figure in parts}) > 1:
        return None
    more = any(f.why is Why.PART for f in others)
    return with_sum(figures, parts, summed(parts, fact, scan, at_least=more))


def _part_of(figure: Figure | None, last: Figure | None, fact: Fact, scan: Scan) -> str:
    """Return the part that is named in the piece before the number, or nothing."""
    if figure is None:
        return ""
    since = max(scan.piece(figure.number.start), last.number.end if last else 0)
    before = scan.text[since : figure.number.start]
    return next((part for part in fact.parts if part in before), "")


def _mixed(figure: Figure, figures: Sequence[Figure], fact: Fact, scan: Scan) -> Figure:
    """Return the figure; a total of the fact and of something else is not the fact's.

    That is so where the fact was told by its very own name, and what is added to it by another.
    """
    place = figures.index(figure) if figure in figures else 0
    if not figure.total or figure.why or not fact.own or not place:
        return figure
    if scan.between(scan.piece(figure.number.start), figure.number.start, Role.NAME):
        return figure
    before = figures[:place]
    own = any(f.width is Width.EXACT and f.named for f in before)
    others = [f for f in before if f.why is Why.UNLIKE or _is_of_other(f, scan)]
    return replace(figure, why=Why.UNLIKE) if own and others else figure


def _is_of_other(figure: Figure, scan: Scan) -> bool:
    """Return whether the piece says of the number what it is of, by no name and no place."""
    start = scan.piece(figure.number.start)
    if scan.between(start, figure.number.start, Role.NAME, Role.WITHIN):
        return False
    words = scan.between(start, figure.number.start, Role.PART)
    named = [t for t in words if scan.written(t).endswith(_OF_WHOLE)]
    left = rest(scan, start, figure.number.start)
    return not named and len(left) > 1


def _is_of_all(figure: Figure, last: Figure, scan: Scan) -> bool:
    """Return whether words before the number say that it is of more than one more place."""
    return figure.total or bool(scan.between(last.number.end, figure.number.start, *_OF_ALL))


def _make_a_year(parts: Sequence[Figure], scan: Scan) -> bool:
    """Return whether they are told of both halves of one year, or of all its quarters."""
    if len({part.year for part in parts}) > 1:
        return False
    told = []
    for part in parts:
        words = scan.between(scan.piece(part.number.start), part.number.start, Role.PART)
        if not words:
            return False
        told.append(scan.text[words[-1].start : words[-1].end])
    return any(
        len(told) == len(year) and all(any(w in one for w in told) for one in year)
        for year in _YEAR
    )


def _are_of_places(parts: Sequence[Figure], scan: Scan, *, stages: bool) -> bool:
    """Return whether they are told of villages or workshops, none of months or on average.

    With `stages` those of works that are built one after the other are places, too.
    """
    places = (*_PLACES, _STAGE) if stages else _PLACES
    words = [
        scan.written(token)
        for part in parts
        for token in scan.between(part.number.start - _CLOSE, part.number.start, Role.PART)
    ]
    return bool(words) and all(w.endswith(places) and w[0] not in _EACH for w in words)


def _some_make_else(parts: Sequence[Figure], scan: Scan) -> bool:
    """Return whether only some works are named by what the town lives by: 陶瓷厂 and 煤厂."""
    works = [
        token
        for part in parts
        for token in scan.between(part.number.start - _CLOSE, part.number.start, Role.PART)
    ]
    named = [mention for mention, _ in kinds(scan, 0, len(scan.text))]
    apart = {m.word for m in named if not any(w.start <= m.start < w.end for w in works)}
    names = [scan.written(work) for work in works]
    told = [any(word in name for word in apart) for name in names]
    return any(told) and not all(told)
