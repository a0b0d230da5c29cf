"""Headed: a list under the name of what its parts make: 旅游产值：景区1.2亿，民宿8000万.

With a colon, or said to be made up of them, 主营收入分两块，煤6亿，焦5亿, it is of them all.
Without, 主营收入煤6亿，焦5亿, an enterprise makes no less than the least of them, and no more
than their sum.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker
from knowledge.reading.mentions.lists import any_of, listed
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import ASIDE, Role
from knowledge.reading.numbers.adding import total

# Says that what is named before has parts, or how many: 分成, 就两块, 由三部分组成.
_MADE_UP = re.compile(
    f"{any_of('made_up_of')}|[^，,。；;0-9]{{0,2}}[2-9两二三四五几]{any_of('parts_of_it')}"
)
_RECORDS = re.compile(any_of("of_records"))
_COUNTS_TOO = listed("counts_too")
_OF_ELSE = (Role.MONEY, Role.GIVE, Role.PART)  # 上半年4亿，下半年7亿 are added elsewhere
_LEAST = 32  # fewer of 块 count parts


def counts_parts(number: object) -> bool:
    """Return whether it may count parts, and is no amount of anything: 主营两块，煤6亿，焦5亿."""
    few = isinstance(number, Measure) and number.quantity.high < _LEAST
    return few and isinstance(number, Measure) and number.written.endswith(_COUNTS_TOO)


def is_headed(scan: Scan, first: Measure) -> bool:
    """Return whether a name stands before the list, and a colon or that it is made up of them."""
    start = scan.piece(first.start)
    names = scan.between(0, start, Role.NAME)
    if names and start == names[-1].end + 1 and scan.text[start - 1] in ":：":
        return True
    name = _name(scan, first)
    return name is not None and _MADE_UP.match(scan.text, name) is not None


def under_name(scan: Scan, parts: Sequence[Measure]) -> Measure | None:
    """Return what lies between the least and the sum, where a name leads the words of the first."""
    name = _name(scan, parts[0])
    if name is None or scan.piece(parts[0].start) > name or not rest(scan, name, parts[0].start):
        return None
    if scan.between(name, parts[-1].start, *ASIDE, *_OF_ELSE):
        return None
    if _RECORDS.search(scan.text, name, parts[-1].start):
        return None  # 报统计10.1亿，报税务8.9亿
    whole = total(scan, parts)
    low, high = min(part.quantity.low for part in parts), whole.quantity.high
    return replace(whole, quantity=Quantity(low, high, Manner.RANGE))


def _name(scan: Scan, first: Measure) -> int | None:
    """Return where the last name before ends, of what an enterprise makes; None of else."""
    names = scan.between(0, first.start, Role.NAME)
    fact = names[-1].value if names else None
    if not isinstance(fact, Fact) or fact.kind != "yuan":
        return None
    makes = fact.asker is Asker.ENTERPRISE and not fact.spent
    return names[-1].end if makes else None
