"""Idle: what is told beside the facts and is of none of them: 我今年45岁，去年还修了12公里路.

A piece of which no word is known, and which is like what nobody asks for in the examples of all who
tell, is left out, lest its numbers and years be taken for those of what stands beside it.
"""

import datetime
import re

from knowledge.language.measure import Measure, Unreadable
from knowledge.language.year import ToldYear
from knowledge.policy.facts.tellings import IDLE, masked
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import WHETHER, Scan, scanned
from knowledge.reading.mentions.sign import Sign
from knowledge.reading.mentions.token import Role, Span
from knowledge.reading.mentions.wording import signs

_COUNTS = re.compile("[0-9]")
# Says nothing of what else is told in the piece, and may stand in an idle one.
_LIGHT = (
    *(Role.NUMBER, Role.YEAR, Role.NOW, Role.MARK, Role.OURS, Role.LINK, Role.STILL),
    *(Role.ASIDE, Role.FROM, Role.LOST, Role.LACK, Role.GIVE, Role.GIVEN, Role.OUTLAY),
    Role.RECALL,
)
_ASKS = re.compile(f"{WHETHER.pattern}|[吗么不没呢]$")
_GOES_ON = ("enterprises", "people", "percent")
_NEAR = 3  # times a sum, within which two of them may be of one thing
_SAYS = 3  # characters that say what a piece is about, whatever it counts
_SURE = 0.4


def without_idle(text: str, vocabulary: FactsFile, as_of: datetime.date) -> str:
    """Return the plain text without the pieces that tell of nothing, where others tell more."""
    scan = scanned(text, vocabulary, as_of)
    if scan.between(0, len(text), Role.TOTAL):
        return text  # 主营8亿，门面房收租3亿，合起来11亿 counts all that is told
    pieces = list(_pieces(scan))
    idle = [p for p in pieces if _counts(scan, p) and not _rivals(scan, p) and _is_idle(scan, p)]
    if not idle or len(idle) == len(pieces):
        return text
    for start, end in reversed(idle):
        after = end + 1 if end < len(text) else end
        start = start - 1 if after == end and start else start
        text = text[:start] + text[after:]
    return text


def _pieces(scan: Scan) -> list[Span]:
    found: list[Span] = []
    place = 0
    while place < len(scan.text):
        end = scan.ends(place + 1)
        found.append((place, end))
        place = end + 1
    return found


def _counts(scan: Scan, piece: Span) -> bool:
    """Return whether the piece has what may be taken for a sum, or for when something was."""
    said = [t.value for t in scan.between(*piece, Role.NUMBER, Role.YEAR)]
    if any(map(_matters, said)):
        return False
    return bool(said) or _COUNTS.search(scan.text, *piece) is not None


def _rivals(scan: Scan, piece: Span) -> bool:
    """Return whether it has a sum that may stand for another one told: 现价10亿，不变价9.97亿."""
    sums = [n for t in scan.numbers if isinstance(n := t.value, Measure) and n.is_money]
    here = [n for n in sums if piece[0] <= n.start < piece[1]]
    return any(
        max(n.quantity.low, other.quantity.low) < _NEAR * min(n.quantity.low, other.quantity.low)
        for n in here
        for other in sums
        if other not in here
    )


def _matters(said: object) -> bool:
    """Return whether it is of a kind that a piece may go on about in any words.

    So are people and firms, 还有3家快停了, and what nobody can read: 单位忘了是万元还是千元.
    """
    if isinstance(said, ToldYear):
        return said.year is None
    return isinstance(said, Unreadable) or (isinstance(said, Measure) and said.unit in _GOES_ON)


def _is_idle(scan: Scan, piece: Span) -> bool:
    """Return whether nothing in the piece is known, and the examples know it for nothing."""
    if any(t.role not in _LIGHT for t in scan.between(*piece, *Role)):
        return False
    if len(rest(scan, *piece)) < _SAYS or _ASKS.search(scan.text[slice(*piece)]):
        return False
    words = scan.text[slice(*piece)]
    if Sign.OTHER in signs(words):
        return False  # 隔壁镇2亿 is told back
    known = scan.vocabulary.idle
    best = known().best(masked(words)) if known else None
    return best is not None and best.label == IDLE and best.margin >= _SURE
