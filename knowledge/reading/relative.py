"""Relative figures: what is told by how much more, less or how many times another it is.

前年8亿，去年涨了三成 is 10.4亿, 隔壁2200人，我们比他们少500 is 1700人, 人家20亿，我们过人家一半 is
over 10亿. 去年8亿，比前年多三成 only compares: the figure stands there already.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from knowledge.language.measure import Measure, Unreadable
from knowledge.language.quantity import Manner, Quantity
from knowledge.reading.scan import Role, Scan, Token

Number = Measure | Unreadable

_AT_ONCE = 1  # characters between a word and the number that it is of
_NEAR = 4
_FAR = 30  # characters between a figure and what is told by it
_WHOLE = Decimal(100)
_LEAST, _MOST = Decimal("0.75"), Decimal("1.5")  # times what 翻番 makes: a figure that says it
_TIMES = {Role.DOUBLE: Decimal(2), Role.FOURFOLD: Decimal(4), Role.HALVE: Decimal("0.5")}
_OPPOSITE = {Manner.OVER: Manner.UNDER, Manner.UNDER: Manner.OVER, Manner.NEARLY: Manner.ABOUT}
_MORE_OR_LESS = {"多": 1, "高": 1, "少": -1, "低": -1}


@dataclass(frozen=True)
class Became:
    """A number that was made of another, and the one that it was made of."""

    number: Measure
    base: Measure
    said: int  # where its subject has been said: before 人家 in 我们刚过人家一半


def related(scan: Scan, numbers: Sequence[Number]) -> tuple[list[Number], list[Became]]:
    """Return the numbers with those told by another in full, and what each was made of."""
    found: list[Number] = []
    became: list[Became] = []
    for number in numbers:
        made = _of_number(scan, number, found) if isinstance(number, Measure) else None
        found.append(made.number if made else number)
        became += [made] if made else []
    for word in scan.between(0, len(scan.text), *_TIMES):
        made = _of_word(scan, word, found)
        if made:
            found.append(made.number)
            became.append(made)
    return sorted(found, key=lambda number: number.start), became


def _of_number(scan: Scan, number: Measure, before: Sequence[Number]) -> Became | None:
    """Return what the number makes of the one before it, or None where it is told by itself."""
    base = _base(scan, number, before)
    if base is None:
        return None
    share = number.unit == "percent"
    others = scan.between(base.end, number.start, Role.OTHERS)
    if share and others and number.start - others[-1].end <= _AT_ONCE:
        times, manner = number.quantity.low / _WHOLE, _around(scan, others[-1], number)
        made = _made(scan, number, base, base.quantity.low * times, manner)
        return replace(made, said=others[-1].start) if made else None
    sign = _sign(scan, number, base)
    if not sign:
        return None
    told = number.quantity
    step = base.quantity.low * told.low / _WHOLE if share else told.low
    manner = told.manner if sign > 0 else _OPPOSITE.get(told.manner, told.manner)
    return _made(scan, number, base, base.quantity.low + sign * step, manner)


def _base(scan: Scan, number: Measure, before: Sequence[Number]) -> Measure | None:
    """Return the figure that the number may be told by: the last one, of the same fact."""
    share = number.unit == "percent"
    for last in reversed(before):
        if not isinstance(last, Measure) or number.start - last.end > _FAR:
            return None
        if last.unit == "percent":
            continue
        alike = share or last.unit == number.unit or "" in (last.unit, number.unit)
        named = scan.between(last.end, number.start, Role.NAME)
        return last if alike and not named and last.quantity.manner is not Manner.RANGE else None
    return None


def _sign(scan: Scan, number: Measure, base: Measure) -> int:
    """Return 1 where the number is added to the base, -1 where it is taken off, else 0."""
    begins = max(scan.piece(number.start), base.end)
    against = scan.between(begins, number.start, Role.FROM)
    words = scan.between(begins, number.start, Role.MORE, Role.LESS)
    if words and number.start - words[-1].end <= _AT_ONCE:
        sign = 1 if words[-1].role is Role.MORE else -1
    else:
        sign = _MORE_OR_LESS.get(scan.text[number.start - 1 : number.start], 0) if against else 0
    if against and scan.piece(number.start) < base.end:
        # 去年8亿比前年多三成 only compares; 前年8亿 去年比那年多三成 tells another year's.
        anew = scan.between(base.end, against[0].start, Role.YEAR, Role.NOW, Role.OURS)
        return sign if anew else 0
    return sign


def _of_word(scan: Scan, word: Token, numbers: Sequence[Number]) -> Became | None:
    """Return what 翻番 or 腰斩 makes of the figure before it; one told behind says it itself."""
    before = [n for n in numbers if n.end <= word.start]
    base = before[-1] if before else None
    if not isinstance(base, Measure) or word.start - base.end > _FAR or base.unit == "percent":
        return None
    times = _TIMES[word.role]
    behind = [n for n in numbers if word.end <= n.start <= word.end + _FAR]
    near = base.quantity.low * times * _LEAST, base.quantity.low * times * _MOST
    if any(isinstance(n, Measure) and near[0] <= n.quantity.low <= near[1] for n in behind):
        return None
    more = scan.between(word.end, word.end + _NEAR * 2, Role.AND_MORE)
    manner = Manner.OVER if times > 1 else Manner.UNDER
    whole = Measure(base.quantity, base.unit, "", word.start, word.end)
    return _made(
        scan, whole, base, base.quantity.low * times, manner if more else base.quantity.manner
    )


def _around(scan: Scan, others: Token, number: Measure) -> Manner:
    """Return the manner in which the share of the others' is told: 刚过人家一半, 不到人家一半."""
    if number.quantity.manner is not Manner.EXACT:
        return number.quantity.manner
    words = scan.between(max(0, others.start - _NEAR), others.start, Role.OVER, Role.UNDER)
    if words and others.start - words[-1].end <= _AT_ONCE:
        return Manner.OVER if words[-1].role is Role.OVER else Manner.UNDER
    return Manner.EXACT


def _made(
    scan: Scan, number: Measure, base: Measure, told: Decimal, manner: Manner
) -> Became | None:
    """Return the figure, where both say which; what is sure of neither is sure of nothing."""
    if told <= 0:
        return None
    known = base.quantity.manner
    if known is not Manner.EXACT and manner is not known:
        manner = known if manner is Manner.EXACT else Manner.ABOUT
    written = scan.text[base.start : number.end]
    quantity = Quantity.of(told, manner)
    unit = base.unit or ("" if number.unit == "percent" else number.unit)
    whole = replace(number, quantity=quantity, unit=unit, written=written)
    return Became(whole, base, number.start)
