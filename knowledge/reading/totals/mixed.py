"""Mixed: a sum of what a fact asks for and of something else: 技改总共2800万，土地款400万.

What is told of it by the fact's own name, 固定资产1800万, is the fact's figure; the sum is not. Of
里头流动资金1000万, which with the fact makes up the whole, the rest of the sum is.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.reading.figures.attribution import Width
from knowledge.reading.figures.figure import Figure, Why
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token

_WITHOUT = (Role.BUT, Role.NOT, Role.DENY)  # 不算流动资金投了2800万
_OF = re.compile(f"{any_of('takes_up')}$")  # 流动资金占600万
_ALIKE = (Role.NAME, Role.UNLIKE)


def without_more(figures: Sequence[Figure], fact: Fact, scan: Scan) -> list[Figure]:
    """Return the figures; those of more than the fact are not its own.

    So is a sum beside which something else is named, or in which the fact is told as a part.
    """
    if not fact.mixed:
        return list(figures)
    least = _least_mixed(fact, scan)
    own = [f for f in figures if f.why is None and _is_among(f, fact, scan)]
    wholes = [f for f in figures if f.why is None and f not in own]
    off = _within(wholes[0], figures, fact, scan) if len(wholes) == 1 and not own else None
    if off:
        return [_less(f, off) if f is wholes[0] else f for f in figures]
    parted = any(f.named and (f.total or f.width is Width.ROUGH) for f in wholes) or any(
        scan.between(_begins(f, scan), f.number.start, Role.WITHIN) for f in own
    )
    if least is None and parted:
        least = min((f.quantity.low for f in own), default=None)
        wholes = [f for f in wholes if f.named]  # 25年1500万，一共2500万 goes on about the fact
    if least is None:
        return list(figures)
    more = [f for f in wholes if f.quantity.high > least]
    return [replace(f, why=Why.UNLIKE) if f in more else f for f in figures]


def _least_mixed(fact: Fact, scan: Scan) -> Decimal | None:
    """Return how much is told at least of what is not the fact, 0 where nobody says how much."""
    amounts: list[Decimal] = []
    for token in scan.between(0, len(scan.text), Role.UNLIKE):
        if token.value is not fact or scan.written(token) not in fact.mixed:
            continue
        start, end = scan.words(token.start, token.end)
        if scan.between(start, token.start, *_WITHOUT):
            continue
        numbers = [n for n in scan.between(start, end, Role.NUMBER) if _is_amount(n)]
        named = scan.between(start, end, Role.NAME)
        amounts.append(_low(numbers[0]) if len(numbers) == 1 and not named else Decimal(0))
    return min(amounts, default=None)


def _within(whole: Figure, figures: Sequence[Figure], fact: Fact, scan: Scan) -> Quantity | None:
    """Return how much of the whole is said to be the one thing that is in it besides the fact."""
    others = [t for t in scan.between(0, len(scan.text), Role.UNLIKE) if t.value is fact]
    named = [t for t in others if scan.written(t) in fact.mixed]
    if len(named) != 1 or scan.text[named[0].start : named[0].end] not in fact.besides:
        return None
    start, end = scan.words(named[0].start, named[0].end)
    numbers = scan.between(max(start, whole.number.end), end, Role.NUMBER)
    number = numbers[0].value if len(numbers) == 1 else None
    told = {f.number.start: f.number for f in figures}
    number = told.get(number.start, number) if isinstance(number, Measure) else None
    if number is None or number.bare or scan.between(start, end, Role.NAME, *_WITHOUT):
        return None
    inside = scan.between(whole.number.end, numbers[0].start, Role.WITHIN)
    if not inside and not _OF.search(scan.text, start, numbers[0].start):
        return None
    amount = number.unit != "percent" and number.quantity.high < whole.quantity.low
    return number.quantity if amount else None


def _less(figure: Figure, off: Quantity) -> Figure:
    return replace(figure, number=replace(figure.number, quantity=figure.quantity.minus(off)))


def _is_amount(token: Token) -> bool:
    return isinstance(token.value, Measure) and token.value.unit != "percent"


def _low(token: Token) -> Decimal:
    return token.value.quantity.low if isinstance(token.value, Measure) else Decimal(0)


def _is_among(figure: Figure, fact: Fact, scan: Scan) -> bool:
    """Return whether the number is told by the fact's name as a part, and of nothing else.

    厂里固定资产3亿 is of all that there is of it, whatever was put into a project.
    """
    number = figure.number
    names = scan.between(_begins(figure, scan), number.start, Role.NAME)
    names += scan.between(number.end, scan.words(number.start, number.end)[1], Role.NAME)
    own = [t for t in names if t.value is fact and _starts(scan, t, fact)]
    if not own:
        return False
    left, place = "", _begins(figure, scan)
    for token in scan.between(place, own[0].start, *_ALIKE, Role.WITHIN):
        left += rest(scan, place, token.start)
        place = token.end
    return not left + rest(scan, place, max(place, own[0].start))


def _starts(scan: Scan, name: Token, fact: Fact) -> bool:
    return scan.written(name).startswith(fact.among)


def _begins(figure: Figure, scan: Scan) -> int:
    """Return where the words of the number begin: behind a mark, a blank or the number before."""
    start, _ = scan.words(figure.number.start, figure.number.end)
    before = scan.between(start, figure.number.start, Role.NUMBER)
    return before[-1].end if before else start
