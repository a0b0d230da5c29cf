"""Figures: the numbers told of one fact, whose and of when; and the one among them that counts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from itertools import pairwise

from knowledge.language.measure import Measure, Unreadable
from knowledge.language.quantity import Manner, Quantity
from knowledge.language.year import ToldYear
from knowledge.reading.attribution import Cue, fits
from knowledge.reading.standing import Statements


class Why(StrEnum):
    """Why a number that was told is not the asker's figure."""

    PLANNED = "planned"
    FOREIGN = "foreign"
    PART = "part"  # of one village or workshop among several
    FORMER = "former"  # of before, where nothing is said of now
    SHARE = "share"  # a part of the whole told beside it, and nobody says whether the rest counts
    CHANGE = "change"  # how much more or less than before
    UNLIKE = "unlike"  # of something near to the fact, and not of it


class Width(IntEnum):
    """How wide the name is by which a number was told; the narrower is the fact's own."""

    EXACT = 0
    NAMED = 1
    ROUGH = 2


@dataclass(frozen=True)
class LeftOut:
    """A number that was not taken, as written, and why."""

    written: str
    why: Why


@dataclass(frozen=True)
class Figure:
    """One number told of a fact; `why` says what keeps it from counting."""

    quantity: Quantity
    written: str
    width: Width
    year: int | None
    now: bool
    why: Why | None


_MARK = re.compile(r"[，,。；;？?！!\n]")
_PLANS = (
    r"目标|计划|打算|准备|预计|预期|预估|争取(?!到)|力争|希望|有望|拟(?=投|建|到|达)|将(?=会|要|达|到|有)|想(?=做到|搞到|达|把|要|投)"
    r"|明年|后年|来年|下一?年|未来|今后|到时候?|年底(?=能|要|会|可|争|前|达|到|做)|规划(?=到|期|产值|投)|十[四五六]五"
)
_ACTUAL = r"去年|前年|上年|已经?|现在|目前|眼下|如今|实际|实现了|完成了|现有"
_PLAN_OR_ACTUAL = re.compile(rf"(?P<plan>{_PLANS})|(?P<actual>{_ACTUAL})")
_PLAN_AFTER = re.compile(
    r"^[^，,。；;？?！!\n]{0,2}?(?:是|为|的)?(?:目标|计划|预期|预计|规划|打算)"
)
_NOW = re.compile(r"现在|目前|眼下|如今|现有")
_CHANGE = re.compile(
    r"(?:多|(?<![至最不])少|增加|增长|增|上涨|涨|降|减少|减|下降|提高|还差|只差|缺)(?:了|出|过)?$|(?:新增|净增)[^，,。；;0-9]{0,6}$"
)
_PART = re.compile(
    r"(?:每一?|一|单|平均)个?(?:村|厂|户|合作社|作坊|大棚)(?!镇)[^，,。；;？?！!\n]{0,6}$"
)
# 全镇产值20亿，里头煤占18亿: a part of it that is not said to be the fact's own.
_OF_WHOLE = re.compile(r"其中|里头|里面|当中|包括")
_FORMER = re.compile(r"(?:以前|原来|原先|过去|曾经?|早先|早年|那时候?)[^，,。；;？?！!\n]{0,8}$")
_GREW = re.compile(
    r"[^，,。；;？?！!\n]{0,3}?(?:涨|增|升|扩|发展|提高|提升|长|做|降|跌|减|掉|缩|变)[^，,。；;？?！!\n0-9]{0,3}(?:到|至|成|为)了?"
)
# What a number without a name has before it where it goes on about the fact named before.
_GOES_ON = re.compile(
    rf"{_PLANS}|{_ACTUAL}|{_OF_WHOLE.pattern}|今年|我们?|咱|俺|本[镇乡]|自己|隔壁|别|人家|只有|才|其实|不过"
)


@dataclass(frozen=True)
class Telling:
    """The name by which a number was told: how wide, of what, and whether only before."""

    width: Width = Width.NAMED
    unlike: bool = False
    gross: bool = False
    money: bool = False
    adopted: bool = False


def outgrown(text: str, numbers: Sequence[Measure | Unreadable]) -> set[int]:
    """Return the places in `numbers` of those that have grown into the next: 从8亿涨到12亿."""
    return {
        place
        for place, (first, second) in enumerate(pairwise(numbers))
        if _GREW.fullmatch(text, first.end, second.start)
    }


def adopted(
    text: str, numbers: Sequence[Measure], chosen: dict[int, Cue], cues: Sequence[Cue]
) -> dict[int, Cue]:
    """Return names for numbers that have none and go on about the one before: 今年11亿."""
    found: dict[int, Cue] = {}
    for place, number in enumerate(numbers):
        cue = chosen.get(place - 1) or found.get(place - 1)
        if place in chosen or cue is None or not fits(number, cue.kind):
            continue
        between = text[numbers[place - 1].end : number.start]
        named = any(numbers[place - 1].end <= c.start < number.start for c in cues)
        if not named and _GOES_ON.search(between):
            found[place] = cue
    return found


def figure(
    text: str,
    number: Measure,
    told: Telling,
    statements: Statements,
    years: Sequence[ToldYear],
    this_year: int,
) -> Figure:
    """Return the number with whose and of when it is; a village's is only a part of a town's."""
    begins = max((m.end() for m in _MARK.finditer(text, 0, number.start)), default=0)
    before = text[begins : number.start]
    stop = _MARK.search(text, number.end)
    ends = stop.start() if stop else len(text)
    dated = [y for y in years if begins <= y.start < number.start]
    dated = dated[-1:] or [y for y in years if number.end <= y.start < ends][:1]
    year = dated[0].year if dated else None
    why = None
    if told.unlike:
        why = Why.UNLIKE
    elif statements.foreign(number.start):
        why = Why.FOREIGN
    elif _planned(before, text[number.end : ends]) or (year or 0) > this_year:
        why = Why.PLANNED
    elif _CHANGE.search(before):
        why = Why.CHANGE
    elif told.gross and _PART.search(before):
        why = Why.PART
    elif _is_share(before, told):
        why = Why.SHARE if told.gross and told.money else Why.PART
    elif _FORMER.search(before) and not _NOW.search(before):
        why = Why.FORMER
    now = _NOW.search(before) is not None
    return Figure(number.quantity, number.written, told.width, year, now, why)


def counting(figures: Sequence[Figure], this_year: int) -> tuple[Quantity | None, bool]:
    """Return the quantity that counts, and whether two figures leave it open.

    What is so now, or told without a year, comes before what was; of past years the last one
    counts. A year that is not over against one that is stays open: no rule says which is meant.
    Where a part was told of the whole, only what is told by the fact's own name is it.
    """
    own = [f for f in figures if f.why is None]
    if any(f.why is Why.SHARE for f in figures):
        own = [f for f in own if f.width is Width.EXACT]
    own = [f for f in own if f.width is not Width.ROUGH] or own
    if not any(f.year for f in own):
        own = [f for f in own if f.width is Width.EXACT] or own
    own = [f for f in own if f.now] or own
    own = [f for f in own if f.quantity.manner is not Manner.UNDER] or own  # 没有10亿，只有6亿
    if all((f.year or 0) < this_year for f in own):
        own = [f for f in own if not f.year] or own
    if len({f.quantity for f in own}) > 1 and all(f.year for f in own):
        last = max(f.year or 0 for f in own)
        if last < this_year:
            own = [f for f in own if f.year == last]
    quantities = {f.quantity for f in own}
    return (quantities.pop(), False) if len(quantities) == 1 else (None, len(quantities) > 1)


def _is_share(before: str, told: Telling) -> bool:
    """Return whether the number is of a part of the whole, and not of the fact by its own name."""
    named = told.width is Width.EXACT or not (told.gross or told.adopted)
    return not named and _OF_WHOLE.search(before) is not None


def _planned(before: str, after: str) -> bool:
    """Return whether the words nearest before the number, or those after it, speak of a plan."""
    spoken = list(_PLAN_OR_ACTUAL.finditer(before))
    if spoken:
        return spoken[-1]["plan"] is not None
    return _PLAN_AFTER.search(after) is not None
