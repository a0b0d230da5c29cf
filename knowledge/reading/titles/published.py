"""Published: titles that are laid open for objections, and lists of who gets one."""

import re

from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.sign import Sign
from knowledge.reading.mentions.token import Role
from knowledge.reading.titles.dating import ToldTitle, year_of
from knowledge.reading.whose.standing import Statements

_PUBLISHED = re.compile(f"{any_of('publishing')}|(?P<over>{any_of('published')})")
_LIST = re.compile("(?:称号|认定|企业|拟认定|的)*(?:公示|公布)?名单")


def was_published(scan: Scan, start: int, until: int) -> bool:
    """Return whether what is told there was published in a year that is over: 去年公示的."""
    years = [year_of(year) for year in scan.between(start, until, Role.YEAR)]
    past = any(year is not None and year < scan.this_year for year in years)
    return past and any(m["over"] for m in _PUBLISHED.finditer(scan.text, start, until))


def names_list(scan: Scan, statements: Statements, title: ToldTitle) -> bool:
    """Return whether only a list of names is told of, and not who is in it: 公布了名单."""
    begins, ends = statements.start(title.start), statements.end(title.end)
    listed = _LIST.match(scan.text, title.end)
    return listed is not None and Sign.OWN not in statements.signs[begins:ends]
