"""Counting: the one figure among those told of a fact that counts, or that none does for sure."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal

from knowledge.language.quantity import CAPPED, Manner, Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.reading.figures.attribution import Width
from knowledge.reading.figures.figure import Figure, Why

_OF_SOME = (Why.PART, Why.SHARE, Why.CHANGE)
_BOTH = 2  # figures, of good times and of bad
_NEAR = Decimal("0.9")  # of a cap: what is about so much is only less than it
_VAGUE = (Manner.OVER, *CAPPED, Manner.RANGE)


def counting(figures: Sequence[Figure], fact: Fact, this_year: int) -> tuple[Quantity | None, bool]:
    """Return the quantity that counts, and whether two figures leave it open.

    A sum comes before its parts. What is so now, or told without a year, comes before what was; of
    past years the last one counts. Of what is counted by the year, a year that is not over against
    one that is stays open: no rule says which is meant. Where a part was told of the whole, only
    what is told by the fact's own name is it.
    """
    own = [f for f in figures if f.why is None]
    if len(figures) == 1 and figures[0].why is Why.SHARE and figures[0].named:
        # 光香菇一年2.3亿: of the whole it is at least so much.
        return replace(figures[0].quantity, manner=Manner.OVER), False
    if any(f.why in _OF_SOME and _over(f, this_year) and _later(f, own) for f in figures):
        return None, True  # 24年9.6亿，25年平均一个月9000万: of the last year too little is told
    totals = [f for f in own if f.total]
    exact = [f for f in own if f.width is Width.EXACT and f.named]
    if totals and exact and not any(f in exact for f in totals):
        totals = exact  # 收入合计11亿，主营8亿: a total of more than the fact is not the fact
    own = totals or own
    if any(f.why is Why.SHARE for f in figures):
        own = [f for f in own if f.width is Width.EXACT]
    own = [f for f in own if f.width is not Width.ROUGH] or own
    if not any(f.year for f in own):
        own = [f for f in own if f.width is Width.EXACT] or own
    own = [f for f in own if f.now and not f.year] or own
    own = _below_cap(own) or [f for f in own if f.quantity.manner not in CAPPED] or own
    by_year = fact.combine == "year"
    if not by_year or all((f.year or 0) < this_year for f in own):
        undated = [f for f in own if not f.year]
        # 去年主营12亿，发了3000万: what has neither name nor year takes no other's place.
        own = undated if any(not f.loose for f in undated) else own
    if len({f.quantity for f in own}) > 1 and all(f.year for f in own):
        last = max(f.year or 0 for f in own)
        if last < this_year or not by_year:
            own = [f for f in own if f.year == last]
    if fact.kind == "people" and _are_over([f for f in figures if f.why is Why.PART], own):
        return None, True
    quantities = _narrowest({f.quantity for f in own})
    return (quantities.pop(), False) if len(quantities) == 1 else (None, len(quantities) > 1)


def _below_cap(figures: Sequence[Figure]) -> list[Figure]:
    """Return the one cap near to which the others are only about: 没到十个亿，九亿八的样子.

    Of 没有10亿，只有6亿 the number stands.
    """
    caps = [f for f in figures if f.quantity.manner in CAPPED]
    others = [f.quantity for f in figures if f not in caps]
    if len(caps) != 1 or not others:
        return []
    high = caps[0].quantity.high
    near = all(
        q.manner in (Manner.ABOUT, Manner.NEARLY) and high * _NEAR <= q.low < high for q in others
    )
    return caps if near else []


def between(figures: Sequence[Figure]) -> Quantity | None:
    """Return what all the figures are between, where none of them is so vague as to have no end.

    差的年头11亿，好的年头13亿: which of the two is meant changes nothing above or below both.
    """
    told = [f.quantity for f in figures if f.why is None]
    ended = [q for q in told if q.manner not in (Manner.OVER, *CAPPED)]
    capped = [q.high for q in told if q.manner in CAPPED]
    if len({*ended}) < _BOTH or any(q.manner is Manner.OVER for q in told):
        return None
    low, high = min(q.low for q in ended), max(q.high for q in ended)
    return Quantity(low, high, Manner.RANGE) if all(high <= cap for cap in capped) else None


def of_two_years(
    figures: Sequence[Figure], this_year: int, marks: Collection[Decimal]
) -> Quantity | None:
    """Return what lies between this year and the last one, where no mark does: 今年8亿 去年9亿.

    No rule says which of the two is meant; above or below both it makes no difference.
    """
    own = [f for f in figures if f.why is None]
    last = [f for f in own if f.year in (this_year, this_year - 1)]
    dated = bool(own) and all(f.year and f.year <= this_year for f in own)
    both = marks and dated and len({f.year for f in last}) == _BOTH
    told = between(last) if both else None
    return None if told and any(told.low < mark <= told.high for mark in marks) else told


def _are_over(parts: Sequence[Figure], own: Sequence[Figure]) -> bool:
    """Return whether parts are more than all that would count: 编筐的九百，厂里男工一千三."""
    same = [f for f in parts if all(f.year == one.year for one in own)]
    return bool(same and own) and all(
        sum(part.quantity.low for part in same) > f.quantity.high for f in own
    )


def at_all_times(figures: Sequence[Figure]) -> Quantity | None:
    """Return how many there are in the worst season, and at most in the best.

    旺季3200，淡季2500 is enough all the year where 2000 are asked for; where only one of the two
    is enough, nobody knows which is meant.
    """
    own = [f for f in figures if f.why is None]
    told = [f.quantity for f in own]
    if any(f.year or f.total or f.repairs for f in own):
        return None
    if len({*told}) < _BOTH or any(q.manner in CAPPED for q in told):
        return None  # the fewest may be none
    low, high = min(q.low for q in told), max(q.high for q in told)
    endless = any(q.manner is Manner.OVER and q.low == q.high for q in told)
    return Quantity(low, low if endless else high, Manner.OVER)


def _over(figure: Figure, this_year: int) -> bool:
    return (figure.year or this_year) < this_year


def _later(figure: Figure, own: Sequence[Figure]) -> bool:
    """Return whether the figure is of a later year than all that would count."""
    return bool(own) and all((f.year or 0) and (f.year or 0) < (figure.year or 0) for f in own)


def _narrowest(told: set[Quantity]) -> set[Quantity]:
    """Return the one number that all others allow, or else all: 一多半，大概六成五 says 65.

    Of several that each say only how much it is at most, the least stands: 到不了三成，顶多两成.
    """
    if told and all(quantity.manner in CAPPED for quantity in told):
        return {min(told, key=lambda one: (one.high, one.manner is not Manner.UNDER))}
    exact = [quantity for quantity in told if quantity.manner not in _VAGUE]
    if len(exact) == 1 and all(_allows(vague, exact[0].low) for vague in told - set(exact)):
        return {exact[0]}
    return told


def _allows(vague: Quantity, value: Decimal) -> bool:
    if vague.manner is Manner.OVER:
        return value >= vague.low and (vague.low == vague.high or value <= vague.high)
    if vague.manner in CAPPED:
        return value <= vague.high
    return vague.low <= value <= vague.high
