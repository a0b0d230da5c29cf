"""Otherwise: a part that is not the fact's, 其中400万买地 of what was spent, 其中3亿是邻镇的.

How much of the sum is the fact's, nobody said then: it is never counted whole. What a town makes
is less than that.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker
from knowledge.reading.figures.figure import Figure, Why
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role, Span, Token
from knowledge.reading.mentions.wording import names_away, names_others

_SHARED = ("yuan", "people", "enterprises")
_OF = re.compile(f"{any_of('takes_up')}$")  # 流动资金占100万
_FOR = re.compile(f"(?:都|全|就|得)?{any_of('goes_to')}")  # 有800万是土地出让金, 400万买地
# A number of another year, of a level's money, or told by a name is no such part.
_ELSE = (Role.YEAR, Role.LEVEL, Role.NOW, Role.PLUS, Role.TOTAL, Role.MORE, Role.LESS)


def without_others(figures: Sequence[Figure], fact: Fact, scan: Scan) -> list[Figure]:
    """Return the figures; a sum of which a part is named otherwise is of more than the fact."""
    if not fact.spent and (fact.asker is not Asker.TOWN or fact.kind not in _SHARED):
        return list(figures)
    is_other = _is_other if fact.spent else _is_of_others
    wholes = [f for f in figures if f.why is None]
    more = {
        id(whole)
        for token in scan.numbers
        if (whole := _whole(token, wholes)) and is_other(token, whole, fact, scan)
    }
    if not fact.spent and fact.kind == "yuan":
        return [f.less() if id(f) in more else f for f in figures]
    why = Why.OUTSIDE if fact.kind == "people" else Why.UNLIKE
    return [replace(f, why=why) if id(f) in more else f for f in figures]


def _whole(part: Token, wholes: Sequence[Figure]) -> Figure | None:
    """Return the figure told last before the number, of which it may be a part."""
    before = [f for f in wholes if f.number.end <= part.start]
    return max(before, key=lambda f: f.number.end, default=None)


def _is_other(part: Token, whole: Figure, fact: Fact, scan: Scan) -> bool:
    """Return whether the words of the number take it for a part, and name none of the fact's."""
    start, end = _words(part, whole, scan)
    named = any(name.value is fact for name in scan.between(start, end, Role.NAME))
    if named or scan.between(start, end, *_ELSE) or not _is_part(part, whole, scan):
        return False
    words = scan.text[start:end]
    if any(word in words for word in (*fact.parts, *fact.paid_with, *fact.besides)):
        return False
    inside = scan.between(start, part.start, Role.WITHIN)
    return bool(rest(scan, max([start, *(t.end for t in inside)]), end))


def _is_of_others(part: Token, whole: Figure, fact: Fact, scan: Scan) -> bool:
    """Return whether the part is somebody else's; who only came to work from away is not."""
    words = scan.text[slice(*_words(part, whole, scan))]
    if fact.kind == "people" and names_away(words):
        return False
    return names_others(words) and _is_part(part, whole, scan)


def _words(part: Token, whole: Figure, scan: Scan) -> Span:
    """Return where the words of the number begin, behind the whole, and end."""
    start, end = scan.words(part.start, part.end)
    return max(start, whole.number.end), end


def _is_part(part: Token, whole: Figure, scan: Scan) -> bool:
    """Return whether the number is less than the whole, and its words take it for a part."""
    number, (start, end) = part.value, _words(part, whole, scan)
    if not isinstance(number, Measure) or not _is_less(number, whole):
        return False
    if hard(scan.text, whole.number.end, start):
        return False
    inside = scan.between(start, part.start, Role.WITHIN)
    shared = _OF.search(scan.text, start, part.start) or _FOR.match(scan.text, part.end, end)
    return bool(inside or shared)


def _is_less(number: Measure, whole: Figure) -> bool:
    """Return whether the number is a share, or an amount that is no more than the whole."""
    if number.unit == "percent":
        return True
    unit = whole.number.unit or "yuan"
    of_money = number.scaled or whole.written.isdecimal()  # 固投2300，其中800买地
    amount = number.unit == unit or (not number.unit and (of_money or unit != "yuan"))
    return amount and number.quantity.low < whole.quantity.high
