"""Aimed: a figure that somebody set as an aim right before: 镇里定了个小目标，产值12亿.

What came of the aim, 定的目标是12亿，完成了9亿, is told of what is so.
"""

import re

from knowledge.language.measure import Measure
from knowledge.language.year import ToldYear
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role

_SET = re.compile(
    rf"{any_of('sets_aim')}(?:[了下出过来的去]|下来|出来)*[一个条句]*{any_of('aims')}"
    rf"|{any_of('aims_set')}"
)
_CAME = re.compile(any_of("came_of_aim"))
_ENDS = (Role.NOW, Role.PERIOD, Role.FORMER, Role.ACTUAL, Role.REAL, Role.TURN, Role.SUPPOSE)
_NEAR = 8  # characters between the aim and the mark or number behind it


def is_aimed(scan: Scan, number: Measure) -> bool:
    """Return whether an aim that was set in the same sentence is told by the number."""
    since = scan.sentence(number.start)
    for aim in _SET.finditer(scan.text, since, number.start):
        numbers = scan.between(aim.end(), number.start + 1, Role.NUMBER)
        ends = scan.ends(aim.end())
        if numbers and numbers[0].start > ends and ends - aim.end() > _NEAR:
            continue  # 定了目标要建园区，产值12亿
        if scan.between(aim.end(), number.start, *_ENDS) or _is_over(scan, aim.end(), number):
            continue
        if not _CAME.search(scan.text, since, scan.ends(number.end)):
            return True
    return False


def _is_over(scan: Scan, start: int, number: Measure) -> bool:
    """Return whether a year that is over stands behind the aim: 定的10亿，去年干了12亿."""
    years = (year.value for year in scan.between(start, number.start, Role.YEAR))
    told = [year.year for year in years if isinstance(year, ToldYear) and year.year]
    return any(year < scan.this_year for year in told)
