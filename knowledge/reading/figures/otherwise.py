"""Otherwise: a part of what was spent that no part of the fact names, 其中400万买地.

How much of the sum is the fact's, nobody said then: it is never counted whole.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.policy.facts.vocabulary import Fact
from knowledge.reading.figures.figure import Figure, Why
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role, Token

_OF = re.compile(r"(?:占|占了|占着|占去)$")  # 流动资金占100万
_FOR = re.compile(r"(?:都|全|就|得)?(?:是|买|用|花|付|交|给|算)")  # 有800万是土地出让金, 400万买地
# A number of another year, of a level's money, or told by a name is no such part.
_ELSE = (Role.YEAR, Role.LEVEL, Role.NOW, Role.PLUS, Role.TOTAL, Role.MORE, Role.LESS)


def without_others(figures: Sequence[Figure], fact: Fact, scan: Scan) -> list[Figure]:
    """Return the figures; a sum of which a part is named otherwise is of more than the fact."""
    if not (fact.parts and fact.mixed):
        return list(figures)
    wholes = [f for f in figures if f.why is None]
    more = {
        id(whole)
        for token in scan.numbers
        if (whole := _whole(token, wholes)) and _is_other(token, whole, fact, scan)
    }
    return [replace(f, why=Why.UNLIKE) if id(f) in more else f for f in figures]


def _whole(part: Token, wholes: Sequence[Figure]) -> Figure | None:
    """Return the figure told last before the number, of which it may be a part."""
    before = [f for f in wholes if f.number.end <= part.start]
    return max(before, key=lambda f: f.number.end, default=None)


def _is_other(part: Token, whole: Figure, fact: Fact, scan: Scan) -> bool:
    """Return whether the words of the number take it for a part, and name none of the fact's."""
    number, text = part.value, scan.text
    if not isinstance(number, Measure) or not _is_less(number, whole):
        return False
    start, end = scan.words(part.start, part.end)
    start = max(start, whole.number.end)
    inside = scan.between(start, part.start, Role.WITHIN)
    said = inside or _OF.search(text, start, part.start) or _FOR.match(text, part.end, end)
    named = any(name.value is fact for name in scan.between(start, end, Role.NAME))
    if not said or named or hard(text, whole.number.end, start) or scan.between(start, end, *_ELSE):
        return False
    words = text[start:end]
    if any(word in words for word in (*fact.parts, *fact.paid_with)):
        return False
    return bool(rest(scan, max([start, *(t.end for t in inside)]), end))


def _is_less(number: Measure, whole: Figure) -> bool:
    """Return whether the number is a share, or an amount that is no more than the whole."""
    if number.unit == "percent":
        return True
    amount = number.unit == "yuan" or (not number.unit and number.scaled)
    return amount and number.quantity.low < whole.quantity.high
