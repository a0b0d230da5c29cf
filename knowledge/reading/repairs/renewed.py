"""Renewed: one figure told anew, beside the one that was told before it or as what all comes to.

一千七是老数，最新的是2300人 says which stands, 会计漏了分厂，合起来51亿 what there is in all, and
会计核了 是10.3亿 what it was counted to be.
"""

import datetime
import re
from collections.abc import Sequence

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.language.units import WRONG
from knowledge.language.year import ToldYear
from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.figure import may_be_of
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.numbers.mouths import lives_there
from knowledge.reading.numbers.step import Step
from knowledge.reading.reader import read
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.bare import is_near
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import figures, with_figure
from knowledge.reading.whose.standing import Statements

# Where these stand, a number is compared, planned or of something else.
_OTHERWISE = (
    *(Role.SUPPOSE, Role.PLAN, Role.LATER, Role.LACK, Role.FROM, Role.GREW),
    *(Role.TITLE, Role.FUND, Role.GIVEN, Role.LEVEL, Role.UNKNOWN, Role.QUOTE, Role.BEYOND),
)
# What was told is of before, was wrong, or is somebody else's: 那3亿是邻镇的数，我们是1.6亿.
_PAST = (
    *(Role.STALE, Role.FORMER, Role.REPAIR, Role.DENY, Role.UNDERTOLD, Role.OVERTOLD, Role.OTHERS),
)
_PRESENT = (Role.NOW, Role.ACTUAL, Role.REAL, Role.RECTIFY)
_BOTH = 2  # numbers: what was told, and what stands for it
_WHOLE = (Role.TOTAL, Role.WIDER)
_OF_ALL = 6  # characters between the word for all and the number: 合起来有个51亿
_MARKS = "，,。;；"
_PAUSES = f"{_MARKS} "  # between the two numbers
_COUNTED = re.compile(any_of("counted_again"))
# Of some of what there is, or of another time.
_OF_SOME = (
    *(Role.YEAR, Role.PERIOD, Role.SEASON, Role.OTHERS, Role.PART, Role.WITHIN, Role.FORMER),
    *(Role.NOT, Role.DENY, Role.UNCOUNTED, Role.BUT, Role.PLUS, Role.BESIDES),
)
_COMES_TO = re.compile(f"{any_of('comes_to')}$")  # right before the number


def renewed(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with the one figure that the plain text tells anew, or None."""
    scan = scanned(text, vocabulary, as_of)
    if asks(text) or scan.between(0, len(text), *_OTHERWISE):
        return None
    found = _instead(scan, facts, vocabulary) or _in_all(scan, facts, vocabulary, as_of)
    found = found or _counted_again(scan, facts, vocabulary)
    if found is None:
        return None
    name, number = found
    return with_figure(facts, name, number.quantity)


def _instead(scan: Scan, facts: Facts, vocabulary: FactsFile) -> tuple[str, Measure] | None:
    """Return the figure and the number that stands for the one told before, which is said too."""
    numbers = [t for t in scan.numbers if not _is_wrong(t)]  # 1600是一个村的 counts no figure
    if len(numbers) != _BOTH:
        return None
    for old, new in (numbers, numbers[::-1]):
        for name, was in figures(scan, facts, vocabulary):
            told, number = old.value, new.value
            if not isinstance(told, Measure) or not isinstance(number, Measure):
                return None
            same = told.quantity.low == told.quantity.high == was.low == was.high
            anew = may_be_of(number, vocabulary.named(name)) and number.quantity != was
            if same and anew and _stands_for(scan, old, new, numbers):
                return name, number
    return None


def _is_wrong(number: Token) -> bool:
    return isinstance(number.value, Measure) and number.value.unit == WRONG


def _counted_again(scan: Scan, facts: Facts, vocabulary: FactsFile) -> tuple[str, Measure] | None:
    """Return the one figure that it can be, and the number that it was counted or looked up to be.

    That stands for what was told before: 会计核了 是10.3亿.
    """
    number = scan.numbers[0].value if len(scan.numbers) == 1 else None
    counted = _COUNTED.search(scan.text) or scan.between(0, len(scan.text), Role.REAL)
    if (
        not isinstance(number, Measure)
        or not counted
        or Statements(scan.text).foreign(number.start)
    ):
        return None
    if scan.between(0, len(scan.text), *_OF_SOME) or Step(scan, number).sign:
        return None
    of = [
        (name, was)
        for name, was in figures(scan, facts, vocabulary)
        if may_be_of(number, vocabulary.named(name)) and not number.bare
    ]
    if len(of) != 1 or (number.scaled and not is_near(number, of[0][1])):
        return None
    return of[0][0], number


def _stands_for(scan: Scan, old: Token, new: Token, numbers: Sequence[Token]) -> bool:
    """Return whether words say of the old number that it is past, or of the new that it is so."""
    if not isinstance(new.value, Measure) or Step(scan, new.value).sign:
        return False
    first, last = numbers
    turn = next((i for i in range(first.end, last.start) if scan.text[i] in _PAUSES), last.start)
    own = {first.start: (0, turn), last.start: (turn, len(scan.text))}
    if turn == last.start:  # 是2300不是1700
        own = {first.start: (0, first.end), last.start: (first.end, len(scan.text))}
    before, anew = _When(scan, *own[old.start]), _When(scan, *own[new.start])
    if before.year and anew.year and before.year != anew.year:  # 10.5亿是前年的，去年只有9.1亿
        return before.year < anew.year
    return (before.past or anew.present) and not (anew.past or before.present)


class _When:
    """Of when a stretch of the text tells, by its words and years."""

    def __init__(self, scan: Scan, start: int, end: int) -> None:
        years = [t.value for t in scan.between(start, end, Role.YEAR)]
        told = [y.year for y in years if isinstance(y, ToldYear) and y.year]
        this = scan.this_year
        self.year = told[0] if len(told) == 1 else None
        self.past = bool(scan.between(start, end, *_PAST)) or any(year < this for year in told)
        self.present = bool(scan.between(start, end, *_PRESENT)) or this in told


def _in_all(
    scan: Scan, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> tuple[str, Measure] | None:
    """Return the figure and the number that is what it all comes to, more than was told.

    What was left out may be said, too: 有两家没算上，总共10家.
    """
    others = (Role.YEAR, Role.PERIOD, Role.SEASON, Role.OTHERS)
    if not scan.numbers or scan.between(0, len(scan.text), *others):
        return None
    token, left = scan.numbers[-1], scan.numbers[:-1]
    total = scan.between(max(0, token.start - _OF_ALL), token.start, *_WHOLE)
    with_more = _with_more(scan, token)
    number = token.value
    if not (total or with_more or left) or not isinstance(number, Measure) or lives_there(number):
        return None
    if Statements(scan.text).foreign(token.start):
        return None  # 加上邻镇产值是12亿
    of = [
        name
        for name, was in figures(scan, facts, vocabulary)
        if may_be_of(number, vocabulary.named(name))
        and number.quantity.low > was.high
        and _makes_up(left, was, number, surely=not (total or with_more))
    ]
    if len(of) != 1:
        return None
    # As if the fact stood in front: 三年总共27亿 and 连龙头总共10家 are no figure of it.
    begins = scan.piece(token.start) if total else token.start
    behind = scan.text[with_more or begins :]
    told = read(f"{vocabulary.named(of[0]).label}{behind}", vocabulary, as_of)
    return (of[0], number) if told.facts.quantity(of[0]) == number.quantity else None


def _with_more(scan: Scan, number: Token) -> int | None:
    """Return where it is said what all comes to, with more than was told: 加上新厂产值是十亿五."""
    words = scan.between(scan.piece(number.start), number.start, Role.PLUS, Role.BESIDES)
    found = _COMES_TO.search(scan.text, words[-1].end, number.start) if words else None
    return found.start() if found else None


def _makes_up(left: Sequence[Token], was: Quantity, number: Measure, *, surely: bool) -> bool:
    """Return whether what was told and what was left out of it are the whole.

    Where no word says so, the numbers must: 又添了俩，2001了 behind 1999人.
    """
    alike = [t.value for t in left if isinstance(t.value, Measure) and t.value.unit == number.unit]
    makes = sum((m.quantity.low for m in alike), was.low) == number.quantity.low
    return makes if alike or surely else True
