"""In wan: bare hundreds and thousands behind the name of money that is told in 万: 固投一千八.

That they are taken so is said in the answer. What a level gave is read elsewhere.
"""

import re
from collections.abc import Sequence

from knowledge.language.measure import Measure
from knowledge.language.numeral import SCALES
from knowledge.policy.facts.fact import Fact
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.number import Number

_LEAST, _MOST = SCALES["百"], SCALES["万"]
_ENDS = re.compile(r"点?儿?[了呢吧嘛啊哦哈的\s]*(?:$|[，,。；;、！!？?和加跟+])")
_OF_OTHERS = (Role.UNLIKE, Role.NUMBER, Role.MARK, Role.ASIDE, Role.MORE, Role.LESS, Role.LACK)
_GIVEN = (Role.LEVEL, Role.GIVE, Role.GIVEN, Role.MONEY, Role.FUND, Role.TITLE, Role.BACK)
_WORD = 4  # characters of a word by which something else begins: 2300没拿过
_NEAR = 6  # characters between the name and its number


def in_wan(scan: Scan, numbers: Sequence[Number]) -> tuple[list[Number], list[Measure]]:
    """Return the numbers with those in 万, and these as they were told."""
    facts = [fact for fact in scan.vocabulary.fact if fact.in_wan]
    bare: list[Measure] = []
    for number in numbers if facts else ():
        if not isinstance(number, Measure) or not _may_be(number):
            continue
        part = bool(bare) and _is_within(scan, bare[-1], number)
        if part or any(_is_of(scan, number, fact) for fact in facts):
            bare.append(number)
    found = [n.in_wan if n in bare and isinstance(n, Measure) else n for n in numbers]
    return found, bare


def _may_be(number: Measure) -> bool:
    """Return whether nothing else than so many 万 can be meant, of so much money."""
    return not number.unit and number.quantity.low >= _LEAST and number.quantity.high < _MOST


def _is_within(scan: Scan, whole: Measure, number: Measure) -> bool:
    """Return whether the number is told as a part of the one before: 固投2300，其中800买地."""
    if hard(scan.text, whole.end, number.start) or number.quantity.low >= whole.quantity.low:
        return False
    inside = scan.between(whole.end, number.start, Role.WITHIN)
    return bool(inside) and not scan.between(whole.end, number.start, Role.NUMBER, *_GIVEN)


def _is_of(scan: Scan, number: Measure, fact: Fact) -> bool:
    """Return whether the fact, or a part of it, is named right before the number, and no grant."""
    begins = scan.piece(number.start)
    if scan.between(begins, number.start, *_GIVEN):
        return False
    names = scan.between(begins, number.start, Role.NAME)
    text = scan.text
    spoken = fact.is_of(text)
    own = [
        name.end
        for name in names
        if name.value is fact and (spoken or text.startswith(fact.among, name.start))
    ]
    own += [
        place + len(part)
        for part in fact.parts
        if spoken and (place := text.rfind(part, begins, number.start)) >= 0
    ]
    if not own or number.start - max(own) > _NEAR:
        return False
    others = any(name.start >= max(own) for name in names)
    return (
        not others
        and not scan.between(max(own), number.start, *_OF_OTHERS)
        and _ends(scan, number, fact)
    )


def _ends(scan: Scan, number: Measure, fact: Fact) -> bool:
    """Return whether nothing is counted by it: its piece ends, or another part begins."""
    ends = _ENDS.match(scan.text, number.end) is not None
    anew = scan.between(number.end, number.end + _WORD, Role.NOT, Role.DENY, Role.OURS, Role.YEAR)
    ends = ends or (bool(anew) and anew[0].start == number.end)
    return ends or scan.text.startswith((*fact.parts, *fact.names), number.end)
