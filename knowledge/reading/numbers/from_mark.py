"""From mark: what there is, told by how much more or less than the document asks for.

人数比要求的还少三百 is reckoned from what is asked for. Where that hangs on what a town lives by,
it is reckoned only of one that says so: 产值比线高出一成, 做铸造的.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner, Quantity
from knowledge.language.units import PERSONS
from knowledge.policy.facts.fact import Fact
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.number import Number

_STEP = re.compile(
    rf"(?:[比离距较跟](?:{any_of('who_asks')}|[们里上中的])*{any_of('of_mark')}[的里上]?"
    r"(?:那个|这个|那条|这条)?[数线]?)(?:还|只|就|才|也|要|是|得)*"
    r"(?:(?P<less>[少低差缺短])|[多高超])(?:[出了着过]|来|有)*(?:将近|差不多|大概)?$"
)
_HUNDRED = Decimal(100)


def with_marked(scan: Scan, numbers: Sequence[Number]) -> list[Number]:
    """Return the numbers, those that say how far one is from a mark as what there is."""
    return [
        (_reckoned(scan, n) or n) if isinstance(n, Measure) and scan.vocabulary.marks else n
        for n in numbers
    ]


def _reckoned(scan: Scan, number: Measure) -> Measure | None:
    """Return what there is by the number, None where it is told of no mark that is known."""
    begins = scan.piece(number.start)
    step = _STEP.search(scan.text, begins, number.start)
    fact = _fact(scan, begins, step.start(), number) if step else None
    mark = _mark(scan, fact) if fact else None
    if step is None or fact is None or mark is None or not _fits(number, fact, mark):
        return None
    sign = -1 if step["less"] else 1
    if number.unit == "percent" and fact.kind != "percent":
        share = Quantity.of(_HUNDRED).moved(number.quantity, sign)
        told = Quantity.of(mark / _HUNDRED).times(share)
    elif number.quantity.exact:
        told = Quantity.of(mark).moved(number.quantity, sign)
    else:
        told = Quantity.of(mark, Manner.UNDER if sign < 0 else Manner.OVER)
    start = step.start()
    written = scan.text[start : number.end]
    return replace(number, quantity=told, unit=fact.kind, written=written, start=start)


def _fact(scan: Scan, begins: int, end: int, number: Measure) -> Fact | None:
    """Return the fact that is named last before the step, or the one that the unit is for."""
    names = [t.value for t in scan.between(begins, end, Role.NAME) if isinstance(t.value, Fact)]
    if names:
        return names[-1]
    of_people = number.unit == "people" or scan.text[begins:end].endswith(PERSONS)
    facts = (f for f in scan.vocabulary.fact if f.default and f.kind == "people")
    return next(facts, None) if of_people else None


def _mark(scan: Scan, fact: Fact) -> Decimal | None:
    """Return how much of the fact is asked for; of several marks only the one that is meant."""
    marks = [mark for mark in scan.vocabulary.marks if mark.fact == fact.name]
    values = {m.value for m in marks if m.only is None or m.only in set(_choices(scan))}
    return values.pop() if len(values) == 1 else None


def _choices(scan: Scan) -> Iterator[tuple[str, str]]:
    """Yield what the text points to, by the facts that it is of."""
    for fact in scan.vocabulary.fact:
        for choice in fact.choice:
            if any(fact.said(scan.text, (*choice.plain, *choice.words))):
                yield fact.name, choice.value


def _fits(number: Measure, fact: Fact, mark: Decimal) -> bool:
    """Return whether the number is a share, or of the fact's unit and no more than it asks for."""
    if number.unit == "percent":
        return True
    money = fact.kind == "yuan" and number.scaled
    return (number.unit in ("", fact.kind) or money) and number.quantity.high < mark
