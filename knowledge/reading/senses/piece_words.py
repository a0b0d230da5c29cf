"""Piece words: what the words of a piece say of it before examples are asked what it tells."""

import re

from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import WHETHER, Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.whose.standing import Statements

# Says which of two things weighs more, and denies neither: 环境没有平台重要.
_WEIGHS = re.compile(
    rf"{any_of('weighs_less')}[^，,。；;？?！!\s]{{1,8}}?{any_of('weighty')}[的了呢吧啊]*$"
)
# Supposes, asks, or says 不知道: a piece with one of these tells nothing.
_NOT_TOLD = (Role.SUPPOSE, Role.ASK, Role.WONDER, Role.UNKNOWN)
# 不归哪个镇管 and 哪个镇都不沾 mean none at all, and ask nothing.
_NONE_WHATEVER = re.compile(r"[不没未非].{0,6}?哪|哪.{1,8}?[都也].{0,4}?[不没]")
_SUBJECT = 3  # characters at the beginning of a piece that say who is spoken of
_COUNTING = re.compile(any_of("counting"))
_BY_NOW = re.compile(any_of("by_now"))
_ASKS = ("?", "？", "吗", "么", "不")
_SPARE = 2  # characters behind a number that is alone


class PieceWords:
    """Whether the pieces of one text tell, ask, or only go on about the one before."""

    def __init__(self, scan: Scan, statements: Statements) -> None:
        self._scan = scan
        self._statements = statements

    def tells(self, start: int, end: int) -> bool:
        """Return whether the piece tells something of the asker's own, and asks nothing."""
        if self.asks(start, end) or WHETHER.search(self._scan.text, start, end):
            return False
        if self.is_foreign(start, end) or _WEIGHS.search(self._scan.text, start, end):
            return False
        spoken = self._scan.between(start, end, *_NOT_TOLD)
        if all(word.role is Role.WONDER for word in spoken):
            return not spoken or _NONE_WHATEVER.search(self._scan.text, start, end) is not None
        return False

    def asks(self, start: int, end: int) -> bool:
        """Return whether the piece ends as a question does."""
        text = self._scan.text
        return text[end : end + 1] in _ASKS or text[start:end].endswith(_ASKS)

    def is_foreign(self, start: int, end: int) -> bool:
        """Return whether somebody else is spoken of before the piece, or in it."""
        named = self._statements.subject(start, end)
        begins = named if named - start <= _SUBJECT else start  # 咱啥也没有 behind 人家评上了
        return self._statements.foreign(begins) or self._statements.foreign(max(begins, end - 1))

    def only_counts(self, start: int, end: int) -> bool:
        """Return whether the piece has its number and little else: 满打满算一千八, 有十来家吧."""
        numbers = self._scan.between(start, end, Role.NUMBER)
        if len(numbers) != 1 or self._scan.between(start, end, Role.NAME):
            return False
        begins = numbers[0].start == start and end - numbers[0].end <= _SPARE
        return begins or not _COUNTING.sub("", rest(self._scan, start, end))

    def only_denies(self, start: int, end: int) -> bool:
        """Return whether the piece denies, and names nothing: 我们没有."""
        denied = self._scan.between(start, end, Role.NOT)
        if not denied:
            return False
        return not rest(self._scan, start, denied[0].start) + rest(self._scan, denied[-1].end, end)

    def only_ends(self, start: int, end: int) -> bool:
        """Return whether the piece says that it is gone, and not what: 后来关门了, 如今散了."""
        lost = self._scan.between(start, end, Role.LOST)
        if not lost:
            return False
        left = rest(self._scan, start, lost[0].start) + rest(self._scan, lost[-1].end, end)
        return not _BY_NOW.sub("", left)
