"""Asked about: numbers of a text that are only asked about, and not told."""

import re

from knowledge.language.measure import Measure
from knowledge.language.units import WRONG
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.number import alike
from knowledge.reading.numbers.sums import Composed

_COUNTS_AS = re.compile(f"{any_of('to_count_as')}$")
_AS_ASKED = re.compile(
    rf"[^，,。；;0-9]{{0,3}}?[，,\s]?{any_of('as_asked')}{{1,2}}(?:[了的啊呢\s，,。；;？?！!]|$)"
)
_AT_ONCE = 1  # characters between a word and the number it is of
_ASKS = re.compile(
    r"[人家个号]{0,2}了?(?:不够?|没有?|吗|么|嘛)(?:[\s，,。；;？?！!]|$)"
)  # 够两千不
_ONE_OR_TWO = 2
_WHETHER_COUNTED = re.compile(
    rf"[^，,。；;0-9]{{0,6}}?{any_of('whether_counted')}(?:[\s，,。；;？?！!]|$)"
)
_POINTS = re.compile(f"{any_of('points_at_mark')}$")
_ASKED = re.compile(f"{any_of('asks_of_mark')}")


class AskedAbout:
    """Which numbers of one text are only asked about."""

    def __init__(self, scan: Scan, composed: Composed) -> None:
        self._scan = scan
        self._composed = composed

    def holds(self, number: Measure) -> bool:
        """Return whether the number is asked about, whatever stands before its piece."""
        return (
            self._asked_behind(number)
            or self._asked_to_count(number)
            or self._in_what_counts(number)
            or self._pointed_at(number)
        )

    def whether_enough(self, number: Measure, since: int) -> bool:
        """Return whether it is asked if there is so much: 够两千不, 是不是够两个亿了."""
        enough = self._scan.between(since, number.start, Role.ENOUGH)
        if not enough or enough[-1].end < number.start:
            return False
        asked = self._scan.between(since, enough[-1].start, Role.ASK)
        at_once = bool(asked) and asked[-1].end == enough[-1].start
        return at_once or _ASKS.match(self._scan.text, number.end) is not None

    def before_ours(self, number: Measure, since: int) -> bool:
        """Return whether it is asked for, and one's own is told next: 是不是2亿，我们1.6亿."""
        asked = self._scan.between(since, number.start, Role.ASK)
        following = next((n for n in self._composed.numbers if n.start >= number.end), None)
        if not asked or asked[-1].end < number.start or following is None:
            return False
        ours = self._scan.between(number.end, following.start, Role.OURS)
        return bool(ours) and alike(number, following)

    def _asked_to_count(self, number: Measure) -> bool:
        """Return whether it is only asked if what is told in another unit counts for so much.

        500户，能算2000人不 tells of no people.
        """
        scan = self._scan
        before = [n for n in self._composed.numbers if n.end <= number.start]
        if not before or scan.sentence(number.start) > before[-1].start:
            return False
        if alike(before[-1], number) and before[-1].unit != WRONG:
            return False
        named = scan.between(before[-1].end, number.start, Role.NAME)
        since = named[-1].end if named else before[-1].end  # 产值 is no 值
        if not _COUNTS_AS.search(scan.text, since, number.start):
            return False
        asked = scan.between(before[-1].end, scan.ends(number.end), Role.ASK, Role.WONDER)
        return bool(asked) or _AS_ASKED.match(scan.text, number.end) is not None

    def _in_what_counts(self, number: Measure) -> bool:
        """Return whether it is of what may count as one, or as two: 一个人的两家厂算两家配套吗."""
        ends = self._scan.ends(number.end)
        behind = (n for n in self._composed.numbers if number.start <= n.start < ends)
        return any(isinstance(n, Measure) and self._asked_as_one(n) for n in behind)

    def _asked_as_one(self, number: Measure) -> bool:
        """Return whether it is asked if something counts as one: 合作社算一家配套吗."""
        scan = self._scan
        if number.quantity.high > _ONE_OR_TWO or number.quantity.low < 1:
            return False
        counts_as = _COUNTS_AS.search(scan.text, scan.piece(number.start), number.start)
        if counts_as is None:
            return False
        before = scan.between(scan.piece(number.start), number.start, Role.ASK)
        return bool(before) or _WHETHER_COUNTED.match(scan.text, number.end) is not None

    def _pointed_at(self, number: Measure) -> bool:
        """Return whether a mark is pointed at, and asked about: 就业那2000人是光说厂里的人吗."""
        scan = self._scan
        begins, ends = scan.piece(number.start), scan.ends(number.end)
        if not _POINTS.search(scan.text, begins, number.start) or number.quantity.low <= 1:
            return False
        marks = {mark.value for mark in scan.vocabulary.marks}
        if number.quantity.low not in marks or scan.between(begins, ends, Role.OURS):
            return False
        return _ASKED.search(scan.text, number.end, ends + 1) is not None

    def _asked_behind(self, number: Measure) -> bool:
        """Return whether what follows at once, or ends the piece, asks for it: 有2000人干活才行."""
        ends = self._scan.ends(number.end)
        behind = self._scan.between(number.end, ends, Role.QUOTED, Role.NUMBER)
        if not behind or behind[0].role is Role.NUMBER:
            return False
        return behind[0].start - number.end <= _AT_ONCE or ends - behind[0].end <= _AT_ONCE
