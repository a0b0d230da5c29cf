"""Uncounted: what was counted with the rest and is not to be: 2600人，其中900人不能算."""

import re
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.numbers.number import Number

# What was counted with the rest, and is to be taken off: 把停产的5家也算上了，扣掉.
_COUNTED_IN = re.compile(r"[把将连][^。；;！!？?\n]{0,10}$")
_OFF = re.compile(
    rf"[^。；;！!？?\n，,]{{0,4}}{any_of('counts')}[^。；;！!？?\n，,]{{0,5}}[，,\s]?"
    rf"{any_of('is_to')}*{any_of('takes_off')}{any_of('off')}"
)
_THERE_ARE = re.compile(r"[，,、]\s?(?:可|但|不过|另|还|里|中)?有$")
_APART = (Role.NAME, Role.UNLIKE, Role.YEAR, Role.NOW, Role.REPAIR, Role.PLAN, Role.FORMER)
_KNOWN = (Manner.EXACT, Manner.ABOUT)
_ASKED = re.compile("[的了啊]*[吗么不？?]")
# The asker's own, where others' was counted in: 连隔壁镇一块算了，光我们7亿.
_OTHERS = re.compile(f"(?:{any_of('beyond')}|隔壁|别[的家人])[^，,。；;！!？?]{{0,6}}[算并加报统]")
_OURS = re.compile(
    f"{any_of('solely')}(?:[算说是])?(?:{any_of('me')}们?|本)(?:自己|自家)?[镇乡村厂]?的?(?:[就只才])?[是有占]?$"
)
_HERE = re.compile(any_of("of_here", "at_home"))
_SOLELY = re.compile(any_of("solely"))
_VILLAGE = re.compile(any_of("villages"))
_AWAY = re.compile(any_of("beyond"))
_BEFORE = re.compile(any_of("before_gone"))
_TAIL = 6  # characters behind a word that may go on with what it says
_WAY = 10  # characters between the whole and the part


def without_uncounted(scan: Scan, numbers: list[Number]) -> list[Number]:
    """Return the numbers, those that count some too many without these."""
    kept: list[Number] = []
    for place, number in enumerate(numbers):
        last = kept[-1] if kept else None
        if last and number.end <= last.end:
            continue  # taken as what stays of it
        following = numbers[place + 1].start if place + 1 < len(numbers) else len(scan.text)
        if isinstance(last, Measure) and isinstance(number, Measure) and _is_part(last, number):
            if _is_ours(scan, last, number):
                written = scan.text[last.start : number.end]
                ours = replace(last, quantity=number.quantity, written=written, end=number.end)
                kept[-1] = ours
                continue
            left = numbers[place + 1] if place + 1 < len(numbers) else None
            if isinstance(left, Measure) and _stays(scan, last, number, left):
                written = scan.text[last.start : left.end]
                kept[-1] = replace(last, quantity=left.quantity, written=written, end=left.end)
                continue
            end = _taken_off(scan, last, number) or _not_counted(scan, last, number, following)
            if end:
                written = scan.text[last.start : end]
                fewer = last.quantity.minus(number.quantity)
                kept[-1] = replace(last, quantity=fewer, written=written, end=end)
                continue
        kept.append(number)
    return kept


def _is_part(whole: Measure, part: Measure) -> bool:
    less = part.quantity.low < whole.quantity.low
    known = all(n.quantity.manner in _KNOWN for n in (whole, part))
    alike = not whole.unit or part.unit in ("", whole.unit)
    return less and known and alike


def _is_ours(scan: Scan, whole: Measure, part: Measure) -> bool:
    """Return whether the part is what is the asker's own of a whole that others are counted in."""
    between = scan.text[whole.end : part.start]
    return bool(_OTHERS.search(between) and _OURS.search(between))


def _stays(scan: Scan, whole: Measure, part: Measure, left: Measure) -> bool:
    """Return whether the part is away, and what is left is said to be here: 咱这儿就7家.

    What stands in a village of its own, 其中1900在东村，镇上700, is of here as well.
    """
    if not part.quantity.exact or whole.quantity.minus(part.quantity) != left.quantity:
        return False
    inside = scan.between(whole.end, part.start, Role.WITHIN)
    told_in = inside or _THERE_ARE.search(scan.text, whole.end, part.start)
    places = scan.between(part.end, left.start, Role.PART)
    if any(_VILLAGE.search(scan.text, place.start, place.end) for place in places):
        return False
    if not told_in or scan.between(whole.end, left.start, Role.NAME):
        return False
    begins = max(part.end, scan.words(left.start, left.end)[0])
    here = _HERE.search(scan.text, begins, left.start)
    alone = _SOLELY.search(scan.text, begins, left.start)
    away = _AWAY.search(scan.text, part.end, begins)
    return bool(here and (alone or away))


def _taken_off(scan: Scan, whole: Measure, part: Measure) -> int:
    """Return where it ends that the part was counted in, and is to be taken off; else 0."""
    exact = all(n.quantity.manner is Manner.EXACT for n in (whole, part))
    off = _OFF.match(scan.text, part.end) if exact else None
    if not off or scan.between(whole.end, part.start, Role.NAME, Role.UNLIKE):
        return 0
    return off.end() if _COUNTED_IN.search(scan.text, whole.end, part.start) else 0


def _not_counted(scan: Scan, whole: Measure, part: Measure, following: int) -> int:
    """Return where it ends that the part does not count, in its piece or the next one; else 0.

    Who asks whether it does has not said so.

    其中一千四在外县分厂上班 and 有6家不在本镇 say so; who only came from there does count.
    """
    if part.start - whole.end > _WAY or hard(scan.text, whole.end, part.start):
        return 0
    apart = scan.between(whole.end, part.start, *_APART)
    if [t for t in apart if t.role is not Role.NAME or t.start > whole.end]:  # 15家配套，里头5家
        return 0
    inside = scan.between(whole.end, part.start, Role.WITHIN)
    if not inside and not _THERE_ARE.search(scan.text, whole.end, part.start):
        return 0
    ends = scan.ends(part.end)
    ends = ends if hard(scan.text, ends, ends + 1) else scan.ends(ends + 1)
    said = scan.between(part.end, min(ends, following), Role.UNCOUNTED, Role.BUT)
    said = said or (_went(scan, part.end, min(ends, following)) if inside else [])
    said = [t for t in said if t.role is not Role.BUT or t.end == scan.ends(t.end)]  # 不算大
    asked = scan.between(part.end, min(ends, following), Role.ASK)
    if asked or (said and _ASKED.match(scan.text, said[-1].end)):
        return 0  # 其中900人是重复的吗
    return _with_tail(scan, said[-1].end) if said else 0


def _went(scan: Scan, start: int, end: int) -> list[Token]:
    """Return the word that says that they went, where little stands before it: 里头5家去年关门了.

    快停了 says that they are there yet.
    """
    words = scan.between(start, end, Role.LOST)
    return words if words and not _BEFORE.sub("", rest(scan, start, words[0].start)) else []


def _with_tail(scan: Scan, end: int) -> int:
    """Return where the piece ends that goes on with few words and no more: 根本不 | 养牛."""
    ends = scan.ends(end)
    told = scan.between(end, ends, Role.NUMBER, Role.NAME, Role.YEAR, Role.OURS)
    return end if told or ends - end > _TAIL else ends
