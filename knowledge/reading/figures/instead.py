"""Instead: a number told in the place of one before: 报的2500，人社局核下来1800."""

import re

from knowledge.language.measure import Measure
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role

# Behind a number, says that it stands and none before it: 1700，以他的为准.
_SETTLES = re.compile(
    r"[人家个元]?[，,\s]*(?:就|得|还是)*(?:以|按|照)[^，,。；;\d]{0,6}(?:为准|算|来)"
)
_TAKES_UP = re.compile(r"[人家个元]?[，,\s]*(?:那?就|得|还是|先)*(?:以|按照?|照)")
_EXAMINED = re.compile(any_of("examined"))
_AT_ONCE = 1  # characters between a word and the number it is of


def stands_instead(scan: Scan, number: Measure, last: int) -> bool:
    """Return whether the number is told anew; `last` is where the one before it ends."""
    if scan.between(last, number.start, Role.SEASON, Role.VARIES):
        return False  # 旺季2800，淡季就剩1200: both are so
    if scan.between(last, number.start, Role.REPAIR, Role.OVERTOLD, Role.UNDERTOLD):
        return True
    if records := scan.between(last, number.start, Role.REAL):
        # 我记的45万，回单上是54万; of two records the one that was examined stands.
        examined = any(_EXAMINED.search(scan.text, r.start, r.end) for r in records)
        return examined or not scan.between(scan.piece(last), last, Role.REAL)
    if last and (_SETTLES.match(scan.text, number.end) or _is_taken_up(scan, number)):
        return True
    at_once = scan.between(last, number.start, Role.RECTIFY)
    return bool(at_once) and number.start - at_once[-1].end <= _AT_ONCE


def _is_taken_up(scan: Scan, number: Measure) -> bool:
    """Return whether it is said once more as what is to be taken: 是1760，就按1760说."""
    told = _TAKES_UP.match(scan.text, number.end)
    return told is not None and scan.text.startswith(number.written, told.end())
